internal import Postgres
internal import Values

/// Writes drafts: statements for one pipeline, so that a draft of any size is one round trip.
enum QuoteDraftStore {
    /// A new quote of a review; its number comes when it is issued.
    static func insertQuote(_ review: ID<Review>) -> SQL {
        "insert into quotes.quote (review) values (\(review))"
    }

    /// The newest quote of a review, as a part of a statement; the review must be held.
    static func newestQuote(_ review: ID<Review>) -> SQL {
        "(select max(id) from quotes.quote where review = \(review))"
    }

    /// The newest version of a quote, as a part of a statement; the quote must be held.
    static func newestVersion(_ quote: SQL) -> SQL {
        "(select id from quotes.version where quote = \(quote) order by ordinal desc limit 1)"
    }

    /// A first version, or one that is to take the place of `supersedes` for a reason.
    static func insertVersion(
        _ quote: SQL, ordinal: Int = 1, supersedes: ID<QuoteVersion>? = nil, reason: String? = nil,
        _ content: QuoteContent
    ) -> SQL {
        """
        insert into quotes.version (
            quote, ordinal, supersedes, revision_reason, rate_cents, vat_basis_points, vat_ground, pricing, language,
            split_per_step, outside_range_reason, introduction, follow_up_minutes, ground_rules, privacy_terms,
            valid_until)
        values (
            \(quote), \(ordinal)::int, \(supersedes), \(reason), \(content.rate), \(content.vat.column),
            \(content.vatGround), \(content.pricing.rawValue), \(content.language.rawValue),
            \(!content.ownSteps.isEmpty), \(content.outsideRangeReason), \(content.introduction), \(content.followUp),
            \(text("ground_rules", content.language)), \(text("privacy_terms", content.language)),
            \(content.validUntil))
        """
    }

    /// Changes what a draft says of the whole. It is always written, so that its version counts on.
    static func updateVersion(_ version: ID<QuoteVersion>, _ content: QuoteContent) -> SQL {
        """
        update quotes.version set
            pricing = \(content.pricing.rawValue), language = \(content.language.rawValue),
            split_per_step = \(!content.ownSteps.isEmpty), outside_range_reason = \(content.outsideRangeReason),
            introduction = \(content.introduction), follow_up_minutes = \(content.followUp),
            valid_until = \(content.validUntil), ground_rules = \(text("ground_rules", content.language)),
            privacy_terms = \(text("privacy_terms", content.language)),
            invoiced_party = (
                select id from quotes.party where version = \(version) and organisation = \(content.invoicedParty))
        where id = \(version)
        """
    }

    /// The texts in force today in the language of the quote.
    private static func text(_ kind: String, _ language: QuoteLanguage) -> SQL {
        "(select id from settings.quote_text_on(\(kind), \(language.rawValue), settings.today()))"
    }

    /// The rows of a new version, in the order in which they refer to one another.
    static func insertRows(_ version: SQL, _ content: QuoteContent) -> [SQL] {
        content.steps.map { putStep(version, $0) }
            + content.lines.map { insertLine(version, $0) }
            + content.parties.enumerated().map { insertParty(version, ordinal: $0 + 1, $1) }
            + stepShares(version, content)
    }

    /// What changed between two contents of a draft.
    static func updateRows(_ version: ID<QuoteVersion>, from old: QuoteContent, to new: QuoteContent) -> [SQL] {
        let target: SQL = "\(version)"
        var statements: [SQL] = []
        if old.ownSteps != new.ownSteps {
            statements.append("delete from quotes.step_share where version = \(version)")
        }
        if old.lines != new.lines { statements.append("delete from quotes.extra_line where version = \(version)") }
        let gone = old.steps.map(\.ordinal).filter { ordinal in !new.steps.contains { $0.ordinal == ordinal } }
        if !gone.isEmpty {
            statements.append("delete from quotes.step where version = \(version) and ordinal = any(\(gone)::int[])")
        }
        statements += new.steps.filter { !old.steps.contains($0) }.map { putStep(target, $0) }
        if old.lines != new.lines { statements += new.lines.map { insertLine(target, $0) } }
        statements += new.parties.filter { !old.parties.contains($0) }.map(updateParty)
        if old.ownSteps != new.ownSteps {
            statements += stepShares(target, new)
        }
        return statements
    }

