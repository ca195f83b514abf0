internal import Doors
internal import Look
internal import Values
internal import Web

/// The agreements of a version as a table: a row for each party.
struct AgreementsTable {
    let lines: [AgreementsPanel.Line]
    let sheet: QuoteSheet
    let today: Day
    let language: Language
    let mayChange: Bool

    private var say: Speech { Speech(language) }
    private var isOpen: Bool { sheet.state(on: today) == .issued && !sheet.review.hasEnded }

    var html: HTML {
        guard !lines.isEmpty else { return .empty }
        let missing = lines.filter { !$0.open.isEmpty }.count
        return section {
            h2 { say("Akkoorden", "Agreements") }
            p { sentence(missing) }
            DataTable(language, columns, rows: lines.map(row)).html
        }
    }

    private func sentence(_ missing: Int) -> String {
        if missing == 0 { return say("Alle partijen zijn akkoord.", "Every party has agreed.") }
        return say(
            "\(lines.count - missing) van \(lines.count) partijen zijn helemaal akkoord.",
            "\(lines.count - missing) of \(lines.count) parties have agreed to everything.")
    }

    private var columns: [DataTable.Column] {
        let turns: [DataTable.Column] = mayChange && isOpen ? [.turns(Text("Wat nu", "What now"))] : []
        return [
            .words(Text("Partij", "Party")), .words(Text("Akkoord", "Agreement")), .tight(Text("Gevraagd", "Asked")),
            .tight(Text("Herinnerd", "Reminded")), .words(Text("Link", "Link")),
        ] + turns
    }

    private func row(_ line: AgreementsPanel.Line) -> DataTable.Row {
        let reminded = [line.chased["reminded"], line.chased["rung"]].compactMap(\.self).max()
        var cells: [HTML] = [
            .text(line.name), agreements(line), .text(line.chased["asked"]?.short ?? ""),
            .text(reminded?.short ?? ""), links(line),
        ]
        if mayChange, isOpen { cells.append(turns(line)) }
        return DataTable.Row(cells)
    }

    private func agreements(_ line: AgreementsPanel.Line) -> HTML {
        .fragment(
            line.asked.map { kind in
                let what = kind.title(language)
                guard let given = line.given.first(where: { $0.kind == kind }) else {
                    return div { StateMark(.waiting, say("nog niet: ", "not yet: ") + what).html }
                }
                return div {
                    StateMark(.done, what).html
                    br()
                    small { "\(given.director.name), \(given.director.function), \(given.on.formatted(language))" }
                }
            })
    }

    private func links(_ line: AgreementsPanel.Line) -> HTML {
        let known = line.links.filter { !line.open.isEmpty && $0.until >= today }
        guard !known.isEmpty else { return .empty }
        return .fragment(
            known.map { link in
                div {
                    say(
                        "\(link.director), tot en met \(link.until.formatted(.nl))",
                        "\(link.director), until \(link.until.formatted(.en))")
                    if mayChange {
                        br()
                        a(href: "/links/\(link.id.value)/revoke") { RevokeLink.door.title(language) }
                    }
                }
            })
    }

    private func turns(_ line: AgreementsPanel.Line) -> HTML {
        let here = PartyAddress.of(sheet.id, line.party)
        var turns: [(Text, String)] = []
        if !line.open.isEmpty {
            turns.append((RecordAgreement.door.title, here + "/agreement"))
            turns.append((AskAgreement.door.title, here + "/link"))
            if line.chased["asked"] != nil { turns.append((RemindAgreement.door.title, here + "/reminder")) }
            turns.append((RingAgreement.door.title, here + "/call"))
        }
        if line.isPaying, !line.open.isEmpty { turns.append((DeclineQuote.door.title, here + "/decline")) }
        return .fragment(turns.map { title, href in div { a(href: href) { title(language) } } })
    }
}
