internal import Doors
internal import Values

/// What counts for standing: hours handed in and granted, gatherings and their attendance, groups, trainings.
enum ActivitiesPart {
    static let part = Part(actions: [], views: [], rules: [:])
}
