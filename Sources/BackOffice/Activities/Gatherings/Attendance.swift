internal import Values
internal import Web

/// What recording an attendance came to.
struct Attendance {
    /// Everybody who was named or ticked, each once.
    let present: Set<NamedReviewer>
    /// The new entries; who was present and is not among them had one already.
    var recorded: [(entry: ID<HoursEntry>, reviewer: ID<Reviewer>)] = []
    var grants = 0
    /// True where the supervisor was there too: own hours await somebody else.
    var ownWaits = false

    init(present: Set<NamedReviewer>) { self.present = present }

    private var already: [NamedReviewer] {
        let new = Set(recorded.map(\.reviewer))
        return present.filter { !new.contains($0.id) }.sorted { ($0.name, $0.number) < ($1.name, $1.number) }
    }

    var message: Text {
        let count = recorded.count
        var dutch = [count == 1 ? "1 aanwezige vastgelegd." : "\(count) aanwezigen vastgelegd."]
        var english = [count == 1 ? "1 attendance recorded." : "\(count) attendances recorded."]
        if grants > 0 {
            dutch.append("Toegekend: \(grants).")
            english.append("Granted: \(grants).")
        }
        if ownWaits {
            dutch.append("Je eigen uren wachten op een andere supervisor.")
            english.append("Your own hours await another supervisor.")
        }
        if !already.isEmpty {
            let shown = already.prefix(5).map(\.name).joined(separator: ", ")
            let rest = already.count - min(5, already.count)
            dutch.append("Stond er al: \(shown)\(rest > 0 ? " en nog \(rest)" : "").")
            english.append("Was there already: \(shown)\(rest > 0 ? " and \(rest) more" : "").")
        }
        return Text(dutch.joined(separator: " "), english.joined(separator: " "))
    }

    var json: JSON {
        [
            "recorded": .integer(Int64(recorded.count)), "granted": .integer(Int64(grants)),
            "ownWaits": .bool(ownWaits), "already": .array(already.map(\.json)),
        ]
    }
}
