internal import Doors
package import Postgres
package import Values
internal import Web

/// The demo: an invented cast and its years, told through the program's own doors (issue 2, point 12). The figures that
/// the foundation published are true: € 130 an hour from 2021, reviews of the kinds and sizes that it describes.
package struct Demo {
    /// The demo's today, unless it is changed in the settings.
    package static let today = "2026-09-01"

    private let database: Database

    package init(database: Database) { self.database = database }

    /// Somebody who can sign in.
    package struct SignIn: Sendable {
        package let email: String
        package let name: String
    }

    /// Why the demo was not loaded.
    package struct Refusal: Error {
        package let text: Text
    }

    /// Loads the story into an empty database, or finds it there, and gives its people this password.
    /// - Returns: who can sign in.
    package func load(password: String) throws -> [SignIn] {
        guard password.count >= Password.least, let hash = Password.hash(password) else {
            throw Refusal(
                text: Text(
                    "GRIFFIE_DEMO_PASSWORD is te kort: ten minste \(Password.least) tekens.",
                    "GRIFFIE_DEMO_PASSWORD is too short: at least \(Password.least) characters."))
        }
        let story = DemoTeller(database: database, house: BackOffice.house)
        let (count, hasDemo) = try story.look { try DemoStore.people(in: $0) }
        guard count == 0 || hasDemo else {
            throw Refusal(
                text: Text(
                    "De demo wordt niet geladen: in deze database staan al echte gegevens. Kies met --data een lege map.",
                    "The demo is not loaded: this database holds real data. Choose an empty folder with --data."))
        }
        if count == 0 { try tell(story) }
        try story.look { tx in
            for person in DemoPeople.cast {
                guard let email = EmailAddress.parse(person.email),
                    let entry = try PeopleStore.find(email: email, in: tx)
                else { continue }
                try KeysStore.setPassword(hash, of: entry.id, in: tx)
            }
        }
        return DemoPeople.cast.map { SignIn(email: $0.email, name: $0.name) }
    }

    private func tell(_ story: DemoTeller) throws {
        try story.on("2013-09-01")
        try foundation(story)
        try DemoPeople.enter(story)
        try DemoRegister.tell(story)
        try DemoReviewers.tell(story)
        try DemoStanding.tell(story)
        try DemoReviews.tell(story)
        try DemoGatherings.lately(story)
        try story.on(Self.today)
        try story.end()
    }

    /// The foundation's own details (invented, but for its name) and the rate before 2021, which is not published: € 110 is
    /// our example.
    private func foundation(_ story: DemoTeller) throws {
        try story.console(
            "foundation set",
            [
                "from": "2013-10-01", "name": "Stichting Learning Together", "addressLine": "Brink 12",
                "postalCode": "7411 BX", "city": "Deventer", "kvkNumber": "58765432", "vatNumber": "NL853172407B01",
                "iban": "NL91ABNA0417164300", "email": "bureau@learningtogether.example", "phone": "0570 000 000",
            ])
        try story.console("rate set", ["from": "2013-09-01", "rate": "110.00", "ground": "Voorbeeld"])
    }
}
