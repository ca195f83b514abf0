/// For what a private cluster is used.
package enum ClusterPurpose: Sendable {
    /// Data that must survive everything.
    case service
    /// Data of a test run: nothing is forced to disk.
    case tests
}

/// The texts of the cluster's configuration files.
enum ClusterSettings {
    static let superuser = "postgres"
    static let owner = "griffie_owner"
    static let service = "griffie_service"
    static let database = "griffie"

    /// The line that is added to `postgresql.conf` once.
    static let include = "\ninclude = 'griffie.conf'\n"

    /// `griffie.conf`, written at each start because the folder may have moved. The log gets no statements and no error
    /// messages of statements: both may quote personal values; the service reports its own errors.
    static func configuration(socketFolder: String, purpose: ClusterPurpose) -> String {
        let common = """
            listen_addresses = ''
            unix_socket_directories = \(quoted(socketFolder))
            unix_socket_permissions = 0700
            port = 5432
            max_connections = 60
            shared_buffers = 128MB
            jit = off
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_file_mode = 0600
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_min_messages = log
            log_min_error_statement = panic
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_error_verbosity = terse
            log_statement = none

            """
        guard purpose == .tests else { return common }
        return common + """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            wal_level = minimal
            max_wal_senders = 0
            autovacuum = off
            max_connections = 150
            shared_buffers = 64MB

            """
    }

    /// Who may sign in: users of this machine that `identity` names, by the socket.
    static let access = "local all all peer map=griffie\n"

    /// The service's user signs in as the owner (migrations) and as the service; the server's own user, when it is
    /// another one, only as the superuser.
    static func identity(of user: SystemUser, serverUser: SystemUser) -> String {
        [(user, owner), (user, service), (serverUser, superuser)]
            .map { "griffie \"\($0.0.name)\" \($0.1)\n" }.joined()
    }

    /// Names sort as a Dutch reader expects; single characters are judged as Unicode says.
    static let collation =
        "locale_provider icu icu_locale 'nl-NL' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'"

    /// Run once, one command a line. Nobody but the owner may do anything in the database.
    static let bootstrap = """
        create role \(owner) login createdb createrole;
        create role \(service) login noinherit;
        create database \(database) owner \(owner) template template0 encoding 'UTF8' \
        \(collation);
        revoke all on database \(database) from public;
        revoke all on database postgres from public;
        revoke all on database template1 from public;
        grant connect on database \(database) to \(service);

        """

    private static func quoted(_ value: String) -> String {
        "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
