internal import Values
internal import Web

/// The data of the letter of a quote, in the shape that stands at the head of `Reports/documents/quote.typ`.
struct QuoteDocumentData {
    let sheet: QuoteSheet
    let totals: QuoteSheet.Totals
    let number: String
    let validUntil: Day
    let facts: QuoteDocumentFacts

    private var content: QuoteContent { sheet.content }
    private var language: Language { content.language.language }
    private func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

    var json: JSON {
        var fields: [(String, JSON)] = [
            ("language", .string(language.rawValue)), ("foundation", foundation), ("quote", quote),
            (
                "review",
                .object([
                    ("number", .string(sheet.review.number)), ("title", .string(sheet.review.title)),
                    ("kind", .string(sheet.review.kindName(language))),
                ])
            ),
            ("parties", .array(content.parties.map(party))), ("steps", .array(steps)),
            ("extraLines", .array(content.lines.compactMap(extraLine))),
        ]
        if content.followUp != .zero { fields.append(("followUp", followUp)) }
        if let penvoerder { fields.append(("penvoerder", penvoerder)) }
        fields.append(("totals", sums))
        fields.append(("texts", .array(facts.texts.map(text))))
        return .object(fields)
    }

    private var foundation: JSON {
        let own = facts.foundation
        return .object([
            ("name", .string(own.name)), ("address", .array(own.address.map(JSON.string))),
            ("kvk", own.kvk.map(JSON.string) ?? .null),
            ("vat", own.vat.map(JSON.string) ?? .null), ("iban", own.iban.map(JSON.string) ?? .null),
            ("email", own.email.map(JSON.string) ?? .null), ("phone", own.phone.map(JSON.string) ?? .null),
        ])
    }

    private var quote: JSON {
        var fields: [(String, JSON)] = [
            ("number", .string(number)), ("version", .integer(Int64(sheet.ordinal))),
            ("issuedOn", .string(facts.issuedOn.iso)), ("validUntil", .string(validUntil.iso)),
            ("rateCents", .integer(content.rate.cents)),
            ("priceKind", .string(content.pricing == .fixed ? "fixed" : "byActualHours")),
        ]
        if let person = facts.issuedBy {
            fields.append(
                (
                    "issuedBy",
                    .object([("name", .string(person)), ("function", .string(say("coördinator", "coordinator")))])
                ))
        }
        if let older = facts.older { fields.append(("supersedes", supersedes(older))) }
        return .object(fields)
    }

    private func supersedes(_ older: QuoteDocumentFacts.Older) -> JSON {
        let shares = older.shares.map { share in
            JSON.object([("name", .string(share.name)), ("netCents", .integer(share.net.cents))])
        }
        return .object([
            ("version", .integer(Int64(older.ordinal))), ("issuedOn", .string(older.issuedOn.iso)),
            ("netCents", .integer(older.net.cents)), ("shares", .array(shares)), ("binding", .bool(older.isBinding)),
        ])
    }

    private func party(_ party: QuoteParty) -> JSON {
        let addressee = facts.addressees[party.id]
        let amounts = party.issued ?? .zero
        var roles: [JSON] = []
        if addressee?.isCommissioning == true { roles.append("commissioning") }
        if addressee?.isMunicipality == true { roles.append("municipality") }
        var fields: [(String, JSON)] = [
            ("name", .string(party.name)), ("address", .array((addressee?.address ?? []).map(JSON.string))),
            ("roles", .array(roles)), ("participant", .bool(party.isParticipating)), ("payer", .bool(party.isPaying)),
        ]
        if let director = addressee?.director {
            fields.append(
                (
                    "director",
                    .object([("name", .string(director.name)), ("function", .string(director.function))])
                ))
        }
        if party.isPaying { fields.append(("shareBasis", .string(content.basis(of: party, language)))) }
        fields.append(("netCents", .integer(amounts.net.cents)))
        guard content.invoicedParty == nil else { return .object(fields) }
        let treatment = party.ownVAT?.treatment ?? content.vat
        fields += [
            ("vatBasisPoints", treatment.column.map { .integer(Int64($0.basisPoints)) } ?? .null),
            ("vatCents", .integer(amounts.vat.cents)), ("grossCents", .integer(amounts.gross.cents)),
        ]
        if let ground = party.ownVAT?.ground ?? (treatment.column == nil ? content.vatGround : nil), party.isPaying {
            fields.append(("vatGround", .string(ground)))
        }
        return .object(fields)
    }

    /// Steps without hours and costs are not in the letter.
    private var steps: [JSON] {
        zip(content.steps, content.stepAmounts)
            .filter { step, _ in step.hours != .zero || content.lines.contains { $0.step == step.ordinal } }
            .map { step, amount in
                .object([
                    ("title", .string(step.name(language))), ("minutes", .integer(step.hours.minutes)),
                    ("amountCents", .integer(amount.cents)),
                ])
            }
    }

    private func extraLine(_ line: ExtraLine) -> JSON? {
        guard let step = content.steps.first(where: { $0.ordinal == line.step }) else { return nil }
        return .object([
            ("step", .string(step.name(language))), ("text", .string(line.description)),
            ("amountCents", .integer(line.amount.cents)),
        ])
    }

    private var followUp: JSON {
        let name = content.steps.first { $0.key == "follow_up" }?.name ?? Text("Opvolging", "Follow-up")
        return .object([
            ("title", .string(name(language))), ("minutes", .integer(content.followUp.minutes)),
            ("amountCents", .integer(content.followUpNet.cents)),
        ])
    }

    private var penvoerder: JSON? {
        guard let payer = content.parties.first(where: { $0.organisation == content.invoicedParty }) else { return nil }
        let treatment = payer.ownVAT?.treatment ?? content.vat
        var fields: [(String, JSON)] = [
            ("name", .string(payer.name)),
            ("vatBasisPoints", treatment.column.map { .integer(Int64($0.basisPoints)) } ?? .null),
        ]
        if let ground = payer.ownVAT?.ground ?? (treatment.column == nil ? content.vatGround : nil) {
            fields.append(("vatGround", .string(ground)))
        }
        return .object(fields)
    }

    private var sums: JSON {
        var fields: [(String, JSON)] = [
            ("netCents", .integer(totals.net.cents)), ("vatCents", .integer(totals.vat.cents)),
            ("grossCents", .integer(totals.gross.cents)), ("vatOnWholeCents", .integer(totals.vatOnWhole.cents)),
            ("vatDifferenceCents", .integer(totals.vatDifference.cents)),
        ]
        if let leftover { fields.append(("leftoverCents", .integer(leftover.cents))) }
        return .object(fields)
    }

    /// The cents that were dealt out one by one, from the same division as at issue; left out where that would not
    /// give the shares that were issued.
    private var leftover: Money? {
        guard let outcome = try? content.outcome() else { return nil }
        let isAsIssued = content.parties.allSatisfy { outcome.amounts(of: $0).net == ($0.issued ?? .zero).net }
        return isAsIssued ? outcome.leftover : nil
    }

    private func text(_ text: QuoteDocumentFacts.LegalText) -> JSON {
        .object([
            ("kind", .string(text.kind == "ground_rules" ? "groundRules" : "privacyTerms")),
            ("version", .integer(text.version)), ("title", .string(text.title)),
            (
                "body",
                .array(
                    PlainText(text.body).blocks.map { block in
                        switch block {
                        case .paragraph(let words): .string(words)
                        case .items(let items): .object([("items", .array(items.map(JSON.string)))])
                        }
                    })
            ),
        ])
    }
}
