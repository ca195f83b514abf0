package import Postgres
package import Values
package import Web

/// What an action or a view works with: the transaction it is part of, and who is asking.
///
/// Confined to the thread of its request.
package final class Context {
    package let tx: Transaction
    /// The secret of the link or session by which the caller came in, for looking up what it is about.
    package let credential: Credential
    /// A random id that the answer and the log line carry too.
    package let requestID: String
    package let channel: Channel
    /// The values of the address of the form that is being drawn, for choices that depend on them.
    package internal(set) var path: FieldTree = .absent
    /// True where nothing is read or written after what the view or the action sends last, so that the COMMIT may travel
    /// with it. Not on the command line, which may try an action or ask a view twice.
    package internal(set) var endsWithLastStatements: Bool
    /// The request itself, for the few actions that are about the browser; nil on the command line.
    package let request: Request?
    /// Where the service is reached, as far as the command line knows.
    private let site: String?
    private let database: Database
    private var known: Caller?

    /// By which door the request came.
    package enum Channel: Sendable {
        case page, json, command
    }

    package init(
        tx: Transaction, credential: Credential, database: Database, requestID: String, channel: Channel,
        request: Request? = nil, site: String? = nil
    ) {
        self.tx = tx
        self.credential = credential
        self.requestID = requestID
        self.channel = channel
        endsWithLastStatements = channel != .command
        self.database = database
        self.request = request
        self.site = site
    }

    /// The hidden fields of a fresh form on a page: the guard, and a key of its own by which a second press is known.
    package var guardFields: [(name: String, value: String)] {
        request.flatMap(FormGuard.secret).map(FormGuard.fields) ?? []
    }

    /// A path as an address that can be passed on: with the host by which the caller came here, where that is known.
    package func address(of path: String) -> String {
        guard let request, let host = request.header("host"), !host.isEmpty else { return (site ?? "") + path }
        return (request.isTLS ? "https://" : "http://") + host + path
    }

    /// True where one of the roles that the caller holds may do this.
    package func may<A: Action>(_ action: A.Type) -> Bool {
        guard let roles = try? caller.roles else { return false }
        return action.door.roles.contains { roles.contains($0) }
    }

    /// Who is asking. Sends the prelude when nothing has been sent yet: ask after the first statements where speed
    /// counts.
    /// - Throws: ``Unadmitted`` where the database did not let the caller in.
    package var caller: Caller {
        get throws {
            if let known { return known }
            let caller = try Prelude.caller(try tx.prelude, fallback: credential)
            known = caller
            return caller
        }
    }

    /// Runs statements apart, in a transaction of their own and in no one's role: for what must be kept even when the
    /// action is refused, such as a failed try to sign in. To be used from the slow lane only, since it takes a
    /// connection of the fast one.
    package func apart<T>(_ body: (Transaction) throws -> T) throws -> T {
        try database.transaction(lane: .fast, prelude: nil, body)
    }

    /// Today in Europe/Amsterdam, or the demo's day.
    package var today: Day { get throws { try caller.today } }

    /// In which language the caller is answered: words and frame alike.
    package var language: Language {
        get throws {
            let caller = try caller
            return request.map { Languages.of($0, caller) } ?? caller.language
        }
    }
}

/// The database did not let the caller in.
package enum Unadmitted: Error, Sendable {
    /// No session, or one that has ended.
    case signedOut
    /// Signed in, but no role of the person may do this.
    case forbidden
}
