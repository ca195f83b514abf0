internal import Values

/// The people of the demo who can sign in. All are invented.
enum DemoPeople {
    struct Cast {
        let key: String
        let name: String
        let roles: [String]
        var email: String { "\(key)@demo.example" }
    }

    static let cast = [
        Cast(key: "admin", name: "Bas Dijkgraaf", roles: ["administrator"]),
        Cast(key: "coordinator", name: "Marjolein Visser", roles: ["coordinator"]),
        Cast(key: "board", name: "Hendrik van der Waal", roles: ["board"]),
        Cast(key: "board2", name: "Samira el Idrissi", roles: ["board"]),
        Cast(key: "treasurer", name: "Joost Kamphuis", roles: ["board", "treasurer"]),
        Cast(key: "supervisor", name: "Renske Hoekstra", roles: ["supervisor"]),
        Cast(key: "supervisor2", name: "Tom O’Brien", roles: ["supervisor"]),
        Cast(key: "reviewer", name: "Anouk Terpstra", roles: ["reviewer"]),
        Cast(key: "auditor", name: "Willemijn Spaans", roles: ["auditor"]),
    ]

    /// Brings them in; each holds the role from the foundation's first day (September 2013), the audit committee to the
    /// end of the demo's year.
    static func enter(_ story: DemoTeller) throws {
        for person in cast {
            try story.console(
                "user add", ["name": person.name, "email": person.email, "language": "nl"], as: person.key)
            for role in person.roles {
                let until = role == "auditor" ? "2026-12-31" : ""
                try story.console(
                    "role give", ["person": "@\(person.key)", "role": role, "from": "2013-09-01", "until": until])
            }
            try story.key(for: person.key, email: person.email)
        }
    }
}
