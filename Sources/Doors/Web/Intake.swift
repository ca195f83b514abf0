internal import Values
internal import Web

/// A request's content as a tree, with what guards it apart.
struct Intake {
    var tree: FieldTree
    /// True where the caller speaks JSON, so that answers and errors do too.
    let isJSON: Bool
    let guardValue: String?
    /// By which a second press or a repeated request is known.
    let key: String?

    enum Fault: Error {
        case unsupportedType
        case malformed(Text)
    }

    /// Reads the body by its content type; no body is an empty record.
    init(_ request: Request) throws(Fault) {
        let type = Self.mediaType(request)
        let headerKey = request.header("idempotency-key")
        if let headerKey, headerKey.isEmpty || headerKey.utf8.count > 200 {
            throw .malformed(
                Text(
                    "De Idempotency-Key is leeg of langer dan 200 tekens.",
                    "The Idempotency-Key is empty or over 200 characters."))
        }
        switch type {
        case "application/json":
            tree = try Self.json(request.body)
            isJSON = true
            guardValue = request.header(FormGuard.header)
            key = headerKey
        case nil where request.body.isEmpty:
            tree = .record([:])
            isJSON = request.header("accept")?.contains("application/json") ?? false
            guardValue = request.header(FormGuard.header)
            key = headerKey
        case "application/x-www-form-urlencoded", "multipart/form-data":
            var pairs = try Self.form(request)
            guardValue = Self.pull(FormGuard.field, from: &pairs)
            key = headerKey ?? Self.pull(FormGuard.keyField, from: &pairs)
            pairs.removeAll { $0.0 == FormGuard.keyField }
            let read = FieldTree.form(pairs)
            if let wrong = read.wrongName {
                throw .malformed(
                    Text("“\(wrong.prefix(80))” is geen veldnaam.", "“\(wrong.prefix(80))” is no field name."))
            }
            if case .record = read.tree { tree = read.tree } else { tree = .record([:]) }
            isJSON = false
        default:
            throw .unsupportedType
        }
    }

    private static func mediaType(_ request: Request) -> String? {
        guard let header = request.header("content-type") else { return nil }
        let type = header.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
        return type.lowercased().filter { !$0.isWhitespace }
    }

    private static func json(_ body: [UInt8]) throws(Fault) -> FieldTree {
        do {
            let tree = FieldTree(try JSON.parse(body))
            if case .record = tree { return tree }
        } catch {
            throw .malformed(error.sentence)
        }
        throw .malformed(Text("Er wordt een JSON-object verwacht.", "A JSON object is expected."))
    }

    private static func form(_ request: Request) throws(Fault) -> [(String, FieldTree)] {
        do {
            let form = try FormFields.parse(request)
            return form.pairs.map { ($0.0, .text($0.1)) } + form.files.map { ($0.field, .file($0)) }
        } catch {
            throw .malformed(error.sentence)
        }
    }

    private static func pull(_ name: String, from pairs: inout [(String, FieldTree)]) -> String? {
        guard let index = pairs.firstIndex(where: { $0.0 == name }) else { return nil }
        return pairs.remove(at: index).1.shown
    }
}
