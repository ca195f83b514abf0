/// How account numbers are built per country, from the IBAN registry of SWIFT (release 101).
enum IBANCountries {
    /// The parts after the check digits: how many characters, and of which kind.
    typealias Shape = [(count: Int, kind: Kind)]

    enum Kind {
        case digits, letters, either

        func matches(_ byte: UInt8) -> Bool {
            switch self {
            case .digits: Typed.isDigit(byte)
            case .letters: Typed.isLetter(byte)
            case .either: Typed.isDigit(byte) || Typed.isLetter(byte)
            }
        }
    }

    /// The shape for a country code of two capitals; nil for a country without IBAN.
    static func shape(_ country: String) -> Shape? { shapes[country] }

    /// How many characters a number of that country has, the country and the check digits included.
    static func length(_ country: String) -> Int? { shapes[country].map { 4 + $0.reduce(0) { $0 + $1.count } } }

    private static let shapes: [String: Shape] = {
        var shapes: [String: Shape] = [:]
        for entry in table.split(separator: " ") {
            shapes[String(entry.prefix(2))] = shape(parsing: entry.dropFirst(2))
        }
        return shapes
    }()

    private static func shape(parsing entry: Substring) -> Shape {
        var shape: Shape = []
        var count = 0
        for byte in entry.utf8 {
            switch byte {
            case UInt8(ascii: "n"): shape.append((count, .digits))
            case UInt8(ascii: "a"): shape.append((count, .letters))
            case UInt8(ascii: "c"): shape.append((count, .either))
            default:
                count = count * 10 + Int(byte) - 0x30
                continue
            }
            count = 0
        }
        return shape
    }

    // Country, then per part its length and n (digits), a (letters) or c (either).
    private static let table = """
        AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c CH5n12c CR18n \
        CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GB4a14n GE2a16n \
        GI4a15c GL14n GR7n16c GT24c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n IS22n IT1a10n12c JO4a4n18c KW4a22c \
        KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n \
        MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n \
        RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c \
        UA6n19c VA18n VG4a16n XK16n YE4a4n18c
        """
}
