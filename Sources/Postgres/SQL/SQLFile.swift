/// The text of an SQL file of `Migrations` or `Reports`: the only SQL that is not a literal in the source.
package struct SQLFile: Sendable, Hashable {
    /// The file's name without its folder: `0001_house.sql`.
    package let name: String
    /// The whole text.
    package let text: String

    /// Reads a file; refused unless its name ends in `.sql` and one of the folders above it is `Migrations` or
    /// `Reports`, so that no uploaded or generated file is ever run.
    package static func read(_ path: String) throws(SQLFileFault) -> SQLFile {
        let parts = path.split(separator: "/")
        let folders = parts.dropLast()
        guard let name = parts.last, name.hasSuffix(".sql"),
            folders.contains("Migrations") || folders.contains("Reports"), !folders.contains("..")
        else { throw .notAnSQLFolder(path) }
        guard let bytes = FileText.read(path) else { throw .unreadable(path) }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { throw .notText(path) }
        return SQLFile(name: String(name), text: text)
    }

    private init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// Why an SQL file was not read.
package enum SQLFileFault: Error, Sendable, Hashable {
    /// The path is not an `.sql` file below `Migrations` or `Reports`.
    case notAnSQLFolder(String)
    /// The file is not there or may not be read.
    case unreadable(String)
    /// The file is not UTF-8, or holds a NUL.
    case notText(String)
    /// The text names a value that was not given.
    case noValue(name: String, file: String)
}

extension SQL {
    /// The one statement of a file that takes no values.
    package init(file: SQLFile) {
        self.init(checked: file.text, parameters: [], marks: [])
    }

    /// The one statement of a file whose text names its values `:name`, each bound from `values`; a name without a
    /// value is a fault, a value without a name is left out.
    package init(file: SQLFile, values: [String: any SQLEncodable]) throws(SQLFileFault) {
        var text = ""
        var parameters: [SQLParameter] = []
        var marks: [Int] = []
        for piece in NamedPlaceholders.pieces(of: file.text) {
            switch piece {
            case .text(let part): text += part
            case .name(let name):
                guard let value = values[name] else { throw .noValue(name: name, file: file.name) }
                marks.append(text.utf8.count)
                parameters.append(value.sqlParameter)
                text += "$\(parameters.count)"
            }
        }
        self.init(checked: text, parameters: parameters, marks: marks)
    }
}

extension SQLFile {
    /// The names written `:name` in the text, once each, in order of appearance.
    package var placeholders: [String] {
        var names: [String] = []
        for case .name(let name) in NamedPlaceholders.pieces(of: text) where !names.contains(name) {
            names.append(name)
        }
        return names
    }
}
