internal import Values

/// The demo's reviewers with their employers. All invented; between them they stand in every way one can stand.
enum DemoReviewers {
    private struct Reviewer {
        let key: String
        /// Nil for who is one of the demo's people already.
        let name: String?
        let city: String
        /// The employer; nobody for a freelancer.
        let employer: String?
        let from: String
        var until = ""
        var function = "kwaliteitsadviseur"
    }

    private static let people = [
        Reviewer(key: "supervisor", name: nil, city: "Deventer", employer: nil, from: "2013-10-01"),
        Reviewer(key: "supervisor2", name: nil, city: "Zutphen", employer: nil, from: "2013-10-01"),
        Reviewer(
            key: "reviewer", name: nil, city: "Kampen", employer: "haven", from: "2014-09-01",
            function: "beleidsmedewerker kwaliteit"),
        Reviewer(
            key: "smit", name: "Karin Smit-de Groot", city: "Zwolle", employer: "brug", from: "2014-01-01",
            until: "2026-01-31"),
        Reviewer(key: "meijer", name: "Daan Meijer", city: "Deventer", employer: "linde", from: "2015-03-01"),
        Reviewer(key: "rijn", name: "Joke van Rijn", city: "Ommen", employer: "brug", from: "2015-05-01"),
        Reviewer(key: "wolf", name: "Marit de Wolf", city: "Hengelo", employer: nil, from: "2016-06-01"),
        Reviewer(key: "yilmaz", name: "Elif Yılmaz", city: "Arnhem", employer: "veste", from: "2016-09-01"),
        Reviewer(key: "post", name: "Wouter Post", city: "Utrecht", employer: nil, from: "2018-01-01"),
        Reviewer(key: "brands", name: "Saskia Brands", city: "Almelo", employer: "kompas", from: "2018-07-01"),
        Reviewer(key: "amrani", name: "Hassan Amrani", city: "Nijmegen", employer: nil, from: "2020-03-01"),
        Reviewer(key: "oosterhuis", name: "Pim Oosterhuis", city: "Ede", employer: "veste", from: "2020-04-01"),
        Reviewer(key: "jansen", name: "Lotte Jansen", city: "Apeldoorn", employer: "kompas", from: "2023-02-01"),
        Reviewer(key: "verhagen", name: "Teun Verhagen", city: "Raalte", employer: "linde", from: "2025-02-01"),
        Reviewer(key: "bakker", name: "Noor Bakker", city: "Zwolle", employer: "brug", from: "2026-02-02"),
    ]

    static func tell(_ story: DemoTeller) throws {
        for person in people {
            try story.does(
                "coordinator", "reviewer register",
                [
                    "person": person.name == nil ? "@\(person.key)" : "", "name": person.name ?? "",
                    "email": person.name == nil ? "" : "\(person.key)@reviewers.example", "city": person.city,
                    "activeFrom": person.from,
                ], as: "r-\(person.key)")
            guard let employer = person.employer else { continue }
            try story.does(
                "coordinator", "employment start",
                [
                    "reviewer": "@r-\(person.key)", "organisation": "@\(employer)", "function": person.function,
                    "fromDay": person.from, "untilDay": person.until,
                ])
        }
        for reviewer in try story.look({ try DemoStore.reviewers(in: $0) }) {
            story.remember("p-\(reviewer.key)", reviewer.person)
        }
    }
}
