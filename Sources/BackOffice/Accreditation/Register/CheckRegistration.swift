internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Whether the bearer of a register number was registered on a day: yes or no, and nothing more. Of a number that
/// nobody bears the answer is no as well. Open to everybody, and counted.
struct CheckRegistration: View {
    static let door = ViewDoor(
        "register check", path: "/register/{number}", roles: [.public],
        title: Text("Registratie controleren", "Check a registration"),
        help: Text(
            "Zegt of iemand met dit nummer op een dag geregistreerd was: ja of nee.",
            "Says whether somebody of this number was registered on a day: yes or no."), lane: .slow)

    private let number: String
    private let on: Day?

    init(_ read: inout FieldReader) {
        number = read.line("number", Text("Nummer", "Number"), most: 40)
        on = read.optional("on", Text("Op", "On"), hint: Text("Leeg: vandaag.", "Empty: today."))
    }

    struct Model {
        let number: String
        let on: Day
        let answer: RegisterStore.Answer
    }

    func load(in context: Context) throws -> Model {
        let today = try context.today
        let day = on ?? today
        guard day <= today else {
            throw InputFaults([
                FieldFault(
                    path: "on", text: Text("Kies vandaag of een eerdere dag.", "Choose today or an earlier day."))
            ])
        }
        let number = RegisterNumber.normal(number)
        let address = context.request?.remoteAddress ?? "console"
        let answer = try RegisterStore.check(number, on: day, from: address, context.tx)
        guard answer.waitSeconds == 0 else { throw Self.tooMany(answer.waitSeconds) }
        return Model(number: number, on: day, answer: answer)
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        [
            "number": .string(model.number), "on": .day(model.on), "registered": .bool(model.answer.isRegistered),
        ]
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        try RegisterPage(language: context.language, today: context.today).answer(model)
    }

    private static func tooMany(_ seconds: Int) -> Problem {
        let minutes = (seconds + 59) / 60
        return Problem(
            429, "too-many-questions", Text("Even wachten", "Wait a moment"),
            Text(
                "Het register is vanaf uw adres te vaak bevraagd. Dat is begrensd, zodat niemand alle nummers afgaat. "
                    + "Probeer het over \(minutes) minuten opnieuw.",
                "The register was asked too often from your address. There is a limit, so that nobody tries all "
                    + "numbers. Try again in \(minutes) minutes."),
            retryAfter: seconds)
    }
}
