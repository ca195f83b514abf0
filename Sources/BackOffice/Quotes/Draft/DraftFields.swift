internal import Doors
internal import Values

/// What a change of a draft may do to one of its facts: leave it, or set it (to nothing, where it was emptied).
enum DraftEdit<Value: Sendable>: Sendable {
    case keep
    case set(Value)

    func apply(to value: inout Value) {
        if case .set(let new) = self { value = new }
    }
}

/// The fields of the draft editor, from a form, JSON or the command line. What is not given stays as it is; what is
/// given empty is emptied.
struct DraftFields: FieldRecord {
    let steps: [QuoteStepField]
    let lines: DraftEdit<[QuoteLineField]>
    let shares: [QuoteShareField]
    let stepShares: [QuoteStepShareField]
    let followUp: DraftEdit<Hours>
    let pricing: DraftEdit<QuotePricing>
    let language: DraftEdit<QuoteLanguage>
    let introduction: DraftEdit<String?>
    let outsideRangeReason: DraftEdit<String?>
    let validUntil: DraftEdit<Day?>
    let invoicedParty: DraftEdit<ID<Organisation>?>

    init(_ read: inout FieldReader) {
        steps = read.list(
            "steps", Text("Uren per stap", "Hours per step"), of: QuoteStepField.self,
            shorthand: QuoteStepField.shorthand)
        let extraLines = read.list("extraLines", Text("Extra regels", "Extra lines"), of: QuoteLineField.self)
        lines = read.isGiven("extraLines") ? .set(extraLines) : .keep
        shares = read.list(
            "shares", Text("Kostenverdeling", "Cost split"), of: QuoteShareField.self,
            shorthand: QuoteShareField.shorthand)
        stepShares = read.list(
            "stepShares", Text("Stappen die anders worden verdeeld", "Steps that are split otherwise"), most: 500,
            of: QuoteStepShareField.self)
        let hours: Hours? = read.optional(
            "followUp", Text("Opvolging", "Follow-up"),
            hint: Text("Apart geprijsd, buiten de verdeling.", "Priced apart, outside the split."))
        followUp = read.isGiven("followUp") ? .set(hours ?? .zero) : .keep
        pricing = read.optionalChoice("pricing", Text("Prijs", "Price")).map(DraftEdit.set) ?? .keep
        language =
            read.optionalChoice("language", Text("Taal van de offerte", "Language of the quote"))
            .map(DraftEdit.set) ?? .keep
        let words = read.optionalFreeText("introduction", Text("Inleiding", "Introduction"))
        introduction = read.isGiven("introduction") ? .set(words) : .keep
        let reason = read.optionalFreeText(
            "outsideRangeReason", Text("Waarom meer of minder uren", "Why more or fewer hours"), most: 1000)
        outsideRangeReason = read.isGiven("outsideRangeReason") ? .set(reason) : .keep
        let day: Day? = read.optional(
            "validUntil", Text("Geldig tot en met", "Valid until"),
            hint: Text("De laatste dag waarop akkoord kan.", "The last day on which parties can agree."))
        validUntil = read.isGiven("validUntil") ? .set(day) : .keep
        let payer: ID<Organisation>? = read.optional(
            "invoicedParty", Text("Eén factuur voor allen (penvoerder)", "One invoice for all (penvoerder)"),
            hint: Text("Het nummer van de betaler.", "The number of the payer."))
        invoicedParty = read.isGiven("invoicedParty") ? .set(payer) : .keep
    }
}

/// The hours of a step; without a number it is a new step, by its name. Short: `2=30:00`.
struct QuoteStepField: FieldRecord {
    let step: Int?
    let name: String?
    let hours: Hours

    init(_ read: inout FieldReader) {
        step = read.optional("step", Text("Stap", "Step"))
        name = read.optionalFreeText(
            "name", Text("Naam van een nieuwe stap", "Name of a new step"), most: 100, lines: false)
        hours = read.value("hours", Text("Uren", "Hours"))
        if step == nil, name == nil {
            read.fault(
                "name",
                Text("De nieuwe stap heeft nog geen naam. Vul die in.", "The new step has no name yet. Fill it in."))
        }
    }

