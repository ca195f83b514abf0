internal import Doors
internal import Values
internal import Web

/// Records that working documents were destroyed: what, by whom, when.
struct RecordDestruction: Action {
    static let door = Door(
        "destruction record", path: "/reviews/{review}/destructions", formPath: "/reviews/{review}/destructions/new",
        roles: [.coordinator], title: Text("Vernietiging vastleggen", "Record the destruction"),
        help: Text(
            "Leg vast welke werkdocumenten zijn vernietigd, door wie en wanneer.",
            "Record which working documents were destroyed, by whom and when."),
        forEver: Text("Dit ligt daarna vast.", "This is fixed from then on."))
    static let refusals: [RefusalCode] = [.notFound, ReviewsRefused.futureCode]

    let review: ID<Review>
    let what: String
    let destroyedBy: String
    let destroyedOn: Day

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        what = read.freeText(
            "what", Text("Wat", "What"),
            hint: Text(
                "Bijvoorbeeld “tijdlijnen en gespreksverslagen, digitaal en op papier”; ook “niets, er was nog niets”.",
                "Such as “timelines and interview reports, digital and on paper”; also “nothing, there was nothing yet”."
            ),
            most: 1000, lines: true)
        destroyedBy = read.freeText("destroyedBy", Text("Door wie", "By whom"), most: 200)
        destroyedOn = read.value("destroyedOn", Text("Vernietigd op", "Destroyed on"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        try destroyedOn.mustHaveCome(by: context.today, field: "destroyedOn")
        try ReviewFactStore.destroy(review, what, by: destroyedBy, on: destroyedOn, context.tx)
        return ReviewWords.done(
            Text(
                "De vernietiging bij \(standing.number) is vastgelegd.",
                "The destruction for \(standing.number) has been recorded."), standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try Review.id(path)
        return .record(["destroyedOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}
