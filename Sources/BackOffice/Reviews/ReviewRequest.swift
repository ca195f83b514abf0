package import Values

/// A request for a review (aanvraag): who asks, about what in neutral words, and which organisations are concerned.
package struct ReviewRequest: Sendable {
    /// What was decided on it.
    package struct Decision: Sendable {
        package enum Outcome: String, Sendable { case accepted, declined }

        package let outcome: Outcome
        package let day: Day
        /// Why it was declined.
        package let reason: String?
        /// The review that it became.
        package let review: ID<Review>?
        package let number: String?
    }

    /// An organisation that is concerned.
    package struct Concerned: Sendable, Equatable {
        package let organisation: ID<Organisation>
        package let name: String
        package let isMunicipality: Bool
    }

    package let id: ID<ReviewRequest>
    package let receivedOn: Day
    /// The organisation of whoever asks; nil where somebody asks who belongs to none.
    package let organisation: Concerned?
    package let askedBy: String
    package let subject: String
    package let organisations: [Concerned]
    package let takenBy: String?
    package let decision: Decision?
    package let version: Int64

    package var href: String { Self.href(id) }

    package static func href(_ id: ID<ReviewRequest>) -> String { "/requests/\(id.value)" }

    static let words = Text("De aanvraag", "The request")

    /// The parties as which its organisations enter the review: whoever asks commissions it and took the initiative;
    /// the others take part and pay; a municipality pays but takes no part unless that is agreed. All may be changed.
    package var parties: [NewParty] {
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
