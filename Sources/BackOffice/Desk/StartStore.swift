internal import Doors
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
                (select coalesce(sum(net_cents), 0)::bigint from quotes.newest where state = 'issued') as issued_cents,
                lights.*
            from (
                select count(*) filter (where light = 'ok') as ok, count(*) filter (where light = 'ending') as ending,
                    count(*) filter (where light = 'act') as act
                from accreditation.lights_on(\(today), null, null)) as lights
            """)
        let open: Int64 = try row?("open_reviews") ?? 0
        let issued: Int64 = try row?("issued") ?? 0
        let asked: Money = try row?("issued_cents") ?? .zero
        let work = [
            Figure(name: Text("Lopende leerreviews", "Open reviews"), value: { _ in String(open) }, href: "/reviews"),
            Figure(
                name: Text("Offertes die op akkoord wachten", "Quotes that await agreement"),
                value: { _ in String(issued) }, href: "/quotes?state=issued"),
            Figure(
                name: Text("Samen, zonder btw", "Together, without VAT"), value: { asked.formatted($0) },
                href: "/quotes?state=issued"),
        ]
        return try work + lights(row)
    }

    /// How many reviewers may lead, whose registration ends soon, and who may not for want of something.
    private static func lights(_ row: Row?) throws -> [Figure] {
        let counted: [(StandingLight, Int64)] = try [
            (.ok, row?("ok") ?? 0), (.ending, row?("ending") ?? 0), (.act, row?("act") ?? 0),
        ]
        return counted.map { light, count in
            Figure(
                name: Text("Reviewers: \(light.title.nl)", "Reviewers: \(light.title.en)"),
                value: { _ in String(count) },
                href: StandingList.door.path + "?light=" + light.rawValue)
        }
    }
}
