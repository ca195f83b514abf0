internal import Doors
internal import Postgres
internal import Values

/// The SQL of the search over everything. It tolerates a slip of the pen: a part of the words, or words much like them
/// (word similarity 0.45 of pg_trgm). What the caller's role may not see, the database leaves out.
enum SearchStore {
    struct Hit {
        let kind: Kind
        let id: Int64
        let title: String
        let detail: String
    }

    enum Kind: String, CaseIterable {
        case review, quote, organisation, reviewer

        /// Where the thing found is shown.
        func href(_ id: Int64) -> String {
            switch self {
            case .review: "/reviews/\(id)"
            case .quote: "/quotes/\(id)"
            case .organisation: "/organisations/\(id)"
            case .reviewer: "/reviewers/\(id)"
            }
        }

        /// Whose roles may look there at all.
        var roles: [Role] {
            switch self {
            case .review: Role.office + [.reviewer]
            case .quote, .reviewer: Role.office
            case .organisation: Role.office + [.administrator]
            }
        }

        var plural: Text {
            switch self {
            case .review: Text("Leerreviews", "Reviews")
            case .quote: Text("Offertes", "Quotes")
            case .organisation: Text("Organisaties", "Organisations")
            case .reviewer: Text("Reviewers", "Reviewers")
            }
        }
    }

    /// At most twenty of each kind, the likest first.
    static func find(_ words: String, kinds: [Kind], in tx: Transaction) throws -> [Hit] {
        let statements = kinds.map { statement($0, words) }
        let found = try tx.pipeline(statements)
        return try zip(kinds, found).flatMap { kind, rows in
            try rows.map {
                try Hit(kind: kind, id: $0("id"), title: ($0("title") as String?) ?? "", detail: $0("detail"))
            }
        }
    }

    private static func statement(_ kind: Kind, _ words: String) -> SQL {
        switch kind {
        case .review:
            """
            select id, number || ' · ' || title as title, '' as detail from reviews.review
            where \(matches("title", words)) or number ilike '%' || \(words)::text || '%'
            order by public.word_similarity(lower(\(words)::text), lower(title)) desc, number desc limit 20
            """
        case .quote:
            """
            select quote.id, quote.number as title, review.title as detail
            from quotes.quote join reviews.review on review.id = quote.review
            where quote.number ilike '%' || \(words)::text || '%' or \(matches("review.title", words))
            order by quote.number desc nulls last limit 20
            """
        case .organisation:
            """
            select id, name as title, coalesce(city, '') as detail from organisations.organisation
            where \(matches("name", words)) or kvk_number = \(words) or oin = \(words)
            order by public.word_similarity(lower(\(words)::text), lower(name)) desc, name limit 20
            """
        case .reviewer:
            """
            select reviewer.id, person.name as title, register_number as detail
            from reviewers.reviewer join access.person on person.id = reviewer.person
            where \(matches("person.name", words)) or register_number ilike \(words)
            order by public.word_similarity(lower(\(words)::text), lower(person.name)) desc, person.name limit 20
            """
        }
    }

    private static func matches(_ column: SQL, _ words: String) -> SQL {
        """
        (\(column) ilike '%' || \(words)::text || '%'
            or public.word_similarity(lower(\(words)::text), lower(\(column))) >= 0.45)
        """
    }
}
