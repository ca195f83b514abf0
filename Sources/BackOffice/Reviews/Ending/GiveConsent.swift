internal import Doors
internal import Values
internal import Web

/// Records that consent was given, and by which form; never whose.
struct GiveConsent: Action {
    static let door = Door(
        "review consent", path: "/reviews/{review}/consents", formPath: "/reviews/{review}/consents/new",
        roles: [.coordinator], title: Text("Toestemming vastleggen", "Record consent"),
        help: Text(
            "Leg vast dát er toestemming is en met welk formulier. Van wie, hoort niet in Griffie.",
            "Record that there is consent and by which form. Whose does not belong in Griffie."))
    static let refusals: [RefusalCode] = [.notFound, ReviewsRefused.cancelledCode, ReviewsRefused.futureCode]

    let review: ID<Review>
    let givenOn: Day
    let form: String

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        givenOn = read.value("givenOn", Text("Gegeven op", "Given on"))
        form = read.freeText(
            "form", Text("Formulier", "Form"),
            hint: Text(
                "Bijvoorbeeld “modelformulier toestemming, versie 2021”.", "Such as “model consent form, version 2021”."
            ),
            most: 200)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        try standing.mustNotBeCancelled()
        try givenOn.mustHaveCome(by: context.today, field: "givenOn")
        try ReviewFactStore.giveConsent(review, on: givenOn, form: form, context.tx)
        return ReviewWords.done(
            Text(
                "De toestemming bij \(standing.number) is vastgelegd.",
                "The consent for \(standing.number) has been recorded."), standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try Review.id(path)
        return .record(["givenOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}
