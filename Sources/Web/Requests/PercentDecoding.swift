/// Undoes percent-encoding, strictly: every `%` has two hexadecimal digits, the result is UTF-8 without NUL.
///
/// `plusIsSpace` is the rule of queries and forms (WHATWG URL, `application/x-www-form-urlencoded`), not of paths.
func percentDecoded(_ encoded: some Collection<UInt8>, plusIsSpace: Bool) throws(BadRequest) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(encoded.count)
    var index = encoded.startIndex
    while index != encoded.endIndex {
        let byte = encoded[index]
        encoded.formIndex(after: &index)
        switch byte {
        case UInt8(ascii: "%"):
            guard let high = nextDigit(encoded, &index), let low = nextDigit(encoded, &index) else {
                throw BadRequest(
                    nl: "Het adres of formulier bevat een % zonder twee hexadecimale cijfers.",
                    en: "The address or form has a % without two hexadecimal digits.")
            }
            decoded.append(high << 4 | low)
        case UInt8(ascii: "+") where plusIsSpace:
            decoded.append(UInt8(ascii: " "))
        default:
            decoded.append(byte)
        }
    }
    return try validText(decoded)
}

/// The bytes as text: UTF-8, without the NUL that no text column can hold.
func validText(_ bytes: some Collection<UInt8>) throws(BadRequest) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
        throw BadRequest(nl: "De tekst is geen geldige UTF-8.", en: "The text is not valid UTF-8.")
    }
    guard !bytes.contains(0) else {
        throw BadRequest(nl: "De tekst bevat een NUL-teken.", en: "The text has a NUL character.")
    }
    return text
}

/// Reads `a=1&b=2` in order; a name without `=` is kept with an empty value, wherever it stands.
///
/// - Parameter limit: the greatest number of names; more is 413.
func urlEncodedPairs(_ encoded: some Collection<UInt8>, limit: Int) throws(BadRequest) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for piece in encoded.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true) {
        guard pairs.count < limit else { throw tooManyFields(limit) }
        let equals = piece.firstIndex(of: UInt8(ascii: "="))
        let name = try percentDecoded(piece[..<(equals ?? piece.endIndex)], plusIsSpace: true)
        let value = try equals.map { (place) throws(BadRequest) in
            try percentDecoded(piece[piece.index(after: place)...], plusIsSpace: true)
        }
        pairs.append((name, value ?? ""))
    }
    return pairs
}

/// The refusal of a form with too many fields.
func tooManyFields(_ limit: Int) -> BadRequest {
    BadRequest(
        status: 413, nl: "Het formulier heeft meer dan \(limit) velden.", en: "The form has more than \(limit) fields.")
}

private func nextDigit<Bytes: Collection<UInt8>>(_ bytes: Bytes, _ index: inout Bytes.Index) -> UInt8? {
    guard index != bytes.endIndex, let digit = hexValue(bytes[index]) else { return nil }
    bytes.formIndex(after: &index)
    return digit
}
