/// The files of a `Migrations` folder, checked for their names.
struct MigrationFolder {
    /// `0001_house.sql` …, by number.
    let numbered: [SQLFile]
    /// The files of `always/`, by name, each named `always/…`.
    let always: [(name: String, file: SQLFile)]

    static func read(_ path: String) throws(MigrationFault) -> MigrationFolder {
        guard let names = FileText.names(in: path) else { throw .unreadable(path) }
        let numberedNames = names.filter { $0.hasSuffix(".sql") }
        for name in numberedNames where !isNumbered(name) { throw .badName(name) }
        for (one, other) in zip(numberedNames, numberedNames.dropFirst()) where one.prefix(4) == other.prefix(4) {
            throw .sameNumber(one, other)
        }
        var numbered: [SQLFile] = []
        for name in numberedNames { numbered.append(try file("\(path)/\(name)")) }
        var always: [(name: String, file: SQLFile)] = []
        for name in FileText.names(in: path + "/always") ?? [] where name.hasSuffix(".sql") {
            always.append(("always/" + name, try file("\(path)/always/\(name)")))
        }
        return MigrationFolder(numbered: numbered, always: always)
    }

    private static func file(_ path: String) throws(MigrationFault) -> SQLFile {
        do throws(SQLFileFault) { return try SQLFile.read(path) } catch { throw .unreadable(path) }
    }

    private static func isNumbered(_ name: String) -> Bool {
        let stem = Array(name.utf8.dropLast(4))
        return stem.count > 5 && stem[4] == UInt8(ascii: "_")
            && stem.prefix(4).allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
}
