internal import Doors
internal import Look
internal import Values
internal import Web

/// The draft as a statement that can be typed in: steps with their hours, extra lines, payers with how each bears its
/// part, and the totals at the foot, which follow while somebody types.
struct DraftEditor {
    let sheet: QuoteSheet
    /// What stands in the fields: as saved, or as typed.
    let values: FieldTree
    let faults: [FieldFault]
    let refusal: Refused?
    /// The faults as a page shows them on top, and the confirmation about a client's data where it is asked for.
    let remarks: (top: HTML, confirmation: HTML)
    let guardFields: [(name: String, value: String)]
    let today: Day
    let language: Language
    /// The draft as it would be with these values; nil where they cannot be read.
    private let content: QuoteContent?

    init(sheet: QuoteSheet, form: FormState, today: Day) {
        let plain = PlainForm(form)
        self.init(
            sheet: sheet, values: form.values, faults: form.faults, refusal: form.refusal,
            remarks: (plain.faults, plain.confirmation), guardFields: form.guardFields, today: today,
            language: form.language)
    }

    init(
        sheet: QuoteSheet, values: FieldTree, faults: [FieldFault], refusal: Refused? = nil,
        remarks: (top: HTML, confirmation: HTML), guardFields: [(name: String, value: String)], today: Day,
        language: Language
    ) {
        self.sheet = sheet
        self.values = values
        self.faults = faults
        self.refusal = refusal
        self.remarks = remarks
        self.guardFields = guardFields
        self.today = today
        self.language = language
        content = Self.content(sheet, values)
    }

    /// Reads the values as the action would.
    private static func content(_ sheet: QuoteSheet, _ values: FieldTree) -> QuoteContent? {
        var reader = FieldReader(values)
        let fields = DraftFields(&reader)
        return reader.isFaultless ? try? fields.applied(to: sheet.content) : nil
    }

    var say: Speech { Speech(language) }
    var address: String { QuoteAddress.quote(sheet.id) }
    /// The draft for everything that needs one, with the amounts as saved where the typed ones cannot be read.
    var shown: QuoteContent { content ?? sheet.content }
    var outcome: SplitOutcome? { content.flatMap { try? $0.outcome() } }

    func fault(_ name: String) -> Text? {
        faults.first { $0.path == name }?.text ?? (refusal?.field == name ? refusal?.text : nil)
    }

    var html: HTML {
        group {
            PageHead(
                say("Concept aanpassen", "Change the draft"), kicker: sheet.kicker(language), lead: sheet.review.title
            ).html
            remarks.top
            ActionForm(
                to: QuoteAddress.draft(sheet.id),
                fields: guardFields + [("seen", values["seen"].shown), ("extraLines", "")], isWide: true,
                preview: QuoteAddress.recalculation(sheet.id)
            ) {
                EditorSplit(editor: self).html
                EditorHours(editor: self).html
                EditorLines(editor: self).html
                EditorTerms(editor: self).html
                remarks.confirmation
                foot
            }.html
        }
    }

    private var foot: HTML {
        FormFoot(
            language, Text("Concept bewaren", "Save the draft"), cancel: address,
            others: button(.attr("formaction", QuoteAddress.recalculation(sheet.id))) {
                say("Opnieuw berekenen", "Recalculate")
            }
        ).html
    }
}
