/// `attachment; filename="Jaarrekening 2026.pdf"`, with the UTF-8 name beside it when it is not plain (RFC 6266).
func contentDisposition(_ disposition: String, fileName: String) -> String {
    let isPlain = fileName.utf8.allSatisfy { isPlainInQuotes($0) }
    let plain = String(decoding: fileName.unicodeScalars.map { plainByte($0) }, as: UTF8.self)
    let field = "\(disposition); filename=\"\(plain)\""
    return isPlain ? field : field + "; filename*=UTF-8''" + extendedValue(fileName)
}

private func isPlainInQuotes(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "%")
}

private func plainByte(_ scalar: Unicode.Scalar) -> UInt8 {
    guard scalar.isASCII, isPlainInQuotes(UInt8(truncatingIfNeeded: scalar.value)) else { return UInt8(ascii: "_") }
    return UInt8(truncatingIfNeeded: scalar.value)
}

/// Percent-encoding of everything but RFC 8187's plain characters.
private func extendedValue(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            bytes.append(byte)
        default:
            bytes.append(UInt8(ascii: "%"))
            bytes.append(contentsOf: hexDigits(byte))
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
