internal import Look
package import Values
package import Web

/// The form that is drawn from an action's declaration alone. An action with a page of its own builds on its pieces.
package struct PlainForm {
    let state: FormState

    package init(_ state: FormState) { self.state = state }

    var language: Language { state.language }

    /// The whole form: title, faults, fields, foot.
    ///
    /// - Parameter left: a field that a page does not ask for.
    package static func draw(_ state: FormState, without left: String? = nil, cancel: String? = nil) -> HTML {
        let form = PlainForm(state)
        let known = state.door.pathFields + [left].compactMap(\.self)
        return .fragment([
            PageHead(
                state.door.title(state.language), kicker: state.subject, lead: state.door.help(state.language)
            ).html,
            form.faults,
            ActionForm(to: state.target, fields: state.guardFields, takesFiles: state.door.takesFiles) {
                form.fields(state.contract.fields.filter { !known.contains($0.name) })
                form.confirmation
                FormFoot(
                    state.language, state.door.button, cancel: cancel ?? form.wayBack, forEver: state.door.forEver
                ).html
            }.html,
        ])
    }

    /// What must be corrected, or why it was refused; nothing on a fresh form.
    package var faults: HTML {
        var lines = state.faults.map { ErrorSummary.Fault($0.path, $0.text) }
        if let refusal = state.refusal { lines.insert(ErrorSummary.Fault(refusal.field, refusal.text), at: 0) }
        guard !lines.isEmpty else { return .empty }
        return ErrorSummary(
            language, Text("Er is nog niets bewaard", "Nothing has been saved yet"), faults: lines
        ).html
    }

    /// The box with which a person says that a text holds no client's data; only where it is asked for.
    package var confirmation: HTML {
        guard state.asksConfirmation else { return .empty }
        return FormField(
            language, FieldReader.confirmation,
            Text(
                "Ik heb dit bekeken: het zijn geen gegevens van een cliënt. Deze bevestiging wordt vastgelegd.",
                "I have looked at this: it is no data of a client. This confirmation is recorded."),
            .checkbox, isRequired: false
        ).html
    }

    /// Some of the fields, one under the other.
    package func fields(_ specs: [FieldSpec]) -> HTML {
        .fragment(specs.map { field($0, name: $0.name, value: state.values[$0.name]) })
    }

    /// The field of that name.
    package func field(named name: String) -> HTML { fields(state.contract.fields.filter { $0.name == name }) }

    private func field(_ spec: FieldSpec, name: String, value: FieldTree) -> HTML {
        if spec.isHidden {
            // After a stale edit the person has seen both texts: the next try is about what stands there now.
            let standing = state.refusal?.current?[name] ?? value
            return FormField(language, name, spec.label, .hidden, value: standing.shown).html
        }
        switch spec.shape {
        case .list(let inner, let most): return rows(spec, inner, most, value.items)
        case .record(let inner):
            return .fragment(inner.map { field($0, name: "\(name).\($0.name)", value: value[$0.name]) })
        case .values(_, let choices):
            let options = options(choices, name)
            if isLong(options) { return lookups(spec, name, options, value.items) }
            return FormField(
                language, name, spec.label, .boxes(options), chosen: value.items.map(\.shown), hint: spec.hint,
                fault: fault(name), isRequired: spec.isRequired
            ).html
        case .choice(let choices):
            let options = options(choices, name)
            if isLong(options), name.contains("[") { return lookup(spec, name, options, standing(spec, value)) }
            let blank = spec.standard == nil ? Text("Kies …", "Choose …") : nil
            return FormField(
                language, name, spec.label, .choice(options, blank: blank), value: standing(spec, value),
                hint: spec.hint, fault: fault(name), isRequired: spec.isRequired || spec.standard != nil
            ).html
        case .value(let kind):
            return FormField(
                language, name, spec.label, control(kind, spec), value: standing(spec, value), hint: spec.hint,
                fault: fault(name), isRequired: spec.isRequired
            ).html
        }
    }

    private func rows(_ spec: FieldSpec, _ inner: [FieldSpec], _ most: Int, _ items: [FieldTree]) -> HTML {
        let group = RepeatedGroup(
            language, spec.name, spec.label, add: Text("Regel erbij", "Add a row"), count: items.count, most: most,
            fault: fault(spec.name)
        ) { prefix, index in
            let item = index.map { items[$0] } ?? .absent
            return .fragment(inner.map { field($0, name: "\(prefix).\($0.name)", value: item[$0.name]) })
        }
        return .fragment([group.html] + inner.map { list(of: $0, in: spec.name) })
    }

    private func standing(_ spec: FieldSpec, _ value: FieldTree) -> String {
        if case .absent = value { return spec.standard ?? "" }
        return value.shown
    }

    /// The fault at a field, or what stands in the record now where the edit was stale.
    package func fault(_ name: String) -> Text? {
        if let fault = state.faults.first(where: { $0.path == name }) { return fault.text }
        guard let refusal = state.refusal else { return nil }
        if refusal.field == name { return refusal.text }
        guard let current = refusal.current?[name].shown, refusal.code == .stale, !current.isEmpty,
            current != state.values[name].shown, name != "seen"
        else { return nil }
        return Text("Nu staat er: \(current)", "It now says: \(current)")
    }

    func options(_ choices: Choices?, _ name: String) -> [FieldOption] {
        let plainName = name.replacing(#/\[[^\]]*\]/#, with: "")
        let list: [Choice] =
            switch choices {
            case .fixed(let fixed): fixed
            case .read: state.choices[plainName] ?? []
            case nil: []
            }
        return list.map { FieldOption($0.value, $0.title) }
    }

    private func control(_ kind: FieldKind, _ spec: FieldSpec) -> FieldControl {
        switch spec.secrecy {
        case .known: return .password
        case .new: return .newPassword
        case .none: break
        }
        return switch kind {
        case .text, .identifier, .choice: .text
        case .longText: .longText
        case .integer: .integer
        case .money: .money
        case .hours: .hours
        case .day: .day
        case .percentage: .percentage
        case .weight: .weight
        case .email: .email
        case .boolean: .checkbox
        case .file: .file(accept: ".pdf,.png,.jpg,.jpeg,.txt")
        }
    }

    /// The page above the form's own address.
    private var wayBack: String {
        if let wayBack = state.wayBack { return wayBack }
        let parts = state.target.split(separator: "/").dropLast()
        return "/" + parts.joined(separator: "/")
    }
}

/// A problem as the middle of a page.
enum ProblemPage {
    static func draw(_ problem: Problem, _ language: Language, _ requestID: String) -> HTML {
        if problem.isToOutsider { return PageHead(problem.title(language), lead: problem.text(language)).html }
        let turn =
            problem.status == 401
            ? Turn.link(Text("Aanmelden", "Sign in")(language), "/sign-in", filled: true)
            : Turn.link(Text("Naar het begin", "To the start")(language), "/", filled: true)
        return TroublePage(
            language, what: problem.title(language), why: problem.text(language), turn: turn, requestID: requestID
        ).html
    }
}
