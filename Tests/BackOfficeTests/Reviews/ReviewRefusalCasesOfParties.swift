import Doors
import Values
import Web

@testable import BackOffice

extension ReviewRefusalCases {
    private static func join(
        _ scene: ReviewsOffice, _ review: Int64, _ organisation: Int64, on day: String = "2026-07-02",
        paying: Bool = true
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/parties",
            json: ["organisation": .integer(organisation), "paying": .bool(paying), "joinedOn": .string(day)])
    }

    private static func changeParty(
        _ scene: ReviewsOffice, _ review: Int64, _ party: Int64, joinedOn: String = "2026-07-02", paying: Bool = true,
        seen: Int64? = nil
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/parties/\(party)/change",
            json: [
                "commissioning": false, "participating": false, "paying": .bool(paying),
                "joinedOn": .string(joinedOn), "seen": seen.map(JSON.integer) ?? .null,
            ])
    }

    private static func leave(
        _ scene: ReviewsOffice, _ review: Int64, _ party: Int64, on day: String = "2026-07-31"
    ) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/parties/\(party)/departure", json: ["leftOn": .string(day)])
    }

    /// A review with one party: the organisation, the review and the party.
    static func withParty(_ scene: ReviewsOffice) throws -> (organisation: Int64, review: Int64, party: Int64) {
        let organisation = try scene.organisation("Stichting De Brug")
        let review = try scene.review(parties: [organisation])
        return (organisation, review, try scene.party(organisation, in: review))
    }

    static let ofParties: [RefusalCase<ReviewsOffice>] = [
        .init(AddParty.self, "not-found") { try join($0, 404, try $0.organisation("De Brug")) },
        .init(AddParty.self, "review.ended") { scene in
            let review = try scene.review()
            try scene.conclude(review, "cancelled_at_orientation")
            return try join(scene, review, try scene.organisation("De Brug"))
        },
        .init(AddParty.self, "organisation.unknown") { try join($0, try $0.review(), 404) },
        .init(AddParty.self, "party.does-nothing") { scene in
            try join(scene, try scene.review(), try scene.organisation("De Brug"), paying: false)
        },
        .init(AddParty.self, "party.already") { scene in
            let it = try withParty(scene)
            return try join(scene, it.review, it.organisation)
        },
        .init(ChangeParty.self, "not-found") { scene in
            let it = try withParty(scene)
            // A party of another review is none of this one.
            return try changeParty(scene, try scene.review(), it.party)
        },
        .init(ChangeParty.self, "review.ended") { scene in
            let it = try withParty(scene)
            try scene.conclude(it.review, "cancelled_at_orientation")
            return try changeParty(scene, it.review, it.party)
        },
        .init(ChangeParty.self, "party.left") { scene in
            let it = try withParty(scene)
            _ = try scene.done(leave(scene, it.review, it.party))
            return try changeParty(scene, it.review, it.party)
        },
        .init(ChangeParty.self, "party.does-nothing") { scene in
            let it = try withParty(scene)
            return try changeParty(scene, it.review, it.party, paying: false)
        },
        .init(ChangeParty.self, "party.already") { scene in
            // It left in July and came back in August: the second stay cannot begin in the first.
            let it = try withParty(scene)
            _ = try scene.done(leave(scene, it.review, it.party))
            _ = try scene.done(join(scene, it.review, it.organisation, on: "2026-08-10"))
            return try changeParty(
                scene, it.review, try scene.party(it.organisation, in: it.review), joinedOn: "2026-07-31")
        },
        .init(ChangeParty.self, "stale") { scene in
            let it = try withParty(scene)
            _ = try scene.done(changeParty(scene, it.review, it.party, seen: 1))
            return try changeParty(scene, it.review, it.party, joinedOn: "2026-07-03", seen: 1)
        },
        .init(PartyLeaves.self, "not-found") { try leave($0, try $0.review(), 404) },
        .init(PartyLeaves.self, "review.ended") { scene in
            let it = try withParty(scene)
            try scene.conclude(it.review, "cancelled_later")
            return try leave(scene, it.review, it.party)
        },
        .init(PartyLeaves.self, "party.left") { scene in
            let it = try withParty(scene)
            _ = try scene.done(leave(scene, it.review, it.party))
            return try leave(scene, it.review, it.party, on: "2026-08-01")
        },
        .init(PartyLeaves.self, "party.leaves-before-joining") { scene in
            let it = try withParty(scene)
            return try leave(scene, it.review, it.party, on: "2026-06-17")
        },
    ]

    private static func appoint(
        _ scene: ReviewsOffice, _ review: Int64, _ person: ID<Person>, _ part: String = "lead",
        from: String = "2026-06-18", until: String? = nil, confirmed: Bool = false, reason: String? = nil
    ) throws -> Answer {
        try scene.coordinator.post(
            "/reviews/\(review)/team",
            json: [
                "person": .integer(person.value), "part": .string(part), "fromDay": .string(from),
                "untilDay": .text(until), "confirmPastEmployer": .bool(confirmed), "pastEmployerReason": .text(reason),
            ])
    }

    private static func end(
        _ scene: ReviewsOffice, _ review: Int64, _ member: Int64, on day: String
    ) throws -> Answer {
        try scene.coordinator.post("/reviews/\(review)/team/\(member)/end", json: ["untilDay": .string(day)])
    }

    private static func withMember(_ scene: ReviewsOffice) throws -> (review: Int64, person: ID<Person>, member: Int64)
    {
        let review = try scene.review()
        let person = try scene.reviewer("Anouk Terpstra")
        try scene.appoint(person, "lead", to: review)
        return (review, person, try scene.member(person, in: review))
    }

    /// Somebody who worked for a party until a year before.
    private static func pastEmployee(_ scene: ReviewsOffice) throws -> (review: Int64, person: ID<Person>) {
        let organisation = try scene.organisation("GGZ De Linde")
        let person = try scene.reviewer("Joost Hagenaars", employer: organisation, until: "2025-03-01")
        return (try scene.review(parties: [organisation]), person)
    }

    static let ofTeam: [RefusalCase<ReviewsOffice>] = [
        .init(AppointMember.self, "not-found") { try appoint($0, try $0.review(), ID(404)) },
        .init(AppointMember.self, "review.ended") { scene in
            let review = try scene.review()
            try scene.conclude(review, "cancelled_at_orientation")
            return try appoint(scene, review, try scene.reviewer("Anouk Terpstra"))
        },
        .init(AppointMember.self, "team.ends-before-it-begins") { scene in
            try appoint(scene, try scene.review(), try scene.reviewer("Anouk Terpstra"), until: "2026-06-17")
        },
        .init(AppointMember.self, "team.not-a-reviewer") { scene in
            try appoint(scene, try scene.review(), try scene.office.person("Samira el Amrani", [.supervisor]))
        },
        .init(AppointMember.self, "team.already") { scene in
            let it = try withMember(scene)
            return try appoint(scene, it.review, it.person, "second")
        },
        .init(AppointMember.self, "team.no-standing") { scene in
            try appoint(scene, try scene.review(), try scene.beginner("Femke Prins"))
        },
        .init(AppointMember.self, "team.employer-is-party") { scene in
            let organisation = try scene.organisation("GGZ De Linde")
            let person = try scene.reviewer("Joost Hagenaars", employer: organisation)
            // Confirming helps a past employer only.
            return try appoint(
                scene, try scene.review(parties: [organisation]), person, confirmed: true, reason: "Het mag")
        },
        .init(AppointMember.self, "team.past-employer-is-party") { scene in
            let it = try pastEmployee(scene)
            return try appoint(scene, it.review, it.person)
        },
        .init(AppointMember.self, "team.past-employer-without-reason") { scene in
            let it = try pastEmployee(scene)
            return try appoint(scene, it.review, it.person, confirmed: true)
        },
        .init(EndMembership.self, "not-found") { try end($0, try $0.review(), 404, on: "2026-08-31") },
        .init(EndMembership.self, "team.has-ended") { scene in
            let it = try withMember(scene)
            _ = try scene.done(end(scene, it.review, it.member, on: "2026-08-31"))
            return try end(scene, it.review, it.member, on: "2026-09-30")
        },
        .init(EndMembership.self, "team.ends-before-it-begins") { scene in
            let it = try withMember(scene)
            return try end(scene, it.review, it.member, on: "2026-06-17")
        },
    ]
}
