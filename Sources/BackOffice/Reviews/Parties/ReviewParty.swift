internal import Doors
internal import Values

/// What an organisation is in a review; a payer need not take part, a participant need not pay.
struct PartyRoles: Sendable, Equatable {
    var commissioning: Bool
    var participating: Bool
    var paying: Bool

    init(commissioning: Bool, participating: Bool, paying: Bool) {
        self.commissioning = commissioning
        self.participating = participating
        self.paying = paying
    }

    var isEmpty: Bool { !commissioning && !participating && !paying }

    /// "opdrachtgever, betaler".
    var title: Text {
        let words = [
            commissioning ? Text("opdrachtgever", "commissioning party") : nil,
            participating ? Text("deelnemer", "participant") : nil,
            paying ? Text("betaler", "payer") : nil,
        ].compactMap(\.self)
        return Text(words.map(\.nl).joined(separator: ", "), words.map(\.en).joined(separator: ", "))
    }
}

/// An organisation that is to become a party.
struct NewParty: Sendable, Equatable {
    let organisation: ID<Organisation>
    var roles: PartyRoles
    var tookInitiative: Bool

    init(organisation: ID<Organisation>, roles: PartyRoles, tookInitiative: Bool) {
        self.organisation = organisation
        self.roles = roles
        self.tookInitiative = tookInitiative
    }
}

/// An organisation as a party (partij) to a review, from the day it joined to the day it left. A party that leaves
/// stays in the records: what was agreed or invoiced while it was there must be traceable.
struct ReviewParty: Sendable {
    let id: ID<ReviewParty>
    let organisation: ID<Organisation>
    let name: String
    let roles: PartyRoles
    let tookInitiative: Bool
    let joinedOn: Day
    /// The last day as a party, included; nil = still.
    let leftOn: Day?
    /// The catch-up programme (inhaalprogramma) of a party that joined later.
    let catchUp: Hours?
    let version: Int64

    /// Whether it is a party on a day, or will be.
    func isCurrent(on day: Day) -> Bool { leftOn.map { day <= $0 } ?? true }

    static let words = Text("De partij", "The party")
}
