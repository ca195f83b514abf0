import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

/// The search over everything, as each role meets it.
@Suite("Search")
struct SearchTests {
    /// An office with two reviews, a quote for the first, and a reviewer who has a part in the first only.
    private struct Scene {
        let reviews: ReviewsOffice
        let mine: Int64
        let other: Int64
        let quote: Int64
        let reviewer: Visitor
        let number: String
        let quoteNumber: String

        init() throws {
            reviews = try ReviewsOffice()
            let bridge = try reviews.organisation("Stichting De Brug")
            let haven = try reviews.organisation("Jeugdhulp Havenzicht")
            mine = try reviews.review("Samen kijken naar een overplaatsing", parties: [bridge])
            other = try reviews.review("Wachten op een verwijzing", parties: [haven])
            let person = try reviews.reviewer("Elif Yılmaz")
            try reviews.appoint(person, "lead", to: mine)
            reviewer = try reviews.signedIn(person)
            quote = try reviews.done(reviews.coordinator.post("/reviews/\(mine)/quotes", json: [:]))["id"]?.integer ?? 0
            _ = try reviews.done(reviews.coordinator.post("/quotes/\(quote)/issue", json: [:]))
            number = try #require(reviews.coordinator.get("/reviews/\(mine).json").json["number"]?.string)
            quoteNumber = try #require(reviews.coordinator.get("/quotes/\(quote).json").json["number"]?.string)
        }
    }

    /// Where a search leads to.
    private func found(_ words: String, by visitor: Visitor) throws -> [String] {
        let answer = try visitor.get("/search.json?q=\(PercentEncoding.encode(words))")
        #expect(answer.status == 200, "\(words): \(answer.text)")
        return answer.json.items?.compactMap { $0["href"]?.string } ?? []
    }

    @Test("finds by number, title, organisation and reviewer, also where a name is written with a slip")
    func hits() throws {
        let scene = try Scene()
        let (coordinator, review) = (scene.reviews.coordinator, "/reviews/\(scene.mine)")
        let reviewer = "/reviewers/\(try scene.reviews.reviewerID(of: try #require(scene.reviewer.person)))"
        let bridge = try scene.reviews.office.number(
            "select id from organisations.organisation where name = 'Stichting De Brug'")
        let organisation = "/organisations/\(bridge)"
        #expect(try found(scene.number, by: coordinator) == [review])
        #expect(try found(scene.quoteNumber, by: coordinator) == ["/quotes/\(scene.quote)"])
        #expect(try found("overplaatsing", by: coordinator) == [review, "/quotes/\(scene.quote)"])
        #expect(try found("overplatsing", by: coordinator) == [review, "/quotes/\(scene.quote)"])
        #expect(try found("De Brug", by: coordinator) == [organisation])
        #expect(try found("Stiching de Burg", by: coordinator) == [organisation])
        #expect(try found("Yılmaz", by: coordinator) == [reviewer])
        #expect(try found("Elif Yilmas", by: coordinator) == [reviewer])
        #expect(try found("Zwanenburcht", by: coordinator) == [])
        let page = try coordinator.get("/search?q=overplatsing")
        #expect(page.text.contains("href=\"\(review)\""), "\(page.text)")
    }

    @Test("shows a role nothing that it may not open", arguments: Role.ofPeople)
    func rights(role: Role) throws {
        let scene = try Scene()
        let visitor = role == .reviewer ? scene.reviewer : try scene.reviews.office.visitor(role)
        var all: Set<String> = []
        for words in [scene.number, scene.quoteNumber, "LR-", "OF-", "overplaatsing", "verwijzing", "Brug", "Yılmaz"] {
            all.formUnion(try found(words, by: visitor))
        }
        for address in all {
            #expect(try visitor.get(address).status == 200, "\(role) at \(address)")
        }
        let kinds = Set(all.compactMap { $0.split(separator: "/").first.map(String.init) })
        let wanted: Set<String> =
            Role.office.contains(role)
            ? ["reviews", "quotes", "organisations", "reviewers"]
            : role == .reviewer ? ["reviews"] : role == .administrator ? ["organisations"] : []
        #expect(kinds == wanted, "\(all)")
        #expect(all.contains("/reviews/\(scene.other)") == Role.office.contains(role))
    }
}
