import Testing
import Values
import Web

@Suite struct FormFieldsTests {
    private func parse(_ type: String?, _ body: [UInt8]) throws -> FormFields {
        let head = try RequestHead(method: .post, target: "/", headers: type.map { [("content-type", $0)] } ?? [])
        return try FormFields.parse(Request(head: head, body: body))
    }

    private func urlEncoded(_ text: String) throws -> FormFields {
        try parse("application/x-www-form-urlencoded; charset=UTF-8", Array(text.utf8))
    }

    private func multipart(_ text: String) throws -> FormFields {
        try parse("multipart/form-data; boundary=XX", Array(text.replacing("\n", with: "\r\n").utf8))
    }

    @Test("fields keep their order, repeats and a bare last name")
    func order() throws {
        let fields = try urlEncoded("a=1&b=&a=2+3%26&&c=caf%C3%A9&x=1=2&d")
        #expect(fields.pairs.map(\.0) == ["a", "b", "a", "c", "x", "d"])
        #expect(fields.pairs.map(\.1) == ["1", "", "2 3&", "café", "1=2", ""])
        #expect(fields.values("a") == ["1", "2 3&"] && fields.value("d") == "" && fields.value("z") == nil)
        #expect(try urlEncoded("").pairs.isEmpty)
        #expect(try urlEncoded("d").pairs.count == 1)
        #expect(try parse(nil, []).pairs.isEmpty)
    }

    @Test(
        "damaged encoding, invalid UTF-8 and NUL are refused",
        arguments: ["a=%", "a=%4", "%zz=1", "a=%FF", "a=%00", "a=%ED%A0%80"])
    func damaged(text: String) {
        #expect(throws: BadRequest.self) { _ = try urlEncoded(text) }
    }

    @Test("two thousand fields are taken, one more is not")
    func limit() throws {
        let fields = Array(repeating: "a=1", count: 2_000).joined(separator: "&")
        #expect(try urlEncoded(fields).pairs.count == 2_000)
        #expect { _ = try urlEncoded(fields + "&b") } throws: { ($0 as? BadRequest)?.status == 413 }
        let part = "--XX\nContent-Disposition: form-data; name=\"a\"\n\nv\n"
        #expect(try multipart(String(repeating: part, count: 2_000) + "--XX--").pairs.count == 2_000)
        #expect { _ = try multipart(String(repeating: part, count: 2_001) + "--XX--") } throws: {
            ($0 as? BadRequest)?.status == 413
        }
    }

    @Test("another kind of content is 415")
    func kinds() throws {
        for type in ["application/json", "text/plain", "multipart/mixed; boundary=a", ""] {
            #expect { _ = try parse(type, [1]) } throws: { ($0 as? BadRequest)?.status == 415 }
        }
        #expect { _ = try parse(nil, [1]) } throws: { ($0 as? BadRequest)?.status == 415 }
    }

    @Test("a form as browsers send it: fields, repeats, files with UTF-8 names, an empty file box")
    func browser() throws {
        let fields = try multipart(
            """
            preamble
            --XX
            Content-Disposition: form-data; name="a"

            één
            --XX
            content-disposition: form-data; name="a"

            line 1
            line 2

            --XX
            Content-Disposition: form-data; name="empty"


            --XX
            Content-Disposition: form-data; name="file"; filename="jaar “26”, %22x%22.pdf"
            Content-Type: application/pdf

            %PDF--XX
            --X
            --XX
            Content-Disposition: form-data; name="none"; filename=""
            Content-Type: application/octet-stream


            --XX--
            epilogue
            """)
        #expect(fields.pairs.map(\.0) == ["a", "a", "empty"])
        #expect(fields.pairs.map(\.1) == ["één", "line 1\r\nline 2\r\n", ""])
        #expect(fields.files.count == 1)
        let file = try #require(fields.file("file"))
        #expect(file.fileName == "jaar “26”, \"x\".pdf" && file.contentType == "application/pdf")
        #expect(String(decoding: file.bytes, as: UTF8.self) == "%PDF--XX\r\n--X")
    }

    @Test("a file may hold any bytes")
    func binary() throws {
        var generator = SeededGenerator(seed: 5)
        for size in [0, 1, 2, 1_000, 900_000] {
            var bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            bytes += Array("\r\n--XY\r\n--X\r\n\r\n--".utf8)
            let head = "--XX\r\nContent-Disposition: form-data; name=f; filename=a.bin\r\n\r\n"
            let body = Array(head.utf8) + bytes + Array("\r\n--XX--\r\n".utf8)
            #expect(try parse("Multipart/Form-Data; boundary=\"XX\"", body).file("f")?.bytes == bytes)
        }
    }

    @Test("names of files lose their folders, the extended name wins")
    func fileNames() throws {
        let cases = [
            (#"filename="C:\map\brief.pdf""#, "brief.pdf"), (#"filename="../../etc/passwd""#, "passwd"),
            (#"filename="a\"b.txt""#, "a\"b.txt"), ("filename=plain.txt", "plain.txt"),
            (#"filename="x"; filename*=UTF-8''caf%C3%A9%20%E2%82%AC.txt"#, "café €.txt"),
            (#"filename="a;b=c.txt""#, "a;b=c.txt"),
        ]
        for (disposition, name) in cases {
            let fields = try multipart(
                "--XX\nContent-Disposition: form-data; name=\"f\"; \(disposition)\n\nx\n--XX--\n")
            #expect(fields.file("f")?.fileName == name)
        }
    }

    static let broken = [
        "", "no boundary at all", "--XX", "--XX\n", "--XX\nContent-Disposition: form-data; name=\"a\"\n\nhalf",
        "--XX\nContent-Disposition: form-data; name=\"a\"\n\nx\n--XXjunk",
        "--XX\nContent-Disposition: form-data\n\nx\n--XX--",
        "--XX\nContent-Type: text/plain\n\nx\n--XX--", "--XX\nrubbish\n\nx\n--XX--",
        "--XX\nContent-Disposition: attachment; name=\"a\"\n\nx\n--XX--",
        "--XX\nContent-Disposition: form-data; name=\"a\"\nContent-Transfer-Encoding: base64\n\neA==\n--XX--",
        "--XX\nContent-Disposition: form-data; name=\"a\"\n\n\u{0}\n--XX--",
        "--XX\nX: " + String(repeating: "y", count: 9_000)
            + "\nContent-Disposition: form-data; name=\"a\"\n\nx\n--XX--",
    ]

    @Test("a damaged form is refused with a sentence", arguments: broken)
    func damagedMultipart(text: String) {
        #expect { _ = try multipart(text) } throws: { ($0 as? BadRequest)?.sentence(.nl).isEmpty == false }
    }

    @Test("a form without a usable boundary is refused")
    func boundary() {
        for type in [
            "multipart/form-data", "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
        ] {
            #expect(throws: BadRequest.self) { _ = try parse(type, Array("--XX--".utf8)) }
        }
    }

    @Test("a form cut short at any byte never crashes")
    func cut() throws {
        let whole = Array("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nvalue\r\n--XX--\r\n".utf8)
        for count in 0..<whole.count - 4 {
            #expect(throws: BadRequest.self) {
                _ = try parse("multipart/form-data; boundary=XX", Array(whole.prefix(count)))
            }
        }
        #expect(try parse("multipart/form-data; boundary=XX", whole).pairs.count == 1)
    }
}
