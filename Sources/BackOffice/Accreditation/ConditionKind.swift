internal import Doors
internal import Values

/// What a condition of registration counts.
enum ConditionKind: String, Titled {
    case practice, supervision, intervision
    case themeMeeting = "theme_meeting"
    case training, other

    static let sample = ConditionKind.practice

    /// Reviews and theme meetings are counted; the rest is measured in minutes.
    var isCounted: Bool { self == .practice || self == .themeMeeting }

    var title: Text {
        switch self {
        case .practice: Text("Leerreviews", "Reviews")
        case .supervision: Text("Supervisie", "Supervision")
        case .intervision: Text("Intervisie", "Intervision")
        case .themeMeeting: Text("Themabijeenkomsten", "Theme meetings")
        case .training: Text("Opleiding", "Training")
        case .other: Text("Overig", "Other")
        }
    }

    /// A quantity of it: "12 u", or "2".
    func words(_ quantity: Int64) -> Text {
        if isCounted { return Text(String(quantity), String(quantity)) }
        let hours = Hours(minutes: quantity)
        return Text(hours.formatted(.nl), hours.formatted(.en))
    }
}
