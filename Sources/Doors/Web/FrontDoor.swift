package import Postgres
internal import Values
package import Web

/// Answers web requests: one instance per worker thread.
///
/// The way of a request: address → who is asking → fields → one transaction as that person → page, JSON, CSV or a
/// redirect. What goes wrong on the way becomes a ``Problem``.
package final class FrontDoor: RequestHandler {
    let house: House
    let database: Database
    let addresses: Addresses
    let openAPI: [UInt8]
    private let log: @Sendable (LogLine) -> Void

    package init(
        house: House, addresses: Addresses, database: Database, openAPI: [UInt8],
        log: @escaping @Sendable (LogLine) -> Void
    ) {
        self.house = house
        self.database = database
        self.addresses = addresses
        self.openAPI = openAPI
        self.log = log
    }

    package func handle(_ asked: Request) -> Response {
        let started = LogLine.clock()
        var answer: Response
        var fault: String?
        // Who is no visitor yet becomes one before the first page, so that every form on it is guarded.
        let guest = FormGuard.secret(of: asked) == nil ? Secret.token() : nil
        let request = guest.map { asked.adding(cookie: FormGuard.guestCookie, $0) } ?? asked
        do {
            answer = try dispatch(request)
        } catch {
            let problem = house.problem(of: error) ?? .broken
            if problem.status >= 500 { fault = LogLine.describe(error) }
            answer = self.answer(problem, to: request, wantsJSON: wantsJSON(request))
        }
        if let guest, answer.header("Content-Type")?.hasPrefix("text/html") == true {
            answer = answer.with(Cookie(name: FormGuard.guestCookie, value: guest, isSecure: request.isTLS))
        }
        log(LogLine(request: request, status: answer.status, microseconds: LogLine.clock() - started, fault: fault))
        return SecurityHeaders.dress(answer, head: request.head)
    }

    private func dispatch(_ request: Request) throws -> Response {
        if request.path == "/openapi.json", request.method == .get {
            return Response(status: 200, headers: [("Content-Type", "application/json")], body: .bytes(openAPI))
        }
        if let answer = try health(request) { return answer }
        let suffix = Suffix(request.segments)
        let method = request.method == .head ? Method.get : request.method
        switch addresses.match(method, suffix.segments) {
        case .notFound: throw Problem.notFound
        case .methodNotAllowed(let allowed): throw Problem.methodNotAllowed(allowed)
        case .found(let target, let values):
            let path = FieldTree.record(values.mapValues(FieldTree.text))
            switch target {
            case .asset(let asset): return show(asset, request)
            case .view(let view): return try show(view, path, suffix.name, request)
            case .calculation(let view): return try calculate(view, path, request)
            case .form(let action): return try showForm(action, path, request)
            case .action(let action): return try perform(action, path, request)
            }
        }
    }

    private func health(_ request: Request) throws -> Response? {
        switch request.path {
        case "/health": return .json(.object([("status", .string("alive"))]))
        case "/ready":
            _ = try database.transaction(lane: .fast, prelude: nil, readOnly: true) { tx in
                try tx.rows("select 1 as one")
            }
            return .json(.object([("status", .string("ready"))]))
        case "/metrics": return LogLine.metrics.response
        default: return nil
        }
    }

    private func show(_ asset: Asset, _ request: Request) -> Response {
        Response(
            status: 200,
            headers: [("Content-Type", asset.contentType), ("Cache-Control", "public, max-age=31536000, immutable")],
            body: .bytes(asset.bytes))
    }

    // MARK: who is asking

    func credential(_ request: Request, path: FieldTree = .absent) throws -> Credential {
        if let header = request.header("authorization") {
            let parts = header.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw Problem.signedOut }
            return .token(parts[1].trimming(while: { $0 == " " || $0 == "\t" }))
        }
        if case .text(let secret) = path["secret"] { return .link(secret) }
        if let cookie = request.cookie(FormGuard.sessionCookie), !cookie.isEmpty { return .session(cookie) }
        return .none
    }

    func wantsJSON(_ request: Request) -> Bool { Self.wantsJSON(request.head) }

    static func wantsJSON(_ head: RequestHead) -> Bool {
        if Suffix(head.segments).name == "json" { return true }
        if head.header("content-type")?.lowercased().hasPrefix("application/json") == true { return true }
        if head.header("authorization") != nil { return true }
        guard let accept = head.header("accept") else { return false }
        return !accept.contains("text/html") && accept.contains("json")
    }

    /// Whoever may not come in hears that, and not what was wrong with the fields.
    private static func asksWhoIsThere(_ error: any Error) -> Bool {
        error is InputFaults || (error as? DatabaseError)?.isPermissionDenied == true
    }

    /// Runs a body as the caller, in the lane of its door.
    func transaction<T>(
        _ request: Request, _ credential: Credential, roles: [Role], name: String, lane: LaneName, json: Bool,
        _ body: (Context) throws -> T
    ) throws -> T {
        let prelude = Prelude.statement(credential, roles: roles, action: name, requestID: request.id)
        return try database.transaction(lane: lane, prelude: prelude, cancellation: request.cancellation) { tx in
            let context = Context(
                tx: tx, credential: credential, database: database, requestID: request.id,
                channel: json ? .json : .page, request: request)
            do {
                let result = try body(context)
                // What needed no statement must not pass a closed door either.
                _ = try context.caller
                return result
            } catch let error where Self.asksWhoIsThere(error) {
                _ = try context.caller
                throw error
            }
        }
    }
}

extension Substring {
    /// The text without what stands at its ends.
    fileprivate func trimming(while isEdge: (Character) -> Bool) -> String {
        let text = drop(while: isEdge)
        return String(text.reversed().drop(while: isEdge).reversed())
    }
}
