/// Where the database is and as whom to sign in.
package struct DatabaseAddress: Sendable, Hashable {
    /// What libpq is given: a `postgresql://` URL or `keyword='value'` pairs. May hold a password: keep it out of logs.
    package let conninfo: String

    /// A `postgresql://…` URL as in `DATABASE_URL`; nil when it is not one. Several hosts are allowed (failover).
    package init?(url: String) {
        guard url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") else { return nil }
        conninfo = url
    }

    /// Whatever `PGHOST`, `PGPORT`, `PGDATABASE`, `PGUSER`, `PGPASSWORD` … say; nil when none of the first four is set.
    package init?(environment: [String: String]) {
        let named = ["PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE", "PGHOSTADDR"]
        guard named.contains(where: { environment[$0]?.isEmpty == false }) else { return nil }
        // libpq reads the variables itself, passwords and certificates included.
        conninfo = ""
    }

    /// A server on this machine by its socket folder.
    package init(socketDirectory: String, user: String, database: String, port: Int = 5432) {
        conninfo =
            "host=\(Self.quoted(socketDirectory)) port=\(port) user=\(Self.quoted(user)) "
            + "dbname=\(Self.quoted(database))"
    }

    private static func quoted(_ value: String) -> String {
        var text = "'"
        for scalar in value.unicodeScalars {
            if scalar == "'" || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text + "'"
    }
}
