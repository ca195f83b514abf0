import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("What is refused about agreements")
struct AgreementRefusalTests {
    @Test("each refusal is provoked, says what and what now, and leaves nothing behind", arguments: cases)
    func refused(_ one: RefusalCase<AgreementScene>) throws { try one.expect(in: AgreementScene()) }

    @Test("every refusal that an action declares has its case, and no other")
    func complete() {
        RefusalTable.compare(
            Self.cases.map { ($0.action, $0.code) },
            with: [
                "agreement record", "agreement ask", "agreement remind", "agreement rung", "link revoke",
                "quote decline", "agreement give", "agreement decline",
            ])
    }

    static let cases = recordCases + fileCases + askCases + chaseCases + declineCases + letterCases

    private static let recordCases: [RefusalCase<AgreementScene>] = [
        .init("agreement record", "not-found") { scene in
            try scene.coordinator.post(
                "/quotes/999/parties/\(scene.parties[0])/agreement", json: .object(AgreementScene.director))
        },
        .init("agreement record", "agreement.not-asked") { try $0.record(1, [("kind", "ground_rules")]) },
        .init("agreement record", "agreement.no-director") { try $0.record(0, director: []) },
        .init("agreement record", "agreement.already-given") { scene in
            _ = try scene.record(0)
            return try scene.record(
                0, director: [("directorName", "Iemand Anders"), ("directorFunction", "directeur")])
        },
        .init("agreement record", "agreement.version-closed") { scene in
            _ = try scene.coordinator.post("/quotes/\(scene.quote)/withdrawal", json: ["reason": "Te vroeg"])
            return try scene.record(0)
        },
        .init("agreement record", "agreement.review-ended") { scene in
            try scene.endReview()
            return try scene.record(0)
        },
        .init("agreement record", "agreement.expired") { scene in
            try scene.quotes.today("2026-11-01")
            return try scene.record(0)
        },
        .init("agreement record", "agreement.day-ahead") { try $0.record(0, [("on", "2026-09-02")]) },
        .init("agreement record", "agreement.before-issue") { try $0.record(0, [("on", "2026-08-31")]) },
    ]

    private static let fileCases: [RefusalCase<AgreementScene>] = [
        .init("agreement record", "document.empty") { try $0.uploading("application/pdf", []) },
        .init("agreement record", "document.too-large") {
            try $0.uploading("text/plain", [UInt8](repeating: 0x61, count: (32 << 20) + 1))
        },
        .init("agreement record", "document.unknown-type") { try $0.uploading("application/zip", Array("PK".utf8)) },
        .init("agreement record", "document.other-type") { try $0.uploading("image/png", Array("%PDF-1.7".utf8)) },
    ]

    private static let askCases: [RefusalCase<AgreementScene>] = [
        .init("agreement ask", "not-found") { scene in
            try scene.coordinator.post(
                "/quotes/\(scene.quote)/parties/999/link", json: .object(AgreementScene.director))
        },
        .init("agreement ask", "agreement.nothing-open") { scene in
            _ = try scene.record(0)
            return try scene.ask(0)
        },
        .init("agreement ask", "agreement.version-closed") { scene in
            _ = try scene.decline(1)
            return try scene.ask(0)
        },
        .init("agreement ask", "agreement.review-ended") { scene in
            try scene.endReview()
            return try scene.ask(0)
        },
        .init("agreement ask", "agreement.expired") { scene in
            try scene.quotes.today("2026-11-01")
            return try scene.ask(0)
        },
        .init("agreement ask", "agreement.no-director") { try $0.ask(0, director: []) },
        .init("agreement ask", "link.past") { try $0.ask(0, [("until", "2026-08-31")]) },
        .init("link revoke", "not-found") { try $0.coordinator.post("/links/999/revoke", json: [:]) },
        .init("link revoke", "link.revoked") { scene in
            let link = try scene.ask(0).json["link"]?.integer ?? 0
            _ = try scene.coordinator.post("/links/\(link)/revoke", json: [:])
            return try scene.coordinator.post("/links/\(link)/revoke", json: [:])
        },
    ]

