internal import Values
package import Web

/// What stands at an address.
enum Target: Sendable {
    case asset(Asset)
    case view(AnyView)
    /// A view that is posted to.
    case calculation(AnyView)
    case form(AnyAction)
    case action(AnyAction)
}

/// Every address of the house, with what stands there.
package struct Addresses: Sendable {
    private let routes: Routes<Target>

    /// - Throws: ``RouteClash`` where two doors have the same address.
    package init(_ house: House) throws(RouteClash) {
        var routes = Routes<Target>()
        for asset in house.assets { try routes.add(.get, asset.path, .asset(asset)) }
        for view in house.views {
            try routes.add(.get, view.door.path, .view(view))
            if view.door.takesPosts { try routes.add(.post, view.door.path, .calculation(view)) }
        }
        let viewed = Set(house.views.map(\.door.path))
        for action in house.actions {
            try routes.add(.post, action.door.path, .action(action))
            if !viewed.contains(action.door.formPath) { try routes.add(.get, action.door.formPath, .form(action)) }
        }
        self.routes = routes
    }

    func match(_ method: Method, _ segments: [String]) -> RouteMatch<Target> { routes.match(method, segments) }

    /// An address's path with the values of its parts filled in.
    package static func fill(_ pattern: String, _ values: FieldTree) -> String {
        pattern.split(separator: "/", omittingEmptySubsequences: false).map { part in
            guard part.first == "{", part.last == "}" else { return String(part) }
            return values[String(part.dropFirst().dropLast())].shown
        }.joined(separator: "/")
    }
}

/// The asked shape, split off the end of an address: `/quotes/7.json`.
struct Suffix {
    let segments: [String]
    let name: String?

    static let known: Set<String> = ["json", "csv", "pdf"]

    init(_ segments: [String]) {
        if let last = segments.last, let dot = last.lastIndex(of: "."), dot != last.startIndex,
            Self.known.contains(String(last[last.index(after: dot)...]))
        {
            self.segments = segments.dropLast() + [String(last[..<dot])]
            name = String(last[last.index(after: dot)...])
        } else {
            self.segments = segments
            name = nil
        }
    }
}
