import BackOffice
import Doors
import Postgres
import Values
import Web

extension Office {
    /// The command line at the machine itself, where it answers in JSON.
    func console(_ words: String...) throws -> CommandOutcome { try console(words, token: nil) }

    /// The command line with a person's token.
    func console(_ words: [String], token: String?) throws -> CommandOutcome {
        let door = CommandDoor(
            house: BackOffice.house, language: .nl, isTerminal: false, unixUser: "root", database: { self.service })
        let outcome = door.run(Flags(words, switches: []), json: true, dryRun: false, token: token)
        guard let outcome else { throw Missing(what: "the command " + words.joined(separator: " ")) }
        return outcome
    }

    /// A person with a password, added at the console.
    /// - Returns: the person's number.
    @discardableResult
    func member(_ email: String, password: String, role: Role = .coordinator) throws -> Int64 {
        let outcome = try console(
            "user", "add", "--name", "Anna de Vries", "--email", email, "--role", role.rawValue, "--password", password)
        guard case .integer(let id)? = try JSON.parse(Array(outcome.out.utf8))["id"] else {
            throw Missing(what: "a new person: " + outcome.err)
        }
        return id
    }
}

extension Answer {
    /// The value of a hidden field of a form on the page.
    func hidden(_ name: String) -> String? {
        guard let found = text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(text[found.upperBound...].prefix { $0 != "\"" })
    }
}
