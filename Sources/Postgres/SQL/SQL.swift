/// One SQL statement: text written in the source, and values that travel beside it.
///
/// The text is made of `StaticString` pieces only, so a `String` known at run time cannot become part of it: the
/// compiler refuses. `\(value)` binds a value as `$1`, `$2` …; `\(otherSQL)` splices that statement's text and
/// renumbers its placeholders.
///
///     let rows = try tx.rows("select id, name from organisations.organisation where kind = \(kind)")
package struct SQL: Sendable {
    /// The text for the server, with `$1` … in the order of `parameters`.
    package private(set) var text: String
    /// The values, in order.
    package private(set) var parameters: [SQLParameter]
    /// Where in the UTF-8 of `text` each placeholder begins, so that splicing can renumber without reading SQL.
    private var marks: [Int]

    private init(text: String, parameters: [SQLParameter], marks: [Int]) {
        self.text = text
        self.parameters = parameters
        self.marks = marks
    }

    /// Text that was checked by its maker (a file of Migrations or Reports).
    init(checked text: String, parameters: [SQLParameter], marks: [Int]) {
        self.init(text: text, parameters: parameters, marks: marks)
    }

    /// One statement after the other, without anything between them.
    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    /// The parts with the separator between them; empty text when there are no parts.
    package static func joined(_ parts: [SQL], separator: SQL) -> SQL {
        var sum: SQL = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { sum.append(separator) }
            sum.append(part)
        }
        return sum
    }

    private mutating func append(_ other: SQL) {
        guard !other.parameters.isEmpty else {
            text += other.text
            return
        }
        let source = other.text.utf8
        var copied = source.startIndex
        for (mark, parameter) in zip(other.marks, other.parameters) {
            let dollar = source.index(source.startIndex, offsetBy: mark)
            text += other.text[copied..<dollar]
            bind(parameter)
            copied =
                source[source.index(after: dollar)...].firstIndex { !(0x30...0x39).contains($0) } ?? source.endIndex
        }
        text += other.text[copied...]
    }

    private mutating func bind(_ parameter: SQLParameter) {
        marks.append(text.utf8.count)
        parameters.append(parameter)
        text += "$"
        text += String(parameters.count)
    }
}

extension SQL: ExpressibleByStringInterpolation {
    /// A statement without values.
    package init(stringLiteral value: StaticString) {
        self.init(text: value.description, parameters: [], marks: [])
    }

    /// A statement whose interpolations are values or other statements.
    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// Collects the pieces of a literal; made by the compiler only.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql: SQL

        /// Called by the compiler.
        package init(literalCapacity: Int, interpolationCount: Int) {
            sql = SQL(text: "", parameters: [], marks: [])
            sql.text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            sql.parameters.reserveCapacity(interpolationCount)
            sql.marks.reserveCapacity(interpolationCount)
        }

        /// A piece of the literal itself.
        package mutating func appendLiteral(_ literal: StaticString) {
            sql.text += literal.description
        }

        /// A value: it is bound, never written into the text.
        package mutating func appendInterpolation(_ value: some SQLEncodable) {
            sql.bind(value.sqlParameter)
        }

        /// A value or NULL; apart, since the compiler warns of an optional in any other interpolation.
        package mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value?) {
            sql.bind(value.sqlParameter)
        }

        /// Another statement: its text is spliced, its values come along.
        package mutating func appendInterpolation(_ part: SQL) {
            sql.append(part)
        }
    }
}
