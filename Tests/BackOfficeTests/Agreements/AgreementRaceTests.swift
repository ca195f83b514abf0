import BackOffice
import Doors
import Glibc
import Postgres
import Synchronization
import Testing
import Values
import Web

@Suite("Two directors at the same moment")
struct AgreementRaceTests {
    @Test("a hundred times, two directors who agree at the same moment bind the quote exactly once")
    func race() throws {
        let scene = try QuoteScene()
        var links: [(String, String)] = []
        for _ in 0..<100 {
            let quote = try scene.issued().quote
            let paths = try AgreementScene.parties(of: quote, ordinal: 1, scene.office).map { party in
                let answer = try scene.coordinator.post(
                    "/quotes/\(quote)/parties/\(party)/link", json: .object(AgreementScene.director))
                return answer.json["path"]?.string ?? ""
            }
            links.append((paths[0], paths[1]))
        }
        let addresses = try Addresses(BackOffice.house)
        let service = scene.office.service
        let arrived = Atomic<Int>(0)
        let answers = Mutex<[Int]>([])
        let threads = [links.map(\.0), links.map(\.1)].compactMap { own in
            ServiceThread {
                let door = FrontDoor(
                    house: BackOffice.house, addresses: addresses, database: service, openAPI: [], log: { _ in })
                for (round, path) in own.enumerated() {
                    // Both wait for one another, so that every round is a race.
                    arrived.add(1, ordering: .sequentiallyConsistent)
                    while arrived.load(ordering: .sequentiallyConsistent) < 2 * (round + 1) { sched_yield() }
                    let status = Self.agree(path, door)
                    answers.withLock { $0.append(status) }
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(answers.withLock { $0 } == Array(repeating: 200, count: 200))
        #expect(try scene.office.number("select count(*) from quotes.state where state = 'binding'") == 100)
        #expect(try scene.office.number("select count(*) from quotes.agreement") == 400)
    }

    @Test("a director who agrees while the review is being ended waits, and is refused once it has ended")
    func reviewEnds() throws {
        let scene = try AgreementScene()
        let secret = String(try scene.link(0).split(separator: "/").last ?? "")
        let review = try scene.office.number("select review from quotes.quote where id = \(scene.quote)")
        let service = scene.office.service
        let rule = Mutex<String?>(nil)
        let isDone = Atomic<Bool>(false)
        let ending: SQL = """
            select set_config('role', 'griffie_coordinator', true),
                set_config('griffie.person', \(String(scene.coordinator.person?.value ?? 0)), true)
            """
        let director = try service.transaction(lane: .fast, prelude: ending) { tx in
            _ = try tx.rows("select id from reviews.review where id = \(review) for no key update")
            try tx.execute(
                """
                insert into reviews.outcome (review, outcome, on_day, reason)
                values (\(review), 'cancelled_at_orientation', '2026-09-01', 'Geen draagvlak')
                """)
            let director = ServiceThread {
                let prelude = Prelude.statement(.link(secret), roles: [.link], action: "test", requestID: "test")
                do {
                    _ = try service.transaction(lane: .fast, prelude: prelude) {
                        try $0.rows("select quotes.agree_by_link('x', 'y')")
                    }
                } catch { rule.withLock { $0 = (error as? DatabaseError)?.constraint } }
                isDone.store(true, ordering: .sequentiallyConsistent)
            }
            while try !isDone.load(ordering: .sequentiallyConsistent) && waiting(scene) == 0 { usleep(2000) }
            return director
        }
        director?.join()
        #expect(rule.withLock { $0 } == "agreement_is_of_a_review_under_way")
        #expect(try scene.office.number("select count(*) from quotes.agreement") == 0)
    }

    /// How many wait for a lock in the database of the scene.
    private func waiting(_ scene: AgreementScene) throws -> Int64 {
        try scene.office.number(
            """
            select count(*) from pg_locks join pg_stat_activity using (pid)
            where not granted and datname = current_database()
            """)
    }

    private static func agree(_ path: String, _ door: FrontDoor) -> Int {
        guard
            let head = try? RequestHead(
                method: .post, target: path, headers: [("Content-Type", "application/json"), ("Host", "localhost")])
        else { return 0 }
        return door.handle(Request(head: head, body: AgreementScene.ticks.rendered())).status
    }
}
