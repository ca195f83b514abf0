internal import Doors
internal import Look
internal import Values
internal import Web

/// The parties and the team of a review.
struct ReviewPeople {
    let model: ReviewModel
    let rights: ReviewRights
    let language: Language
    let today: Day

    private var href: String { model.review.href }
    private var say: Speech { Speech(language) }
    private var mayChange: Bool { rights.mayWork && model.progress.state.isOpen }

    var html: HTML {
        group {
            section {
                h2 { say("Partijen", "Parties") }
                parties
                if mayChange { p { a(href: href + "/parties/new") { AddParty.door.title(language) } } }
            }
            section {
                h2 { say("Team", "Team") }
                team
                if mayChange { p { a(href: href + "/team/new") { AppointMember.door.title(language) } } }
            }
        }
    }

    private var parties: HTML {
        guard !model.parties.isEmpty else {
            return p(.cls("muted")) { say("Er is nog geen partij.", "There is no party yet.") }
        }
        return DataTable(
            language,
            [
                .words(Text("Organisatie", "Organisation")), .words(Text("Rol", "Role")),
                .tight(Text("Sinds", "Since")),
            ],
            rows: model.parties.map(row)
        ).html
    }

    private func row(_ party: ReviewParty) -> DataTable.Row {
        DataTable.Row([
            group {
                if rights.mayOpenOrganisations {
                    a(href: "/organisations/\(party.organisation.value)") { party.name }
                } else {
                    party.name
                }
                if party.tookInitiative { small { say("nam het initiatief", "took the initiative") } }
                links(party)
            },
            group {
                party.roles.title(language)
                if let hours = party.catchUp {
                    small { say("inhaalprogramma ", "catch-up programme ") + hours.formatted(language) }
                }
            },
            group {
                party.joinedOn.short
                if let day = party.leftOn { small { say("tot en met ", "until ") + day.short } }
            },
        ])
    }

    private func links(_ party: ReviewParty) -> HTML {
        guard mayChange, party.leftOn == nil else { return .empty }
        let address = "\(href)/parties/\(party.id.value)"
        return small {
            link(say("Wijzigen", "Change"), address + "/change", of: party.name)
            " · "
            link(say("Vertrek vastleggen", "Record departure"), address + "/departure", of: party.name)
        }
    }

    /// A link whose few words are read aloud with what they are about.
    private func link(_ words: String, _ address: String, of name: String) -> HTML {
        a(href: address) {
            words
            span(.cls("hush")) { ": \(name)" }
        }
    }

    private var team: HTML {
        group {
            if model.team.isEmpty {
                p(.cls("muted")) { say("Er is nog niemand aangesteld.", "Nobody has been appointed yet.") }
            } else {
                PersonChip.list(model.team.map(chip))
            }
            missing
        }
    }

    private func chip(_ member: TeamMember) -> PersonChip {
        PersonChip(member.name) {
            member.part.title(language)
            if let until = member.period.until {
                ", " + say("tot en met ", "until ") + until.formatted(language)
            } else if member.period.from > today {
                ", " + say("vanaf ", "from ") + member.period.from.formatted(language)
            }
            if let warned = member.warnedOf {
                br()
                say("Besproken: ", "Discussed: ") + warned
            }
            if let ground = member.exceptionGround {
                br()
                say("Uitzondering: ", "Exception: ") + ground
            }
            if rights.mayWork, member.period.until == nil {
                br()
                link(say("Beëindigen", "End"), "\(href)/team/\(member.id.value)/end", of: member.name)
            }
        }
    }

    private var missing: HTML {
        let parts = model.progress.state.isOpen ? model.missing(on: today) : []
        guard !parts.isEmpty else { return .empty }
        let words = parts.map { $0.title(language) }.joined(separator: say(" en ", " and "))
        return Notice(.attention, say("Nog nodig: \(words).", "Still needed: \(words).")).html
    }
}
