internal import Doors
internal import Values

extension FieldReader {
    /// The fields `method` and `value`: by parts unless said otherwise, and one part where no value is given.
    /// - Parameter isEmpty: of a row in which nothing was typed; the way that a list shows first is nobody's choice.
    mutating func splitMethod(isEmpty: Bool = false) -> SplitMethod {
        let label = Text("Hoeveel", "How much")
        let hint = Text(
            "Een aantal delen, een percentage of een bedrag.", "A number of parts, a percentage or an amount.")
        let method = choice("method", Text("Manier", "Way"), standard: ShareMethod.weight)
        switch method {
        case .weight: return .weight(optional("value", label, hint: hint) ?? .one)
        case .percent:
            if let part: Percentage = optional("value", label, hint: hint) { return .percent(part) }
        case .fixed:
            if let amount: Money = optional("value", label, hint: hint) { return .fixed(amount) }
        }
        if isMissing("value"), !isEmpty {
            fault(
                "value",
                Text(
                    "Het percentage of bedrag is niet ingevuld. Vul dit in.",
                    "The percentage or amount is missing. Please fill it in."))
        }
        return .sample
    }
}

/// One party of a preview: `A`, `A:weight=3`, `A:percent=12.5`, `A:fixed=1000.00`, or the same as fields.
struct PreviewParty: FieldRecord {
    let name: String
    let method: SplitMethod
    /// Its own rate of VAT, where that is not the one for all.
    let vat: VATRate?

    init(_ read: inout FieldReader) {
        name = read.value("name", Text("Partij", "Party"))
        method = read.splitMethod()
        vat = read.optional("vat", Text("Eigen btw", "Own VAT"))
    }

    /// The fields of a short form: what stands behind the last colon is the way, where it has an equals sign.
    static func shorthand(_ text: String) -> FieldTree? {
        guard let colon = text.lastIndex(of: ":"), let equals = text[colon...].firstIndex(of: "=") else {
            return .record(["name": .text(text)])
        }
        return .record([
            "name": .text(String(text[..<colon])),
            "method": .text(String(text[text.index(after: colon)..<equals])),
            "value": .text(String(text[text.index(after: equals)...])),
        ])
    }
}

/// One party's own rate of VAT: `C=0`, or the same as fields.
struct PreviewVAT: FieldRecord {
    let party: String
    let rate: VATRate

    init(_ read: inout FieldReader) {
        party = read.value("party", Text("Partij", "Party"))
        rate = read.value("rate", Text("Btw", "VAT"))
    }

    static func shorthand(_ text: String) -> FieldTree? {
        text.lastIndex(of: "=").map { equals in
            .record([
                "party": .text(String(text[..<equals])),
                "rate": .text(String(text[text.index(after: equals)...])),
            ])
        }
    }
}

/// The hours of one step: `Verkennen=20:30`, or the same as fields.
struct PreviewStep: FieldRecord {
    let name: String
    let hours: Hours

    init(_ read: inout FieldReader) {
        name = read.value("name", Text("Stap", "Step"))
        hours = read.value("hours", Text("Uren", "Hours"))
    }

    static func shorthand(_ text: String) -> FieldTree? {
        text.lastIndex(of: "=").map { equals in
            .record([
                "name": .text(String(text[..<equals])),
                "hours": .text(String(text[text.index(after: equals)...])),
            ])
        }
    }
}
