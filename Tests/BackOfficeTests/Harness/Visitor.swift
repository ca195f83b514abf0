import Doors
import Values
import Web

/// Somebody at the door, with a browser's cookies or a script's JSON: whole request in, whole answer out.
final class Visitor {
    private let office: Office
    let person: ID<Person>?
    private var cookies: [String: String] = [:]

    init(office: Office, person: ID<Person>?, session: String?) {
        self.office = office
        self.person = person
        if let session { cookies[FormGuard.sessionCookie] = session }
    }

    /// The value that this visitor's forms carry against forged posts.
    var guardToken: String { guardValue }

    private var guardValue: String {
        let secret = cookies[FormGuard.sessionCookie] ?? cookies[FormGuard.guestCookie] ?? "guest"
        if cookies[FormGuard.sessionCookie] == nil { cookies[FormGuard.guestCookie] = secret }
        return FormGuard.value(for: secret)
    }

    func get(_ target: String) throws -> Answer { try send(.get, target, [], []) }

    /// A form posted from a page of ours; list fields may repeat a name.
    func post(_ target: String, _ fields: KeyValuePairs<String, String> = [:], key: String? = nil) throws -> Answer {
        var pairs = [("_csrf", guardValue)]
        if let key { pairs.append(("_key", key)) }
        pairs += fields.map { ($0.key, $0.value) }
        let body = pairs.map { PercentEncoding.encode($0.0) + "=" + PercentEncoding.encode($0.1) }
        return try send(
            .post, target, [("Content-Type", "application/x-www-form-urlencoded")],
            Array(body.joined(separator: "&").utf8))
    }

    /// A form with files.
    func post(
        _ target: String, _ fields: KeyValuePairs<String, String>,
        files: [(field: String, name: String, type: String, bytes: [UInt8])]
    ) throws -> Answer {
        let mark = "griffie-test-mark"
        var body: [UInt8] = []
        for (name, value) in [("_csrf", guardValue)] + fields.map({ ($0.key, $0.value) }) {
            let head = "--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
            body += Array(head.utf8)
        }
        for file in files {
            let head =
                "--\(mark)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
                + "Content-Type: \(file.type)\r\n\r\n"
            body += Array(head.utf8) + file.bytes + Array("\r\n".utf8)
        }
        body += Array("--\(mark)--\r\n".utf8)
        return try send(.post, target, [("Content-Type", "multipart/form-data; boundary=\(mark)")], body)
    }

    /// A script's request.
    func post(_ target: String, json: JSON, key: String? = nil) throws -> Answer {
        var headers = [("Content-Type", "application/json"), ("X-CSRF-Token", guardValue)]
        if let key { headers.append(("Idempotency-Key", key)) }
        return try send(.post, target, headers, json.rendered())
    }

    func send(_ method: Method, _ target: String, _ headers: [(String, String)], _ body: [UInt8]) throws -> Answer {
        let cookie = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        let head = try RequestHead(
            method: method, target: target, headers: headers + [("Host", "localhost"), ("Cookie", cookie)])
        let answer = Answer(office.door.handle(Request(head: head, body: body)))
        for line in answer.cookies {
            let pair = line.split(separator: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
            cookies[pair[0]] = pair.count > 1 && !pair[1].isEmpty ? pair[1] : nil
        }
        return answer
    }
}

/// A whole answer.
struct Answer {
    let status: Int
    let headers: [(String, String)]
    let bytes: [UInt8]

    init(_ response: Response) {
        status = response.status
        headers = response.headers
        bytes = (try? response.collectedBody()) ?? []
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: JSON { (try? JSON.parse(bytes)) ?? .null }
    var cookies: [String] { headers.filter { $0.0.lowercased() == "set-cookie" }.map(\.1) }

    func header(_ name: String) -> String? { headers.first { $0.0.lowercased() == name.lowercased() }?.1 }

    /// Where the answer sends the visitor on to.
    var location: String? { header("Location") }

    /// The name of the refusal in a problem document.
    var code: String? { json["code"]?.string }

    /// The paths of the faulty fields in a problem document.
    var faults: [String] { json["faults"]?.items?.compactMap { $0["field"]?.string } ?? [] }
}
