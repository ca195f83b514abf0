internal import Doors
internal import Values

/// What was filled in, worked out, beside the quote it started from.
struct WhatIfModel {
    let fields: WhatIfFields
    /// The quote to compare with.
    let base: QuoteSheet?

    init(_ fields: WhatIfFields, base: QuoteSheet?) {
        self.fields = fields
        self.base = base
    }

    /// As if it were a quote; nil while something is missing.
    var content: QuoteContent? {
        guard let hours = fields.hours, let rate = fields.rate, let vat = fields.vat, !fields.parties.isEmpty else {
            return nil
        }
        let parties = fields.parties.enumerated().map { index, party in
            QuoteParty(
                id: ID(Int64(index)), organisation: ID(Int64(index)), name: party.name, isParticipating: false,
                isPaying: true, method: party.method, ownVAT: party.vat.map { OwnVAT(.rate($0), ground: "") })
        }
        let extra = fields.extra ?? .zero
        return QuoteContent(
            rate: rate, vat: .rate(vat),
            steps: [QuoteStep(ordinal: 1, key: "all", name: Text("Alles", "All"), hours: hours)],
            lines: extra == .zero ? [] : [ExtraLine(step: 1, kind: .other, description: "", amount: extra)],
            parties: parties, invoicedParty: parties.first { $0.name == fields.payer }?.organisation)
    }

    /// What must still be filled in.
    var missing: [FieldFault] {
        let needed = [
            ("hours", fields.hours == nil, Text("De uren ontbreken.", "The hours are missing.")),
            ("rate", fields.rate == nil, Text("Het tarief ontbreekt.", "The rate is missing.")),
            ("vat", fields.vat == nil, Text("De btw ontbreekt.", "The VAT is missing.")),
            ("party", fields.parties.isEmpty, Text("Er is nog geen partij.", "There is no party yet.")),
        ]
        return needed.filter(\.1).map { FieldFault(path: $0.0, text: $0.2) }
    }

    /// What a party bears in the quote it started from, by its name.
    func now(_ name: String) -> QuoteParty.Amounts? {
        guard let base, let party = base.content.payers.first(where: { $0.name == name }) else { return nil }
        return base.amounts(of: party, try? base.content.outcome())
    }
}
