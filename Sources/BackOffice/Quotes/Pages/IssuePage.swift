internal import Doors
internal import Look
internal import Values
internal import Web

/// The last look before issuing: what will be fixed, for whom, and until when it is valid.
struct IssuePage {
    let sheet: QuoteSheet
    let form: FormState
    let today: Day

    private var language: Language { form.language }
    private var say: Speech { Speech(language) }
    private var content: QuoteContent { sheet.content }
    private var address: String { QuoteAddress.quote(sheet.id) }

    var html: HTML {
        group {
            PageHead(
                say("Offerte uitbrengen", "Issue the quote"), kicker: sheet.kicker(language), lead: sheet.review.title
            ).html
            PlainForm(form).faults
            if let refusal, form.refusal == nil { blocked(refusal) }
            SplitStatement(sheet: sheet, outcome: try? content.outcome(), language: language).html
            HoursStatement(content: content, net: content.net, language: language).html
            facts
            if refusal == nil { action }
        }
    }

    /// Only a draft can be in the way of itself; of anything else the form's own refusal speaks.
    private var refusal: Refused? {
        sheet.state(on: today) == .draft ? sheet.issueCheck(on: today).refusal : form.refusal
    }

    private func blocked(_ refusal: Refused) -> HTML {
        group {
            Notice(.attention, refusal.text(language)).html
            p { Turn.link(say("Concept aanpassen", "Change the draft"), "\(address)/draft", filled: true) }
        }
    }

    private var facts: HTML {
        Facts(
            language,
            [
                .init(
                    Text("Gaat akkoord met de grondregels", "Agrees to the ground rules"), names(content.participants)),
                .init(Text("Gaat akkoord met haar aandeel", "Agrees to its share"), names(content.payers)),
                .init(Text("Geldig tot en met", "Valid until"), content.validUntil?.formatted(language)),
                .init(Text("Prijs", "Price"), say(content.pricing.title)),
            ]
        ).html
    }

    private func names(_ parties: [QuoteParty]) -> String { parties.map(\.name).joined(separator: ", ") }

    private var action: HTML {
        ActionForm(to: form.target, fields: form.guardFields + [("seen", form.values["seen"].shown)]) {
            FormFoot(language, form.door.button, cancel: address, forEver: form.door.forEver).html
        }.html
    }
}
