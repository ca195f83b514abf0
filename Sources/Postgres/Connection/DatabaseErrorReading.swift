internal import CPostgres

extension DatabaseError {
    /// Reads an error result. A result without SQLSTATE comes from libpq itself: the connection broke.
    init(result: OpaquePointer) {
        // The field codes are characters that the importer leaves out of the header (`PG_DIAG_…`).
        func field(_ code: Unicode.Scalar) -> String? {
            PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
        }
        self.init(
            sqlState: field("C"), message: field("M") ?? String(cString: PQresultErrorMessage(result)),
            detail: field("D"), hint: field("H"), constraint: field("n"), table: field("t"), schema: field("s"),
            position: field("P").flatMap { Int($0) })
    }
}
