internal import Doors
internal import Look
internal import Values
internal import Web

/// The page that a director reads: calm, complete, and in the language of the quote.
struct LetterPage {
    let letter: Letter
    let language: Language
    /// The form as it was sent in, where it came back.
    let form: FormState?
    let target: String

    private var say: Speech { Speech(language) }

    func draw(guardFields: [(name: String, value: String)]) -> HTML {
        letter.open.isEmpty ? thanks : asking(guardFields)
    }

    /// After a decline: nothing is asked any more.
    static func declined(_ language: Language) -> HTML {
        let say = Speech(language)
        return PageHead(
            say("Uw antwoord is vastgelegd", "Your answer was recorded"),
            lead: say(
                "Deze versie van de offerte is gestopt. Onze coördinator neemt contact met u op. U kunt dit venster sluiten.",
                "This version of the quote has stopped. Our coordinator will contact you. You can close this window.")
        ).html
    }

    private var thanks: HTML {
        group {
            letter.state == .superseded ? replaced : recorded
            Facts(
                language,
                letter.given.map { given in
                    Facts.Fact(Text("Akkoord met \(given.kind.title.nl)", "Agreed to \(given.kind.title.en)")) {
                        "\(given.director.name), \(given.director.function), "
                        span(.cls("fit")) { given.on.formatted(language) }
                    }
                }
            ).html
        }
    }

    private var recorded: HTML {
        PageHead(
            say("Uw akkoord is vastgelegd", "Your agreement was recorded"), kicker: kicker,
            lead: say(
                "Dank u wel. Er is niets meer te doen: u kunt dit venster sluiten.",
                "Thank you. There is nothing more to do: you can close this window.")
        ).html
    }

    private var replaced: HTML {
        PageHead(
            LetterRefused.newer(language), kicker: kicker,
            lead: LetterRefused.replaced(letter.number).text(language)
        ).html
    }

    private var kicker: String {
        "\(say("Offerte", "Quote")) \(letter.number), \(say("versie", "version")) \(letter.version)"
    }

    private func asking(_ guardFields: [(name: String, value: String)]) -> HTML {
        group {
            PageHead(
                say("Akkoord van \(letter.organisation)", "Agreement of \(letter.organisation)"), kicker: kicker,
                lead: say(
                    "Wij vragen \(letter.director.name) namens \(letter.organisation) om akkoord voor de leerreview "
                        + "“\(letter.title)”. Lezen verplicht u tot niets.",
                    "We ask \(letter.director.name) to agree on behalf of \(letter.organisation) to the review "
                        + "“\(letter.title)”. Reading commits you to nothing.")
            ).html
            Facts(
                language,
                [
                    .init(Text("Geldig tot en met", "Valid until"), letter.validUntil.formatted(language)),
                    .init(Text("Geraamde uren", "Estimated hours"), letter.hours.formatted(language)),
                    .init(Text("Prijs", "Price"), letter.pricing.title(language)),
                ]
            ).html
            share
            steps
            rules
            answer(guardFields)
        }
    }

    private var share: HTML {
        guard let share = letter.share else { return .empty }
        var notes: [HTML] = []
        if let ground = share.ground, share.treatment.column == nil { notes.append(.text(ground)) }
        if let payer = letter.invoicedParty {
            notes.append(
                .text(
                    say(
                        "\(payer) ontvangt één factuur voor alle partijen; u verrekent uw aandeel met die organisatie.",
                        "\(payer) is invoiced for all parties; you settle your share with that organisation.")))
        }
        if letter.isInvoicedForAll {
            notes.append(
                .text(
                    say(
                        "U ontvangt één factuur voor alle partijen, met de btw over het geheel.",
                        "You are invoiced for all parties, with the VAT on the whole.")))
        }
        let vat = "\(say("Btw", "VAT")) (\(share.treatment.formatted(language)))"
        return group {
            h2 { say("Uw aandeel", "Your share") }
            Statement(
                language, name: Text("Onderdeel", "Part"), amounts: [Text("Bedrag", "Amount")],
                lines: [
                    .line(.text(say("Aandeel zonder btw", "Share excluding VAT")), [], [Amount(share.net)]),
                    .line(.text(vat), [], [Amount(share.vat)]),
                    .total(say("Aandeel met btw", "Share including VAT"), [Amount(share.net + share.vat)]),
                ], notes: notes
            ).html
        }
    }

    private var steps: HTML {
        group {
            h2 { say("Waar de uren voor zijn", "What the hours are for") }
            DataTable(
                language, [.words(Text("Stap", "Step")), .figures(Text("Uren", "Hours"))],
                rows: letter.steps.map { step in
                    DataTable.Row([.text(step.name(language)), .text(step.hours.formatted(language))])
                },
                foot: [
                    DataTable.Row(
                        [.text(say("Totaal", "Total")), .text(letter.hours.formatted(language))], weight: .total)
                ], becomesCards: false
            ).html
        }
    }

    private var rules: HTML {
        guard let rules = letter.rules else { return .empty }
        let blocks = PlainText(rules.body).blocks.map { block -> HTML in
            switch block {
            case .paragraph(let words): p { words }
            case .items(let items): ul { items.map { item in li { item } } }
            }
        }
        return section(.cls("prose")) {
            h2 { rules.title }
            HTML.fragment(blocks)
        }
    }

    private func answer(_ guardFields: [(name: String, value: String)]) -> HTML {
        group {
            h2 { say("Uw antwoord", "Your answer") }
            form.map { PlainForm($0).faults } ?? .empty
            ActionForm(to: target, fields: guardFields) {
                letter.open.map(tick)
                field("name", Text("Uw naam", "Your name"), standing: letter.director.name)
                field("function", Text("Uw functie", "Your function"), standing: letter.director.function)
                form.map { PlainForm($0).confirmation } ?? .empty
                FormFoot(language, GiveAgreement.door.button, forEver: GiveAgreement.door.forEver).html
            }.html
            if letter.open.contains(.share) {
                p {
                    a(href: target + "/decline") {
                        say(
                            "Gaat u niet akkoord? Laat ons weten waarom.", "Do you not agree? Let us know why.")
                    }
                }
            }
        }
    }

    private func tick(_ kind: AgreementKind) -> HTML {
        let name = GiveAgreement.field(kind)
        return FormField(
            language, name, GiveAgreement.words(kind), .checkbox, value: form?.values[name].shown ?? "",
            fault: fault(name)
        ).html
    }

    private func field(_ name: String, _ words: Text, standing: String) -> HTML {
        FormField(
            language, name, words, .text, value: form.map { $0.values[name].shown } ?? standing, fault: fault(name)
        ).html
    }

    private func fault(_ name: String) -> Text? { form?.faults.first { $0.path == name }?.text }
}
