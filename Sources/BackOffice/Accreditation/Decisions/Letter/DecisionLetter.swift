internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The data of the letter on a decision, in the shape that stands at the head of `Reports/documents/decision.typ`.
struct DecisionLetter {
    private let decision: Decision
    /// The decision that it corrects or takes back.
    private let earlier: Decision?
    private let reviewer: Reviewer
    private let foundation: FieldTree
    private let measures: [ConditionMeasure]
    private let objectionUntil: Day?

    /// - Returns: nil where the decision is not there or not in force.
    init?(_ id: ID<Decision>, on today: Day, _ tx: Transaction) throws {
        let file = try DecisionFile(of: DecisionReadingStore.reviewer(of: id, tx), tx)
        guard let decision = file.find(id), decision.isConfirmed else { return nil }
        self.decision = decision
        earlier = decision.corrects.flatMap(file.find)
        reviewer = file.reviewer
        foundation = try FoundationStore.standing(on: today, in: tx)
        objectionUntil = try DecisionLetterStore.objectionUntil(decision, tx)
        let ended = try DecisionStore.registrations(of: reviewer.id, tx).first { $0.root == decision.about }?.untilDay
        if decision.kind == .extended, !decision.isAnnulment, let ended {
            measures = try DecisionStore.measures(of: reviewer.id, on: ended, tx)
        } else {
            measures = []
        }
    }

    private var language: Language { reviewer.language }
    private func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
    private func detail(_ name: String) -> String? {
        let text = foundation[name].shown
        return text.isEmpty ? nil : text
    }

    var fileName: String { say("besluit", "decision") + "-\(decision.id.value).pdf" }

    private var address: [String] {
        let town = [detail("postalCode"), detail("city")].compactMap(\.self).joined(separator: " ")
        return [detail("addressLine"), detail("addressLine2"), town.isEmpty ? nil : town].compactMap(\.self)
    }

    /// What the settings must hold before a letter can be made.
    var missing: [String] {
        [
            ("name", detail("name") == nil), ("address", address.isEmpty), ("KvK number", detail("kvkNumber") == nil),
            ("IBAN", detail("iban") == nil), ("e-mail address", detail("email") == nil),
        ].filter(\.1).map(\.0)
    }

    var json: JSON {
        var fields: [(String, JSON)] = [
            ("language", .string(language.rawValue)),
            (
                "foundation",
                [
                    "name": .text(detail("name")), "address": .array(address.map(JSON.string)),
                    "kvk": .text(detail("kvkNumber")), "vat": .text(detail("vatNumber")),
                    "iban": .text(detail("iban")), "email": .text(detail("email")), "phone": .text(detail("phone")),
                ]
            ),
            ("reviewer", ["name": .string(reviewer.name), "registerNumber": .string(reviewer.registerNumber)]),
            ("decision", words),
            (
                "conditions",
                .array(
                    measures.map { one in
                        [
                            "name": .string(one.kind.title(language)),
                            "granted": .string(one.kind.words(one.granted)(language)),
                            "needed": .string(
                                one.isWaived ? say("vrijgesteld", "waived") : one.kind.words(one.needed)(language)),
                        ]
                    })
            ),
        ]
        if let objectionUntil { fields.append(("objectionUntil", .string(objectionUntil.iso))) }
        return .object(fields)
    }

    private var words: JSON {
        var fields: [(String, JSON)] = [
            ("number", .string(String(decision.id.value))), ("title", .string(decision.title(language))),
            ("decidedOn", .day(decision.decidedOn)), ("inForceOn", .day(decision.confirmedOn ?? decision.recordedOn)),
            ("effectOn", .day(decision.effectOn)), ("untilDay", .day(decision.untilDay)),
            ("sentence", .string(DecisionSentence(decision, earlier).text(language))),
            ("ground", .array(decision.ground.split(whereSeparator: \.isNewline).map { .string(String($0)) })),
            ("deciders", .array(deciders)),
        ]
        if let earlier, !decision.isAnnulment {
            fields.append(
                (
                    "corrects",
                    ["number": .string(String(earlier.id.value)), "decidedOn": .day(earlier.decidedOn)]
                ))
        }
        return .object(fields)
    }

    private var deciders: [JSON] {
        let both = [(decision.deciderName, decision.decidedOn), (decision.confirmerName, decision.confirmedOn)]
        return both.compactMap { name, day in
            guard let name, let day else { return nil }
            return ["name": .string(name), "on": .day(day)]
        }
    }
}
