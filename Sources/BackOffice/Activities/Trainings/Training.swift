internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A training, which prepares for a level.
struct Training: Sendable {
    let id: ID<Training>
    let name: String
    /// The key of the level that it prepares for.
    let leadsTo: String
    let levelName: Text

    static let words = Text("De opleiding", "The training")

    init(_ row: Row) throws {
        id = try row("id")
        name = try row("name")
        leadsTo = try row("leads_to")
        levelName = Text(try row("level_nl") ?? leadsTo, try row("level_en") ?? leadsTo)
    }

    /// The training that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Training> {
        guard let id = ID<Training>.parse(path["training"].shown) else { throw Refused.notFound(words) }
        return id
    }

    var json: JSON {
        ["id": .integer(id.value), "name": .string(name), "leadsTo": .string(leadsTo)]
    }
}
