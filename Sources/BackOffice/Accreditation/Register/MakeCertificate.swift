internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Asks for the certificate of a reviewer's running registration.
struct MakeCertificate: Action {
    static let door = Door(
        "certificate make", path: "/reviewers/{reviewer}/certificate", roles: [.coordinator, .supervisor],
        title: Text("Certificaat maken", "Make the certificate"),
        help: Text(
            "Maakt het certificaat van de lopende registratie, met een code om haar te controleren.",
            "Makes the certificate of the running registration, with a code to check it."))
    static let refusals: [RefusalCode] = [.notFound, CertificateRefused.notRegisteredCode]

    let reviewer: ID<Reviewer>

    init(_ read: inout FieldReader) { reviewer = read.value("reviewer", Text("reviewer", "reviewer")) }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewerStore.find(reviewer, context.tx)
        try CertificateAsked.ask(for: standing, in: context)
        return CertificateAsked.done(at: standing.href)
    }
}

/// Asks for one's own.
struct MakeMyCertificate: Action {
    static let door = Door(
        "me certify", path: "/me/certificate", roles: [.reviewer],
        title: Text("Certificaat maken", "Make the certificate"),
        help: Text(
            "Maakt het certificaat van je lopende registratie, met een code om haar te controleren.",
            "Makes the certificate of your running registration, with a code to check it."))
    static let refusals: [RefusalCode] = [
        ReviewersRefused.notInRegisterCode, CertificateRefused.notRegisteredCode,
    ]

    init(_ read: inout FieldReader) {}

    func perform(in context: Context) throws -> Done {
        try CertificateAsked.ask(for: OwnReviewer.find(in: context), in: context)
        return CertificateAsked.done(at: "/me")
    }
}

private enum CertificateAsked {
    /// Asked twice it is made once.
    static func ask(for reviewer: Reviewer, in context: Context) throws {
        guard try CertificateStore.running(of: reviewer.id, context.tx) != nil else {
            throw CertificateRefused.notRegistered(reviewer.name)
        }
        guard try !CertificateStore.isMade(of: reviewer.id, context.tx) else { return }
        try CertificateStore.ask(for: reviewer.id, context.tx)
    }

    static func done(at address: String) -> Done {
        Done(
            Text("Het certificaat staat hier over enkele seconden.", "The certificate will be here in a few seconds."),
            at: address)
    }
}

/// Why no certificate is made.
enum CertificateRefused {
    static let notRegisteredCode: RefusalCode = "certificate.not-registered"

    static func notRegistered(_ name: String) -> Refused {
        Refused(
            notRegisteredCode,
            Text(
                "Er is geen certificaat gemaakt. Vandaag loopt er geen registratie waarmee \(name) een leerreview mag "
                    + "leiden. Kijk naar de besluiten over de registratie.",
                "No certificate was made. No registration runs today by which \(name) may lead a review. "
                    + "Look at the decisions on the registration."))
    }
}
