internal import Doors
internal import Values

/// Which column of a file fills which field, and what every row gets besides.
struct ColumnMapping {
    /// The place of the column, by the field's name.
    let columns: [String: Int]
    /// The same value for every row, by the field's name.
    let fixed: [String: FieldTree]
    /// The headings that fill nothing.
    let ignored: [String]

    /// - Parameters:
    ///   - maps: `field=column`, as given.
    ///   - fixed: the value of a field for every row, as given.
    ///   - fields: the fields that there are.
    /// - Throws: ``ImportMisuse`` where a field or column does not exist or is named twice, or a field that must be
    ///   there comes from nowhere.
    init(maps: [String], fixed: [String: FieldTree], fields: [FieldSpec], file: ImportFile) throws(ImportMisuse) {
        let names = fields.map(\.name)
        for name in fixed.keys.sorted() where !names.contains(name) { throw Self.noField(name, names) }
        var columns: [String: Int] = [:]
        for map in maps {
            let (field, column) = try Self.pair(map, names: names, file: file)
            guard columns.updateValue(column, forKey: field) == nil, fixed[field] == nil else {
                throw ImportMisuse(
                    Text("Het veld \(field) is twee keer gegeven.", "The field \(field) was given twice."))
            }
        }
        for name in names where columns[name] == nil && fixed[name] == nil {
            if let column = file.column(name), !columns.values.contains(column) { columns[name] = column }
        }
        for spec in fields where spec.isRequired && columns[spec.name] == nil && fixed[spec.name] == nil {
            throw Self.missing(spec, file)
        }
        self.columns = columns
        self.fixed = fixed
        ignored = file.headings.indices.filter { !columns.values.contains($0) }.map { file.headings[$0] }
    }

    private static func pair(
        _ map: String, names: [String], file: ImportFile
    ) throws(ImportMisuse) -> (field: String, column: Int) {
        guard let equals = map.firstIndex(of: "=") else {
            throw ImportMisuse(
                Text("“\(map)” is geen veld=kolom, zoals name=naam.", "“\(map)” is no field=column, such as name=naam.")
            )
        }
        let field = String(map[..<equals])
        let heading = String(map[map.index(after: equals)...])
        guard names.contains(field) else { throw noField(field, names) }
        guard let column = file.column(heading) else {
            let there = file.headings.joined(separator: ", ")
            throw ImportMisuse(
                Text(
                    "De kolom “\(heading)” staat niet in het bestand. Er is: \(there).",
                    "The column “\(heading)” is not in the file. There is: \(there)."))
        }
        return (field, column)
    }

    private static func noField(_ name: String, _ names: [String]) -> ImportMisuse {
        let there = names.joined(separator: ", ")
        return ImportMisuse(
            Text(
                "Het veld “\(name)” bestaat niet. Er is: \(there).", "There is no field “\(name)”. There is: \(there).")
        )
    }

    private static func missing(_ spec: FieldSpec, _ file: ImportFile) -> ImportMisuse {
        let there = file.headings.joined(separator: ", ")
        let flag = Flags.flagName(spec.name)
        return ImportMisuse(
            Text(
                "Geen kolom vult het veld \(spec.name). Geef --map \(spec.name)=KOLOM of --\(flag) WAARDE. "
                    + "In het bestand staat: \(there).",
                "No column fills the field \(spec.name). Give --map \(spec.name)=COLUMN or --\(flag) VALUE. "
                    + "The file holds: \(there)."))
    }

    /// The fields of one row.
    func tree(of record: DelimitedText.Record) -> FieldTree {
        .record(columns.mapValues { FieldTree.text(record.cells[$0]) }.merging(fixed) { $1 })
    }
}
