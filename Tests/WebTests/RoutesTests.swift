import Testing
import Web

@Suite struct RoutesTests {
    private func routes() throws -> Routes<String> {
        var routes = Routes<String>()
        try routes.add(.get, "/", "home")
        try routes.add(.get, "/quotes", "list")
        try routes.add(.post, "/quotes", "draft")
        try routes.add(.get, "/quotes/new", "form")
        try routes.add(.get, "/quotes/{quote}", "show")
        try routes.add(.delete, "/quotes/{id}", "drop")
        try routes.add(.post, "/quotes/{quote}/issue", "issue")
        try routes.add(.get, "/{part}/{thing}/history", "history")
        return routes
    }

    private func text(_ match: RouteMatch<String>) -> String {
        switch match {
        case .found(let target, let values): target + values.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }.joined()
        case .methodNotAllowed(let methods): "405 " + methods.map(\.rawValue).joined(separator: ",")
        case .notFound: "404"
        }
    }

    @Test("literals win over parameters, per method, and parameters keep their route's names")
    func matching() throws {
        let routes = try routes()
        let cases: [(Method, [String], String)] = [
            (.get, [], "home"), (.get, ["quotes"], "list"), (.post, ["quotes"], "draft"),
            (.get, ["quotes", "new"], "form"),
            (.get, ["quotes", "7"], "show quote=7"), (.delete, ["quotes", "7"], "drop id=7"),
            (.delete, ["quotes", "new"], "drop id=new"), (.head, ["quotes", "7"], "show quote=7"),
            (.post, ["quotes", "a/b", "issue"], "issue quote=a/b"),
            (.get, ["quotes", "7", "history"], "history part=quotes thing=7"),
            (.get, ["quotes", "new", "history"], "history part=quotes thing=new"),
            (.put, ["quotes"], "405 GET,HEAD,POST,OPTIONS"), (.options, ["quotes", "7", "issue"], "405 POST,OPTIONS"),
            (.post, ["quotes", "new"], "405 GET,HEAD,DELETE,OPTIONS"), (.get, ["nothing"], "404"),
            (.get, ["quotes", "7", "issue", "x"], "404"), (.get, ["quotes", ""], "show quote="),
        ]
        for (method, segments, expected) in cases { #expect(text(routes.match(method, segments)) == expected) }
    }

    @Test("two routes for one method and shape clash")
    func clash() throws {
        var routes = try routes()
        #expect(throws: RouteClash.self) { try routes.add(.get, "/quotes/{other}", "x") }
        #expect(throws: Never.self) { try routes.add(.put, "/quotes/{other}", "x") }
    }
}
