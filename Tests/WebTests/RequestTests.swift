import Testing
import Web

@Suite struct RequestTests {
    @Test("headers are found whatever their case, the first of a name counts")
    func headers() throws {
        let head = try RequestHead(target: "/", headers: [("X-One", "1"), ("x-one", "2")])
        #expect(head.header("X-ONE") == "1" && head.header("X-Two") == nil)
    }

    @Test("cookies are found among others, with and without quotes")
    func cookies() throws {
        let head = try RequestHead(
            target: "/", headers: [("Cookie", "a=1; session=x=y ;broken; b=\"2\""), ("cookie", "late=3")])
        #expect(head.cookie("a") == "1" && head.cookie("session") == "x=y" && head.cookie("b") == "2")
        #expect(head.cookie("late") == "3" && head.cookie("broken") == nil && head.cookie("c") == nil)
    }

    @Test("a cookie is always HttpOnly and SameSite, its value always safe")
    func setCookie() {
        let session = Cookie(name: "__Host-s", value: "ab_-", maxAgeSeconds: 60, isSecure: true)
        #expect(session.serialised == "__Host-s=ab_-; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure")
        let odd = Cookie(name: "n", value: "a;b\r\nc\"é%", path: "/x", isSecure: false, sameSite: .strict)
        #expect(odd.serialised == "n=a%3bb%0d%0ac%22%c3%a9%25; Path=/x; HttpOnly; SameSite=Strict")
        #expect(Cookie.removal(of: "n", isSecure: false).serialised == "n=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    }

    @Test("targets are decoded strictly")
    func targets() throws {
        let head = try RequestHead(target: "/a%2Fb//c%20d/?x=%3D&y+z=1&x")
        #expect(head.segments == ["a/b", "c d"] && head.path == "/a/b//c d/")
        #expect(head.query.map(\.0) == ["x", "y z", "x"] && head.query("x") == "=" && head.query("y z") == "1")
        #expect(try RequestHead(target: "https://x.nl?a=1").path == "/")
        #expect(try RequestHead(target: "*").path == "*")
        for bad in ["", "a", "//%", "/ ", "/a b", "/%0", "/%00", "/%80", "/#a", "ftp://x/", "/?%FF"] {
            #expect(throws: BadRequest.self) { _ = try RequestHead(target: bad) }
        }
        let many = "/?" + Array(repeating: "a", count: 2_001).joined(separator: "&")
        #expect { _ = try RequestHead(target: many) } throws: { ($0 as? BadRequest)?.status == 413 }
    }

    @Test("answers carry the right header")
    func responses() throws {
        let page = Response.html(p { "x" }, status: 404)
        #expect(page.status == 404 && page.header("content-type") == "text/html; charset=utf-8")
        #expect(String(decoding: try page.collectedBody(), as: UTF8.self) == "<!DOCTYPE html>\n<p>x</p>")
        #expect(Response.json([:]).header("Content-Type") == "application/json")
        #expect(Response.redirect("/a").status == 303)
        let file = Response.file([1], type: "application/pdf", name: "jaar \"26\" €.pdf", inline: true)
        #expect(
            file.header("Content-Disposition")
                == "inline; filename=\"jaar _26_ _.pdf\"; filename*=UTF-8''jaar%20%2226%22%20%e2%82%ac.pdf")
        let stream = Response.stream(type: "text/csv", name: "a.csv") { writer in try writer.write("1;2\n") }
        #expect(try stream.collectedBody() == Array("1;2\n".utf8))
        let cookie = Response.text("").with(Cookie(name: "a", value: "b", isSecure: false))
        #expect(cookie.header("Set-Cookie")?.hasPrefix("a=b;") == true)
    }
}
