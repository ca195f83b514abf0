internal import Values
internal import Web

/// The components of people, history and what is not there, as shown in the look book.
extension LookBookThings {
    var people: HTML {
        div(.cls("pair")) {
            section {
                h2 { say("Team", "Team") }
                PersonChip.list([
                    PersonChip("Anouk Terpstra", say("Eerste reviewer", "Lead reviewer"), href: "/reviewers/1"),
                    PersonChip("Joost van der Hagen", say("Tweede reviewer", "Second reviewer")),
                ])
                Notice(.attention, say("Joost werkte bij De Linde.", "Joost used to work at De Linde.")).html
            }
            section {
                h2 { say("Feiten", "Facts") }
                Facts(
                    language,
                    [
                        .init(Text("Uren", "Hours"), Hours(minutes: 3_660).formatted(language)),
                        .init(Text("Bezoekadres", "Address")) { Facts.lines(["Stationsplein 12", "", "Amersfoort"]) },
                        .init(Text("Onbekend", "Unknown"), nil),
                    ]
                ).html
            }
        }
    }

    var history: HTML {
        let moment = Moment(microsecondsSinceEpoch: 1_786_500_000_000_000)
        return group {
            Meter(
                language, Text("Behoud van registratie", "Keeping registration"),
                [
                    .init(say("Intervisie", "Intervision"), reached: 840, needed: 720, "14 u", "12 u"),
                    .init(say("Supervisie", "Supervision"), reached: 120, needed: 360, "2 u", "6 u"),
                ]
            ).html
            History(
                language,
                [
                    .init(moment, "Marieke van Dongen", say("Uitgebracht", "Issued")),
                    .init(moment, "Anouk Terpstra") { a(href: "/quotes/14") { say("Offerte gemaakt", "Quote made") } },
                ]
            ).html
        }
    }

    var endings: HTML {
        group {
            EmptyState(
                say("Er zijn nog geen offertes", "There are no quotes yet"),
                say("Een offerte begint bij een verzoek.", "A quote begins with a request."),
                turn: Turn.link(say("Verzoek vastleggen", "Record a request"), "/reviews/new")
            ).html
            TroublePage(
                language, what: say("De offerte kan nog niet worden uitgebracht", "The quote cannot be issued yet"),
                why: say("Er is nog € 1.982,50 niet verdeeld.", "€ 1,982.50 has not been divided yet."),
                now: say("Verdeel de rest.", "Divide the rest."),
                turn: Turn.link(say("Kosten verdelen", "Divide the cost"), "/quotes/14/split"), requestID: "7f3a-91c2"
            ).html
        }
    }
}
