/// As whom a transaction acts.
package struct Identity: Sendable, Hashable {
    /// The database role it becomes: `griffie_board` and so on.
    package let role: String
    /// The person behind it; nil for the public and for jobs.
    package let personID: Int64?
    /// More settings for the rules in the tables, by name without the prefix `griffie.`.
    package let extra: [String: String]

    /// An identity as given.
    package init(role: String, personID: Int64?, extra: [String: String] = [:]) {
        self.role = role
        self.personID = personID
        self.extra = extra
    }

    /// The statement that makes a transaction act so until it ends: one row, for `Database.transaction(prelude:)`.
    /// The person stands in the setting `griffie.person`, empty for nobody.
    package var prelude: SQL {
        var settings: [SQL] = ["set_config('griffie.person', \(personID.map { String($0) } ?? ""), true)"]
        for (name, value) in extra.sorted(by: { $0.key < $1.key }) {
            settings.append("set_config(\("griffie." + name), \(value), true)")
        }
        // The role last: what comes before is still done as the service.
        settings.append("set_config('role', \(role), true)")
        return "select " + .joined(settings, separator: ", ")
    }
}
