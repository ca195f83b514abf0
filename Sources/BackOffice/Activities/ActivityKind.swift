internal import Doors
internal import Values

/// What somebody did that counts for standing.
enum ActivityKind: String, Titled {
    case practice, supervision, intervision
    case themeMeeting = "theme_meeting"
    case training, other

    static var sample: ActivityKind { .intervision }

    var title: Text {
        switch self {
        case .practice: Text("leerreview", "review")
        case .supervision: Text("supervisie", "supervision")
        case .intervision: Text("intervisie", "intervision")
        case .themeMeeting: Text("themabijeenkomst", "theme meeting")
        case .training: Text("opleiding", "training")
        case .other: Text("overig", "other")
        }
    }

    /// Reviews and theme meetings count one each; the other kinds are measured in minutes.
    var isCounted: Bool { self == .practice || self == .themeMeeting }

    /// A review may be named with what happened in one.
    var mayBeInAReview: Bool { [.practice, .supervision, .intervision].contains(self) }

    /// How much, for people.
    /// - Parameter quantity: minutes, or a number of the kinds that are counted.
    func words(_ quantity: Int64, _ language: Language) -> String {
        guard isCounted else { return Hours(minutes: quantity).formatted(language) }
        let many =
            self == .practice ? Text("leerreviews", "reviews") : Text("themabijeenkomsten", "theme meetings")
        return "\(quantity) " + (quantity == 1 ? title : many)(language)
    }

    /// The same in a column beside the kind itself.
    func figure(_ quantity: Int64, _ language: Language) -> String {
        isCounted ? String(quantity) : words(quantity, language)
    }

    func words(_ quantity: Int64) -> Text { Text(words(quantity, .nl), words(quantity, .en)) }
}

/// As what somebody took part in a review.
enum PracticePart: String, Titled {
    case lead, second
    case inTraining = "in_training"

    static var sample: PracticePart { .lead }

    var title: Text {
        switch self {
        case .lead: Text("als eerste reviewer", "as lead reviewer")
        case .second: Text("als tweede reviewer", "as second reviewer")
        case .inTraining: Text("in opleiding", "in training")
        }
    }
}
