/// Makes, copies and drops databases of a cluster, as the owner; for tests and for restoring a backup.
package struct DatabaseKeeper: Sendable {
    private let owner: DatabaseAddress

    /// The owner's address in any database of the cluster other than the ones to be handled.
    package init(owner: DatabaseAddress) { self.owner = owner }

    /// An empty database, set up as the cluster's own one. The name is lower-case letters, digits and `_`.
    package func create(_ name: String) throws(DatabaseError) {
        let quoted = try Self.quoted(name)
        let making = "create database \(quoted) template template0 encoding 'UTF8' " + ClusterSettings.collation
        try run([making] + Self.rights(quoted))
    }

    /// A copy of a database that nobody is connected to, as fast as its files can be copied.
    package func copy(_ template: String, to name: String) throws(DatabaseError) {
        let quoted = try Self.quoted(name)
        let making = "create database \(quoted) template \(try Self.quoted(template)) strategy file_copy"
        try run([making] + Self.rights(quoted))
    }

    /// Ends the sessions in it and removes it; harmless when it is not there.
    package func drop(_ name: String) throws(DatabaseError) {
        try run(["drop database if exists \(try Self.quoted(name)) with (force)"])
    }

    /// A copy does not take over who may enter.
    private static func rights(_ quoted: String) -> [String] {
        [
            "revoke all on database \(quoted) from public",
            "grant connect on database \(quoted) to \(ClusterSettings.service)",
        ]
    }

    /// One by one: making a database cannot be part of a pipeline's transaction.
    private func run(_ statements: [String]) throws(DatabaseError) {
        let connection = Connection(owner)
        try connection.open()
        for text in statements { _ = try connection.run([SQL(checked: text, parameters: [], marks: [])]) }
    }

    private static func quoted(_ name: String) throws(DatabaseError) -> String {
        let isPlain = name.utf8.allSatisfy {
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                || $0 == UInt8(ascii: "_")
        }
        guard isPlain, (1...63).contains(name.utf8.count) else {
            throw DatabaseError(sqlState: "42602", message: "not a name for a database")
        }
        return "\"\(name)\""
    }
}
