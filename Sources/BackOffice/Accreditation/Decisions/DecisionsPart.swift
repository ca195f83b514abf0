internal import Doors
internal import Values

/// Decisions on registrations, as ``AccreditationPart`` takes them up.
enum DecisionsPart {
    static let actions = [AnyAction(RecordDecision.self)]
    static let views: [AnyView] = []
    static let rules: [String: Text] = [:]
}
