internal import Doors
internal import Look
internal import Values
internal import Web

/// What a set of requirements would change, as a page: counts on top, then each reviewer, the worse off first.
struct PreviewRequirementsPage {
    let model: RequirementPreview
    let language: Language
    let maySet: Bool
    let mayDecide: Bool
    let guardFields: [(name: String, value: String)]

    private var say: Speech { Speech(language) }
    private var draft: RequirementDraft { model.draft }
    /// More than this is no longer taken in at a glance; all of them are in the exports.
    private static let most = 100

    var page: Page {
        Page(
            say(PreviewRequirements.door.title),
            trail: [(say(AccreditationSettings.door.title), AccreditationSettings.door.path)],
            main: group {
                head
                counts
                explanation
                asked
                reviewers
                keeping
                ListFoot.html(nil, ExportLinks(language, at: address))
            })
    }

    private var head: HTML {
        PageHead(
            say(PreviewRequirements.door.title),
            kicker: say(model.levelName) + " · " + say("vanaf", "from") + " " + draft.fromDay.formatted(language),
            lead: draft.name.isEmpty ? nil : draft.name,
            state: StateMark(
                .waiting,
                model.kept == nil
                    ? say("nog niet vastgelegd", "not set yet") : say("gaat gelden", "will hold"))
        ).html
    }

    private var counts: HTML {
        Figures(
            language,
            [
                .init(Text("Voldoen dan niet meer", "No longer meet them"), String(model.count(.worse))),
                .init(Text("Voldoen dan wel", "Would meet them"), String(model.count(.better))),
                .init(Text("Zonder verschil", "Without a difference"), String(model.count(.same))),
            ]
        ).html
    }

    private var explanation: HTML {
        Notice(
            .attention,
            say("Lopende registraties houden hun eigen eisen.", "Running registrations keep their own requirements."),
            say(
                "Hier zie je hoe iedereen er vandaag voor zou staan als deze eisen al golden. Ze gelden pas bij een nieuwe "
                    + "registratie of verlenging vanaf \(draft.fromDay.formatted(.nl)). Wie eerder moet overgaan, "
                    + "zet een supervisor over met een besluit.",
                "This shows how everybody would stand today if these held already. They hold only for a new registration "
                    + "or extension from \(draft.fromDay.formatted(.en)). Who is to change sooner is moved by a decision "
                    + "of a supervisor.")
        ).html
    }

    private var asked: HTML {
        section {
            h2 { say("De eisen", "The requirements") }
            if draft.conditions.isEmpty {
                p { say("Er wordt niets geëist.", "Nothing is asked.") }
            } else {
                Facts(language, draft.conditions.map { .init($0.kind.title, say($0.words)) }).html
            }
        }
    }

    private var reviewers: HTML {
        section {
            h2 { say("Per reviewer", "For each reviewer") + " (\(model.reviewers.count))" }
            if model.reviewers.isEmpty {
                p {
                    say(
                        "Niemand heeft vandaag een registratie op dit niveau.",
                        "Nobody has a registration at this level today.")
                }
            } else {
                DataTable(
                    language,
                    [
                        .words(Text("Reviewer", "Reviewer")), .words(Text("Wat verandert", "What changes")),
                        .words(Text("Gaat over", "Changes over")), .words(Text("Gevolg", "Effect")),
                    ], rows: model.reviewers.prefix(Self.most).map(row)
                ).html
                if model.reviewers.count > Self.most {
                    p(.cls("muted")) {
                        say(
                            "De eerste \(Self.most) staan hier; neem de hele lijst mee als CSV.",
                            "The first \(Self.most) stand here; take the whole list along as CSV.")
                    }
                }
            }
        }
    }

    private func row(_ one: RequirementPreview.Standing) -> DataTable.Row {
        DataTable.Row([
            group {
                a(href: Reviewer.href(one.id)) { one.name }
                small { one.registerNumber }
            }, changes(one), next(one), effect(one.change),
        ])
    }

    private func changes(_ one: RequirementPreview.Standing) -> HTML {
        let changed = one.lines.filter(\.isChanged)
        if changed.isEmpty { return .text(say("niets", "nothing")) }
        return .fragment(changed.map { line in small { words(line) } })
    }

    /// "Intervisie: 8 u toegekend, nodig 12 u, straks 16 u".
    private func words(_ line: RequirementPreview.Line) -> String {
        func figure(_ quantity: Int64) -> String { say(line.kind.words(quantity)) }
        let granted = figure(line.then?.granted ?? line.now?.granted ?? 0)
        let now = line.now.map { figure($0.needed) } ?? say("niets", "nothing")
        let then = line.then.map { figure($0.needed) } ?? say("niets", "nothing")
        return say(line.kind.title) + ": "
            + say("nodig \(now), dan \(then); toegekend \(granted)", "needs \(now), then \(then); granted \(granted)")
    }

    /// From when on it would be so by itself, and the way to be sooner.
    private func next(_ one: RequirementPreview.Standing) -> HTML {
        let next = one.untilDay?.adding(days: 1)
        return group {
            if let next, next >= draft.fromDay {
                say("bij verlenging, vanaf \(next.short)", "when extended, from \(next.short)")
            } else if one.untilDay != nil {
                say("pas bij een latere verlenging", "only when extended later")
            } else {
                say("alleen met een besluit", "by a decision only")
            }
            if mayDecide, let kept = model.kept {
                small {
                    a(
                        href: PageAddress(
                            Reviewer.href(one.id) + "/decisions/new",
                            query: [
                                ("kind", DecisionKind.requirementsMoved.rawValue),
                                ("requirementSet", String(kept.value)),
                            ]
                        ).text
                    ) { say("Overzetten met een besluit", "Move by a decision") }
                }
            }
        }
    }

    private func effect(_ change: RequirementPreview.Change) -> HTML {
        switch change {
        case .worse: StateMark(.attention, say("voldoet dan niet meer", "no longer meets them")).html
        case .better: StateMark(.done, say("voldoet dan wel", "would meet them")).html
        case .same: StateMark(.calm, say("geen verschil", "no difference")).html
        }
    }

    // MARK: going on

    private var fields: [(name: String, value: String)] {
        let own = [("level", draft.level), ("from", draft.fromDay.iso), ("name", draft.name)]
        let rows = draft.conditions.enumerated().flatMap { place, one in
            ["kind", "needed", "slidingMonths", "carryOver"].map { name in
                ("conditions[\(place)].\(name)", one.tree[name].shown)
            }
        }
        return own + rows.filter { !$0.1.isEmpty }
    }

    private var address: PageAddress {
        PageAddress(
            PreviewRequirements.door.path, query: model.kept.map { [("set", String($0.value))] } ?? fields)
    }

    private var keeping: HTML {
        guard maySet, model.kept == nil else { return .empty }
        return ActionForm(to: SetRequirements.door.path, fields: guardFields + fields) {
            FormFoot(
                language, SetRequirements.door.button,
                cancel: PageAddress(SetRequirements.door.formPath, query: fields).text,
                forEver: Text(
                    "Tot hun eerste dag kun je de eisen nog intrekken; daarna staan ze vast.",
                    "Until their first day the requirements can be withdrawn; after that they are fixed.")
            ).html
        }.html
    }
}
