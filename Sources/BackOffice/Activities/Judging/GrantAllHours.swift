internal import Doors
internal import Look
internal import Values
internal import Web

/// Grants several entries whole, all of them or none.
struct GrantAllHours: Action {
    static let door = Door(
        "hours grant-all", path: "/hours/grant-all", roles: [.supervisor],
        title: Text("Aangevinkte uren toekennen", "Grant the ticked hours"),
        button: Text("Alles toekennen", "Grant all"),
        help: Text(
            "Kent elke genoemde regel helemaal toe. Kan er een niet, dan is er geen toegekend.",
            "Grants every line named in full. If one cannot be granted, none is."),
        forEver: GrantHours.door.forEver)

    /// More than a page of the list, and enough for the attendance of a large gathering.
    static let most = 200

    let entries: [ID<HoursEntry>]
    /// Where to go on: the gathering whose attendance was granted.
    let gathering: ID<Gathering>?

    init(_ read: inout FieldReader) {
        entries = read.values(
            "entries", Text("Ingeleverd", "Handed in"), least: 1, most: Self.most, from: GrantAllStore.choices)
        gathering = read.optional("gathering", Text("bijeenkomst", "gathering"))
    }

    func perform(in context: Context) throws -> Done {
        let held = try JudgementStore.held(entries, context.tx)
        let found = Dictionary(held.map { ($0.entry.id, $0) }, uniquingKeysWith: { first, _ in first })
        let own = try JudgementStore.ownReviewer(context.tx)
        let faults = entries.enumerated().compactMap { index, id in
            fault(found[id], own).map { FieldFault(path: "entries[\(index)]", text: $0) }
        }
        guard faults.isEmpty else { throw InputFaults(faults) }
        try JudgementStore.grantAll(held.map(\.entry.id), context.tx)
        let count = held.count
        return Done(
            count == 1
                ? Text("1 regel toegekend.", "1 line granted.")
                : Text("\(count) regels toegekend.", "\(count) lines granted."),
            at: gathering.map(Gathering.href) ?? "/hours", body: ["granted": .integer(Int64(count))])
    }

    private func fault(_ found: (entry: HoursEntry, last: Judgement?)?, _ own: ID<Reviewer>?) -> Text? {
        guard let (entry, last) = found else { return Refused.notFound(HoursEntry.words).text }
        if let last { return HoursRefused.judged(entry, last).text }
        do {
            try Judging.check(entry, own: own)
        } catch { return (error as? Refused)?.text }
        return nil
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let plain = PlainForm(form)
        let chosen = form.values["entries"].items.compactMap { ID<HoursEntry>.parse($0.shown) }
        let offered =
            try chosen.isEmpty ? GrantAllStore.waiting(context.tx) : GrantAllStore.entries(chosen, context.tx)
        let faults = form.faults.reduce(into: [ID<HoursEntry>: FieldFault]()) { faults, fault in
            guard let place = chosen.indices.first(where: { fault.path == "entries[\($0)]" }) else { return }
            faults[chosen[place]] = fault
        }
        let shown = Set(offered.map(\.id)).intersection(faults.keys)
        // Of what is no entry at all there is no row to say it in.
        let others = form.faults.filter { fault in !shown.contains { faults[$0]?.path == fault.path } }
        let gathering = form.values["gathering"].shown
        let table = TickTable(language: form.language, ticked: Set(chosen).subtracting(faults.keys), faults: faults)
        return group {
            PageHead(form.door.title(form.language), lead: form.door.help(form.language)).html
            plain.faults
            ActionForm(to: form.target, fields: form.guardFields, isWide: true) {
                if !gathering.isEmpty { HiddenFields([("gathering", gathering)]).html }
                fieldset(.cls(form.faults.isEmpty ? "field" : "field wrong"), .id(FormField.id(of: "entries"))) {
                    legend(.cls("hush")) { form.door.title(form.language) }
                    others.map { TickFault(language: form.language, fault: $0).html }
                    table.html(of: offered)
                }
                FormFoot(form.language, form.door.button, cancel: "/hours", forEver: form.door.forEver).html
            }.html
        }
    }
}
