internal import Values
internal import Web

/// A version of a quote as scripts get it.
struct QuoteJSON {
    let sheet: QuoteSheet
    let agreements: AgreementsPanel
    let today: Day

    private var content: QuoteContent { sheet.content }

    var json: JSON {
        let outcome = sheet.totals == nil ? try? content.outcome() : nil
        let totals = sheet.totals ?? outcome.map(QuoteSheet.Totals.init)
        return .object([
            ("id", .integer(sheet.id.value)), ("number", sheet.number.map(JSON.string) ?? .null),
            ("version", .integer(Int64(sheet.ordinal))), ("state", .string(sheet.state(on: today).rawValue)),
            ("since", day(sheet.facts?.since(on: today))), ("seen", .integer(sheet.seen)), ("review", review),
            ("pricing", .string(content.pricing.rawValue)), ("language", .string(content.language.rawValue)),
            ("rateCents", .integer(content.rate.cents)), ("vatBasisPoints", basisPoints(content.vat)),
            ("validUntil", day(content.validUntil)), ("revisionReason", text(sheet.revisionReason)),
            ("outsideRangeReason", text(content.outsideRangeReason)), ("introduction", text(content.introduction)),
            ("totalMinutes", .integer(content.hours.minutes)), ("steps", .array(steps)),
            ("extraLines", .array(content.lines.map(line))),
            ("followUpMinutes", .integer(content.followUp.minutes)),
            ("followUpNetCents", .integer(content.followUpNet.cents)),
            ("invoicedOrganisation", content.invoicedParty.map { .integer($0.value) } ?? .null),
            ("parties", .array(content.parties.map { party($0, outcome) })),
            ("netCents", .integer((totals?.net ?? content.net).cents)), ("vatCents", cents(totals?.vat)),
            ("vatOnWholeCents", cents(totals?.vatOnWhole)), ("vatDifferenceCents", cents(totals?.vatDifference)),
            ("versionInForce", sheet.inForce(on: today).map { .integer(Int64($0.ordinal)) } ?? .null),
            ("versions", .array(sheet.versions.map(version))), ("agreements", agreements.json),
        ])
    }

    private var review: JSON {
        .object([
            ("id", .integer(sheet.review.id.value)), ("number", .string(sheet.review.number)),
            ("title", .string(sheet.review.title)),
        ])
    }

    private var steps: [JSON] {
        zip(content.steps, content.stepAmounts).map { step, amount in
            .object([
                ("step", .integer(Int64(step.ordinal))), ("key", .string(step.key)), ("name", .string(step.name.nl)),
                ("minutes", .integer(step.hours.minutes)), ("netCents", .integer(amount.cents)),
                ("shares", content.ownSteps[step.ordinal].map(shares) ?? .null),
            ])
        }
    }

    /// How a step is divided that does not follow the whole.
    private func shares(_ own: [ID<Organisation>: SplitMethod]) -> JSON {
        .array(
            content.payers.compactMap { payer in
                own[payer.organisation].map { method in
                    .object([("organisation", .integer(payer.organisation.value))] + way(method))
                }
            })
    }

    private func line(_ line: ExtraLine) -> JSON {
        .object([
            ("step", .integer(Int64(line.step))), ("kind", .string(line.kind.rawValue)),
            ("description", .string(line.description)), ("netCents", .integer(line.amount.cents)),
        ])
    }

    private func party(_ party: QuoteParty, _ outcome: SplitOutcome?) -> JSON {
        let amounts = sheet.amounts(of: party, outcome)
        return .object(
            [
                ("organisation", .integer(party.organisation.value)), ("name", .string(party.name)),
                ("isParticipating", .bool(party.isParticipating)), ("isPaying", .bool(party.isPaying)),
            ] + (party.method.map(way) ?? [("method", .null), ("value", .null)]) + [
                ("vatBasisPoints", basisPoints(party.ownVAT?.treatment ?? content.vat)),
                ("vatGround", text(party.ownVAT?.ground)), ("netCents", cents(amounts?.net)),
                ("vatCents", cents(amounts?.vat)), ("grossCents", cents(amounts?.gross)),
            ])
    }

    private func way(_ method: SplitMethod) -> [(String, JSON)] {
        [("method", .string(method.method.rawValue)), ("value", .string(method.valueText))]
    }

    private func version(_ version: QuoteVersionFacts) -> JSON {
        .object([
            ("version", .integer(Int64(version.ordinal))), ("state", .string(version.state(on: today).rawValue)),
            ("since", day(version.since(on: today))), ("netCents", cents(version.net)),
            ("supersedes", version.supersedes.map { .integer(Int64($0)) } ?? .null),
            ("revisionReason", text(version.revisionReason)),
        ])
    }

    private func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
    private func cents(_ money: Money?) -> JSON { money.map { .integer($0.cents) } ?? .null }
    private func day(_ day: Day?) -> JSON { day.map { .string($0.iso) } ?? .null }

    /// Null is exempt.
    private func basisPoints(_ treatment: VATTreatment) -> JSON {
        treatment.column.map { .integer(Int64($0.basisPoints)) } ?? .null
    }
}
