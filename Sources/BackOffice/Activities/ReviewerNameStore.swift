internal import Postgres
internal import Values

/// Reviewers by name or number.
enum ReviewerNameStore {
    /// The reviewers whose name or number is meant; a slip in the name is forgiven.
    static func like(_ search: String) -> SQL {
        """
        select reviewer.id from reviewers.reviewer join access.person on person.id = reviewer.person
        where lower(reviewer.register_number) = lower(\(search))
            or strpos(lower(person.name), lower(\(search))) > 0
            or public.word_similarity(lower(\(search)), lower(person.name)) >= 0.45
        """
    }
}
