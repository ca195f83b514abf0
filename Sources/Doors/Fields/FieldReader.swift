package import Values
package import Web

/// Reads the fields of a record, or records which fields it has.
///
/// Run with a recorder, an initialiser yields its contract; run with what somebody handed in, it yields typed values,
/// or every fault at once with its path. After a fault the reader hands out a stand-in, so that reading goes on: the
/// record is only used when ``finish()`` found nothing.
package struct FieldReader {
    package private(set) var specs: [FieldSpec] = []
    private let source: FieldTree?
    private let prefix: String
    private var faults: [FieldFault] = []
    private var known: Set<String> = []
    private var suspects: [Suspicion] = []

    /// The name of the field by which a person says that a text holds no client's data.
    package static let confirmation = "confirmNoClientData"

    private init(source: FieldTree?, prefix: String) {
        self.source = source
        self.prefix = prefix
    }

    /// A reader that only notes which fields are asked for.
    package static func recorder() -> FieldReader { FieldReader(source: nil, prefix: "") }

    /// A reader of what was handed in.
    package init(_ tree: FieldTree) { self.init(source: tree, prefix: "") }

    var isRecording: Bool { source == nil }

    /// Notes a fault at a field of this record.
    package mutating func fault(_ name: String, _ text: Text) {
        guard !isRecording else { return }
        faults.append(FieldFault(path: prefix + name, text: text))
    }

    /// True where the field was handed in at all, be it empty: what is not given may be left as it stands.
    package func isGiven(_ name: String) -> Bool {
        guard case .record(let fields) = source else { return false }
        return fields[name] != nil
    }

    /// True where nothing was filled in and no fault is known of the field.
    package func isMissing(_ name: String) -> Bool { self[name].isBlank && !hasFault(name) }

    /// True as long as nothing that was read had a fault.
    package var isFaultless: Bool { faults.isEmpty }

    /// True where a fault was found in the field or in one of its rows.
    package func hasFault(_ name: String) -> Bool {
        let path = prefix + name
        return faults.contains { $0.path == path || $0.path.hasPrefix(path + "[") || $0.path.hasPrefix(path + ".") }
    }

    // MARK: plain values

    /// A value that must be there, or else `standard`.
    package mutating func value<V: FieldValue>(
        _ name: String, _ label: Text, hint: Text? = nil, standard: V? = nil
    ) -> V {
        note(name, label, hint, .value(V.kind), required: standard == nil, standard: standard?.fieldText)
        if let value: V = take(name) { return value }
        if let standard { return standard }
        if !isRecording, self[name].isBlank { fault(name, Self.missing(label)) }
        return V.sample
    }

    /// A value that may be left out.
    package mutating func optional<V: FieldValue>(_ name: String, _ label: Text, hint: Text? = nil) -> V? {
        note(name, label, hint, .value(V.kind), required: false)
        return take(name)
    }

    /// A yes or no; left out means no, as an unticked box of a form does.
    package mutating func flag(_ name: String, _ label: Text, hint: Text? = nil) -> Bool {
        note(name, label, hint, .value(.boolean), required: false, standard: "false")
        return take(name) ?? false
    }

    /// A password: taken as it was typed, and never shown again.
    package mutating func secret(
        _ name: String, _ label: Text, hint: Text? = nil, isNew: Bool = false
    ) -> String {
        note(name, label, hint, .value(.text), required: true, secrecy: isNew ? .new : .known)
        if case .text(let typed) = self[name], !typed.isEmpty { return typed }
        fault(name, Self.missing(label))
        return ""
    }

    /// A password that may be left out.
    package mutating func optionalSecret(_ name: String, _ label: Text, hint: Text? = nil) -> String? {
        note(name, label, hint, .value(.text), required: false, secrecy: .new)
        if case .text(let typed) = self[name], !typed.isEmpty { return typed }
        return nil
    }

    /// The version of the record that the person saw, for refusing an edit of something that has changed since.
    package mutating func seen() -> Int64? {
        note("seen", Text("gezien", "seen"), nil, .value(.integer), required: false, hidden: true)
        return take("seen")
    }

    /// Text of at most `most` characters, guarded against a client's data.
    package mutating func freeText(
        _ name: String, _ label: Text, hint: Text? = nil, most: Int = 4000, lines: Bool = false
    ) -> String {
        note(name, label, hint, .value(lines ? .longText : .text), required: true, freeText: true)
        guard let text = guarded(name, most) else {
            if self[name].isBlank { fault(name, Self.missing(label)) }
            return ""
        }
        return text
    }

    /// Text that may be left out, guarded against a client's data.
    package mutating func optionalFreeText(
        _ name: String, _ label: Text, hint: Text? = nil, most: Int = 4000, lines: Bool = true
    ) -> String? {
        note(name, label, hint, .value(lines ? .longText : .text), required: false, freeText: true)
        return guarded(name, most)
    }

    private mutating func guarded(_ name: String, _ most: Int) -> String? {
        guard let text: String = take(name) else { return nil }
        guard text.count <= most else {
            fault(name, Text("De tekst is langer dan \(most) tekens.", "The text is over \(most) characters."))
            return nil
        }
        for suspicion in ClientData.suspicions(in: text) {
            fault(name, Self.looksLikeClientData(suspicion))
            suspects.append(suspicion)
        }
        return text
    }

    // MARK: choices

    /// One of a fixed set of values.
    package mutating func choice<C: Titled>(
        _ name: String, _ label: Text, hint: Text? = nil, standard: C? = nil
    ) -> C {
        note(
            name, label, hint, .choice(.fixed(C.choices)), required: standard == nil, standard: standard?.rawValue)
        if let value: C = chosen(name) { return value }
        if let standard { return standard }
        if !isRecording, self[name].isBlank { fault(name, Self.missing(label)) }
        return C.sample
    }

    /// One of a fixed set of values, or none.
    package mutating func optionalChoice<C: Titled>(_ name: String, _ label: Text, hint: Text? = nil) -> C? {
        note(name, label, hint, .choice(.fixed(C.choices)), required: false)
        return chosen(name)
    }

    /// A record chosen from those that `choices` reads.
    package mutating func pick<V: FieldValue>(
        _ name: String, _ label: Text, hint: Text? = nil, from choices: @escaping @Sendable (Context) throws -> [Choice]
    ) -> V {
        note(name, label, hint, .choice(.read(choices)), required: true, chosen: V.kind)
        if let value: V = take(name) { return value }
        if !isRecording, self[name].isBlank { fault(name, Self.missing(label)) }
        return V.sample
    }

    /// A record chosen from those that `choices` reads, or none.
    package mutating func optionalPick<V: FieldValue>(
        _ name: String, _ label: Text, hint: Text? = nil, from choices: @escaping @Sendable (Context) throws -> [Choice]
    ) -> V? {
        note(name, label, hint, .choice(.read(choices)), required: false, chosen: V.kind)
        return take(name)
    }

    private mutating func chosen<C: Titled>(_ name: String) -> C? {
        guard !isRecording, !self[name].isBlank else { return nil }
        let text = self[name].shown
        if let value = C(rawValue: text) { return value }
        let words = C.choices.map(\.value).joined(separator: ", ")
        fault(name, Text("Kies een van: \(words).", "Choose one of: \(words)."))
        return nil
    }

    // MARK: groups

    /// A list of records: rows of a form, a JSON array, or a repeated flag (which `shorthand` takes apart).
    package mutating func list<R: FieldRecord>(
        _ name: String, _ label: Text, hint: Text? = nil, least: Int = 0, most: Int = 200, of type: R.Type,
        shorthand: ((String) -> FieldTree?)? = nil
    ) -> [R] {
        note(name, label, hint, .list(Contract(of: type).fields, most: most), required: least > 0)
        guard !isRecording else { return [] }
        // A field of that name left empty is how a form without rows says so.
        let items = self[name].isBlank ? [] : self[name].items
        guard items.count <= most else {
            fault(name, Text("Meer dan \(most) regels kan niet.", "More than \(most) rows is not possible."))
            return []
        }
        if items.count < least { fault(name, Self.missing(label)) }
        return items.enumerated().compactMap { index, item in
            row("\(name)[\(index)]", item, shorthand)
        }
    }

    private mutating func row<R: FieldRecord>(
        _ path: String, _ item: FieldTree, _ shorthand: ((String) -> FieldTree?)?
    ) -> R? {
        var item = item
        if case .text(let text) = item, let shorthand { item = shorthand(text) ?? item }
        guard case .record = item else {
            fault(path, Text("Hier hoort een groep velden.", "A group of fields belongs here."))
            return nil
        }
        var inner = FieldReader(source: item, prefix: prefix + path + ".")
        let record = R(&inner)
        inner.refuseUnknown()
        faults += inner.faults
        suspects += inner.suspects
        return record
    }

    /// A list of plain values, such as the ids of the organisations that take part.
    package mutating func values<V: FieldValue>(
        _ name: String, _ label: Text, hint: Text? = nil, least: Int = 0, most: Int = 200,
        from choices: (@Sendable (Context) throws -> [Choice])? = nil
    ) -> [V] {
        note(name, label, hint, .values(V.kind, choices.map(Choices.read)), required: least > 0)
        guard !isRecording else { return [] }
        let items = self[name].items.filter { !$0.isBlank }
        if items.count < least { fault(name, Self.missing(label)) }
        guard items.count <= most else {
            fault(name, Text("Meer dan \(most) kan niet.", "More than \(most) is not possible."))
            return []
        }
        return items.enumerated().compactMap { index, item in
            if let value = Self.typed(item, as: V.self) { return value }
            fault("\(name)[\(index)]", Self.wanted(V.expected))
            return nil
        }
    }

    /// An uploaded file that may be left out.
    package mutating func file(_ name: String, _ label: Text, hint: Text? = nil) -> UploadedFile? {
        note(name, label, hint, .value(.file), required: false)
        guard !isRecording, !self[name].isBlank else { return nil }
        if case .file(let file) = self[name] { return file }
        fault(name, Text("Hier hoort een bestand.", "A file belongs here."))
        return nil
    }

    // MARK: the end

    /// Ends the reading of a whole input.
    /// - Returns: the suspicions that the person has set aside, to be logged.
    /// - Throws: ``InputFaults`` with every fault, unknown fields included.
    package mutating func finish() throws(InputFaults) -> [Suspicion] {
        let confirmed = Self.typed(self[Self.confirmation], as: Bool.self) ?? false
        if !suspects.isEmpty { known.insert(Self.confirmation) }
        if specs.contains(where: \.isFreeText) || !suspects.isEmpty { known.insert(Self.confirmation) }
        refuseUnknown()
        if confirmed { faults.removeAll { Self.isAboutClientData($0) } }
        guard faults.isEmpty else {
            throw InputFaults(faults, asksConfirmation: !suspects.isEmpty && !confirmed)
        }
        return suspects
    }

    // MARK: parts

    private subscript(_ name: String) -> FieldTree { source?[name] ?? .absent }

    private mutating func note(
        _ name: String, _ label: Text, _ hint: Text?, _ shape: FieldSpec.Shape, required: Bool,
        standard: String? = nil, freeText: Bool = false, secrecy: FieldSpec.Secrecy = .none,
        hidden: Bool = false, chosen: FieldKind = .identifier
    ) {
        known.insert(name)
        guard isRecording else { return }
        specs.append(
            FieldSpec(
                name: name, label: label, hint: hint, shape: shape, isRequired: required, standard: standard,
                isFreeText: freeText, secrecy: secrecy, isHidden: hidden, chosenKind: chosen))
    }

    private mutating func take<V: FieldValue>(_ name: String) -> V? {
        guard !isRecording, !self[name].isBlank else { return nil }
        if let value = Self.typed(self[name], as: V.self) { return value }
        fault(name, Self.wanted(V.expected))
        return nil
    }

    private mutating func refuseUnknown() {
        guard case .record(let fields) = source else { return }
        for name in fields.keys.sorted() where !known.contains(name) {
            fault(name, Text("Dit veld bestaat hier niet.", "There is no such field here."))
        }
    }
}
