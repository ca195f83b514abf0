internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// The public register: who may lead a review today and agreed to stand in it. Open to everybody.
struct PublicRegister: View {
    static let door = ViewDoor(
        "register list", path: "/register", roles: [.public],
        title: Text("Register van reviewbegeleiders", "Register of reviewers"),
        help: Text(
            "Toont wie vandaag geregistreerd is en daarin toestemde. Met een nummer gaat u naar dat ene antwoord.",
            "Shows who is registered today and agreed to be listed. With a number you go to that one answer."),
        lane: .slow)

    private let number: String?
    private let on: Day?
    private let page: Int?

    init(_ read: inout FieldReader) {
        number = read.optionalLine("number", Text("Nummer", "Number"), most: 40)
        on = read.optional("on", Text("Op", "On"))
        page = ListPage.read(&read)
    }

    /// Nothing: a page shows fifty lines, data all of them unless one page is asked for, so each reads its own.
    func load(in context: Context) throws { _ = try context.caller }

    func json(_ model: Void, in context: Context) throws -> JSON {
        let language = try context.language
        return .array(
            try RegisterStore.listed(page: page, context.tx).lines.map { line in
                [
                    "number": .string(line.number), "name": .string(line.name),
                    "level": .string(line.level(language)), "town": .text(line.town),
                ]
            })
    }

    func table(_ model: Void, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("number", Text("Nummer", "Number")), .init("name", Text("Naam", "Name")),
                .init("level", Text("Niveau", "Level")), .init("town", Text("Woonplaats", "Town")),
            ],
            rows: try RegisterStore.listed(page: page, context.tx).lines.map { line in
                [line.number, line.name, line.level(language), line.town ?? ""]
            })
    }

    /// A number that was typed leads to the page of that number.
    func file(_ model: Void, in context: Context) throws -> Response? {
        guard let number, context.channel == .page else { return nil }
        let asked = RegisterNumber.normal(number)
        return .redirect(
            PageAddress("/register/" + PercentEncoding.encode(asked), query: [("on", on?.iso ?? "")]).text)
    }

    func page(_ model: Void, in context: Context) throws -> Page {
        let found = try RegisterStore.listed(page: page ?? 1, context.tx)
        return try RegisterPage(language: context.language, today: context.today).list(
            found.lines, of: found.count, page: page ?? 1)
    }
}

/// How a register number is written.
enum RegisterNumber {
    /// "r-12", " R 0012" and "12" are R-0012; anything else stays as it is, and is nobody's.
    static func normal(_ typed: String) -> String {
        let plain = typed.uppercased().filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
        let digits = plain.hasPrefix("R") ? plain.dropFirst() : plain[...]
        guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(\.isNumber) else { return String(plain.prefix(40)) }
        let number = String(Int(digits) ?? 0)
        return "R-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    }
}
