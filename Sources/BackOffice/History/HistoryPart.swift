internal import Doors

/// Looking back: who did what, when.
enum HistoryPart {
    static let part = Part(actions: [], views: [AnyView(HistoryList.self)], rules: [:])
}
