internal import Doors
internal import Look
internal import Values

/// How a reviewer's registration stands on a day.
enum StandingStatus: String, Titled {
    case registered, extended
    case reEntered = "re_entered"
    case leave, suspended, lapsed, withdrawn
    /// Its end passed and nothing was decided.
    case expired
    /// There never was one.
    case none

    static var sample: StandingStatus { .registered }

    var title: Text {
        switch self {
        case .registered: Text("loopt", "running")
        case .extended: Text("verlengd", "extended")
        case .reEntered: Text("teruggekeerd", "re-entered")
        case .leave: Text("met verlof", "on leave")
        case .suspended: Text("geschorst", "suspended")
        case .lapsed: Text("vervallen", "lapsed")
        case .withdrawn: Text("ingetrokken", "withdrawn")
        case .expired: Text("verlopen", "expired")
        case .none: Text("niet geregistreerd", "not registered")
        }
    }

    func mark(_ language: Language) -> StateMark { StateMark(tone, title(language)) }

    private var tone: Tone {
        switch self {
        case .registered, .extended, .reEntered: .done
        case .leave: .waiting
        case .suspended, .expired: .attention
        case .lapsed, .withdrawn, .none: .calm
        }
    }
}

/// Whether somebody may lead, and whether that asks something of a person.
enum StandingLight: String, Titled {
    case ok
    /// May lead, but the end of the registration is near.
    case ending
    /// May not lead for want of a condition or a decision.
    case act
    /// Decided so: in training, on leave, suspended, lapsed, withdrawn, or never registered.
    case rest

    static var sample: StandingLight { .ok }

    var title: Text {
        switch self {
        case .ok: Text("in orde", "in order")
        case .ending: Text("loopt af", "ends soon")
        case .act: Text("actie nodig", "needs action")
        case .rest: Text("leidt nu niet", "does not lead now")
        }
    }

    func mark(_ language: Language) -> StateMark { StateMark(tone, title(language)) }

    private var tone: Tone {
        switch self {
        case .ok: .done
        case .ending: .attention
        case .act: .wrong
        case .rest: .calm
        }
    }
}