    private static func putStep(_ version: SQL, _ step: QuoteStep) -> SQL {
        """
        insert into quotes.step (version, ordinal, key, name_nl, name_en, minutes)
        values (\(version), \(step.ordinal)::int, \(step.key), \(step.name.nl), \(step.name.en), \(step.hours))
        on conflict (version, ordinal) do update set minutes = excluded.minutes
        """
    }

    private static func insertLine(_ version: SQL, _ line: ExtraLine) -> SQL {
        """
        insert into quotes.extra_line (version, step, kind, description, amount_cents)
        values (\(version), \(line.step)::int, \(line.kind.rawValue), \(line.description), \(line.amount))
        """
    }

    static func insertParty(_ version: SQL, ordinal: Int, _ party: QuoteParty) -> SQL {
        let method = MethodColumns(party.method)
        return """
            insert into quotes.party (
                version, ordinal, organisation, participating, paying, method, weight_thousandths, percent_millionths,
                fixed_cents, own_vat_ground, own_vat_basis_points)
            values (
                \(version), \(ordinal)::int, \(party.organisation), \(party.isParticipating), \(party.isPaying),
                \(method.name), \(method.weight), \(method.percent), \(method.fixed), \(party.ownVAT?.ground),
                \(party.ownVAT?.treatment.column))
            """
    }

    /// The payer that is invoiced for all, of a version whose parties have been written.
    static func setInvoicedParty(_ version: SQL, _ payer: ID<Organisation>?) -> SQL {
        """
        update quotes.version set invoiced_party = (
            select id from quotes.party where party.version = version.id and organisation = \(payer))
        where id = \(version)
        """
    }

    /// The parties anew, with what hangs on them.
    static func replaceParties(_ version: ID<QuoteVersion>, _ content: QuoteContent) -> [SQL] {
        let target: SQL = "\(version)"
        return [
            "update quotes.version set invoiced_party = null where id = \(version)",
            "delete from quotes.step_share where version = \(version)",
            "delete from quotes.party where version = \(version)",
        ] + content.parties.enumerated().map { insertParty(target, ordinal: $0 + 1, $1) }
            + stepShares(target, content) + [updateVersion(version, content)]
    }

    private static func updateParty(_ party: QuoteParty) -> SQL {
        let method = MethodColumns(party.method)
        return """
            update quotes.party set
                method = \(method.name), weight_thousandths = \(method.weight), percent_millionths = \(method.percent),
                fixed_cents = \(method.fixed), own_vat_ground = \(party.ownVAT?.ground),
                own_vat_basis_points = \(party.ownVAT?.treatment.column)
            where id = \(party.id)
            """
    }

    /// For every step that is divided its own way a row for each payer, also for who bears nothing of it.
    private static func stepShares(_ version: SQL, _ content: QuoteContent) -> [SQL] {
        content.ownSteps.sorted { $0.key < $1.key }.flatMap { step, own in
            content.payers.map { payer in
                let method = MethodColumns(own[payer.organisation])
                return """
                    insert into quotes.step_share (
                        version, party, step, method, weight_thousandths, percent_millionths, fixed_cents)
                    select version, id, \(step)::int, \(method.name ?? "none"), \(method.weight), \(method.percent),
                        \(method.fixed)
                    from quotes.party where version = \(version) and organisation = \(payer.organisation)
                    """
            }
        }
    }

    /// Throws away a draft version with all that hangs on it.
    static func deleteVersion(_ version: ID<QuoteVersion>) -> [SQL] {
        [
            "delete from quotes.step_share where version = \(version)",
            "delete from quotes.extra_line where version = \(version)",
            "delete from quotes.step where version = \(version)",
            "delete from quotes.party where version = \(version)",
            "delete from quotes.version where id = \(version)",
        ]
    }

    static func deleteQuote(_ quote: ID<Quote>) -> SQL { "delete from quotes.quote where id = \(quote)" }
}

/// A way to bear a part, as it stands in its four columns.
private struct MethodColumns {
    let name: String?
    let weight: Weight?
    let percent: Percentage?
    let fixed: Money?

    init(_ method: SplitMethod?) {
        name = method?.method.rawValue
        weight = if case .weight(let value)? = method { value } else { nil }
        percent = if case .percent(let value)? = method { value } else { nil }
        fixed = if case .fixed(let value)? = method { value } else { nil }
    }
}
