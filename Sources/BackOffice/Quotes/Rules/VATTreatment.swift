internal import Values

/// How a service or a party is taxed. Exempt is not the same as 0 %, but both come to no VAT.
enum VATTreatment: Sendable, Hashable {
    case rate(VATRate)
    /// Exempt; the legal ground stands beside it.
    case exempt

    /// The treatment as it stands in a column of basis points, where null is exempt.
    init(basisPoints rate: VATRate?) { self = rate.map(VATTreatment.rate) ?? .exempt }

    /// For the column of basis points: nil is exempt.
    var column: VATRate? {
        switch self {
        case .rate(let rate): rate
        case .exempt: nil
        }
    }

    /// The rate to reckon with.
    var rate: VATRate { column ?? .zero }

    /// For people: "21 %" or "vrijgesteld".
    func formatted(_ language: Language) -> String {
        switch self {
        case .rate(let rate): rate.formatted(language)
        case .exempt: language == .nl ? "vrijgesteld" : "exempt"
        }
    }
}

extension VATTreatment: FieldValue {
    /// Reads "21", "9 %", "0", and "vrijgesteld" or "exempt".
    static func parse(_ text: String) -> VATTreatment? {
        switch text.lowercased().filter({ !$0.isWhitespace }) {
        case "vrijgesteld", "exempt": .exempt
        default: VATRate.parse(text).map(VATTreatment.rate)
        }
    }

    static var sample: VATTreatment { .rate(.sample) }
    static var kind: FieldKind { .text }
    static var expected: Text {
        Text("een btw-tarief, zoals 21 %, of vrijgesteld", "a VAT rate, such as 21 %, or exempt")
    }
    var fieldText: String {
        switch self {
        case .rate(let rate): rate.plain
        case .exempt: "exempt"
        }
    }
}

/// Another VAT treatment than that of the service, for one party, on a stated legal ground.
struct OwnVAT: Sendable, Hashable {
    let treatment: VATTreatment
    let ground: String

    init(_ treatment: VATTreatment, ground: String) {
        self.treatment = treatment
        self.ground = ground
    }
}
