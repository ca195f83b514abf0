internal import Doors
package import Values

/// What an organisation is in a review; a payer need not take part, a participant need not pay.
package struct PartyRoles: Sendable, Equatable {
    package var commissioning: Bool
    package var participating: Bool
    package var paying: Bool

    package init(commissioning: Bool, participating: Bool, paying: Bool) {
        self.commissioning = commissioning
        self.participating = participating
        self.paying = paying
    }

    package var isEmpty: Bool { !commissioning && !participating && !paying }

    /// "opdrachtgever, betaler".
    package var title: Text {
        let words = [
            commissioning ? Text("opdrachtgever", "commissioning party") : nil,
            participating ? Text("deelnemer", "participant") : nil,
            paying ? Text("betaler", "payer") : nil,
        ].compactMap(\.self)
        return Text(words.map(\.nl).joined(separator: ", "), words.map(\.en).joined(separator: ", "))
    }
}

/// An organisation that is to become a party.
package struct NewParty: Sendable, Equatable {
    package let organisation: ID<Organisation>
    package var roles: PartyRoles
    package var tookInitiative: Bool

    package init(organisation: ID<Organisation>, roles: PartyRoles, tookInitiative: Bool) {
        self.organisation = organisation
        self.roles = roles
        self.tookInitiative = tookInitiative
    }
}

/// An organisation as a party (partij) to a review, from the day it joined to the day it left. A party that leaves
/// stays in the records: what was agreed or invoiced while it was there must be traceable.
package struct ReviewParty: Sendable {
    package let id: ID<ReviewParty>
    package let organisation: ID<Organisation>
    package let name: String
    package let roles: PartyRoles
    package let tookInitiative: Bool
    package let joinedOn: Day
    /// The last day as a party, included; nil = still.
    package let leftOn: Day?
    /// The catch-up programme (inhaalprogramma) of a party that joined later.
    package let catchUp: Hours?
    package let version: Int64

    /// Whether it is a party on a day, or will be.
    package func isCurrent(on day: Day) -> Bool { leftOn.map { day <= $0 } ?? true }

    static let words = Text("De partij", "The party")
}
