internal import Doors
internal import Look
internal import Values
internal import Web

/// On the page of a reviewer: whether he or she stands in the public register, and the certificate.
enum PublicationPanel {
    static let panel = Panel<Reviewer> { reviewer, context in
        let standing = try PublicationStore.standing(of: reviewer, on: context.today, context.tx)
        let certificate: PublicationSection.Certificate =
            try CertificateStore.running(of: reviewer, context.tx) == nil
            ? .none : CertificateStore.isMade(of: reviewer, context.tx) ? .made : .toMake
        return try PublicationSection(
            reviewer: reviewer, standing: standing, certificate: certificate, guardFields: context.guardFields,
            language: context.language,
            isOwn: context.caller.role == .reviewer, mayRecord: context.may(PublishReviewer.self),
            mayMake: context.may(MakeCertificate.self)
        ).html
    }
}

private struct PublicationSection {
    let reviewer: ID<Reviewer>
    let standing: Publication?
    let certificate: Certificate
    let guardFields: [(name: String, value: String)]
    let language: Language
    let isOwn: Bool
    let mayRecord: Bool
    let mayMake: Bool

    enum Certificate { case none, toMake, made }

    private var say: Speech { Speech(language) }

    var html: HTML {
        section {
            h2 { say("Openbaar register", "Public register") }
            p { sentence }
            if isOwn || mayRecord {
                p {
                    if standing == nil {
                        a(href: isOwn ? "/me/publication" : Reviewer.href(reviewer) + "/publication") {
                            isOwn ? PublishMe.door.title(language) : PublishReviewer.door.title(language)
                        }
                    } else {
                        a(href: isOwn ? "/me/publication/end" : Reviewer.href(reviewer) + "/publication/end") {
                            isOwn ? UnpublishMe.door.title(language) : UnpublishReviewer.door.title(language)
                        }
                    }
                }
            }
            document
        }
    }

    private var certificateAddress: String { isOwn ? "/me/certificate" : Reviewer.href(reviewer) + "/certificate" }

    private var document: HTML {
        switch certificate {
        case .none: .empty
        case .made:
            p { a(href: certificateAddress) { say("Certificaat openen (PDF)", "Open the certificate (PDF)") } }
        case .toMake:
            isOwn || mayMake
                ? Turn.post(MakeCertificate.door.button(language), to: certificateAddress, fields: guardFields) : .empty
        }
    }

    private var sentence: String {
        guard let standing else {
            return say(
                "Er is geen toestemming om in het openbare register te staan.",
                "There is no consent to stand in the public register.")
        }
        let day = standing.fromDay.formatted(language)
        let town = standing.withTown ? say(", ook met de woonplaats", ", with the town as well") : ""
        return say(
            "Toestemming sinds \(day)\(town): in het openbare register zolang de registratie loopt.",
            "Consent since \(day)\(town): in the public register as long as the registration runs.")
    }
}
