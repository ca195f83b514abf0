internal import Postgres
internal import Values
internal import Web

extension FrontDoor {
    /// A view in the shape that its address asks for.
    func show(_ view: AnyView, _ path: FieldTree, _ suffix: String?, _ request: Request) throws -> Response {
        let json = wantsJSON(request)
        let tree = try queryTree(request).merged(with: path)
        let wanted: AnyView.Wanted =
            switch suffix {
            case "csv": .table
            case "pdf": .file("pdf")
            case "json": .json
            default: json && !(view.door.isFile && Self.takesAnything(request)) ? .json : .page
            }
        let credential = try credential(request, path: path)
        do {
            return try transaction(
                request, credential, roles: view.door.roles, name: "read:" + view.door.name, lane: view.door.lane,
                json: json
            ) { context in
                switch try view.answer(tree, context, wanted) {
                case .json(let value): .json(value)
                case .table(let table): CSV.response(table, language: try context.language, name: view.door.name)
                case .file(let response): response
                case .page(let page): try framed(page, context, request)
                case .again(let page): try framed(page, context, request, status: 422)
                case .none: throw Problem.notFound
                }
            }
        } catch Unadmitted.signedOut where !json && suffix == nil {
            return toSignIn(request)
        }
    }

    /// A script that asks for a document at its own address gets the document, unless it asks for data.
    private static func takesAnything(_ request: Request) -> Bool {
        !(request.header("accept") ?? "").contains("json")
    }

    /// A view that is posted to: it keeps nothing.
    func calculate(_ view: AnyView, _ path: FieldTree, _ request: Request) throws -> Response {
        let intake = try intake(request)
        let json = intake.isJSON || wantsJSON(request)
        return try transaction(
            request, try credential(request), roles: view.door.roles, name: "read:" + view.door.name,
            lane: view.door.lane,
            json: json
        ) { context in
            switch try view.answer(intake.tree.merged(with: path), context, json ? .json : .page) {
            case .json(let value): .json(value)
            case .page(let page): try framed(page, context, request)
            case .again(let page): try framed(page, context, request, status: 422)
            case .table, .file, .none: throw Problem.notFound
            }
        }
    }

    /// The query of an address as fields.
    func queryTree(_ request: Request) throws -> FieldTree {
        let read = FieldTree.form(request.query.map { ($0.0, .text($0.1)) })
        if let wrong = read.wrongName {
            let name = wrong.prefix(80)
            throw Problem.malformed(Text("“\(name)” is geen veldnaam.", "“\(name)” is no field name."))
        }
        return .record([:]).merged(with: read.tree)
    }

    func intake(_ request: Request) throws -> Intake {
        do {
            return try Intake(request)
        } catch {
            switch error {
            case .unsupportedType: throw Problem.unsupportedType
            case .malformed(let text): throw Problem.malformed(text)
            }
        }
    }

    func toSignIn(_ request: Request) -> Response {
        let next = request.method == .get ? request.target : "/"
        return .redirect("/sign-in?next=" + PercentEncoding.encode(next))
    }
}
