internal import Doors
internal import Values

/// Why an action on a request or a review is refused. Each says what and which record, which rule, and what to do now.
enum ReviewsRefused {
    static let futureCode: RefusalCode = "day-in-future"
    static let endedCode: RefusalCode = "review.ended"
    static let cancelledCode: RefusalCode = "review.cancelled"
    static let unknownOrganisationCode: RefusalCode = "organisation.unknown"
    static let kindCode: RefusalCode = "review.kind-not-offered"
    static let decidedCode: RefusalCode = "request.decided"
    static let beforeRequestCode: RefusalCode = "request.not-yet-received"

    static func future(_ day: Day, today: Day, field: String) -> Refused {
        Refused(
            futureCode,
            Text(
                "\(day.formatted(.nl)) is nog niet geweest. Hier hoort een dag waarop iets is gebeurd, "
                    + "dus uiterlijk vandaag (\(today.formatted(.nl))). Verbeter de dag.",
                "\(day.formatted(.en)) has not come yet. This is the day on which something happened, "
                    + "so today (\(today.formatted(.en))) at the latest. Correct the day."),
            status: .unprocessable, field: field)
    }

    static func ended(_ review: Review) -> Refused {
        Refused(
            endedCode,
            Text(
                "\(review.number) is op \(review.since.formatted(.nl)) afgesloten (\(review.state.title.nl.lowercased())). "
                    + "Wie erbij was en hoe, blijft dan zoals het is. Open een nieuwe leerreview als het werk doorgaat.",
                "\(review.number) was closed on \(review.since.formatted(.en)) (\(review.state.title.en.lowercased())). "
                    + "Who took part and how stays as it is from then on. Open a new review if the work goes on."))
    }

    static func cancelled(_ review: Review) -> Refused {
        Refused(
            cancelledCode,
            Text(
                "\(review.number) is op \(review.since.formatted(.nl)) gestopt. Aan een gestopte leerreview wordt niet "
                    + "verder gewerkt. Open een nieuwe leerreview als het toch doorgaat.",
                "\(review.number) was cancelled on \(review.since.formatted(.en)). No more work is done on a cancelled "
                    + "review. Open a new review if it goes on after all."))
    }

    static func unknownOrganisation(_ id: ID<Organisation>, field: String) -> Refused {
        Refused(
            unknownOrganisationCode,
            Text(
                "Organisatie \(id.value) staat niet in het register. Een partij moet daar eerst in staan. "
                    + "Voeg de organisatie toe of kies een andere.",
                "Organisation \(id.value) is not in the register. A party must be in it first. "
                    + "Add the organisation or choose another."),
            status: .unprocessable, field: field)
    }

    static func kindNotOffered(_ key: String, on day: Day, offered: [Choice]) -> Refused {
        let names = offered.map(\.value).joined(separator: ", ")
        return Refused(
            kindCode,
            Text(
                "De soort “\(key)” wordt op \(day.formatted(.nl)) niet aangeboden. Een leerreview begint met een soort "
                    + "die op die dag in de instellingen staat. Kies een andere dag, of een van deze: \(names).",
                "The kind “\(key)” is not offered on \(day.formatted(.en)). A review begins with a kind that the "
                    + "settings hold on that day. Choose another day, or one of these: \(names)."),
            status: .unprocessable, field: "kind")
    }

    static func decided(_ request: ReviewRequest, _ decision: ReviewRequest.Decision) -> Refused {
        let became = decision.number.map { Text("en is \($0) geworden", "and became \($0)") }
        return Refused(
            decidedCode,
            Text(
                "Op deze aanvraag is op \(decision.day.formatted(.nl)) al besloten: zij is "
                    + (decision.outcome == .accepted ? "aangenomen \(became?.nl ?? "")" : "afgewezen")
                    + ". Een besluit blijft staan. Leg een nieuwe aanvraag vast als er opnieuw is gevraagd.",
                "This request was decided on at \(decision.day.formatted(.en)): it was "
                    + (decision.outcome == .accepted ? "accepted \(became?.en ?? "")" : "declined")
                    + ". A decision stands. Register a new request if there has been asked again."))
    }

    static func beforeRequest(_ day: Day, _ request: ReviewRequest) -> Refused {
        Refused(
            beforeRequestCode,
            Text(
                "De aanvraag is pas op \(request.receivedOn.formatted(.nl)) ontvangen. Er kan niet eerder "
                    + "(\(day.formatted(.nl))) over zijn besloten. Verbeter de dag.",
                "The request was received on \(request.receivedOn.formatted(.en)). It cannot have been decided on "
                    + "earlier (\(day.formatted(.en))). Correct the day."),
            status: .unprocessable, field: "decidedOn")
    }
}

extension Review {
    /// - Throws: `review.ended` once it has an outcome of any kind.
    func mustBeOpen() throws {
        guard state.isOpen else { throw ReviewsRefused.ended(self) }
    }

    /// - Throws: `review.cancelled` once it was stopped; a review that is done may still be followed up.
    func mustNotBeCancelled() throws {
        guard !state.isCancelled else { throw ReviewsRefused.cancelled(self) }
    }
}

extension Day {
    /// - Throws: `day-in-future` for what is said to have happened on a day that has not come.
    func mustHaveCome(by today: Day, field: String) throws {
        guard self <= today else { throw ReviewsRefused.future(self, today: today, field: field) }
    }
}
