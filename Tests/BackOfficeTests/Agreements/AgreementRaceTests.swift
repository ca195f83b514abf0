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

    private static func agree(_ path: String, _ door: FrontDoor) -> Int {
        guard
            let head = try? RequestHead(
                method: .post, target: path, headers: [("Content-Type", "application/json"), ("Host", "localhost")])
        else { return 0 }
        return door.handle(Request(head: head, body: AgreementScene.ticks.rendered())).status
    }
}
