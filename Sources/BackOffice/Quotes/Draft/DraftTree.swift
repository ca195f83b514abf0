internal import Doors
internal import Values

/// A draft as the fields of its editor, for a fresh form and for showing what stands there now.
enum DraftTree {
    static func of(_ sheet: QuoteSheet) -> FieldTree {
        guard case .record(var fields) = of(sheet.content) else { return .absent }
        fields["seen"] = .number(String(sheet.seen))
        return .record(fields)
    }

    static func of(_ content: QuoteContent) -> FieldTree {
        .record([
            "steps": .list(content.steps.map(step)), "extraLines": .list(content.lines.map(line)),
            "shares": .list(content.payers.map(share)), "stepShares": .list(stepShares(content)),
            "followUp": .text(content.followUp.plain), "pricing": .text(content.pricing.rawValue),
            "language": .text(content.language.rawValue), "introduction": .text(content.introduction ?? ""),
            "outsideRangeReason": .text(content.outsideRangeReason ?? ""),
            "validUntil": .text(content.validUntil?.iso ?? ""),
            "invoicedParty": .text(content.invoicedParty.map { String($0.value) } ?? ""),
        ])
    }

    private static func step(_ step: QuoteStep) -> FieldTree {
        .record(["step": .number(String(step.ordinal)), "hours": .text(step.hours.plain)])
    }

    private static func line(_ line: ExtraLine) -> FieldTree {
        .record([
            "step": .number(String(line.step)), "kind": .text(line.kind.rawValue),
            "description": .text(line.description), "amount": .text(line.amount.plain),
        ])
    }

    private static func share(_ party: QuoteParty) -> FieldTree {
        let method = party.method ?? .weight(.one)
        return .record([
            "party": .number(String(party.organisation.value)), "method": .text(method.method.rawValue),
            "value": .text(method.valueText), "vat": .text(party.ownVAT?.treatment.fieldText ?? ""),
            "vatGround": .text(party.ownVAT?.ground ?? ""),
        ])
    }

    private static func stepShares(_ content: QuoteContent) -> [FieldTree] {
        content.steps.filter { content.ownSteps[$0.ordinal] != nil }.flatMap { step in
            content.payers.map { payer in
                .record([
                    "step": .number(String(step.ordinal)), "party": .number(String(payer.organisation.value)),
                    "share": .text(content.ownSteps[step.ordinal]?[payer.organisation]?.fieldText ?? ""),
                ])
            }
        }
    }
}
