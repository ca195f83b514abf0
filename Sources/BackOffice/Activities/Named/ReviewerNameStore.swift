internal import Doors
internal import Postgres
internal import Values

/// Reviewers by name or number.
enum ReviewerNameStore {
    static let selection: SQL = """
        select reviewer.id as reviewer, reviewer.register_number, person.name
        from reviewers.reviewer join access.person on person.id = reviewer.person
        """

    /// The reviewers whose name or number is meant; a slip in the name is forgiven.
    static func like(_ search: String) -> SQL {
        """
        select reviewer.id from reviewers.reviewer join access.person on person.id = reviewer.person
        where lower(reviewer.register_number) = lower(\(search))
            or strpos(lower(person.name), lower(\(search))) > 0
            or public.word_similarity(lower(\(search)), lower(person.name)) >= 0.45
        """
    }

    static func find(numbers: [String], names: [String], _ tx: Transaction) throws -> [NamedReviewer] {
        guard !numbers.isEmpty || !names.isEmpty else { return [] }
        return try tx.rows(
            """
            \(selection)
            where register_number = any (\(numbers)::text[])
                or lower(person.name) = any (\(names.map { $0.lowercased() })::text[])
            """
        ).map(NamedReviewer.init)
    }

    static func find(_ ids: [ID<Reviewer>], _ tx: Transaction) throws -> [NamedReviewer] {
        try tx.rows("\(selection) where reviewer.id = any (\(ids)) order by lower(person.name), reviewer.id")
            .map(NamedReviewer.init)
    }

    /// The reviewer that an address or a field names.
    /// - Throws: `not-found`.
    static func find(_ id: ID<Reviewer>, _ tx: Transaction) throws -> NamedReviewer {
        guard let found = try find([id], tx).first else { throw Refused.notFound(Reviewer.words) }
        return found
    }
}
