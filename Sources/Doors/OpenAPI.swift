internal import Values
package import Web

/// The OpenAPI 3.1 document of a house, derived from the declarations of its actions and views.
package struct OpenAPI {
    let house: House

    package init(_ house: House) { self.house = house }

    package var document: JSON {
        .object([
            ("openapi", .string("3.1.0")),
            (
                "info",
                .object([
                    ("title", .string("Griffie")), ("version", .string("1")),
                    (
                        "description",
                        .string(
                            "Registry and back office for learning reviews. Amounts are whole euro cents, hours are "
                                + "whole minutes, days are ISO 8601. POST with an Idempotency-Key acts once.")
                    ),
                ])
            ),
            ("paths", .object(paths)),
            (
                "components",
                .object([
                    ("schemas", .object([("Problem", Self.problemSchema)])),
                    (
                        "securitySchemes",
                        .object([
                            (
                                "token",
                                .object([("type", .string("http")), ("scheme", .string("bearer"))])
                            )
                        ])
                    ),
                ])
            ),
            ("security", .array([.object([("token", .array([]))])])),
        ])
    }

    private var paths: [(String, JSON)] {
        var paths: [(String, [(String, JSON)])] = []
        func add(_ path: String, _ method: String, _ operation: JSON) {
            if let index = paths.firstIndex(where: { $0.0 == path }) {
                paths[index].1.append((method, operation))
            } else {
                paths.append((path, [(method, operation)]))
            }
        }
        for view in house.views where view.door.takesPosts {
            add(view.door.path, "post", operation(of: view, posting: true))
        }
        for view in house.views {
            // The start page has no name that could end in .json; it answers as it is asked to (Accept).
            let path = view.door.path == "/" ? "/" : view.door.path + ".json"
            add(path, "get", operation(of: view, posting: false))
        }
        for action in house.actions { add(action.door.path, "post", operation(of: action)) }
        return paths.map { ($0.0, .object($0.1)) }
    }

    private func operation(of view: AnyView, posting: Bool) -> JSON {
        let inPath = Set(view.door.pathFields)
        let fields = view.contract.fields
        var parts = head(
            view.door.name + (posting ? " calculate" : ""), view.door.title, view.door.help, roles: view.door.roles)
        parts.append(
            ("parameters", .array(fields.compactMap { parameter($0, inPath: inPath, bodied: posting) })))
        if posting { parts.append(("requestBody", body(fields, inPath, takesFiles: false, contract: view.contract))) }
        parts.append(("responses", responses()))
        return .object(parts)
    }

    private func operation(of action: AnyAction) -> JSON {
        let inPath = Set(action.door.pathFields)
        let fields = action.contract.fields
        var parts = head(action.door.name, action.door.title, action.door.help, roles: action.door.roles)
        let keyed = JSON.object([
            ("name", .string("Idempotency-Key")), ("in", .string("header")), ("required", .bool(false)),
            (
                "schema",
                .object([("type", .string("string")), ("minLength", .integer(1)), ("maxLength", .integer(200))])
            ),
        ])
        let parameters = fields.compactMap { parameter($0, inPath: inPath, bodied: true) } + [keyed]
        parts.append(("parameters", .array(parameters)))
        parts.append(
            ("requestBody", body(fields, inPath, takesFiles: action.door.takesFiles, contract: action.contract)))
        if !action.refusals.isEmpty {
            parts.append(("x-refusals", .array(action.refusals.map { .string($0.name) })))
        }
        parts.append(("responses", responses()))
        return .object(parts)
    }

    private func head(_ name: String, _ title: Text, _ help: Text, roles: [Role]) -> [(String, JSON)] {
        var parts: [(String, JSON)] = [
            ("operationId", .string(name.replacing(" ", with: "-"))), ("summary", .string(title.en)),
            ("description", .string(help.en)), ("x-roles", .array(roles.map { .string($0.rawValue) })),
        ]
        if roles.contains(.public) || roles.contains(.link) { parts.append(("security", .array([]))) }
        return parts
    }

    private func parameter(_ field: FieldSpec, inPath: Set<String>, bodied: Bool) -> JSON? {
        let isInPath = inPath.contains(field.name)
        guard isInPath || !bodied else { return nil }
        return .object([
            ("name", .string(field.name)), ("in", .string(isInPath ? "path" : "query")),
            ("required", .bool(isInPath || field.isRequired)), ("description", .string(field.label.en)),
            ("schema", Self.schema(field)),
        ])
    }

    private func body(_ fields: [FieldSpec], _ inPath: Set<String>, takesFiles: Bool, contract: Contract) -> JSON {
        var properties = fields.filter { !inPath.contains($0.name) }.filter { !Self.isFile($0) }
            .map { ($0.name, Self.schema($0)) }
        if contract.hasFreeText {
            properties.append((FieldReader.confirmation, .object([("type", .string("boolean"))])))
        }
        let required = fields.filter { $0.isRequired && !inPath.contains($0.name) }.map { JSON.string($0.name) }
        let schema = JSON.object(
            [
                ("type", .string("object")), ("properties", .object(properties)),
                ("additionalProperties", .bool(false)),
            ] + (required.isEmpty ? [] : [("required", .array(required))]))
        return .object([
            ("required", .bool(!required.isEmpty)),
            ("content", .object([("application/json", .object([("schema", schema)]))])),
        ])
    }

    private static func isFile(_ field: FieldSpec) -> Bool {
        if case .value(.file) = field.shape { true } else { false }
    }

    /// The JSON schema of one field.
    static func schema(_ field: FieldSpec) -> JSON {
        switch field.shape {
        case .value(let kind): return schema(kind)
        case .choice(.fixed(let choices)):
            return .object([("type", .string("string")), ("enum", .array(choices.map { .string($0.value) }))])
        case .choice(.read): return schema(field.chosenKind)
        case .values(let kind, _): return .object([("type", .string("array")), ("items", schema(kind))])
        case .list(let inner, let most):
            return .object([("type", .string("array")), ("maxItems", .integer(Int64(most))), ("items", schema(inner))])
        case .record(let inner): return schema(inner)
        }
    }

    private static func schema(_ fields: [FieldSpec]) -> JSON {
        let required = fields.filter(\.isRequired).map { JSON.string($0.name) }
        return .object(
            [
                ("type", .string("object")), ("properties", .object(fields.map { ($0.name, schema($0)) })),
                ("additionalProperties", .bool(false)),
            ] + (required.isEmpty ? [] : [("required", .array(required))]))
    }

    private static func schema(_ kind: FieldKind) -> JSON {
        var parts: [(String, JSON)] =
            kind.takesNumbers && kind != .integer && kind != .identifier
            ? [("type", .array([.string("string"), .string("number")]))] : [("type", .string(kind.schemaType))]
        if let format = kind.format { parts.append(("format", .string(format))) }
        if let pattern = kind.pattern { parts.append(("pattern", .string(pattern))) }
        return .object(parts)
    }

    private func responses() -> JSON {
        let problem = JSON.object([
            ("description", .string("What, why and what now.")),
            (
                "content",
                .object([
                    (
                        "application/problem+json",
                        .object([("schema", .object([("$ref", .string("#/components/schemas/Problem"))]))])
                    )
                ])
            ),
        ])
        let done = JSON.object([
            ("description", .string("Done.")),
            ("content", .object([("application/json", .object([("schema", .object([]))]))])),
        ])
        let codes = ["400", "401", "403", "404", "405", "409", "413", "415", "422", "429", "503"]
        return .object([("200", done)] + codes.map { ($0, problem) })
    }

    private static let problemSchema = JSON.object([
        ("type", .string("object")),
        ("required", .array(["type", "title", "status", "detail", "code"].map { .string($0) })),
        (
            "properties",
            .object([
                ("type", .object([("type", .string("string"))])), ("title", .object([("type", .string("string"))])),
                ("status", .object([("type", .string("integer"))])), ("detail", .object([("type", .string("string"))])),
                ("code", .object([("type", .string("string"))])), ("instance", .object([("type", .string("string"))])),
                (
                    "faults",
                    .object([
                        ("type", .string("array")),
                        (
                            "items",
                            .object([
                                ("type", .string("object")),
                                ("required", .array([.string("field"), .string("detail")])),
                                (
                                    "properties",
                                    .object([
                                        ("field", .object([("type", .string("string"))])),
                                        ("detail", .object([("type", .string("string"))])),
                                    ])
                                ),
                            ])
                        ),
                    ])
                ),
            ])
        ),
    ])
}
