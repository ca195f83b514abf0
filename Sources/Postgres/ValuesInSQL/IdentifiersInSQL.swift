package import Values

extension IBAN: SQLEncodable, SQLDecodable {
    package var sqlParameter: SQLParameter { value.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) { self = try known(IBAN.parse(sql.string()), "an IBAN") }
}

extension KvKNumber: SQLEncodable, SQLDecodable {
    package var sqlParameter: SQLParameter { value.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) {
        self = try known(KvKNumber.parse(sql.string()), "a KvK number")
    }
}

extension OIN: SQLEncodable, SQLDecodable {
    package var sqlParameter: SQLParameter { value.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) { self = try known(OIN.parse(sql.string()), "an OIN") }
}

extension VATNumber: SQLEncodable, SQLDecodable {
    package var sqlParameter: SQLParameter { value.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) {
        self = try known(VATNumber.parse(sql.string()), "a VAT number")
    }
}

extension PeppolAddress: SQLEncodable, SQLDecodable {
    package var sqlParameter: SQLParameter { value.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) {
        self = try known(PeppolAddress.parse(sql.string()), "a Peppol address")
    }
}

extension EmailAddress: SQLEncodable, SQLDecodable {
    package var sqlParameter: SQLParameter { value.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) {
        self = try known(EmailAddress.parse(sql.string()), "an e-mail address")
    }
}

extension PostalCode: SQLEncodable, SQLDecodable {
    package var sqlParameter: SQLParameter { value.sqlParameter }
    package init(sql: SQLValue) throws(DecodingFault) {
        self = try known(PostalCode.parse(sql.string()), "a postal code")
    }
}
