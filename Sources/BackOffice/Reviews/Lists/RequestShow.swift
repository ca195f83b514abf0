internal import Doors
internal import Look
internal import Values
internal import Web

/// One request: who asks about what, and what was decided.
struct RequestShow: View {
    static let door = ViewDoor(
        "request show", path: "/requests/{request}", roles: Role.office,
        title: Text("Aanvraag", "Request"),
        help: Text("Eén aanvraag met het besluit erover.", "One request with the decision on it."))

    struct Model {
        let request: ReviewRequest
        let history: AuditTrail?
    }

    let request: ID<ReviewRequest>

    init(_ read: inout FieldReader) { request = read.value("request", Text("aanvraag", "request")) }

    func load(in context: Context) throws -> Model {
        let request = try RequestStore.find(request, context.tx)
        return Model(
            request: request,
            history: try AuditTrail.of(ReviewTrailStore.records(of: request.id), in: context, deed: ReviewDeeds.words))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let request = model.request
        func organisation(_ one: ReviewRequest.Concerned) -> JSON {
            ["id": .integer(one.organisation.value), "name": .string(one.name)]
        }
        return [
            "id": .integer(request.id.value), "receivedOn": .day(request.receivedOn),
            "askedBy": .string(request.askedBy), "organisation": request.organisation.map(organisation) ?? .null,
            "subject": .string(request.subject), "organisations": .array(request.organisations.map(organisation)),
            "takenBy": .text(request.takenBy), "state": .string(request.state.rawValue),
            "decidedOn": .day(request.decision?.day), "reason": .text(request.decision?.reason),
            "review": .id(request.decision?.review), "number": .text(request.decision?.number),
            "version": .integer(request.version),
        ]
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let request = model.request
        return Page(
            Self.door.title(language), trail: [(RequestList.door.title(language), "/requests")],
            main: group {
                head(request, language, mayChange: context.may(ChangeRequest.self))
                if request.decision == nil, context.may(AcceptRequest.self) { next(request, language) }
                facts(request, language)
                if request.decision == nil { RequestParties(request, language).html }
                if let history = model.history { history.html(language) }
            })
    }

    private func head(_ request: ReviewRequest, _ language: Language, mayChange: Bool) -> HTML {
        let say = Speech(language)
        let turns =
            mayChange && request.decision == nil
            ? [
                Turn.link(say("Wijzigen", "Change"), request.href + "/change"),
                Turn.link(say("Afwijzen", "Decline"), request.href + "/refusal"),
            ] : []
        let since = request.decision?.day ?? request.receivedOn
        return PageHead(
            request.subject.firstLine, kicker: Self.door.title(language), state: request.state.mark(language),
            since: say("sinds ", "since ") + since.formatted(language), turns: turns
        ).html
    }

    private func next(_ request: ReviewRequest, _ language: Language) -> HTML {
        let say = Speech(language)
        return NextStep(
            language,
            say(
                "Voer het oriënterende gesprek. Gaat het door, open dan de leerreview.",
                "Have the orientation talk. If it goes on, open the review."),
            AcceptRequest.door.button(language), href: request.href + "/acceptance"
        ).html
    }

    private func facts(_ request: ReviewRequest, _ language: Language) -> HTML {
        Facts(
            language,
            [
                Facts.Fact(Text("Wie vraagt", "Who asks"), request.askedBy),
                Facts.Fact(Text("Namens", "On behalf of")) {
                    if let asker = request.organisation {
                        a(href: "/organisations/\(asker.organisation.value)") { asker.name }
                    }
                },
                Facts.Fact(Text("Ontvangen", "Received"), request.receivedOn.formatted(language)),
                Facts.Fact(Text("Vastgelegd door", "Recorded by"), request.takenBy),
                Facts.Fact(Text("Waarover", "About what"), request.subject),
                Facts.Fact(Text("Betrokken organisaties", "Organisations concerned")) {
                    Facts.lines(request.organisations.map(\.name))
                },
                Facts.Fact(Text("Besluit", "Decision")) { decision(request, language) },
            ]
        ).html
    }

    private func decision(_ request: ReviewRequest, _ language: Language) -> HTML {
        guard let decision = request.decision else { return .empty }
        return group {
            "\(request.state.title(language)), \(decision.day.formatted(language))"
            if let review = decision.review, let number = decision.number {
                br()
                a(href: Review.href(review)) { number }
            }
            if let reason = decision.reason {
                br()
                reason
            }
        }
    }
}

extension ReviewRequest {
    /// Whether something was decided on it.
    var state: RequestState {
        switch decision?.outcome {
        case .accepted: .accepted
        case .declined: .declined
        case nil: .open
        }
    }
}
