internal import Postgres
internal import Values

extension QuoteStore {
    /// The version that the rows of ``statements(_:_:)`` tell, or nil where they are empty.
    static func sheet(_ results: [[Row]]) throws -> QuoteSheet? {
        guard let head = results[0].first else { return nil }
        let parties = try results[3].map(party)
        let invoiced: ID<QuoteParty>? = try head("invoiced_party")
        let content = QuoteContent(
            rate: try head("rate_cents"), vat: VATTreatment(basisPoints: try head("vat_basis_points")),
            vatGround: try head("vat_ground"), pricing: try head.quoteChoice("pricing"),
            language: try head.quoteChoice("language"), introduction: try head("introduction"),
            outsideRangeReason: try head("outside_range_reason"), validUntil: try head("valid_until"),
            followUp: try head("follow_up_minutes"), steps: try results[1].map(step), lines: try results[2].map(line),
            parties: parties, ownSteps: try ownSteps(results[4]),
            invoicedParty: parties.first { $0.id == invoiced }?.organisation)
        return QuoteSheet(
            id: try head("id"), number: try head("number"), review: try review(head), version: try head("version"),
            ordinal: try head("ordinal"), seen: try head("seen"), revisionReason: try head("revision_reason"),
            content: content, totals: try totals(head), hasDocument: try head("has_document"),
            differingParties: try head("differing_parties"), versions: try versions(results[5]))
    }

    private static func review(_ head: Row) throws -> QuoteSheet.ReviewFacts {
        QuoteSheet.ReviewFacts(
            id: try head("review"), number: try head("review_number"), title: try head("review_title"),
            kindName: Text(try head("kind_nl"), try head("kind_en")),
            range: HoursRange(least: try head("least_minutes"), most: try head("most_minutes")),
            hasEnded: try head("review_has_ended"))
    }

    private static func totals(_ head: Row) throws -> QuoteSheet.Totals? {
        guard let net: Money = try head("net_cents"), let vat: Money = try head("vat_cents"),
            let vatOnWhole: Money = try head("vat_on_whole_cents")
        else { return nil }
        return QuoteSheet.Totals(net: net, vat: vat, vatOnWhole: vatOnWhole)
    }

    static func step(_ row: Row) throws -> QuoteStep {
        QuoteStep(
            ordinal: try row("ordinal"), key: try row("key"), name: Text(try row("name_nl"), try row("name_en")),
            hours: try row("minutes"))
    }

    private static func line(_ row: Row) throws -> ExtraLine {
        ExtraLine(
            step: try row("step"), kind: try row.quoteChoice("kind"), description: try row("description"),
            amount: try row("amount_cents"))
    }

    private static func party(_ row: Row) throws -> QuoteParty {
        let ground: String? = try row("own_vat_ground")
        let net: Money? = try row("net_cents")
        let vat: Money? = try row("vat_cents")
        let rate: VATRate? = try row("own_vat_basis_points")
        var issued: QuoteParty.Amounts?
        if let net, let vat { issued = QuoteParty.Amounts(net: net, vat: vat) }
        return QuoteParty(
            id: try row("id"), organisation: try row("organisation"), name: try row("name"),
            isParticipating: try row("participating"), isPaying: try row("paying"), method: try row.splitMethod(),
            ownVAT: ground.map { OwnVAT(VATTreatment(basisPoints: rate), ground: $0) }, issued: issued)
    }

    private static func ownSteps(_ rows: [Row]) throws -> [Int: [ID<Organisation>: SplitMethod]] {
        var own: [Int: [ID<Organisation>: SplitMethod]] = [:]
        for row in rows {
            let step: Int = try row("step")
            // A row without a method says that the party bears nothing; the step is divided its own way all the same.
            own[step, default: [:]][try row("organisation")] = try row.splitMethod()
        }
        return own
    }

    private static func versions(_ rows: [Row]) throws -> [QuoteVersionFacts] {
        var versions: [QuoteVersionFacts] = []
        var start = 0
        while start < rows.count {
            let id: ID<QuoteVersion> = try rows[start]("id")
            var end = start
            while end < rows.count, try rows[end]("id") == id { end += 1 }
            versions.append(try version(rows[start..<end]))
            start = end
        }
        return versions
    }

    /// One version from its rows: one for each state, or one without a state.
    private static func version(_ rows: ArraySlice<Row>) throws -> QuoteVersionFacts {
        let row = rows[rows.startIndex]
        return QuoteVersionFacts(
            id: try row("id"), ordinal: try row("ordinal"), validUntil: try row("valid_until"),
            net: try row("net_cents"), revisionReason: try row("revision_reason"), supersedes: try row("supersedes"),
            entries: try rows.compactMap(entry))
    }

    private static func entry(_ row: Row) throws -> QuoteVersionFacts.Entry? {
        let name: String? = try row("state")
        guard let state = name.flatMap(QuoteState.Entered.init) else { return nil }
        return QuoteVersionFacts.Entry(
            state: state, on: try row("on_day"), party: try row("party"), reason: try row("reason"))
    }
}

extension Row {
    /// A value of a fixed set; the table's own constraint keeps others out.
    func quoteChoice<C: RawRepresentable<String>>(_ column: String) throws -> C {
        let text: String = try self(column)
        guard let value = C(rawValue: text) else { throw DecodingFault(expected: "one of \(C.self)") }
        return value
    }

    /// The columns `method`, `weight_thousandths`, `percent_millionths` and `fixed_cents`.
    func splitMethod() throws -> SplitMethod? {
        if let weight: Weight = try self("weight_thousandths") { return .weight(weight) }
        if let part: Percentage = try self("percent_millionths") { return .percent(part) }
        if let amount: Money = try self("fixed_cents") { return .fixed(amount) }
        return nil
    }
}