    static func shorthand(_ text: String) -> FieldTree? {
        text.firstIndex(of: "=").map { equals in
            .record([
                "step": .text(String(text[..<equals])),
                "hours": .text(String(text[text.index(after: equals)...])),
            ])
        }
    }
}

/// A cost beside the hours.
struct QuoteLineField: FieldRecord {
    let line: ExtraLine

    init(_ read: inout FieldReader) {
        let step: Int = read.value("step", Text("Bij stap", "In step"))
        let kind: ExtraLineKind = read.choice("kind", Text("Soort", "Kind"))
        let description = read.freeText("description", Text("Omschrijving", "Description"), most: 200)
        let amount: Money = read.value("amount", Text("Bedrag zonder btw", "Amount without VAT"))
        if amount <= .zero, !read.hasFault("amount") {
            read.fault(
                "amount",
                Text(
                    "Een extra regel kost iets: vul een bedrag boven nul in.",
                    "An extra line costs something: fill in an amount above zero."))
        }
        line = ExtraLine(step: step, kind: kind, description: description, amount: amount)
    }
}

/// How one payer bears its part, and its own VAT. Short: `12:weight=3`, with the organisation's number.
struct QuoteShareField: FieldRecord {
    let party: ID<Organisation>
    let method: SplitMethod?
    let ownVAT: DraftEdit<OwnVAT?>

    init(_ read: inout FieldReader) {
        party = read.value("party", Text("Betaler", "Payer"))
        let hasMethod = read.isGiven("method") || read.isGiven("value")
        let typed = read.splitMethod()
        method = hasMethod ? typed : nil
        if case .fixed(let amount)? = method, amount < .zero {
            read.fault("value", Text("Niemand draagt minder dan niets.", "Nobody bears less than nothing."))
        }
        let treatment: VATTreatment? = read.optional(
            "vat", Text("Eigen btw", "Own VAT"), hint: Text("Leeg: als de dienst.", "Empty: as the service."))
        let ground: String? = read.optional("vatGround", Text("Wettelijke grond", "Legal ground"))
        ownVAT = read.isGiven("vat") || read.isGiven("vatGround") ? .set(Self.own(treatment, ground)) : .keep
        if treatment != nil, ground == nil {
            read.fault(
                "vatGround",
                Text(
                    "Andere btw dan die van de dienst vraagt een wettelijke grond. Vul die in.",
                    "Another VAT than that of the service needs a legal ground. Fill it in."))
        }
        if treatment == nil, ground != nil, read.isMissing("vat") {
            read.fault(
                "vat",
                Text("Welk tarief? Vul een percentage in, of vrijgesteld.", "Which rate? A percentage, or exempt."))
        }
    }

    private static func own(_ treatment: VATTreatment?, _ ground: String?) -> OwnVAT? {
        guard let treatment, let ground else { return nil }
        return OwnVAT(treatment, ground: ground)
    }

    static func shorthand(_ text: String) -> FieldTree? {
        guard case .record(var fields)? = PreviewParty.shorthand(text) else { return nil }
        fields["party"] = fields.removeValue(forKey: "name")
        return .record(fields)
    }
}

/// What one payer bears of a step that is divided otherwise; empty: nothing of it.
struct QuoteStepShareField: FieldRecord {
    let step: Int
    let party: ID<Organisation>
    let share: SplitMethod?

    init(_ read: inout FieldReader) {
        step = read.value("step", Text("Stap", "Step"))
        party = read.value("party", Text("Betaler", "Payer"))
        share = read.optional(
            "share", Text("Aandeel", "Share"),
            hint: Text("Delen (3), een percentage (12,5 %) of een bedrag (€ 100).", "Parts (3), 12.5 % or € 100."))
    }
}
