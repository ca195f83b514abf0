internal import Doors
internal import Postgres
internal import Values

/// Every decision ever taken about one reviewer, and which of them hold.
struct DecisionFile: Sendable {
    enum State: String, Sendable {
        /// It holds, now or from its day on.
        case holds
        /// It holds as soon as a second person has confirmed it.
        case waiting
        /// A later decision corrected it.
        case replaced
        /// A later decision took it back.
        case takenBack = "taken_back"
    }

    let reviewer: Reviewer
    /// The newest first.
    let decisions: [Decision]

    /// - Throws: `not-found`.
    init(of reviewer: ID<Reviewer>, _ tx: Transaction) throws {
        self.reviewer = try ReviewerStore.find(reviewer, tx)
        decisions = try DecisionReadingStore.all(of: reviewer, tx)
    }

    func find(_ id: ID<Decision>) -> Decision? { decisions.first { $0.id == id } }

    /// The decisions of a chain, the first first.
    func chain(_ decision: Decision) -> [Decision] { decisions.filter { $0.root == decision.root }.reversed() }

    /// The decision that corrects it or takes it back, in force or not.
    func successor(of decision: Decision) -> Decision? { decisions.first { $0.corrects == decision.id } }

    func state(of decision: Decision) -> State {
        let later = decisions.filter { $0.root == decision.root && $0.id.value > decision.id.value && $0.isConfirmed }
        if let last = later.max(by: { $0.id.value < $1.id.value }) { return last.isAnnulment ? .takenBack : .replaced }
        return decision.isConfirmed ? .holds : .waiting
    }

    /// The decisions in force that stand on a registration opened by this one.
    func leaning(on decision: Decision) -> [Decision] {
        guard decision.kind.opens else { return [] }
        return decisions.filter {
            $0.about == decision.root && $0.root != decision.root && !$0.isAnnulment
                && [.holds, .waiting].contains(state(of: $0))
        }
    }
}
