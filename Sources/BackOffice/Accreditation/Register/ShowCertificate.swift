internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The certificate of a reviewer's registration as it runs today.
struct ShowCertificate: View {
    static let door = ViewDoor(
        "certificate show", path: "/reviewers/{reviewer}/certificate", roles: Role.office,
        title: Text("Certificaat", "Certificate"),
        help: Text(
            "Het certificaat van de lopende registratie, als PDF. Het wordt één keer gemaakt.",
            "The certificate of the running registration, as PDF. It is made once."), isFile: true)

    private let reviewer: ID<Reviewer>

    init(_ read: inout FieldReader) { reviewer = read.value("reviewer", Text("reviewer", "reviewer")) }

    func load(in context: Context) throws -> CertificateStore.Kept {
        let one = try ReviewerStore.find(reviewer, context.tx)
        return try CertificateFile.kept(of: one.id, in: context)
    }

    func json(_ model: CertificateStore.Kept, in context: Context) throws -> JSON { CertificateFile.json(model) }

    func file(_ model: CertificateStore.Kept, in context: Context) throws -> Response? {
        CertificateFile.response(model)
    }

    func page(_ model: CertificateStore.Kept, in context: Context) throws -> Page {
        Page(model.fileName, main: .empty)
    }
}

/// The same for the reviewer him- or herself.
struct ShowMyCertificate: View {
    static let door = ViewDoor(
        "me certificate", path: "/me/certificate", roles: [.reviewer],
        title: Text("Mijn certificaat", "My certificate"),
        help: Text(
            "Het certificaat van je lopende registratie, als PDF.",
            "The certificate of your running registration, as PDF."), isFile: true)

    init(_ read: inout FieldReader) {}

    func load(in context: Context) throws -> CertificateStore.Kept {
        try CertificateFile.kept(of: OwnReviewer.find(in: context).id, in: context)
    }

    func json(_ model: CertificateStore.Kept, in context: Context) throws -> JSON { CertificateFile.json(model) }

    func file(_ model: CertificateStore.Kept, in context: Context) throws -> Response? {
        CertificateFile.response(model)
    }

    func page(_ model: CertificateStore.Kept, in context: Context) throws -> Page {
        Page(model.fileName, main: .empty)
    }
}

/// What both doors to a certificate share.
enum CertificateFile {
    /// - Throws: `not-found` where no registration runs; a problem where the certificate is not there yet.
    static func kept(of reviewer: ID<Reviewer>, in context: Context) throws -> CertificateStore.Kept {
        guard let running = try CertificateStore.running(of: reviewer, context.tx) else {
            throw Refused.notFound(Text("Het certificaat van deze reviewer", "The certificate of this reviewer"))
        }
        if let kept = try CertificateStore.kept(of: reviewer, context.tx) { return kept }
        // A reviewer does not read the work that waits.
        guard try context.caller.role != .reviewer else { throw beingMade }
        let job = try JobStore.newest(CertificateJob.name, running.registration, in: context.tx)
        throw job == nil ? notAsked : job?.state == .givenUp ? failed : beingMade
    }

    static func json(_ kept: CertificateStore.Kept) -> JSON {
        [
            "document": .integer(kept.document), "fileName": .string(kept.fileName),
            "mediaType": "application/pdf", "bytes": .integer(Int64(kept.content.count)),
            "sha256": .string(Secret.hex(Secret.sha256(kept.content))), "madeAt": .string(kept.madeAt.iso),
        ]
    }

    static func response(_ kept: CertificateStore.Kept) -> Response {
        .file(kept.content, type: "application/pdf", name: kept.fileName, inline: true)
    }

    private static let notAsked = Problem(
        404, "certificate-not-asked", Text("Het certificaat is er nog niet", "The certificate is not there yet"),
        Text(
            "Van deze registratie is nog geen certificaat gemaakt. Vraag het aan op de pagina van de reviewer.",
            "No certificate of this registration was made yet. Ask for it on the reviewer's page."))

    private static let beingMade = Problem(
        404, "document-being-made", Text("Het certificaat wordt gemaakt", "The certificate is being made"),
        Text(
            "Het certificaat wordt gemaakt. Dat duurt meestal enkele seconden. Open het zo nog eens.",
            "The certificate is being made. That usually takes a few seconds. Open it again in a moment."),
        retryAfter: 5)

    private static let failed = Problem(
        404, "document-not-made", Text("Het certificaat is er niet", "The certificate is not there"),
        Text(
            "Het certificaat kon niet worden gemaakt. De reden staat bij Achtergrondwerk. "
                + "Los die op, of vraag de beheerder het te doen, en laat het daar opnieuw proberen.",
            "The certificate could not be made. The reason stands under Background work. "
                + "Solve it, or ask the administrator to, and have it tried again there."))
}
