import BackOffice
import Dispatch
import Doors
import Postgres
import Synchronization
import Testing
import Values
import Web

@Suite("Several people at the same quotes at once", .serialized)
struct QuoteRaceTests {
    /// Runs a body for each place, several at once, and gathers what comes out.
    private func together<T: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) throws -> T) throws -> [T] {
        let results = Mutex<[Result<T, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: count) { place in
            let result = Result { try body(place) }
            results.withLock { $0.append(result) }
        }
        return try results.withLock { try $0.map { try $0.get() } }
    }

    @Test("a hundred issues at once get a hundred numbers without a gap")
    func numbers() throws {
        let scene = try QuoteScene()
        let quotes = try (0..<100).map { _ in try scene.draft().quote }
        let token = try token(scene)
        // Nothing of a door changes after it was made; each request takes a connection of its own.
        nonisolated(unsafe) let door = scene.office.door
        let answers = try together(100) { place in
            let head = try RequestHead(
                method: .post, target: "/quotes/\(quotes[place])/issue",
                headers: [
                    ("Host", "localhost"), ("Authorization", "Bearer \(token)"), ("Content-Type", "application/json"),
                ])
            return Answer(door.handle(Request(head: head, body: Array("{}".utf8)))).json["number"]?.string ?? "none"
        }
        let expected = (1...100).map { "OF-2026-" + (String(1000 + $0).dropFirst()) }
        #expect(answers.sorted() == expected)
        #expect(try scene.office.number("select last from quotes.number_series where year = 2026") == 100)
    }

    @Test("a refused issue among many leaves no gap")
    func noGap() throws {
        let scene = try QuoteScene()
        let quotes = try (0..<20).map { _ in try scene.draft().quote }
        for quote in quotes.prefix(10) {
            _ = try scene.coordinator.post("/quotes/\(quote)/draft", json: ["validUntil": ""])
        }
        for quote in quotes { _ = try scene.coordinator.post("/quotes/\(quote)/issue", json: [:]) }
        let numbers = try scene.office.asOwner("select number from quotes.quote where number is not null order by 1")
        let shown: [String] = try numbers.map { try $0("number") }
        #expect(shown == (1...10).map { "OF-2026-" + (String(1000 + $0).dropFirst()) })
    }

    @Test("twenty people who issue one draft issue it once; the others hear why not")
    func once() throws {
        let scene = try QuoteScene()
        let quote = try scene.draft().quote
        let codes = try posts(20, "/quotes/\(quote)/issue", "{}", scene)
        #expect(codes.filter { $0 == 200 }.count == 1)
        #expect(codes.filter { $0 == 409 }.count == 19)
        #expect(try scene.office.number("select count(*) from quotes.state") == 1)
    }

    @Test("twenty people who begin a revision make one draft, and twenty who begin a quote make one")
    func oneDraft() throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        let revisions = try posts(20, "/quotes/\(made.quote)/revisions", #"{"reason":"Anders"}"#, scene)
        #expect(revisions.filter { $0 == 200 }.count == 1)
        #expect(try scene.office.number("select count(*) from quotes.version where quote = \(made.quote)") == 2)
        let (review, _) = try scene.review()
        let drafts = try posts(20, "/reviews/\(review)/quotes", "{}", scene)
        #expect(drafts.filter { $0 == 200 }.count == 1)
        #expect(try scene.office.number("select count(*) from quotes.quote where review = \(review)") == 1)
    }

    /// The same post by many at once; the statuses of the answers.
    private func posts(_ count: Int, _ target: String, _ body: String, _ scene: QuoteScene) throws -> [Int] {
        let token = try token(scene)
        // Nothing of a door changes after it was made; each request takes a connection of its own.
        nonisolated(unsafe) let door = scene.office.door
        return try together(count) { _ in
            let head = try RequestHead(
                method: .post, target: target,
                headers: [
                    ("Host", "localhost"), ("Authorization", "Bearer \(token)"), ("Content-Type", "application/json"),
                ])
            return door.handle(Request(head: head, body: Array(body.utf8))).status
        }
    }

    private func token(_ scene: QuoteScene) throws -> String {
        let token = Secret.token()
        try scene.office.asOwner(
            """
            insert into access.token (token_hash, person, name, scope, until_day)
            values (decode(\(Secret.hex(Secret.sha256(Array(token.utf8)))), 'hex'), \(scene.coordinator.person), 'test', 'act',
                access.calendar_day() + 30) returning id
            """)
        return token
    }
}
