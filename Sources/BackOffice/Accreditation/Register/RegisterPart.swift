internal import Doors
internal import Values

/// What is open to everybody: the register, the consent to stand in it, and the certificate that
/// leads to it.
enum RegisterPart {
    static let actions = [
        AnyAction(PublishReviewer.self), AnyAction(UnpublishReviewer.self), AnyAction(PublishMe.self),
        AnyAction(UnpublishMe.self), AnyAction(MakeCertificate.self), AnyAction(MakeMyCertificate.self),
    ]
    static let views = [
        AnyView(PublicRegister.self), AnyView(CheckRegistration.self), AnyView(ShowCertificate.self),
        AnyView(ShowMyCertificate.self),
    ]
    static let rules: [String: Text] = PublicationRefused.rules
}
