internal import Doors
internal import Look
internal import Values
internal import Web

/// Price, validity and words in the editor.
struct EditorTerms {
    let editor: DraftEditor

    private var say: Speech { editor.say }
    private var language: Language { editor.language }

    var html: HTML {
        section {
            h2 { say("Prijs en geldigheid", "Price and validity") }
            field(
                "pricing", Text("Prijs", "Price"),
                .radios(QuotePricing.allCases.map { FieldOption($0.rawValue, $0.title) }))
            field(
                "invoicedParty", Text("Eén factuur voor allen (penvoerder)", "One invoice for all (penvoerder)"),
                .choice(payers, blank: Text("nee, ieder een eigen factuur", "no, each its own invoice")),
                isRequired: false)
            field(
                "validUntil", Text("Geldig tot en met", "Valid until"), .day,
                hint: Text("De laatste dag waarop akkoord kan.", "The last day on which parties can agree."))
            field(
                "followUp", Text("Opvolging", "Follow-up"), .hours,
                hint: Text("Apart geprijsd, buiten de verdeling.", "Priced apart, outside the split."),
                isRequired: false)
            field(
                "language", Text("Taal van de offerte", "Language of the quote"),
                .radios(QuoteLanguage.allCases.map { FieldOption($0.rawValue, $0.title) }))
            field(
                "introduction", Text("Inleiding", "Introduction"), .longText,
                hint: Text("Staat boven aan de offerte.", "Stands at the top of the quote."), isRequired: false)
        }
    }

    private var payers: [FieldOption] {
        editor.sheet.content.payers.map { FieldOption(String($0.organisation.value), Text($0.name, $0.name)) }
    }

    private func field(
        _ name: String, _ label: Text, _ control: FieldControl, hint: Text? = nil, isRequired: Bool = true
    ) -> HTML {
        FormField(
            language, name, label, control, value: editor.values[name].shown, hint: hint, fault: editor.fault(name),
            isRequired: isRequired
        ).html
    }
}
