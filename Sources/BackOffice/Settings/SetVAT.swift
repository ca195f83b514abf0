internal import Doors
internal import Values

/// What VAT is charged on.
enum Service: String, Titled {
    case review, followUp = "follow_up", training

    static let sample = Service.review

    var title: Text {
        switch self {
        case .review: Text("Leerreview", "Review")
        case .followUp: Text("Opvolging", "Follow-up")
        case .training: Text("Opleiding", "Training")
        }
    }
}

/// Sets how a service is taxed from a day on: at a rate, or exempt on a legal ground.
struct SetVAT: Action {
    static let door = Door(
        "vat set", path: "/settings/vat", formPath: "/settings/vat/new", roles: FirstDay.setters,
        title: Text("Btw vastleggen", "Set the VAT"),
        help: Text(
            "De btw volgt de dienst. Zonder tarief is de dienst vrijgesteld, met een wettelijke grond.",
            "VAT follows the service. Without a rate the service is exempt, on a legal ground."))
    static let refusals = [
        SettingsRefused.dayPast, SettingsRefused.exemptWithoutGround, SettingsRefused.dayTaken,
    ]

    private let service: Service
    private let from: Day
    private let rate: VATRate?
    private let ground: String?

    init(_ read: inout FieldReader) {
        service = read.choice("service", Text("Dienst", "Service"))
        from = FirstDay.read(&read)
        rate = read.optional(
            "rate", Text("Tarief", "Rate"),
            hint: Text("Laat leeg als de dienst is vrijgesteld.", "Leave empty if the service is exempt."))
        ground = read.optionalFreeText(
            "ground", Text("Wettelijke grond", "Legal ground"),
            hint: Text("Nodig bij een vrijstelling.", "Needed for an exemption."), most: 300, lines: false)
    }

    func perform(in context: Context) throws -> Done {
        try FirstDay.check(from, in: context)
        if rate == nil, ground == nil { throw SettingsRefused.withoutGround }
        let name = Text("De btw op “\(service.title.nl)”", "The VAT on “\(service.title.en)”")
        try FirstDay.write(name, from, in: context) { try VATStore.add(service, from, rate, ground, in: context.tx) }
        return FirstDay.done(name, from)
    }
}
