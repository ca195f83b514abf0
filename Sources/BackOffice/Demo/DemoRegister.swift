internal import Values

/// The demo's register: organisations with who may agree for them, and reviewers with their employers. All invented; the
/// numbers pass their own checks and belong to nobody we know.
enum DemoRegister {
    private struct House {
        let key: String
        let kind: String
        let name: String
        let city: String
        let kvk: String
        let director: String
        let function: String
    }

    private static let houses = [
        House(
            key: "brug", kind: "institution", name: "Stichting De Brug", city: "Zwolle", kvk: "90011223",
            director: "Ineke van Asselt", function: "bestuurder"),
        House(
            key: "linde", kind: "institution", name: "Jeugdhulp De Linde", city: "Deventer", kvk: "90022334",
            director: "Rob Hagen", function: "directeur zorg"),
        House(
            key: "kompas", kind: "institution", name: "Kompas Jeugdbescherming", city: "Apeldoorn", kvk: "90033445",
            director: "Fatima Benali", function: "regiodirecteur"),
        House(
            key: "veste", kind: "institution", name: "De Veste Jeugd-GGZ", city: "Arnhem", kvk: "90044556",
            director: "Pieter ’t Hart", function: "directeur behandelzaken"),
        House(
            key: "haven", kind: "institution", name: "Gezinshuis ’t Haventje", city: "Kampen", kvk: "90055667",
            director: "Corrie de Boer", function: "directeur"),
        House(
            key: "esdal", kind: "municipality", name: "Gemeente Esdal", city: "Esdal", kvk: "90066778",
            director: "Martijn Slot", function: "directeur sociaal domein"),
        House(
            key: "waterland", kind: "municipality", name: "Gemeente Oosterwater", city: "Oosterwater", kvk: "90077889",
            director: "Nadia Verbeek", function: "concerndirecteur"),
        House(
            key: "ijssel", kind: "school", name: "Scholengroep IJsselrand", city: "Zutphen", kvk: "90088990",
            director: "Gerda Lammers", function: "voorzitter college van bestuur"),
        House(
            key: "thuis", kind: "partner", name: "Stichting Terug naar School", city: "Utrecht", kvk: "90099001",
            director: "Ruben Schouten", function: "directeur"),
        House(
            key: "drukker", kind: "supplier", name: "Vergaderhuis De Remise", city: "Deventer", kvk: "90010112",
            director: "Lies Mulder", function: "eigenaar"),
    ]

    static func tell(_ story: DemoTeller) throws {
        try story.on("2013-10-01")
        for house in houses {
            try story.does(
                "coordinator", "organisation register",
                [
                    "kind": house.kind, "name": house.name, "kvkNumber": house.kvk, "city": house.city,
                    "email": "info@\(house.key).example", "street": "Markt 1", "postalCode": "7411 AB",
                    "orderNumberRequired": house.kind == "municipality" ? "true" : "false",
                    "invoiceEmail": "facturen@\(house.key).example",
                ], as: house.key)
            try story.does(
                "coordinator", "contact add",
                [
                    "organisation": "@\(house.key)", "name": house.director, "function": house.function,
                    "email": "directie@\(house.key).example", "mayAgree": "true", "fromDay": "2013-10-01",
                ])
        }
        // The affiliation contribution ended with 2020 (annual report, chapter 5).
        for key in ["brug", "linde", "kompas", "veste"] {
            try story.does(
                "coordinator", "affiliation add",
                [
                    "organisation": "@\(key)", "fromDay": "2014-01-01", "untilDay": "2020-12-31", "fee": "1500.00",
                ])
        }
        try reviewers(story)
    }

    private struct Reviewer {
        let key: String
        let name: String
        let city: String
        /// The employer; nobody for a freelancer.
        let employer: String?
        let from: String
        let until: String
    }

    private static let people = [
        Reviewer(
            key: "meijer", name: "Daan Meijer", city: "Deventer", employer: "linde", from: "2015-03-01", until: ""),
        Reviewer(key: "yilmaz", name: "Elif Yılmaz", city: "Arnhem", employer: "veste", from: "2016-09-01", until: ""),
        Reviewer(
            key: "smit", name: "Karin Smit-de Groot", city: "Zwolle", employer: "brug", from: "2014-01-01",
            until: "2026-01-31"),
        Reviewer(key: "post", name: "Wouter Post", city: "Utrecht", employer: nil, from: "2018-01-01", until: ""),
        Reviewer(
            key: "jansen", name: "Lotte Jansen", city: "Apeldoorn", employer: "kompas", from: "2023-02-01", until: ""),
    ]

    private static func reviewers(_ story: DemoTeller) throws {
        try story.does(
            "coordinator", "reviewer register",
            ["person": "@reviewer", "city": "Kampen", "activeFrom": "2014-09-01"], as: "r-reviewer")
        try story.does(
            "coordinator", "employment start",
            [
                "reviewer": "@r-reviewer", "organisation": "@haven", "function": "beleidsmedewerker kwaliteit",
                "fromDay": "2014-09-01",
            ])
        for person in people {
            try story.does(
                "coordinator", "reviewer register",
                [
                    "name": person.name, "email": "\(person.key)@reviewers.example", "city": person.city,
                    "activeFrom": person.from,
                ],
                as: "r-\(person.key)")
            if let employer = person.employer {
                try story.does(
                    "coordinator", "employment start",
                    [
                        "reviewer": "@r-\(person.key)", "organisation": "@\(employer)",
                        "function": "kwaliteitsadviseur",
                        "fromDay": person.from, "untilDay": person.until,
                    ])
            }
        }
        for reviewer in try story.look({ try DemoStore.reviewers(in: $0) }) {
            story.remember("p-\(reviewer.key)", reviewer.person)
        }
    }
}
