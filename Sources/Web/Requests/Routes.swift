/// Finds what answers a path: patterns such as `/quotes/{quote}/issue`, per method.
///
/// A literal segment wins over a parameter, provided the literal's path has the method asked for.
package struct Routes<Target> {
    private struct Leaf {
        let target: Target
        let parameterNames: [String]
    }

    private final class Node {
        var literals: [String: Node] = [:]
        var parameter: Node?
        var leaves: [Method: Leaf] = [:]
    }

    private let root = Node()

    /// No routes yet.
    package init() {}

    /// Adds a route.
    ///
    /// - Throws: ``RouteClash`` when the same method and shape of path already has a target.
    package func add(_ method: Method, _ pattern: String, _ target: Target) throws(RouteClash) {
        var node = root
        var names: [String] = []
        for segment in pattern.split(separator: "/").map(String.init) {
            if segment.hasPrefix("{"), segment.hasSuffix("}") {
                names.append(String(segment.dropFirst().dropLast()))
                let next = node.parameter ?? Node()
                node.parameter = next
                node = next
            } else {
                let next = node.literals[segment] ?? Node()
                node.literals[segment] = next
                node = next
            }
        }
        guard node.leaves[method] == nil else { throw RouteClash(method: method, pattern: pattern) }
        node.leaves[method] = Leaf(target: target, parameterNames: names)
    }

    /// What answers these segments. `HEAD` finds the route of `GET`; `OPTIONS`, when it has no route of its own,
    /// comes out as ``RouteMatch/methodNotAllowed(_:)`` with the methods for the `Allow` field.
    package func match(_ method: Method, _ segments: [String]) -> RouteMatch<Target> {
        var allowed: Set<Method> = []
        var values: [String] = []
        if let leaf = find(method, segments[...], root, &values, &allowed) {
            return .found(leaf.target, Dictionary(zip(leaf.parameterNames, values), uniquingKeysWith: { $1 }))
        }
        guard !allowed.isEmpty else { return .notFound }
        if allowed.contains(.get) { allowed.insert(.head) }
        allowed.insert(.options)
        return .methodNotAllowed(Method.allCases.filter(allowed.contains))
    }

    private func find(
        _ method: Method, _ segments: ArraySlice<String>, _ node: Node, _ values: inout [String],
        _ allowed: inout Set<Method>
    ) -> Leaf? {
        guard let segment = segments.first else {
            allowed.formUnion(node.leaves.keys)
            return node.leaves[method] ?? (method == .head ? node.leaves[.get] : nil)
        }
        let rest = segments.dropFirst()
        if let next = node.literals[segment], let leaf = find(method, rest, next, &values, &allowed) { return leaf }
        guard let next = node.parameter else { return nil }
        values.append(segment)
        if let leaf = find(method, rest, next, &values, &allowed) { return leaf }
        values.removeLast()
        return nil
    }
}

/// What ``Routes`` found for a method and a path.
package enum RouteMatch<Target> {
    /// The target and the values of its pattern's parameters.
    case found(Target, [String: String])
    /// The path exists, with these methods.
    case methodNotAllowed([Method])
    /// No such path.
    case notFound
}

/// Two routes for the same method and shape of path.
package struct RouteClash: Error, Sendable {
    /// The method.
    package let method: Method
    /// The pattern that came second.
    package let pattern: String
}
