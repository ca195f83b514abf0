internal import Values

/// Reviewers who practise intervision together.
struct IntervisionGroup: Sendable {
    let id: ID<IntervisionGroup>
}
