/// A file and the fingerprint of its text.
struct SummedFile: Sendable, Hashable {
    let name: String
    let file: SQLFile
    /// SHA-256 in hexadecimal notation.
    let checksum: String
}

/// What is to be done, from what is in the folder and what was done before.
struct MigrationPlan {
    /// Numbered migrations to carry out, in order.
    let numbered: [SummedFile]
    /// All files of `always`, when they are to be applied again; else empty.
    let always: [SummedFile]

    /// `done` is the table `house.migration`: checksums by name.
    init(numbered: [SummedFile], always: [SummedFile], done: [String: String]) throws(MigrationFault) {
        let present = Set(numbered.map(\.name))
        let doneNumbered = done.keys.filter { !$0.hasPrefix("always/") }.sorted()
        for file in numbered {
            if let checksum = done[file.name], checksum != file.checksum { throw .edited(file.name) }
        }
        for name in doneNumbered where !present.contains(name) { throw .missing(name) }
        let new = numbered.filter { done[$0.name] == nil }
        if let last = doneNumbered.last, let early = new.first(where: { $0.name < last }) {
            throw .outOfOrder(early.name, after: last)
        }
        self.numbered = new
        let alwaysDone = done.filter { $0.key.hasPrefix("always/") }
        let alwaysNow = Dictionary(always.map { ($0.name, $0.checksum) }, uniquingKeysWith: { first, _ in first })
        // A migration may have dropped a view that stands in its way, so they come back after each one.
        self.always = new.isEmpty && alwaysDone == alwaysNow ? [] : always
    }
}
