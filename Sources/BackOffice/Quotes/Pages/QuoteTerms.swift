internal import Look
internal import Values
internal import Web

/// What a version says beside its figures.
struct QuoteTerms {
    let sheet: QuoteSheet
    let language: Language

    private var say: Speech { Speech(language) }
    private var content: QuoteContent { sheet.content }

    var html: HTML {
        section {
            h2 { say("Afspraken", "Terms") }
            Facts(
                language,
                [
                    .init(Text("Leerreview", "Review")) {
                        a(href: QuoteAddress.review(sheet.review.id)) { sheet.review.number }
                    },
                    .init(Text("Prijs", "Price"), say(content.pricing.title)),
                    .init(Text("Tarief per uur", "Rate per hour"), content.rate.formatted(language)),
                    .init(Text("Btw", "VAT"), content.vat.formatted(language)),
                    .init(Text("Geldig tot en met", "Valid until"), content.validUntil?.formatted(language)),
                    .init(Text("Taal", "Language"), say(content.language.title)),
                    .init(
                        Text("Gewoon voor deze soort", "Usual for this kind"), sheet.review.range.formatted(language)),
                    .init(Text("Waarom meer of minder uren", "Why more or fewer hours"), content.outsideRangeReason),
                    .init(Text("Waarom herzien", "Why revised"), sheet.revisionReason),
                ]
            ).html
            if let introduction = content.introduction { p { introduction } }
        }
    }
}

/// The versions of a quote and what happened to them.
struct QuoteVersions {
    let sheet: QuoteSheet
    let today: Day
    let language: Language

    private var say: Speech { Speech(language) }

    var html: HTML {
        group {
            if sheet.versions.count > 1 { versions }
            if !history.isEmpty { History(language, history).html }
        }
    }

    private var versions: HTML {
        section {
            h2 { say("Versies", "Versions") }
            DataTable(
                language,
                [
                    .tight(Text("Versie", "Version")), .words(Text("Stand", "State")), .tight(Text("Sinds", "Since")),
                    .figures(Text("Netto", "Net")), .words(Text("Waarom", "Why")),
                    .tight(Text("Vergelijken", "Compare")),
                ],
                rows: sheet.versions.reversed().map(row)
            ).html
        }
    }

    private func row(_ version: QuoteVersionFacts) -> DataTable.Row {
        let name = say("Versie \(version.ordinal)", "Version \(version.ordinal)")
        let link = version.supersedes.map { old in
            a(href: QuoteAddress.comparison(sheet.id, old: old, new: version.ordinal)) {
                say("naast versie \(old)", "beside version \(old)")
            }
        }
        return DataTable.Row([
            version.ordinal == sheet.ordinal
                ? .text(name) : a(href: QuoteAddress.version(sheet.id, version.ordinal)) { name },
            version.state(on: today).mark(language).html, .text(version.since(on: today)?.short ?? ""),
            .text(version.net?.formatted(language) ?? ""), .text(version.revisionReason ?? ""), link ?? .empty,
        ])
    }

    private var history: [History.Line] {
        sheet.versions.flatMap { version in version.entries.map { (version, $0) } }
            .sorted { $0.1.at > $1.1.at }
            .map { version, entry in
                History.Line(entry.at, entry.person ?? say("via een link", "by a link"), what(version, entry))
            }
    }

    private func what(_ version: QuoteVersionFacts, _ entry: QuoteVersionFacts.Entry) -> String {
        let state = QuoteState(rawValue: entry.state.rawValue).map { say($0.title) } ?? ""
        let party = entry.party.map { say(" door \($0)", " by \($0)") } ?? ""
        let reason = entry.reason.map { ": \($0)" } ?? ""
        return say("Versie \(version.ordinal) ", "Version \(version.ordinal) ") + state + party + reason
    }
}
