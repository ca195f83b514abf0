internal import Values
internal import Web

/// The forms as shown in the look book: every kind of field, faults, rows that repeat.
struct LookBookForms {
    private let language: Language
    private let say: Speech

    init(_ language: Language) {
        self.language = language
        say = Speech(language)
    }

    private static let noDay = Text(
        "31-02-2026 is geen dag. Vul 28-2-2026 in.", "31-02-2026 is no day. Fill in 28-2-2026.")

    var html: HTML {
        section {
            h2 { say("Formulier", "Form") }
            Notice(.refused, say("Dit is intussen gewijzigd.", "This has been changed since.")).html
            ErrorSummary(
                language, Text("Het verzoek is nog niet vastgelegd", "The request has not been recorded yet"),
                faults: [
                    .init("reportedOn", Self.noDay), .init(nil, Text("Er is geen betaler.", "There is no payer.")),
                ]
            ).html
            ActionForm(to: "/reviews", fields: LookBook.guardFields, takesFiles: true, preview: "/reviews/preview") {
                words
                figures
                choices
                rows
                LiveResult.sentence("rest") { p { say("Er is niets over.", "Nothing is left.") } }
                FormFoot(
                    language, Text("Verzoek vastleggen", "Record the request"), cancel: "/reviews",
                    forEver: Text("Daarna staat het nummer vast.", "The number is then fixed for ever.")
                ).html
            }.html
        }
    }

    private func field(
        _ name: String, _ nl: String, _ en: String, _ control: FieldControl = .text, value: String = "",
        hint: Text? = nil, fault: Text? = nil, required: Bool = true
    ) -> HTML {
        FormField(
            language, name, Text(nl, en), control, value: value, hint: hint, fault: fault, isRequired: required
        ).html
    }

    private var words: HTML {
        group {
            field("title", "Onderwerp", "Subject", value: "Samen \"kijken\"")
            field("note", "Toelichting", "Explanation", .longText, value: "Vijf & meer", required: false)
            field("email", "E-mailadres", "E-mail address", .email, value: "i@demo.example")
            field("phone", "Telefoon", "Telephone", .telephone)
            field(
                "reportedOn", "Dag van de melding", "Day of the report", .day, value: "31-02-2026",
                hint: Text("Alleen als er is gemeld.", "Only if it was reported."), fault: Self.noDay)
            field("startsOn", "Begindag", "First day", .day, value: "2026-09-01")
        }
    }

    private var figures: HTML {
        group {
            field("rate", "Tarief", "Rate", .money, value: "1130.00")
            field("hours", "Uren", "Hours", .hours, value: "61:20")
            field("part", "Deel", "Part", .percentage, value: "12.5")
            field("weight", "Gewicht", "Weight", .weight, value: "1.5")
            field("count", "Aantal", "Number", .integer, value: "4")
            field("document", "Document", "Document", .file(accept: ".pdf"))
            field("seen", "", "", .hidden, value: "3")
        }
    }

    private static let kinds = [
        FieldOption("full", Text("Volledig", "Full")), FieldOption("day", Text("Eén dag", "One day")),
    ]

    private var choices: HTML {
        group {
            field(
                "kind", "Soort", "Kind", .choice(Self.kinds, blank: Text("Kies een soort", "Choose a kind")),
                value: "day")
            field("form", "Vorm", "Form", .radios(Self.kinds), value: "full", hint: Text("Kies er een.", "Choose one."))
            FormField(
                language, "steps", Text("Stappen", "Steps"), .boxes(Self.kinds), chosen: ["day"], isRequired: false
            ).html
            field("free", "Vrijblijvend", "Without obligation", .checkbox, value: "true")
        }
    }

    private var rows: HTML {
        RepeatedGroup(
            language, "parties", Text("Betrokken organisaties", "Organisations involved"),
            add: Text("Organisatie erbij", "Add an organisation"), count: 1
        ) { prefix, index in
            group {
                field("\(prefix).name", "Organisatie", "Organisation", value: index == nil ? "" : "De Linde")
                field("\(prefix).part", "Deel", "Part", .percentage)
            }
        }.html
    }

    /// What a director fills in.
    var agreement: HTML {
        ActionForm(to: "/link/1", fields: LookBook.guardFields) {
            field("agrees", "Wij houden ons aan de spelregels.", "We keep to the ground rules.", .checkbox)
            field("name", "Uw naam", "Your name")
            FormFoot(language, Text("Akkoord geven", "Give agreement")).html
        }.html
    }

    var signIn: HTML {
        group {
            PageHead(say("Aanmelden", "Sign in")).html
            ActionForm(to: "/sign-in", fields: LookBook.guardFields) {
                FormField(
                    language, "email", Text("E-mailadres", "E-mail address"), .email, completes: "username"
                ).html
                field("password", "Wachtwoord", "Password", .password, value: "never shown")
                FormFoot(language, Text("Aanmelden", "Sign in")).html
            }.html
        }
    }
}
