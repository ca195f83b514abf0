import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("The certificate of a registration", .serialized)
struct CertificateTests {
    private func settle(_ scene: RegisterScene, website: String? = "www.learningtogether.example/") throws {
        try scene.office.asOwner(
            """
            insert into settings.foundation (from_day, name, city, website)
            values ('2026-01-01', 'Stichting Learning Together', 'Utrecht', \(website)) returning from_day
            """)
    }

    @Test("it is made once by the typesetter; the office and the reviewer get the same bytes, and nobody else")
    func endToEnd() throws {
        let scene = try RegisterScene()
        try settle(scene)
        let anouk = try scene.reviewer("Anouk Terpstra")
        let other = try scene.reviewer("Joost van der Hagen")
        let address = "/reviewers/\(anouk.id)/certificate"
        #expect(try scene.coordinator.get(address).text.contains("nog geen certificaat"))
        #expect(try scene.coordinator.get("/reviewers/\(anouk.id)").text.contains("Certificaat maken"))
        #expect(try anouk.visitor.post("/me/certificate").status == 303)
        #expect(try scene.supervisor.post(address, json: [:]).status == 200)
        #expect(try scene.office.number("select count(*) from jobs.job where kind = 'certificate'") == 1)
        #expect(try scene.coordinator.get(address).header("Retry-After") == "5")
        let jobs = JobScene(scene.office)
        jobs.start()
        #expect(try jobs.until("select count(*) from jobs.job where done_at is not null"), "\(jobs.said)")
        let made = try scene.coordinator.get(address + ".pdf")
        #expect(made.status == 200 && made.text.hasPrefix("%PDF-"))
        #expect(made.header("Content-Disposition") == "inline; filename=\"certificaat-R-0001.pdf\"")
        #expect(try anouk.visitor.get("/me/certificate").bytes == made.bytes)
        #expect(try anouk.visitor.get("/me").text.contains("href=\"/me/certificate\""))
        #expect(try scene.coordinator.get(address + ".json").json["bytes"]?.integer == Int64(made.bytes.count))
        #expect(try other.visitor.get("/me/certificate").text.contains("wordt gemaakt"))
        #expect(try other.visitor.get(address).status == 403)
        for reviewer in [anouk, other] {
            let person = reviewer.visitor.person
            let read = try scene.office.raw(as: "reviewer", person: person, "select id from documents.document")
            #expect(read.isEmpty)
        }
        #expect(
            try scene.office.raw(
                as: "reviewer", person: other.visitor.person,
                "select document from accreditation.certificate_of(\(anouk.id))"
            ).isEmpty)
        // Asked again it stays; where the end has moved another one is made beside it.
        #expect(try scene.supervisor.post(address, json: [:]).status == 200)
        #expect(try scene.office.number("select count(*) from jobs.job where kind = 'certificate'") == 1)
        let registration = try scene.registration(of: anouk.id)
        try scene.decide("leave", anouk.id, from: "2026-07-01", until: "2026-07-31", about: registration)
        #expect(try scene.coordinator.get(address).status == 404)
        #expect(try scene.supervisor.post(address, json: [:]).status == 200)
        #expect(
            try jobs.until(
                "select count(*) from (select from accreditation.certificate having count(*) = 2) as both_made"),
            "\(jobs.said)")
    }

    @Test("without the foundation's website no certificate is made, and the fault says what is missing")
    func unsettled() throws {
        let scene = try RegisterScene()
        try settle(scene, website: nil)
        let anouk = try scene.reviewer("Anouk Terpstra")
        _ = try scene.supervisor.post("/reviewers/\(anouk.id)/certificate", json: [:])
        let jobs = JobScene(scene.office)
        jobs.start()
        #expect(try jobs.until("select count(*) from jobs.job where given_up_at is not null"))
        #expect(try scene.office.number("select count(*) from jobs.job where fault like '%website%'") == 1)
        #expect(try scene.supervisor.get("/reviewers/\(anouk.id)/certificate.json").code == "document-not-made")
    }

    @Test("the code is that of the address, and the address that of the website and the number")
    func code() throws {
        #expect(
            CertificateData.address(of: "R-0012", at: "www.example.nl/") == "https://www.example.nl/register/R-0012")
        #expect(CertificateData.address(of: "R-1", at: "http://x.nl/a//") == "http://x.nl/a/register/R-1")
        #expect(CertificateData.address(of: "R-1", at: " ") == nil)
        let code = try #require(QRCode("https://www.example.nl/register/R-0012"))
        #expect(code.rows.count >= 21 && code.rows.allSatisfy { $0.count == code.rows.count })
        // The three corners of every code: a dark ring of seven around a light one.
        let last = code.rows.count - 1
        for (row, column) in [(0, 0), (0, last - 6), (last - 6, 0)] {
            #expect((0...6).allSatisfy { code.rows[row][column + $0] && code.rows[row + $0][column] })
            #expect((1...5).allSatisfy { !code.rows[row + 1][column + $0] })
        }
        #expect(code.lines.allSatisfy { $0.allSatisfy { $0 == "0" || $0 == "1" } })
        #expect(QRCode(String(repeating: "x", count: 5000)) == nil)
        #expect(QRCode("other") != code)
    }

    static let cases: [RefusalCase<RegisterScene>] = [
        RefusalCase(MakeCertificate.self, .notFound) {
            try $0.coordinator.post("/reviewers/999/certificate", json: [:])
        },
        RefusalCase(MakeCertificate.self, CertificateRefused.notRegisteredCode) { scene in
            let one = try scene.reviewer("Anouk", from: nil)
            return try scene.coordinator.post("/reviewers/\(one.id)/certificate", json: [:])
        },
        RefusalCase(MakeMyCertificate.self, ReviewersRefused.notInRegisterCode) {
            try $0.office.visitor(.reviewer).post("/me/certificate", json: [:])
        },
        RefusalCase(MakeMyCertificate.self, CertificateRefused.notRegisteredCode) { scene in
            try scene.reviewer("Anouk", from: "2020-01-01", until: "2022-01-01").visitor
                .post("/me/certificate", json: [:])
        },
    ]
}
