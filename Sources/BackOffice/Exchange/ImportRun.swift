internal import Doors
internal import Postgres
internal import Values

/// One import: reads every row, then asks the register about all of them, then writes all or nothing.
struct ImportRun<Subject: ImportSubject> {
    private struct Line {
        let record: DelimitedText.Record
        let row: Subject.Row
    }

    private let order: ImportOrder
    private let context: Context

    init(_ order: ImportOrder, in context: Context) {
        self.order = order
        self.context = context
    }

    func report() throws -> ImportReport {
        let file: ImportFile
        do {
            file = try ImportFile(order.bytes)
        } catch let fault as ImportFault {
            return ImportReport(rows: 0, new: 0, known: 0, faults: [fault])
        }
        let mapping = try ColumnMapping(
            maps: order.maps, fixed: order.fixed, fields: Contract(of: Subject.Row.self).fields, file: file)
        var (lines, faults) = Self.read(file, mapping)
        let verdicts = try Subject.sort(lines.map(\.row), context.tx)
        var new: [Subject.Ready] = []
        var known = 0
        for (line, verdict) in zip(lines, verdicts) {
            switch verdict {
            case .new(let ready): new.append(ready)
            case .known: known += 1
            case .double, .contradiction:
                if let fault = Self.fault(line.record, verdict, lines, mapping, file) { faults.append(fault) }
            }
        }
        if faults.isEmpty { try write(new) }
        return ImportReport(
            rows: file.records.count, new: new.count, known: known,
            faults: faults.sorted { $0.line < $1.line }, ignored: mapping.ignored)
    }

    private static func read(_ file: ImportFile, _ mapping: ColumnMapping) -> ([Line], [ImportFault]) {
        var lines: [Line] = []
        var faults: [ImportFault] = []
        for record in file.records {
            guard record.cells.count == file.headings.count else {
                faults.append(width(record, file))
                continue
            }
            var reader = FieldReader(mapping.tree(of: record))
            let row = Subject.Row(&reader)
            do {
                _ = try reader.finish()
                lines.append(Line(record: record, row: row))
            } catch {
                faults += error.faults.map { at($0.path, record, $0.text, mapping, file) }
            }
        }
        return (lines, faults)
    }

    private static func width(_ record: DelimitedText.Record, _ file: ImportFile) -> ImportFault {
        let (cells, columns) = (record.cells.count, file.headings.count)
        return ImportFault(
            line: record.line,
            reason: Text(
                "Deze regel heeft \(cells) cellen; de kop heeft er \(columns). Verbeter de regel.",
                "This line has \(cells) cells; the headings are \(columns). Correct the line."))
    }

    /// A fault at a field, told at the column that fills it.
    private static func at(
        _ field: String, _ record: DelimitedText.Record, _ reason: Text, _ mapping: ColumnMapping, _ file: ImportFile
    ) -> ImportFault {
        guard let column = mapping.columns[field] else {
            return ImportFault(
                line: record.line, column: field, value: mapping.fixed[field]?.shown ?? "", reason: reason)
        }
        return ImportFault(
            line: record.line, column: file.headings[column], value: record.cells[column], reason: reason)
    }

    private static func fault(
        _ record: DelimitedText.Record, _ verdict: ImportVerdict<Subject.Ready>, _ lines: [Line],
        _ mapping: ColumnMapping,
        _ file: ImportFile
    ) -> ImportFault? {
        switch verdict {
        case .new, .known: return nil
        case .double(let earlier, let field):
            let line = lines[earlier].record.line
            let reason = Text(
                "Dit staat ook op regel \(line). Laat er één staan.",
                "This stands on line \(line) too. Leave one of them.")
            return at(field, record, reason, mapping, file)
        case .contradiction(let field, let reason): return at(field, record, reason, mapping, file)
        }
    }

    /// Writes in portions of one round trip each.
    private func write(_ rows: [Subject.Ready]) throws {
        order.progress(0, rows.count)
        for start in stride(from: 0, to: rows.count, by: Subject.portion) {
            let end = min(start + Subject.portion, rows.count)
            _ = try context.tx.pipeline(Subject.additions(Array(rows[start..<end])))
            order.progress(end, rows.count)
        }
    }
}
