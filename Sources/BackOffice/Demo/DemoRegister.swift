internal import Values

/// The demo's organisations, with who may agree for them. All invented; the numbers pass their own checks and belong to
/// nobody we know.
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
    }
}
