internal import Doors
internal import Values
internal import Web

/// A review as scripts read it.
struct ReviewJSON {
    let model: ReviewModel
    let today: Day

    func json(panels: [(String, JSON)], history: JSON) -> JSON {
        .object(facts + deadlines + lists + panels + [("history", history)])
    }

    private var facts: [(String, JSON)] {
        let review = model.review
        let progress = model.progress
        return [
            ("id", .integer(review.id.value)), ("number", .string(review.number)), ("title", .string(review.title)),
            ("kind", .string(review.kind.key)), ("request", .id(review.request)),
            ("state", .string(progress.state.rawValue)), ("since", .day(progress.since)),
            ("openedOn", .day(review.openedOn)), ("notifiedOn", .day(review.notifiedOn)),
            ("version", .integer(review.version)),
            (
                "outcome",
                model.ending.map { ending in
                    [
                        "outcome": .string(ending.outcome.rawValue), "endedOn": .day(ending.day),
                        "reason": .text(ending.reason),
                    ]
                } ?? .null
            ),
        ]
    }

    private var deadlines: [(String, JSON)] {
        let dates = model.dates
        let isOpen = model.progress.state.isOpen
        return [
            ("targetOn", .day(dates.target)),
            ("daysLeft", isOpen ? .integer(Int64(dates.daysLeft(on: today))) : .null),
            ("reportDueOn", .day(dates.reportDue)),
            ("startsBeforeReport", .day(dates.earlyStart(of: model.steps.map(\.day)))),
            ("destroyBy", .day(model.destroyBy)),
            ("missing", .array(isOpen ? model.missing(on: today).map { .string($0.rawValue) } : [])),
        ]
    }

    private var lists: [(String, JSON)] {
        [
            ("steps", .array(model.steps.map(step))), ("parties", .array(model.parties.map(party))),
            ("team", .array(model.team.map(member))), ("meetings", .array(model.meetings.map(meeting))),
            (
                "consents",
                .array(model.consents.map { ["givenOn": .day($0.givenOn), "form": .string($0.form)] })
            ),
            ("recommendations", .array(model.recommendations.map(recommendation))),
            (
                "evaluations",
                .array(
                    model.evaluations.map { evaluation in
                        [
                            "heldOn": .day(evaluation.heldOn),
                            "organisationsPresent": .integer(Int64(evaluation.organisationsPresent)),
                            "summary": .text(evaluation.summary),
                        ]
                    })
            ),
            (
                "destructions",
                .array(
                    model.destructions.map {
                        ["destroyedOn": .day($0.day), "what": .string($0.what), "destroyedBy": .string($0.by)]
                    })
            ),
        ]
    }

    private func step(_ step: ReviewStep) -> JSON {
        [
            "id": .integer(step.id.value), "ordinal": .integer(Int64(step.ordinal)), "key": .string(step.key),
            "name": .words(step.name), "optional": .bool(step.isOptional), "plannedOn": .day(step.plannedOn),
            "doneOn": .day(step.doneOn), "responsible": .id(step.responsible),
            "responsibleName": .text(step.responsibleName), "version": .integer(step.version),
        ]
    }

    private func party(_ party: ReviewParty) -> JSON {
        [
            "id": .integer(party.id.value), "organisation": .integer(party.organisation.value),
            "name": .string(party.name), "commissioning": .bool(party.roles.commissioning),
            "participating": .bool(party.roles.participating), "paying": .bool(party.roles.paying),
            "tookInitiative": .bool(party.tookInitiative), "joinedOn": .day(party.joinedOn),
            "leftOn": .day(party.leftOn), "catchUpMinutes": party.catchUp.map { .integer($0.minutes) } ?? .null,
            "version": .integer(party.version),
        ]
    }

    private func member(_ member: TeamMember) -> JSON {
        [
            "id": .integer(member.id.value), "person": .integer(member.person.value), "name": .string(member.name),
            "part": .string(member.part.rawValue), "fromDay": .day(member.period.from),
            "untilDay": .day(member.period.until), "warnedOf": .text(member.warnedOf),
            "employerIsParty": .text(member.conflict), "version": .integer(member.version),
        ]
    }

    private func meeting(_ meeting: ReviewMeeting) -> JSON {
        [
            "id": .integer(meeting.id.value), "title": .string(meeting.title), "day": .day(meeting.day),
            "startsAt": .text(meeting.startsAt?.formatted), "place": .text(meeting.place), "step": .id(meeting.step),
            "cancelledOn": .day(meeting.cancelledOn), "version": .integer(meeting.version),
        ]
    }

    private func recommendation(_ one: AgreedRecommendation) -> JSON {
        [
            "organisation": .id(one.organisation), "organisationName": .text(one.organisationName),
            "agreedOn": .day(one.agreedOn), "recommendation": .string(one.words),
        ]
    }
}
