internal import Postgres
internal import Values
internal import Web

extension FrontDoor {
    /// An action's form, empty or as the record stands now.
    func showForm(_ action: AnyAction, _ path: FieldTree, _ request: Request) throws -> Response {
        let query = try queryTree(request)
        do {
            return try drawForm(action, path, request, status: 200) { context in
                let standing = try action.prefill(path.merged(with: query), context)
                return Filled(values: .record([:]).merged(with: standing).merged(with: query), failure: nil)
            }
        } catch Unadmitted.signedOut where !wantsJSON(request) {
            return toSignIn(request)
        }
    }

    /// What stands in a form, and why it came back.
    struct Filled {
        let values: FieldTree
        let failure: (any Error)?
    }

    /// Draws a form in a transaction of its own, as the caller.
    func drawForm(
        _ action: AnyAction, _ path: FieldTree, _ request: Request, status: Int,
        _ filled: (Context) throws -> Filled
    ) throws -> Response {
        let credential = try credential(request, path: path)
        return try transaction(
            request, credential, roles: action.door.roles, name: "read:" + action.door.name, lane: action.door.lane,
            json: false
        ) { context in
            context.path = path
            let filled = try filled(context)
            let state = try state(action, path, filled, context)
            let main = try action.page(state, context) ?? PlainForm.draw(state)
            let page = Page(action.door.title(try context.language), bare: credential.isLink, main: main)
            return try framed(page, context, request, status: status)
        }
    }

    private func state(
        _ action: AnyAction, _ path: FieldTree, _ filled: Filled, _ context: Context
    ) throws -> FormState {
        let input = filled.failure as? InputFaults
        var choices: [String: [Choice]] = [:]
        try Self.read(action.contract.fields, into: &choices, prefix: "", context)
        return FormState(
            door: action.door, contract: action.contract, target: Addresses.fill(action.door.path, path), path: path,
            values: filled.values, faults: input?.faults ?? [], refusal: filled.failure as? Refused,
            asksConfirmation: input?.asksConfirmation ?? false, language: try context.language,
            guardFields: context.guardFields, choices: choices, wayBack: try action.wayBack(path, context),
            subject: try action.subject(path, context))
    }

    /// Reads the choices of the fields that have them in the database; those of rows stand under `rows.field`.
    private static func read(
        _ fields: [FieldSpec], into choices: inout [String: [Choice]], prefix: String, _ context: Context
    ) throws {
        for field in fields {
            switch field.shape {
            case .choice(.read(let source)), .values(_, .read(let source)?):
                choices[prefix + field.name] = try source(context)
            case .list(let inner, _), .record(let inner):
                try read(inner, into: &choices, prefix: prefix + field.name + ".", context)
            default: continue
            }
        }
    }
}
