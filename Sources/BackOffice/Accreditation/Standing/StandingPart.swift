internal import Doors
internal import Values

/// Computed standing: the list for any day, the meter with what it counts, and the forecast.
enum StandingPart {
    static let actions: [AnyAction] = []
    static let views = [AnyView(StandingList.self), AnyView(ForecastList.self), AnyView(ConditionShow.self)]
    static let rules: [String: Text] = [:]
}
