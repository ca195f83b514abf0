internal import Doors
internal import Values

/// Levels and requirements as settings, as ``AccreditationPart`` takes them up.
enum AccreditationSettingsPart {
    static let actions = [
        AnyAction(SetLevel.self), AnyAction(WithdrawLevel.self), AnyAction(SetRequirements.self),
        AnyAction(WithdrawRequirements.self),
    ]
    static let views = [AnyView(AccreditationSettings.self), AnyView(PreviewRequirements.self)]
    static let rules = AccreditationSettingsRefused.rules
}
