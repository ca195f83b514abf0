internal import Doors
internal import Values

/// Decisions on registrations, as ``AccreditationPart`` takes them up.
enum DecisionsPart {
    static let actions = [
        AnyAction(RecordDecision.self), AnyAction(CorrectDecision.self), AnyAction(AnnulDecision.self),
        AnyAction(ConfirmDecision.self), AnyAction(AttachDocument.self), AnyAction(RecordObjection.self),
        AnyAction(SettleObjection.self),
    ]
    static let views = [
        AnyView(DecisionList.self), AnyView(DecisionShow.self), AnyView(DecisionDocument.self),
        AnyView(ShowDecisionLetter.self),
    ]
    static let rules = DecisionsRefused.rules.merging(ObjectionRefused.rules) { first, _ in first }
}
