/// Something in a free text that looks like it belongs to a client, and therefore not in this system.
package struct Suspicion: Sendable, Hashable {
    /// What it looks like.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case citizenServiceNumber
        case birthDate

        /// What it looks like, for people.
        package var name: Text {
            switch self {
            case .citizenServiceNumber: Text("een burgerservicenummer", "a citizen service number (BSN)")
            case .birthDate: Text("een geboortedatum", "a date of birth")
            }
        }
    }

    /// What it looks like.
    package let kind: Kind

    /// What was found with everything after the first two characters hidden ("12•••••••"), so that the warning and
    /// the log do not repeat what should not have been written.
    package let excerpt: String
}
