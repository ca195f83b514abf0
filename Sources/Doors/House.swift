internal import Postgres
package import Values
package import Web

/// An action without its type, as the doors use it.
package struct AnyAction: Sendable {
    package let door: Door
    package let contract: Contract
    package let refusals: [RefusalCode]
    /// Reads the fields and does it.
    package let run: @Sendable (FieldTree, Context) throws -> (done: Done, confirmed: [Suspicion])
    /// Reads the fields only.
    package let check: @Sendable (FieldTree) throws -> Void
    package let prefill: @Sendable (FieldTree, Context) throws -> FieldTree
    package let page: @Sendable (FormState, Context) throws -> HTML?
    package let wayBack: @Sendable (FieldTree, Context) throws -> String?
    package let subject: @Sendable (FieldTree, Context) throws -> String?

    package init<A: Action>(_ type: A.Type) {
        door = type.door
        contract = Contract(of: type)
        refusals = type.refusals
        run = { tree, context in
            var reader = FieldReader(tree)
            let action = type.init(&reader)
            let confirmed = try reader.finish()
            return (try action.perform(in: context), confirmed)
        }
        check = { tree in
            var reader = FieldReader(tree)
            _ = type.init(&reader)
            _ = try reader.finish()
        }
        prefill = { try type.prefill($0, in: $1) }
        page = { try type.page($0, in: $1) }
        wayBack = { try type.wayBack($0, in: $1) }
        subject = { try type.subject($0, in: $1) }
    }
}

/// A view without its type, as the doors use it.
package struct AnyView: Sendable {
    package let door: ViewDoor
    package let contract: Contract
    package let answer: @Sendable (FieldTree, Context, Wanted) throws -> Shown
    /// The answer of a calculation, which needs no database.
    package let calculate: @Sendable (FieldTree) throws -> JSON

    /// In which shape the view is asked for.
    package enum Wanted: Sendable {
        case page, json, table, file(String)
    }

    /// The view in the asked shape; `none` where it does not come in that shape.
    package enum Shown {
        case page(Page)
        /// A page that came back because what was typed could not be read.
        case again(Page)
        case json(JSON)
        case table(Table)
        case file(Response)
        case none
    }

    package init<V: View>(_ type: V.Type) {
        door = type.door
        contract = Contract(of: type)
        calculate = { tree in
            var reader = FieldReader(tree)
            let view = type.init(&reader)
            _ = try reader.finish()
            return try view.calculation()
        }
        answer = { tree, context, wanted in
            var reader = FieldReader(tree)
            let view = type.init(&reader)
            do {
                _ = try reader.finish()
            } catch let faults as InputFaults {
                guard case .page = wanted, let page = try type.page(again: tree, faults, in: context) else {
                    throw faults
                }
                return .again(page)
            }
            let model = try view.load(in: context)
            switch wanted {
            case .json: return .json(try view.json(model, in: context))
            case .table: return try view.table(model, in: context).map(Shown.table) ?? .none
            case .file: return try view.file(model, in: context).map(Shown.file) ?? .none
            case .page:
                if let file = try view.file(model, in: context) { return .file(file) }
                return .page(try view.page(model, in: context))
            }
        }
    }
}

extension AnyAction {
    /// The fields as given, and for those of a change that were not given what stands now.
    func onTopOfWhatStands(_ given: FieldTree, _ context: Context) throws -> FieldTree {
        let names = Set(contract.fields.map(\.name))
        guard names.contains("seen"), case .record(let standing) = try prefill(given, context) else { return given }
        return .record(standing.filter { names.contains($0.key) }).merged(with: given)
    }
}

/// A file that is part of the program, such as the style sheet.
package struct Asset: Sendable {
    package let path: String
    package let contentType: String
    package let bytes: [UInt8]

    package init(path: String, contentType: String, bytes: [UInt8]) {
        self.path = path
        self.contentType = contentType
        self.bytes = bytes
    }
}

/// Everything that can be done and seen: one list for all doors.
package struct House: Sendable {
    package let actions: [AnyAction]
    package let views: [AnyView]
    package let assets: [Asset]
    /// What a broken rule of the database means to a person, by the constraint's name.
    package let rules: [String: Text]
    /// Draws a page's own part into the frame that all pages share.
    package let frame: @Sendable (Page, FrameFacts) -> HTML

    package init(
        actions: [AnyAction], views: [AnyView], assets: [Asset], rules: [String: Text],
        frame: @escaping @Sendable (Page, FrameFacts) -> HTML
    ) {
        self.actions = actions
        self.views = views
        self.assets = assets
        self.rules = rules
        self.frame = frame
    }
}

/// What the frame around a page needs to know.
package struct FrameFacts: Sendable {
    /// Nobody where the visitor is not signed in.
    package let caller: Caller?
    package let language: Language
    /// The address of the page with its query, to come back to.
    package let address: String
    /// What was just done, to be said once.
    package let notice: String?
    /// The hidden fields for the forms of the frame itself.
    package let guardFields: [(name: String, value: String)]
}
