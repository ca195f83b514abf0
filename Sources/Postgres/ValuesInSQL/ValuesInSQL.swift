package import Values

/// `bigint` euro cents, columns named `…_cents`.
extension Money: SQLEncodable, SQLDecodable {
    package static var sqlType: SQLType { .int8 }
    package var sqlParameter: SQLParameter { cents.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) { self.init(cents: try Int64(sql: sql)) }
}

/// Whole minutes, columns named `…_minutes`.
extension Hours: SQLEncodable, SQLDecodable {
    package static var sqlType: SQLType { .int8 }
    package var sqlParameter: SQLParameter { minutes.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) { self.init(minutes: try Int64(sql: sql)) }
}

/// Whole basis points: 2100 is 21 %.
extension VATRate: SQLEncodable, SQLDecodable {
    package static var sqlType: SQLType { .int4 }
    package var sqlParameter: SQLParameter { basisPoints.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) {
        self = try known(VATRate(basisPoints: try Int32(sql: sql)), "basis points from 0 to 10000")
    }
}

/// Whole millionths of one: 125000 is 12.5 %.
extension Percentage: SQLEncodable, SQLDecodable {
    package static var sqlType: SQLType { .int8 }
    package var sqlParameter: SQLParameter { millionths.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) {
        self = try known(Percentage(millionths: try Int64(sql: sql)), "millionths from 0 to 1000000")
    }
}

/// Whole thousandths: 1500 is a weight of 1.5.
extension Weight: SQLEncodable, SQLDecodable {
    package static var sqlType: SQLType { .int8 }
    package var sqlParameter: SQLParameter { thousandths.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) {
        self = try known(Weight(thousandths: try Int64(sql: sql)), "thousandths above 0")
    }
}

/// `bigint`.
extension ID: SQLEncodable, SQLDecodable, SQLArrayElement {
    package static var sqlType: SQLType { .int8 }
    package static var sqlArrayType: SQLType { .int8Array }
    package var sqlParameter: SQLParameter { value.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) { self.init(try Int64(sql: sql)) }
}

/// The value, or the fault that the cell does not hold one of its kind.
func known<Value>(_ value: Value?, _ expected: StaticString) throws(DecodingFault) -> Value {
    guard let value else { throw DecodingFault(expected: expected.description) }
    return value
}
