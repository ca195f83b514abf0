/// The shapes of foreign VAT numbers after their prefix, as the VIES service of the European Commission lists them,
/// with those of the United Kingdom, Switzerland and Norway.
enum VATShapes {
    /// Whether the rest of a number fits one of the shapes of its country.
    static func matches(_ rest: ArraySlice<UInt8>, prefix: String) -> Bool {
        guard let shapes = table[prefix] else { return false }
        return shapes.split(separator: " ").contains { fits(rest, Array($0.utf8)) }
    }

    /// A 9 stands for a digit, @ for a letter, * for either; anything else stands for itself.
    private static func fits(_ rest: ArraySlice<UInt8>, _ shape: [UInt8]) -> Bool {
        guard rest.count == shape.count else { return false }
        return zip(rest, shape).allSatisfy { byte, wanted in
            switch wanted {
            case UInt8(ascii: "9"): Typed.isDigit(byte)
            case UInt8(ascii: "@"): Typed.isLetter(byte)
            case UInt8(ascii: "*"): Typed.isDigit(byte) || Typed.isLetter(byte)
            default: byte == wanted
            }
        }
    }

    private static let table: [String: String] = [
        "AT": "U99999999",
        "BE": "0999999999 1999999999",
        "BG": "999999999 9999999999",
        "CH": "E999999999 E999999999MWST E999999999TVA E999999999IVA",
        "CY": "99999999@",
        "CZ": "99999999 999999999 9999999999",
        "DE": "999999999",
        "DK": "99999999",
        "EE": "999999999",
        "EL": "999999999",
        "ES": "*9999999*",
        "FI": "99999999",
        "FR": "**999999999",
        "GB": "999999999 999999999999",
        "HR": "99999999999",
        "HU": "99999999",
        "IE": "9999999@ 9999999@@ 9*99999@",
        "IT": "99999999999",
        "LT": "999999999 999999999999",
        "LU": "99999999",
        "LV": "99999999999",
        "MT": "99999999",
        "NO": "999999999 999999999MVA",
        "PL": "9999999999",
        "PT": "999999999",
        "RO": "99 999 9999 99999 999999 9999999 99999999 999999999 9999999999",
        "SE": "999999999999",
        "SI": "99999999",
        "SK": "9999999999",
        "XI": "999999999 999999999999",
    ]
}
