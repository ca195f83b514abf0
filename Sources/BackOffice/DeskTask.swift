internal import Values

/// Something that asks for a person's attention today. Computed from the facts whenever it is asked for, never kept: it
/// is gone as soon as the facts are right.
struct DeskTask: Sendable {
    enum Urgency: Int, Sendable, Comparable {
        /// Its day has come, or a rule is broken.
        case now
        /// Its day is near.
        case soon
        case later

        static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
    }

    /// What is asked, in one sentence.
    let sentence: Text
    /// The button: a verb with an object.
    let button: Text
    let href: String
    /// The day by which, or since which, it is asked.
    let day: Day
    let urgency: Urgency

    init(_ sentence: Text, _ button: Text, href: String, day: Day, urgency: Urgency) {
        self.sentence = sentence
        self.button = button
        self.href = href
        self.day = day
        self.urgency = urgency
    }
}
