internal import Doors
internal import Values
internal import Web

/// What a review would cost and who would pay what: worked out from the fields alone, for everybody.
struct PreviewQuote: View {
    static let door = ViewDoor(
        "quote preview", path: "/quotes/preview", roles: [.public],
        title: Text("Kosten verdelen", "Split the cost"),
        help: Text(
            "Rekent uit wat een leerreview kost en wie wat betaalt. Er wordt niets bewaard. Een partij is een naam, of "
                + "naam:weight=3, naam:percent=12.5 of naam:fixed=1000.00.",
            "Works out what a review costs and who pays what. Nothing is kept. A party is a name, or "
                + "name:weight=3, name:percent=12.5 or name:fixed=1000.00."),
        isCalculation: true)

    let hours: Hours
    let rate: Money
    let parties: [PreviewParty]
    let vat: VATRate
    let ownVAT: [String: VATRate]

    init(_ read: inout FieldReader) {
        let whole: Hours? = read.optional(
            "hours", Text("Uren", "Hours"), hint: Text("Of de uren per stap.", "Or the hours of each step."))
        let steps = read.list(
            "step", Text("Stappen", "Steps"), hint: Text("In plaats van de uren.", "Instead of the hours."),
            of: PreviewStep.self, shorthand: PreviewStep.shorthand)
        rate = read.value("rate", Text("Tarief per uur", "Rate per hour"))
        parties = read.list(
            "party", Text("Partijen", "Parties"), least: 1, of: PreviewParty.self, shorthand: PreviewParty.shorthand)
        vat = read.value("vat", Text("Btw", "VAT"))
        let own = read.list(
            "partyVat", Text("Eigen btw", "Own VAT"), of: PreviewVAT.self, shorthand: PreviewVAT.shorthand)
        hours = whole ?? steps.map(\.hours).total
        Self.check(&read, hasHours: whole != nil, steps: steps, parties: parties, own: own)
        ownVAT = Dictionary(own.map { ($0.party, $0.rate) }, uniquingKeysWith: { first, _ in first })
    }

    private static func check(
        _ read: inout FieldReader, hasHours: Bool, steps: [PreviewStep], parties: [PreviewParty], own: [PreviewVAT]
    ) {
        if hasHours != steps.isEmpty, !read.hasFault("hours"), !read.hasFault("step") {
            read.fault(
                "hours",
                Text(
                    "Geef óf de uren, óf de uren per stap.", "Give either the hours or the hours of each step."))
        }
        var known = Set(parties.map(\.name))
        for (index, exception) in own.enumerated() where known.remove(exception.party) == nil {
            read.fault(
                "partyVat[\(index)].party",
                Text(
                    "‘\(exception.party)’ is geen partij, of staat hier al.",
                    "‘\(exception.party)’ is no party, or stands here already."))
        }
    }

    private func outcome() throws(Refused) -> SplitOutcome {
        let parties = parties.map { party in
            SplitParty(key: party.name, method: party.method, vatRate: ownVAT[party.name] ?? party.vat ?? vat)
        }
        do {
            return try CostSplit.outcome(total: Money.price(hours, rate: rate), parties: parties)
        } catch {
            throw Refused(.quoteSplit, error.sentences, status: .unprocessable)
        }
    }

    func calculation() throws -> JSON { SplitJSON.of(try outcome()) }

    func load(in context: Context) throws -> SplitOutcome { try outcome() }

    func json(_ model: SplitOutcome, in context: Context) throws -> JSON { SplitJSON.of(model) }

    func page(_ model: SplitOutcome, in context: Context) throws -> Page {
        PreviewPage(outcome: model, language: try context.language).page
    }
}

/// A split as scripts get it: parties in the order given, all amounts in cents.
enum SplitJSON {
    /// - Parameter name: what a party is called, by its key in the split.
    static func of(_ outcome: SplitOutcome, name: (String) -> String = { $0 }) -> JSON {
        .object([
            ("netCents", .integer(outcome.net.cents)),
            ("shares", .array(outcome.shares.map { share($0, name($0.party)) })),
            ("vatCents", .integer(outcome.vat.cents)),
            ("vatOnWholeCents", .integer(outcome.vatOnWhole.cents)),
            ("vatDifferenceCents", .integer(outcome.vatDifference.cents)),
        ])
    }

    private static func share(_ share: Share, _ name: String) -> JSON {
        .object([
            ("party", .string(name)), ("netCents", .integer(share.net.cents)),
            ("vatCents", .integer(share.vat.cents)), ("grossCents", .integer(share.gross.cents)),
        ])
    }
}
