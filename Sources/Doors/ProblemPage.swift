internal import Values
internal import Web

enum ProblemPage { static func draw(_ p: Problem, _ l: Language, _ id: String) -> HTML { .text(p.text(l)) } }
enum PlainForm { static func draw(_ s: FormState) -> HTML { .empty } }
