internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A reviewer as he or she is called in a list.
struct NamedReviewer: Sendable, Hashable {
    let id: ID<Reviewer>
    let number: String
    let name: String

    init(_ row: Row) throws {
        id = try row("reviewer")
        number = try row("register_number")
        name = try row("name")
    }

    var choice: Choice {
        let words = "\(name) (\(number))"
        return Choice(String(id.value), Text(words, words))
    }

    var json: JSON {
        ["reviewer": .integer(id.value), "registerNumber": .string(number), "name": .string(name)]
    }
}

extension FieldReader {
    /// Reviewers by number or name, as many as are pasted.
    mutating func pastedNames(_ label: Text) -> String? {
        optionalFreeText(
            "numbers", label,
            hint: Text(
                "Plak registernummers of namen, met een komma, spatie of regel ertussen.",
                "Paste register numbers or names, with a comma, a space or a line between them."),
            most: 20_000, lines: true)
    }
}

/// Reviewers that were named but cannot be found.
enum NamedReviewers {
    static let unknownCode: RefusalCode = "reviewers.unknown"

    /// The reviewers that a text names, each once.
    /// - Throws: `reviewers.unknown`, with every word that names nobody or more than one.
    static func read(_ text: String?, _ tx: Transaction) throws -> [NamedReviewer] {
        guard let text else { return [] }
        let pieces = PastedNames(text).pieces
        let found = try ReviewerNameStore.find(
            numbers: pieces.compactMap(\.number), names: pieces.filter { $0.number == nil }.map(\.written), tx)
        var named: [NamedReviewer] = []
        var unknown: [String] = []
        var several: [String] = []
        for piece in pieces {
            let meant = found.filter { one in
                piece.number.map { $0 == one.number } ?? (one.name.lowercased() == piece.written.lowercased())
            }
            switch meant.count {
            case 1: if !named.contains(meant[0]) { named.append(meant[0]) }
            case 0: unknown.append(piece.written)
            default: several.append(piece.written)
            }
        }
        guard unknown.isEmpty, several.isEmpty else { throw refused(unknown, several) }
        return named
    }

    private static func refused(_ unknown: [String], _ several: [String]) -> Refused {
        func quoted(_ words: [String]) -> String { words.map { "“\($0)”" }.joined(separator: ", ") }
        var dutch: [String] = []
        var english: [String] = []
        if !unknown.isEmpty {
            dutch.append("Niet in het register: \(quoted(unknown)).")
            english.append("Not in the register: \(quoted(unknown)).")
        }
        if !several.isEmpty {
            dutch.append("Zo heten er meer: \(quoted(several)).")
            english.append("More than one is called: \(quoted(several)).")
        }
        return Refused(
            unknownCode,
            Text(
                dutch.joined(separator: " ") + " Er is nog niets bewaard. Verbeter het nummer, of haal het weg.",
                english.joined(separator: " ") + " Nothing was saved yet. Correct the number, or take it out."),
            status: .unprocessable, field: "numbers")
    }
}
