/// Finds what answers a path: patterns such as `/quotes/{quote}/issue`, per method.
///
/// A literal segment wins over a parameter, provided the literal's path has the method asked for.
package struct Routes<Target: Sendable>: Sendable {
    private struct Leaf: Sendable {
        let target: Target
        let parameterNames: [String]
    }

    private struct Node: Sendable {
        var literals: [String: Node] = [:]
        /// None or one; an array, since a struct cannot hold itself.
        var parameter: [Node] = []
        var leaves: [Method: Leaf] = [:]

        mutating func add(_ segments: ArraySlice<Substring>, _ names: [String], _ method: Method, _ target: Target)
            -> Bool
        {
            guard let segment = segments.first else {
                guard leaves[method] == nil else { return false }
                leaves[method] = Leaf(target: target, parameterNames: names)
                return true
            }
            let rest = segments.dropFirst()
            if segment.hasPrefix("{"), segment.hasSuffix("}") {
                if parameter.isEmpty { parameter = [Node()] }
                return parameter[0].add(rest, names + [String(segment.dropFirst().dropLast())], method, target)
            }
            return literals[String(segment), default: Node()].add(rest, names, method, target)
        }
    }

    private var root = Node()

    /// No routes yet.
    package init() {}

    /// Adds a route.
    ///
    /// - Throws: ``RouteClash`` when the same method and shape of path already has a target.
    package mutating func add(_ method: Method, _ pattern: String, _ target: Target) throws(RouteClash) {
        guard root.add(pattern.split(separator: "/")[...], [], method, target) else {
            throw RouteClash(method: method, pattern: pattern)
        }
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
        guard let next = node.parameter.first else { return nil }
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
