internal import Doors
internal import Postgres
internal import Values
internal import Web

/// What would it cost, and who would pay what, with other hours, another rate or other parties. Nothing is kept.
struct WhatIf: View {
    static let door = ViewDoor(
        "quote what-if", path: "/what-if", roles: Role.office, title: Text("Doorrekenen", "What if"),
        help: Text(
            "Rekent door wat een leerreview kost met andere uren, een ander tarief of andere partijen, ook vanuit een offerte.",
            "Works out what a review costs with other hours, another rate or other parties, also starting from a quote."
        ),
        takesPosts: true)

    let quote: ID<Quote>?
    let fields: WhatIfFields
    /// True where somebody has filled in something, so that a quote is only what to compare with.
    let isFilledIn: Bool

    init(_ read: inout FieldReader) {
        quote = read.optional("quote", Text("Offerte", "Quote"), hint: Text("Het uitgangspunt.", "The starting point."))
        fields = WhatIfFields(&read)
        isFilledIn = read.isGiven("party") || read.isGiven("hours")
    }

    func load(in context: Context) throws -> WhatIfModel {
        let base = try Self.base(quote, in: context)
        if let base, !isFilledIn { return WhatIfModel(WhatIfFields(base.content), base: base) }
        return WhatIfModel(isFilledIn ? fields : try fields.standing(context.tx), base: base)
    }

    private static func base(_ quote: ID<Quote>?, in context: Context) throws -> QuoteSheet? {
        guard let quote else { return nil }
        guard let sheet = try QuoteStore.sheet(quote, nil, context.tx) else { throw QuoteRefused.noQuote }
        return sheet
    }

    func json(_ model: WhatIfModel, in context: Context) throws -> JSON {
        guard let content = model.content else { throw InputFaults(model.missing) }
        do {
            return SplitJSON.of(try content.outcome()) { key in
                content.parties.first { $0.key == key }?.name ?? key
            }
        } catch {
            throw Refused(.quoteSplit, error.sentences, status: .unprocessable)
        }
    }

    func page(_ model: WhatIfModel, in context: Context) throws -> Page {
        WhatIfPage(values: model.fields.tree, faults: [], model: model, language: try context.language).page
    }

    static func page(again typed: FieldTree, _ faults: InputFaults, in context: Context) throws -> Page? {
        let base = try base(ID<Quote>.parse(typed["quote"].shown), in: context)
        let model = WhatIfModel(WhatIfFields.none, base: base)
        return WhatIfPage(values: typed, faults: faults.faults, model: model, language: try context.language).page
    }
}

/// What is filled in on the page.
struct WhatIfFields {
    var hours: Hours?
    var rate: Money?
    var vat: VATRate?
    var extra: Money?
    var parties: [WhatIfParty]
    /// The name of the one that is invoiced for all.
    var payer: String?

    static let none = WhatIfFields(hours: nil, rate: nil, vat: nil, extra: nil, parties: [], payer: nil)

    init(
        hours: Hours?, rate: Money?, vat: VATRate?, extra: Money?, parties: [WhatIfParty], payer: String?
    ) {
        self.hours = hours
        self.rate = rate
        self.vat = vat
        self.extra = extra
        self.parties = parties
        self.payer = payer
    }

    init(_ read: inout FieldReader) {
        hours = read.optional("hours", Text("Uren", "Hours"))
        rate = read.optional("rate", Text("Tarief per uur", "Rate per hour"))
        vat = read.optional("vat", Text("Btw", "VAT"))
        extra = read.optional("extra", Text("Extra regels samen", "Extra lines together"))
        parties = read.list(
            "party", Text("Partijen", "Parties"), of: WhatIfParty.self, shorthand: PreviewParty.shorthand
        ).filter { !$0.name.isEmpty }
        payer = read.optional("payer", Text("Penvoerder", "Penvoerder"))
        if let payer, !parties.contains(where: { $0.name == payer }) {
            read.fault("payer", Text("‘\(payer)’ is geen van de partijen.", "‘\(payer)’ is none of the parties."))
        }
    }

    /// What a quote says now.
    init(_ content: QuoteContent) {
        self.init(
            hours: content.hours, rate: content.rate, vat: content.vat.rate, extra: content.lines.map(\.amount).total,
            parties: content.payers.map {
                WhatIfParty(
                    name: $0.name, method: $0.method ?? .weight(.one), vat: $0.ownVAT?.treatment.rate)
            },
            payer: content.payers.first { $0.organisation == content.invoicedParty }?.name)
    }

    /// With the rate and the VAT of today, to begin with.
    func standing(_ tx: Transaction) throws -> WhatIfFields {
        let today = try QuoteSettingsStore.standing(tx)
        var fields = self
        fields.rate = rate ?? today.rate
        fields.vat = vat ?? today.vat
        return fields
    }

    var tree: FieldTree {
        .record([
            "hours": .text(hours?.plain ?? ""), "rate": .text(rate?.plain ?? ""), "vat": .text(vat?.plain ?? ""),
            "extra": .text(extra.map { $0 == .zero ? "" : $0.plain } ?? ""), "payer": .text(payer ?? ""),
            "party": .list(parties.map(\.tree)),
        ])
    }
}

/// A party on the page; an empty row is none.
struct WhatIfParty: FieldRecord {
    let name: String
    let method: SplitMethod
    let vat: VATRate?

    init(name: String, method: SplitMethod, vat: VATRate?) {
        self.name = name
        self.method = method
        self.vat = vat
    }

    init(_ read: inout FieldReader) {
        let typed: String? = read.optional("name", Text("Partij", "Party"))
        let isEmpty = typed == nil && read.isMissing("value") && read.isMissing("vat")
        name = typed ?? ""
        method = read.splitMethod(isEmpty: isEmpty)
        vat = read.optional("vat", Text("Eigen btw", "Own VAT"))
        if name.isEmpty, !isEmpty {
            read.fault("name", Text("Hoe heet deze partij?", "What is this party called?"))
        }
    }

    var tree: FieldTree {
        .record([
            "name": .text(name), "method": .text(method.method.rawValue), "value": .text(method.valueText),
            "vat": .text(vat?.plain ?? ""),
        ])
    }
}
