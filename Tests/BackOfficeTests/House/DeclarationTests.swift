import BackOffice
import Postgres
import TestSupport
import Testing
import Values
import Web

@testable import Doors

/// What actions and views declare holds together.
@Suite("What is declared")
struct DeclarationTests {
    private static let house = BackOffice.house

    @Test("names and addresses are each used once, and read as part and verb")
    func names() {
        let names = Self.house.actions.map(\.door.name) + Self.house.views.map(\.door.name)
        #expect(Set(names).count == names.count)
        for name in names {
            let words = name.split(separator: " ")
            #expect(words.count == 2 && name.allSatisfy { $0.isLowercase || $0 == " " || $0 == "-" }, "\(name)")
        }
        #expect(throws: Never.self) { try Addresses(Self.house) }
    }

    @Test("every value of an address is a field of the contract")
    func pathFields() {
        for action in Self.house.actions {
            let fields = Set(action.contract.fields.map(\.name))
            #expect(fields.isSuperset(of: action.door.pathFields), "\(action.door.name)")
            #expect(Set(Self.parts(action.door.formPath)).isSubset(of: action.door.pathFields), "\(action.door.name)")
        }
        for view in Self.house.views {
            #expect(Set(view.contract.fields.map(\.name)).isSuperset(of: view.door.pathFields), "\(view.door.name)")
        }
    }

    private static func parts(_ path: String) -> [String] {
        path.split(separator: "/").filter { $0.first == "{" }.map { String($0.dropFirst().dropLast()) }
    }

    @Test("field names are the same in all doors: plain camelCase, none twice")
    func fieldNames() {
        for action in Self.house.actions { Self.check(action.contract.fields, action.door.name) }
        for view in Self.house.views { Self.check(view.contract.fields, view.door.name) }
    }

    private static func check(_ fields: [FieldSpec], _ door: String) {
        #expect(Set(fields.map(\.name)).count == fields.count, "\(door)")
        for field in fields {
            let isCamel =
                field.name.first?.isLowercase == true
                && field.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            #expect(isCamel, "\(door): \(field.name)")
            #expect(!field.label.nl.isEmpty && !field.label.en.isEmpty, "\(door): \(field.name)")
            #expect(Flags.fieldName(Flags.flagName(field.name)) == field.name, "\(door): \(field.name)")
            switch field.shape {
            case .list(let inner, _), .record(let inner): check(inner, door + "." + field.name)
            default: continue
            }
        }
    }

    @Test("every action with refusals is in a table of its part that is compared with what it declares")
    func refusalTables() throws {
        let sources = try SourceFile.all(in: "Sources/BackOffice")
        let tests = try SourceFile.all(in: "Tests/BackOfficeTests").filter { !$0.path.contains("/House/") }
        for action in Self.house.actions where !action.refusals.isEmpty {
            #expect(Set(action.refusals).count == action.refusals.count, "\(action.door.name)")
            let name = "\"\(action.door.name)\""
            let home = try #require(sources.first { $0.text.contains("Door(\n        " + name) })
            let part = home.path.split(separator: "/")[2]
            let isCompared = tests.contains { file in
                file.text.contains("\(part)Part.part.actions") && file.text.contains(".refusals")
                    || file.text.contains(name)
                        && (file.path.contains("/\(part)/") || file.text.contains("RefusalTable.compare("))
            }
            #expect(isCompared, "no table of refusals of \(part) names \(action.door.name)")
        }
    }

    @Test("the OpenAPI document is whole: every door, every value of an address, every reference")
    func openAPI() throws {
        let document = OpenAPI(Self.house).document
        #expect(document["openapi"]?.string == "3.1.0")
        #expect(document["info"]?["title"]?.string == "Griffie")
        let paths = try #require(document["paths"]?.members)
        #expect(Set(paths.map(\.0)).count == paths.count)
        var seen: Set<String> = []
        for (path, operations) in paths {
            for (method, operation) in operations.members ?? [] {
                #expect(["get", "post"].contains(method))
                let id = try #require(operation["operationId"]?.string)
                #expect(seen.insert(id).inserted, "\(id)")
                let parameters = operation["parameters"]?.items ?? []
                let inPath = parameters.filter { $0["in"]?.string == "path" }.compactMap { $0["name"]?.string }
                let wanted = path.split(separator: "/").map { $0.hasSuffix(".json") ? $0.dropLast(5) : $0[...] }
                    .filter { $0.first == "{" }.map { String($0.dropFirst().dropLast()) }
                #expect(Set(inPath) == Set(wanted), "\(path)")
                #expect(parameters.allSatisfy { $0["schema"] != nil && $0["name"]?.string != nil }, "\(path)")
                #expect(operation["responses"]?["200"] != nil, "\(path)")
                #expect(operation["responses"]?["422"] != nil, "\(path)")
                if method == "post" {
                    #expect(operation["requestBody"]?["content"]?["application/json"] != nil, "\(path)")
                }
            }
        }
        for action in Self.house.actions {
            #expect(paths.first { $0.0 == action.door.path }?.1["post"] != nil, "\(action.door.name)")
        }
        for view in Self.house.views {
            #expect(paths.contains { $0.0 == view.door.path + ".json" || $0.0 == view.door.path }, "\(view.door.name)")
        }
    }
}
