internal import Doors
internal import Values

/// Requests and reviews: from the first question to the destruction of the working documents.
enum ReviewsPart {
    static let part = Part(
        actions: [
            AnyAction(RegisterRequest.self), AnyAction(ChangeRequest.self), AnyAction(AcceptRequest.self),
            AnyAction(DeclineRequest.self), AnyAction(OpenReview.self), AnyAction(ChangeReview.self),
            AnyAction(AddParty.self), AnyAction(ChangeParty.self), AnyAction(PartyLeaves.self),
            AnyAction(PlanStep.self), AnyAction(FinishStep.self), AnyAction(ReopenStep.self),
            AnyAction(PlanMeeting.self), AnyAction(ChangeMeeting.self), AnyAction(CancelMeeting.self),
            AnyAction(AppointMember.self), AnyAction(EndMembership.self), AnyAction(GiveConsent.self),
            AnyAction(AgreeRecommendation.self), AnyAction(ConcludeReview.self), AnyAction(RecordEvaluation.self),
            AnyAction(RecordDestruction.self), AnyAction(SuperviseReview.self),
        ],
        views: [
            AnyView(RequestList.self), AnyView(RequestShow.self), AnyView(ReviewList.self), AnyView(ReviewShow.self),
        ],
        rules: rules)

    /// The rules that a person can trip where two people act at once, or a script passes the actions by.
    private static let rules: [String: Text] = [
        "party_no_overlap": Text(
            "Deze organisatie is op die dagen al partij. Ververs de pagina en wijzig de partij die er staat.",
            "This organisation is a party on those days already. Refresh the page and change the party that is there."),
        "team_member_no_overlap": Text(
            "Deze persoon heeft die plaats in het team al in die periode. Ververs de pagina.",
            "This person has that place in the team already in that period. Refresh the page."),
        "team_member_has_one_place": Text(
            "De eerste en de tweede reviewer zijn twee mensen. Beëindig de ene plaats voordat de andere begint.",
            "The lead and the second reviewer are two people. End the one place before the other begins."),
        "team_member_is_impartial": Text(
            "De werkgever van deze persoon is partij. Reviewers zijn onpartijdig: kies iemand anders.",
            "This person's employer is a party. Reviewers are impartial: choose somebody else."),
        "team_member_has_standing": Text(
            "Deze persoon mag die plaats in het team op een van die dagen niet hebben: de registratie is intussen "
                + "veranderd. Ververs de pagina en kies opnieuw.",
            "This person may not have that place in the team on one of those days: the registration has changed in the "
                + "meantime. Refresh the page and choose again."),
        "team_past_employer_is_confirmed": Text(
            "Een vroegere werkgever van deze persoon is partij. Bevestig met een reden dat dit is besproken.",
            "A past employer of this person is a party. Confirm with a reason that this was discussed."),
        "review_has_ended": Text(
            "De leerreview is intussen afgesloten. Ververs de pagina.",
            "The review has been closed in the meantime. Refresh the page."),
        "decided_request_stays": Text(
            "Op deze aanvraag is intussen besloten. Ververs de pagina.",
            "This request has been decided on in the meantime. Refresh the page."),
        "what_happened_is_not_in_the_future": Text(
            "De dag is nog niet geweest. Vul een dag in tot en met vandaag.",
            "The day has not come yet. Fill in a day up to today."),
    ]
}
