internal import Doors
internal import Values

/// What the foundation sets by day: rates, VAT, kinds of review, texts, terms, its own details.
enum SettingsPart {
    static let part = Part(
        actions: [
            AnyAction(SetRate.self), AnyAction(SetVAT.self), AnyAction(SetKind.self), AnyAction(SetText.self),
            AnyAction(SetTerm.self), AnyAction(SetFoundation.self), AnyAction(WithdrawSetting.self),
        ],
        views: [AnyView(SettingsList.self)],
        rules: [
            "dated_setting_never_changes": Text(
                "Een vastgelegde waarde verandert nooit. Leg een nieuwe waarde vast vanaf een latere dag.",
                "A value that was set never changes. Set a new value from a later day."),
            "estimate_is_not_negative": Text(
                "Een raming is niet minder dan nul. Verbeter de uren.",
                "An estimate is not less than zero. Correct the hours."),
        ])
}
