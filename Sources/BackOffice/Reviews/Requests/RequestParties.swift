internal import Look
internal import Values
internal import Web

/// As what the organisations of a request would enter the review; shown before it is accepted.
struct RequestParties {
    private let request: ReviewRequest
    private let language: Language

    init(_ request: ReviewRequest, _ language: Language) {
        self.request = request
        self.language = language
    }

    var html: HTML {
        let say = Speech(language)
        let parties = request.parties
        guard !parties.isEmpty else {
            return Notice(
                .attention,
                say(
                    "Bij deze aanvraag staat nog geen organisatie. Voeg de partijen toe als de leerreview is geopend.",
                    "This request names no organisation yet. Add the parties once the review is open.")
            ).html
        }
        return section {
            h2 { say("Partijen", "Parties") }
            p(.cls("muted")) {
                say(
                    "Zo komen de organisaties in de leerreview. Dat is daarna te wijzigen.",
                    "This is how the organisations enter the review. It can be changed afterwards.")
            }
            DataTable(
                language, [.words(Text("Organisatie", "Organisation")), .words(Text("Rol", "Role"))],
                rows: parties.map { DataTable.Row([.text(name($0)), .text($0.roles.title(language))]) },
                becomesCards: false
            ).html
        }
    }

    private func name(_ party: NewParty) -> String {
        let all = request.organisations + [request.organisation].compactMap(\.self)
        return all.first { $0.organisation == party.organisation }?.name ?? ""
    }
}
