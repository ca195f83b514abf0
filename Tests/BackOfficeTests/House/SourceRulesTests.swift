import Testing

/// The rules of the house that are about the source itself.
@Suite("The rules of the house")
struct SourceRulesTests {
    /// The parts in their order: a part uses only what stands before it.
    private static let order = [
        "Settings", "Jobs", "Documents", "Outbox", "History", "Access", "Organisations", "Reviewers", "Activities",
        "Accreditation", "Reviews", "Quotes", "Work", "Books", "EInvoice", "Invoices", "Costs", "Payments",
        "AnnualAccounts", "Exchange", "Desk", "Demo",
    ]

    private static func part(_ path: String) -> String? {
        let parts = path.split(separator: "/")
        return parts.count > 3 && parts[1] == "BackOffice" ? String(parts[2]) : nil
    }

    @Test("every folder of BackOffice is a part of the plan")
    func parts() throws {
        let found = Set(try SourceFile.all(in: "Sources/BackOffice").compactMap { Self.part($0.path) })
        #expect(found.isSubset(of: Self.order), "\(found.subtracting(Self.order))")
    }

    @Test("a part uses no part to its right")
    func direction() throws {
        let files = try SourceFile.all(in: "Sources/BackOffice")
        var home: [String: Set<String>] = [:]
        for file in files {
            guard let part = Self.part(file.path) else { continue }
            let declaration =
                #/(?m)^(?:(?:package|public|final|indirect|nonisolated) )*(?:struct|enum|class|protocol|typealias) (\w+)/#
            for match in file.code.matches(of: declaration) { home[String(match.output.1), default: []].insert(part) }
        }
        #expect(home.count > 50)
        for file in files {
            guard let part = Self.part(file.path), let place = Self.order.firstIndex(of: part) else { continue }
            for name in Set(file.code.matches(of: #/\b[A-Z]\w+\b/#).map { String($0.output) }) {
                guard let homes = home[name], !homes.contains(part) else { continue }
                let isToTheLeft = homes.contains { (Self.order.firstIndex(of: $0) ?? .max) < place }
                #expect(isToTheLeft, "\(file.path) uses \(name) of \(homes.sorted())")
            }
        }
    }

    /// Files that break the rule today and are to be brought in order: the list may only become shorter.
    private static let stillWithSQL: Set<String> = [
        "OrganisationImport.swift", "OrganisationFile.swift", "OrganisationListing.swift", "AgreementTasks.swift",
        "AgreementsPanel.swift", "Letter.swift", "ChangeOwnDetails.swift", "ReviewerListing.swift",
    ]
    private static let stillTooLong: Set<String> = []

    @Test("SQL stands in stores only")
    func sqlInStores() throws {
        let statement = #/"(?:""\s*)?(?:select|insert into|update|delete from|with) [a-z]/#
        let found = try SourceFile.all(in: "Sources/BackOffice").filter { file in
            !file.name.hasSuffix("Store.swift") && file.text.firstMatch(of: statement) != nil
        }
        #expect(Set(found.map(\.name)) == Self.stillWithSQL)
    }

    @Test("no file is longer than 300 lines")
    func lengths() throws {
        let found = try (SourceFile.all(in: "Sources") + SourceFile.all(in: "Tests")).filter { $0.lines.count > 301 }
        #expect(Set(found.map(\.name)) == Self.stillTooLong)
    }

    @Test("nothing in the service stops it on purpose or looks away from an error")
    func nothingTraps() throws {
        let trap = #/\bfatalError\(|\btry!|\bas!|\bassertionFailure\(|\bpreconditionFailure\(/#
        for file in try SourceFile.all(in: "Sources") {
            if let found = file.code.firstMatch(of: trap) { Issue.record("\(file.path): \(found.output)") }
        }
    }

    @Test("a page has no script or style of its own in it")
    func nothingInline() throws {
        for file in try SourceFile.all(in: "Sources/BackOffice") {
            for word in ["<script", "<style", "style=\\\"", "onclick", "javascript:"] {
                #expect(!file.text.contains(word), "\(file.path): \(word)")
            }
        }
    }
}
