internal import Values

/// A command line's words taken apart: what it names, its flags, and what governs the run itself.
package struct Flags: Sendable {
    /// The words that are no flags: part, verb, and the values of the address in order.
    package private(set) var words: [String] = []
    /// The flags in order; a flag without a value has none.
    package private(set) var flags: [(name: String, value: String?)] = []

    /// - Parameter switches: names of flags that take no value.
    package init(_ arguments: [String], switches: Set<String>) {
        var rest = arguments[...]
        var onlyWords = false
        while let word = rest.popFirst() {
            if onlyWords || !word.hasPrefix("--") || word == "-" {
                words.append(word)
            } else if word == "--" {
                onlyWords = true
            } else if let equals = word.firstIndex(of: "=") {
                flags.append((String(word[..<equals].dropFirst(2)), String(word[word.index(after: equals)...])))
            } else {
                let name = String(word.dropFirst(2))
                let takesNone = switches.contains(name) || rest.first.map { $0.hasPrefix("--") } ?? true
                flags.append((name, takesNone ? nil : rest.popFirst()))
            }
        }
    }

    package func has(_ name: String) -> Bool { flags.contains { $0.name == name } }

    /// The last value given for a flag.
    package func value(_ name: String) -> String? { flags.last { $0.name == name }?.value }

    /// Every value given for a flag, in order.
    package func values(_ name: String) -> [String] { flags.filter { $0.name == name }.compactMap(\.value) }

    /// Takes a flag out, so that what is left are the fields of the action.
    package mutating func take(_ name: String) -> String? {
        let found = value(name)
        flags.removeAll { $0.name == name }
        return found
    }

    package mutating func takeSwitch(_ name: String) -> Bool {
        let found = has(name)
        flags.removeAll { $0.name == name }
        return found
    }

    /// The fields of an action or view: `--valid-until 2026-10-01` becomes `validUntil`, `--shares[0].weight 3` a row,
    /// a repeated flag a list; words left over fill the fields of the address in order.
    package func fields(_ contract: Contract, pathFields: [String]) -> Result<FieldTree, FieldFault> {
        var pairs: [(String, FieldTree)] = []
        let rest = words.dropFirst(2)
        guard rest.count <= pathFields.count else {
            let word = rest.dropFirst(pathFields.count).first ?? ""
            return .failure(
                FieldFault(
                    path: word, text: Text("Dit woord hoort hier niet.", "This word does not belong here.")))
        }
        pairs += zip(pathFields, rest).map { ($0, .text($1)) }
        pairs += flags.map { (Self.fieldName($0.name), .text($0.value ?? "true")) }
        let read = FieldTree.form(pairs)
        if let wrong = read.wrongName {
            return .failure(
                FieldFault(path: wrong, text: Text("Dit is geen veldnaam.", "This is no field name.")))
        }
        if case .record = read.tree { return .success(read.tree) }
        return .success(.record([:]))
    }

    /// `valid-until` → `validUntil`.
    static func fieldName(_ flag: String) -> String {
        var parts = flag.split(separator: "-", omittingEmptySubsequences: false)[...]
        let first = parts.popFirst() ?? ""
        return first + parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// `validUntil` → `valid-until`.
    package static func flagName(_ field: String) -> String {
        field.reduce(into: "") { name, letter in
            if letter.isUppercase { name += "-" + letter.lowercased() } else { name.append(letter) }
        }
    }
}
