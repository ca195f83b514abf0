internal import Doors
internal import Values

/// What a decision does to a registration.
enum DecisionKind: String, Titled {
    case registered, extended, suspended, leave, waiver, lapsed, withdrawn
    case reEntered = "re_entered"
    case requirementsMoved = "requirements_moved"

    static let sample = DecisionKind.registered

    /// True for the kinds that begin a registration.
    var opens: Bool { [.registered, .extended, .reEntered].contains(self) }
    /// True for the kinds that end it for good.
    var ends: Bool { [.lapsed, .withdrawn].contains(self) }
    /// True where a last day may be given.
    var mayEnd: Bool { !ends && self != .requirementsMoved }

    /// As it stands in a list of decisions.
    var title: Text {
        switch self {
        case .registered: Text("Registratie", "Registration")
        case .extended: Text("Verlenging", "Extension")
        case .reEntered: Text("Herintreding", "Re-entry")
        case .suspended: Text("Schorsing", "Suspension")
        case .leave: Text("Verlof", "Leave")
        case .waiver: Text("Vrijstelling", "Waiver")
        case .lapsed: Text("Vervallenverklaring", "Lapse")
        case .withdrawn: Text("Intrekking", "Withdrawal")
        case .requirementsMoved: Text("Andere eisen", "Other requirements")
        }
    }

    /// What it does, for whoever chooses.
    var sentence: Text {
        switch self {
        case .registered:
            Text(
                "Begint een registratie op een niveau. Een registratie op een ander niveau eindigt daarmee.",
                "Begins a registration at a level. A registration at another level ends with it.")
        case .extended:
            Text(
                "Zet de registratie voort als aan de eisen is voldaan. De nieuwe periode sluit aan op de oude.",
                "Continues the registration once its conditions are met. The new period follows the old one.")
        case .reEntered:
            Text(
                "Begint opnieuw na een einde. De eisen tellen vanaf die dag.",
                "Begins again after an end. Conditions count from that day.")
        case .suspended:
            Text(
                "Zet de registratie stil. De einddatum schuift niet op.",
                "Halts the registration. Its last day does not move.")
        case .leave:
            Text(
                "Pauze op verzoek. De einddatum schuift op met de dagen van het verlof.",
                "A pause on request. The last day moves by the days of the leave.")
        case .waiver:
            Text(
                "Laat één eis, of alle eisen, een tijd niet gelden.",
                "Lifts one condition, or all of them, for a while.")
        case .lapsed:
            Text(
                "Legt vast dat de registratie is vervallen, bijvoorbeeld omdat de termijn voorbij is.",
                "Records that the registration has lapsed, for example because its term is over.")
        case .withdrawn:
            Text(
                "Beëindigt de registratie, op verzoek of om een reden die je noemt.",
                "Ends the registration, on request or for a reason that you name.")
        case .requirementsMoved:
            Text(
                "Laat de lopende registratie onder andere eisen vallen vanaf een dag.",
                "Puts the running registration under other requirements from a day on.")
        }
    }
}
