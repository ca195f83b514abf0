internal import Values
internal import Web

/// The data of a certificate, in the shape that stands at the head of `Reports/documents/certificate.typ`.
struct CertificateData {
    let facts: CertificateStore.Facts
    let running: CertificateStore.Running
    let issuedOn: Day
    /// Where the registration can be checked.
    let address: String
    let code: QRCode

    /// - Returns: nil where the foundation has no website yet, on which the register is to be found.
    init?(_ facts: CertificateStore.Facts, _ running: CertificateStore.Running, issuedOn day: Day) {
        guard let address = Self.address(of: facts.number, at: facts.website), let code = QRCode(address) else {
            return nil
        }
        self.facts = facts
        self.running = running
        issuedOn = day
        self.address = address
        self.code = code
    }

    /// "https://www.example.nl/register/R-0012".
    static func address(of number: String, at website: String?) -> String? {
        guard var site = website.flatMap(String.parse) else { return nil }
        if !site.lowercased().hasPrefix("http://"), !site.lowercased().hasPrefix("https://") {
            site = "https://" + site
        }
        while site.hasSuffix("/") { site.removeLast() }
        return site + "/register/" + number
    }

    var json: JSON {
        let language = facts.language
        return [
            "language": .string(language.rawValue),
            "foundation": [
                "name": .string(facts.foundation), "city": .text(facts.city), "kvk": .text(facts.kvkNumber),
            ],
            "reviewer": ["name": .string(facts.name), "number": .string(facts.number)],
            "registration": [
                "level": .string(level), "profile": .string(facts.profile), "from": .day(running.fromDay),
                "until": running.untilDay.map(JSON.day) ?? .null, "decidedOn": .day(facts.decidedOn),
                "decidedBy": .text(facts.decidedBy), "issuedOn": .day(issuedOn),
            ],
            "check": ["address": .string(address), "modules": .array(code.lines.map(JSON.string))],
        ]
    }

    /// A level whose name is no noun by itself, such as "geregistreerd", becomes one.
    private var level: String {
        let name = facts.level(facts.language)
        guard running.level == "registered" else { return name }
        return name + Text(" reviewbegeleider", " reviewer")(facts.language)
    }
}
