internal import Values

/// A request for a review (aanvraag): who asks, about what in neutral words, and which organisations are concerned.
struct ReviewRequest: Sendable {
    /// What was decided on it.
    struct Decision: Sendable {
        enum Outcome: String, Sendable { case accepted, declined }

        let outcome: Outcome
        let day: Day
        /// Why it was declined.
        let reason: String?
        /// The review that it became.
        let review: ID<Review>?
        let number: String?
    }

    /// An organisation that is concerned.
    struct Concerned: Sendable, Equatable {
        let organisation: ID<Organisation>
        let name: String
        let isMunicipality: Bool
    }

    let id: ID<ReviewRequest>
    let receivedOn: Day
    /// The organisation of whoever asks; nil where somebody asks who belongs to none.
    let organisation: Concerned?
    let askedBy: String
    let subject: String
    let organisations: [Concerned]
    let takenBy: String?
    let decision: Decision?
    let version: Int64

    var href: String { Self.href(id) }

    static func href(_ id: ID<ReviewRequest>) -> String { "/requests/\(id.value)" }

    static let words = Text("De aanvraag", "The request")

    /// The parties as which its organisations enter the review: whoever asks commissions it and took the initiative;
    /// the others take part and pay; a municipality pays but takes no part unless that is agreed. All may be changed.
    var parties: [NewParty] {
        var parties = organisations.map { one in
            NewParty(
                organisation: one.organisation,
                roles: PartyRoles(commissioning: false, participating: !one.isMunicipality, paying: true),
                tookInitiative: false)
        }
        guard let asker = organisation else { return parties }
        if let index = parties.firstIndex(where: { $0.organisation == asker.organisation }) {
            parties[index].roles.commissioning = true
            parties[index].tookInitiative = true
        } else {
            let roles = PartyRoles(commissioning: true, participating: false, paying: asker.isMunicipality)
            parties.insert(
                NewParty(organisation: asker.organisation, roles: roles, tookInitiative: true), at: 0)
        }
        return parties
    }
}
