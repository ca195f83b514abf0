internal import Postgres
internal import Values

/// The SQL of the few figures on the start page.
enum StartStore {
    struct Figure {
        let name: Text
        let value: (Language) -> String
        let href: String
    }

    static func figures(today: Day, in tx: Transaction) throws -> [Figure] {
        let row = try tx.row(
            """
            select
                (select count(*) from reviews.review
                    where not exists (select from reviews.outcome where outcome.review = review.id)) as open_reviews,
                (select count(*) from quotes.newest where state = 'issued') as issued,
                (select coalesce(sum(net_cents), 0)::bigint from quotes.newest where state = 'issued') as issued_cents
            """)
        let open: Int64 = try row?("open_reviews") ?? 0
        let issued: Int64 = try row?("issued") ?? 0
        let asked: Money = try row?("issued_cents") ?? .zero
        return [
            Figure(name: Text("Lopende leerreviews", "Open reviews"), value: { _ in String(open) }, href: "/reviews"),
            Figure(
                name: Text("Offertes die op akkoord wachten", "Quotes that await agreement"),
                value: { _ in String(issued) }, href: "/quotes?state=issued"),
            Figure(
                name: Text("Samen, zonder btw", "Together, without VAT"), value: { asked.formatted($0) },
                href: "/quotes?state=issued"),
        ]
    }
}
