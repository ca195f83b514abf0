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

/// The versions of a quote, where there is more than one.
struct QuoteVersions {
    let sheet: QuoteSheet
    let today: Day
    let language: Language

    private var say: Speech { Speech(language) }

    var html: HTML {
        guard sheet.versions.count > 1 else { return .empty }
        return section {
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
}
