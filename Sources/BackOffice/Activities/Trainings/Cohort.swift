internal import Values

/// Who take a training together.
struct Cohort: Sendable {
    let id: ID<Cohort>
}
