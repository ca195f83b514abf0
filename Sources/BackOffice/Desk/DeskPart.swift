internal import Doors

/// Start pages and search: what reads across all parts and acts on nothing.
enum DeskPart {
    static let part = Part(
        actions: [], views: [AnyView(StartShow.self), AnyView(SearchShow.self), AnyView(CalendarFeed.self)], rules: [:])
}
