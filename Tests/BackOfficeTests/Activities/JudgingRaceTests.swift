import BackOffice
import Doors
import Glibc
import Postgres
import Synchronization
import Testing
import Values
import Web

@Suite("Two supervisors at the same moment")
struct JudgingRaceTests {
    @Test("a hundred times, two who grant the same entry at once make one grant and one clear refusal")
    func race() throws {
        let scene = try ActivitiesScene()
        let reviewer = try scene.reviewer(of: scene.anouk)
        try scene.office.asOwner(
            """
            insert into activities.entry (reviewer, kind, on_day, quantity, source)
            select \(reviewer), 'intervision', '2026-08-31'::date - number, 120, 'hand_in'
            from generate_series(1, 100) as number returning id
            """)
        let entries: [Int64] = try scene.office.asOwner("select id from activities.entry order by id").map { try $0[0] }
        let secrets = try [scene.supervisor, scene.other].map { try session(of: $0, scene.office) }
        let addresses = try Addresses(BackOffice.house)
        let service = scene.office.service
        let arrived = Atomic<Int>(0)
        let answers = Mutex<[[(status: Int, text: String)]]>([])
        let threads = secrets.compactMap { secret in
            ServiceThread {
                let door = FrontDoor(
                    house: BackOffice.house, addresses: addresses, database: service, openAPI: [], log: { _ in })
                var own: [(status: Int, text: String)] = []
                for (round, entry) in entries.enumerated() {
                    // Both wait for one another, so that every round is a race.
                    arrived.add(1, ordering: .sequentiallyConsistent)
                    while arrived.load(ordering: .sequentiallyConsistent) < 2 * (round + 1) { sched_yield() }
                    own.append(Self.grant(entry, secret, door))
                }
                answers.withLock { $0.append(own) }
            }
        }
        for thread in threads { thread.join() }
        let both = answers.withLock { $0 }
        #expect(both.count == 2)
        for (one, other) in zip(both[0], both[1]) {
            #expect([one.status, other.status].sorted() == [200, 409])
            let refusal = one.status == 409 ? one.text : other.text
            #expect(
                refusal.contains("hours.judged") && refusal.contains("Supervisor op 1 september 2026"), "\(refusal)")
        }
        #expect(try scene.office.number("select count(*) from activities.judgement") == 100)
        #expect(try scene.office.number("select count(*) from activities.entry where granted = 120") == 100)
    }

    private func session(of visitor: Visitor, _ office: Office) throws -> String {
        let secret = Secret.token()
        try office.asOwner(
            """
            insert into access.session (person, token_hash)
            values (\(visitor.person), decode(\(Secret.hex(Secret.sha256(Array(secret.utf8)))), 'hex')) returning id
            """)
        return secret
    }

    private static func grant(_ entry: Int64, _ secret: String, _ door: FrontDoor) -> (status: Int, text: String) {
        let headers = [
            ("Content-Type", "application/json"), ("Host", "localhost"),
            ("Cookie", "\(FormGuard.sessionCookie)=\(secret)"), ("X-CSRF-Token", FormGuard.value(for: secret)),
        ]
        guard let head = try? RequestHead(method: .post, target: "/hours/\(entry)/grant", headers: headers) else {
            return (0, "")
        }
        let answer = Answer(door.handle(Request(head: head, body: (JSON.object([])).rendered())))
        return (answer.status, answer.text)
    }
}