    private static let chaseCases: [RefusalCase<AgreementScene>] =
        [("remind", "reminder"), ("rung", "call")].flatMap {
            name, turn -> [RefusalCase<AgreementScene>] in
            [
                .init("agreement \(name)", "not-found") { scene in
                    try scene.coordinator.post("/quotes/999/parties/\(scene.parties[0])/\(turn)", json: [:])
                },
                .init("agreement \(name)", "agreement.nothing-open") { scene in
                    _ = try scene.record(0)
                    return try scene.coordinator.post(scene.address(0, turn), json: [:])
                },
                .init("agreement \(name)", "agreement.version-closed") { scene in
                    _ = try scene.decline(1)
                    return try scene.coordinator.post(scene.address(0, turn), json: [:])
                },
                .init("agreement \(name)", "agreement.review-ended") { scene in
                    try scene.endReview()
                    return try scene.coordinator.post(scene.address(0, turn), json: [:])
                },
                .init("agreement \(name)", "agreement.expired") { scene in
                    try scene.quotes.today("2026-11-01")
                    return try scene.coordinator.post(scene.address(0, turn), json: [:])
                },
            ]
        } + [
            .init("agreement remind", "agreement.never-asked") { scene in
                try scene.coordinator.post(scene.address(0, "reminder"), json: [:])
            }
        ]

    private static let declineCases: [RefusalCase<AgreementScene>] = [
        .init("quote decline", "not-found") { scene in
            try scene.coordinator.post("/quotes/\(scene.quote)/parties/999/decline", json: ["reason": "Te duur"])
        },
        .init("quote decline", "quote.decline-not-payer") { try $0.decline(2) },
        .init("quote decline", "quote.decline-binding") { scene in
            for party in 0...2 { _ = try scene.record(party) }
            return try scene.decline(1)
        },
        .init("quote decline", "agreement.version-closed") { scene in
            _ = try scene.decline(1)
            return try scene.decline(0)
        },
        .init("quote decline", "quote.decline-already-agreed") { scene in
            _ = try scene.record(1)
            return try scene.decline(1)
        },
        .init("quote decline", "agreement.review-ended") { scene in
            try scene.endReview()
            return try scene.decline(1)
        },
        .init("quote decline", "agreement.expired") { scene in
            try scene.quotes.today("2026-11-01")
            return try scene.decline(1)
        },
    ]

    private static let letterCases: [RefusalCase<AgreementScene>] =
        ["", "/decline"].flatMap { turn -> [RefusalCase<AgreementScene>] in
            let name = turn.isEmpty ? "agreement give" : "agreement decline"
            let body: JSON = turn.isEmpty ? AgreementScene.ticks : ["reason": "Te duur"]
            return [
                .init(name, "link.dead") { try $0.office.stranger.post("/agreement/niets" + turn, json: body) },
                .init(name, "letter.closed") { scene in
                    let path = try scene.link(0)
                    _ = try scene.decline(1)
                    return try scene.office.stranger.post(path + turn, json: body)
                },
                .init(name, "letter.replaced") { scene in
                    let path = try scene.link(0)
                    _ = try scene.record(0)
                    try scene.revise()
                    return try scene.office.stranger.post(path + turn, json: body)
                },
                .init(name, "agreement.review-ended") { scene in
                    let path = try scene.link(0)
                    try scene.endReview()
                    return try scene.office.stranger.post(path + turn, json: body)
                },
                .init(name, "letter.expired") { scene in
                    let path = try scene.link(0, [("until", "2027-01-01")])
                    try scene.quotes.today("2026-11-01")
                    return try scene.office.stranger.post(path + turn, json: body)
                },
            ]
        } + [
            .init("agreement decline", "letter.not-payer") { scene in
                let path = try scene.link(2)
                return try scene.office.stranger.post(path + "/decline", json: ["reason": "Te duur"])
            },
            .init("agreement decline", "letter.already-agreed") { scene in
                let path = try scene.link(0)
                _ = try scene.record(0, [("kind", "share")])
                return try scene.office.stranger.post(path + "/decline", json: ["reason": "Te duur"])
            },
        ]
}

extension AgreementScene {
    func ask(_ party: Int, _ more: [(String, JSON)] = [], director: [(String, JSON)] = director) throws -> Answer {
        try coordinator.post(address(party, "link"), json: .object(director + more))
    }

    func decline(_ party: Int) throws -> Answer {
        try coordinator.post(address(party, "decline"), json: ["reason": "Te duur"])
    }

    /// Records an agreement with a file, as a script does: the answer is a problem document.
    func uploading(_ type: String, _ bytes: [UInt8]) throws -> Answer {
        try coordinator.post(
            address(0, "agreement") + ".json",
            ["directorName": "Marja de Groot", "directorFunction": "bestuurder"],
            files: [("document", "akkoord", type, bytes)])
    }
}
