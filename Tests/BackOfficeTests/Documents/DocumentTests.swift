import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Kept documents")
struct DocumentTests {
    private func kept(_ office: Office, _ type: String, _ name: String, _ text: String) throws -> Int64 {
        try office.number(
            """
            insert into documents.document (media_type, file_name, content)
            values (\(type), \(name), \(Array(text.utf8))) returning id
            """)
    }

    @Test("a document comes out byte for byte, to be saved and never guessed at")
    func download() throws {
        let office = try Office()
        let document = try kept(office, "text/plain", "Briëf.txt", "<script>")
        let reader = try office.visitor(.auditor)
        let answer = try reader.get("/documents/\(document)")
        #expect(answer.status == 200)
        #expect(answer.text == "<script>")
        #expect(answer.header("Content-Type") == "text/plain")
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(
            answer.header("Content-Disposition")
                == "attachment; filename=\"Bri_f.txt\"; filename*=UTF-8''Bri%c3%abf.txt")
        let json = try reader.get("/documents/\(document).json").json
        #expect(json["fileName"]?.string == "Briëf.txt")
        #expect(json["bytes"]?.integer == 8)
        #expect(json["sha256"]?.string == Secret.hex(Secret.sha256(Array("<script>".utf8))))
        #expect(try reader.get("/documents/999").status == 404)
    }

    @Test("the office reads documents; a reviewer, the administrator and a stranger do not")
    func rights() throws {
        let office = try Office()
        let document = try kept(office, "text/plain", "a.txt", "a")
        for role in Role.ofPeople {
            let expected = Role.office.contains(role) ? 200 : 403
            #expect(try office.visitor(role).get("/documents/\(document)").status == expected, "\(role)")
        }
        #expect(try office.stranger.get("/documents/\(document).json").status == 401)
        // A reviewer reads what belongs to the own decisions, and this does not.
        #expect(try office.raw(as: "reviewer", "select id from documents.document").isEmpty)
        #expect(throws: DatabaseError.self) {
            try office.raw(as: "coordinator", "delete from documents.document returning id")
        }
    }

    @Test("a kept document does not change, not even for the owner")
    func frozen() throws {
        let office = try Office()
        _ = try kept(office, "text/plain", "a.txt", "a")
        #expect(throws: DatabaseError.self) {
            try office.asOwner("update documents.document set file_name = 'b' returning id")
        }
        #expect(throws: DatabaseError.self) { try office.asOwner("delete from documents.document returning id") }
    }
}
