internal import Postgres
internal import Values

/// Work that Griffie gave up, for who looks after the house: nothing else tells that a document will not come.
enum JobTasks {
    /// One task for all of it: what went wrong once often went wrong for many.
    static func forToday(_ tx: Transaction) throws -> [DeskTask] {
        guard let givenUp = try JobStore.givenUp(in: tx) else { return [] }
        return [
            DeskTask(
                sentence(givenUp), Text("Werk bekijken", "See the work"),
                href: "/jobs?state=\(JobStore.State.givenUp.rawValue)", day: givenUp.since, urgency: .now)
        ]
    }

    private static func sentence(_ givenUp: JobStore.GivenUp) -> Text {
        guard givenUp.count == 1 else {
            return Text(
                "Griffie kreeg \(givenUp.count) taken niet af en probeert ze niet meer.",
                "Griffie could not finish \(givenUp.count) tasks and no longer tries them.")
        }
        let work = JobWords.title(givenUp.kind)
        return Text(
            "Griffie kreeg dit niet af en probeert het niet meer: \(work.nl) \(givenUp.subject).",
            "Griffie could not finish this and no longer tries it: \(work.en) \(givenUp.subject).")
    }
}
