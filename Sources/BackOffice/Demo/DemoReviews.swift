internal import Values

/// The demo's reviews. Each shows what the foundation's own documents describe: sizes from one day to 120 hours, one on a
/// municipality's initiative, one that a party joined later, one cancelled at orientation.
enum DemoReviews {
    static func tell(_ story: DemoTeller) throws {
        try finished(story)
        try cancelled(story)
        try joinedLater(story)
        try initiative(story)
        try oneDay(story)
        try waiting(story)
    }

    // MARK: 2021, finished: four organisations, 61 hours, the foundation's first at € 130

    private static func finished(_ story: DemoTeller) throws {
        try story.on("2021-03-08")
        try request(
            story, "eerste", on: "2021-03-08", from: "brug", asks: "Ineke van Asselt, bestuurder",
            about: "Samenwerking rond een overplaatsing tussen vier organisaties", with: ["linde", "kompas", "esdal"])
        try accept(story, "eerste", title: "Samen kijken naar een overplaatsing", kind: "full", on: "2021-03-15")
        try parties(story, "eerste", [("linde", true, true), ("kompas", true, true), ("esdal", false, true)])
        try appoint(story, "eerste", [("p-yilmaz", "lead"), ("p-post", "second")], from: "2021-03-15")
        try finish(story, "eerste", steps: ["2021-03-15"])
        let quote = try draft(story, "eerste")
        try hours(
            story, quote, ["6:00", "22:00", "15:00", "9:00", "9:00"], validUntil: "2021-05-31",
            reason: nil)
        try story.does("coordinator", "quote issue", ["quote": "@\(quote)"])
        try story.on("2021-03-29")
        try agree(story, quote, by: ["brug", "linde", "kompas", "esdal"], on: "2021-03-29")
        try story.on("2021-07-30")
        try finish(story, "eerste", steps: [nil, "2021-05-10", "2021-06-07", "2021-06-28", "2021-07-12"])
        try story.does(
            "coordinator", "review consent", ["review": "@eerste", "givenOn": "2021-04-12", "form": "model 2020"])
        try story.does(
            "coordinator", "recommendation agree",
            [
                "review": "@eerste", "agreedOn": "2021-07-12",
                "recommendation": "Bij elke overplaatsing spreken de organisaties vooraf af wie het gezin belt.",
            ])
        try story.does(
            "coordinator", "review conclude", ["review": "@eerste", "outcome": "done", "endedOn": "2021-07-12"])
        try story.does(
            "coordinator", "evaluation record",
            [
                "review": "@eerste", "heldOn": "2021-07-28", "organisationsPresent": "4",
                "summary": "De organisaties waarderen het gesprek; de planning kon ruimer.",
            ])
        try story.does(
            "coordinator", "destruction record",
            [
                "review": "@eerste", "destroyedOn": "2021-07-30", "destroyedBy": "Elif Yılmaz",
                "what": "Gespreksverslagen en de gezamenlijke tijdlijn",
            ])
        try DemoHours.judge(story)
    }

    // MARK: 2022, cancelled at orientation

    private static func cancelled(_ story: DemoTeller) throws {
        try story.on("2022-01-17")
        try request(
            story, "gestopt", on: "2022-01-17", from: "veste", asks: "Pieter ’t Hart, directeur behandelzaken",
            about: "Wachttijd bij een verwijzing", with: ["kompas"])
        try accept(story, "gestopt", title: "Wachten op een verwijzing", kind: "proportioned", on: "2022-01-24")
        try story.on("2022-02-14")
        try story.does(
            "coordinator", "review conclude",
            [
                "review": "@gestopt", "outcome": "cancelled_at_orientation", "endedOn": "2022-02-14",
                "reason": "De organisaties kiezen na de oriëntatie voor een gesprek zonder leerreview.",
            ])
        try story.does(
            "coordinator", "destruction record",
            [
                "review": "@gestopt", "destroyedOn": "2022-02-14", "destroyedBy": "Marjolein Visser",
                "what": "Aantekeningen van het oriëntatiegesprek",
            ])
    }

    // MARK: 2026, a party joined later: 61 hours over four, then 73 over five

    private static func joinedLater(_ story: DemoTeller) throws {
        try story.on("2026-03-02")
        try request(
            story, "later", on: "2026-03-02", from: "linde", asks: "Rob Hagen, directeur zorg",
            about: "Opeenvolgende crisisplaatsingen", with: ["kompas", "veste", "esdal"])
        try accept(story, "later", title: "Van crisis naar crisis", kind: "full", on: "2026-03-09")
        try parties(story, "later", [("kompas", true, true), ("veste", true, true), ("esdal", false, true)])
        try appoint(story, "later", [("p-post", "lead"), ("p-reviewer", "second")], from: "2026-03-09")
        try finish(story, "later", steps: ["2026-03-09"])
        let quote = try draft(story, "later")
        try hours(
            story, quote, ["6:00", "22:00", "15:00", "9:00", "9:00"], validUntil: "2026-05-15", reason: nil)
        try story.does("coordinator", "quote issue", ["quote": "@\(quote)"])
        try story.on("2026-03-23")
        try agree(story, quote, by: ["linde", "kompas", "veste", "esdal"], on: "2026-03-23")
        try story.on("2026-06-15")
        try finish(story, "later", steps: [nil, "2026-05-18"])
        try story.does(
            "coordinator", "party add",
            [
                "review": "@later", "organisation": "@ijssel", "participating": "true", "paying": "true",
                "joinedOn": "2026-06-15", "catchUp": "12:00",
            ])
        try story.does(
            "coordinator", "quote revise",
            [
                "quote": "@\(quote)",
                "reason": "Scholengroep IJsselrand blijkt betrokken en doet mee; het inhaalprogramma kost 12 uur.",
            ])
        try hours(
            story, quote, ["6:00", "22:00", "15:00", "9:00", "9:00"], validUntil: "2026-10-15", reason: nil)
        try story.does("coordinator", "quote issue", ["quote": "@\(quote)"])
        try story.on("2026-06-29")
        try agree(story, quote, by: ["linde", "kompas", "veste"], on: "2026-06-29")
        try ask(story, quote, ["ijssel"])
    }

    // MARK: 2026, on the initiative of a municipality

    private static func initiative(_ story: DemoTeller) throws {
        try story.on("2026-07-06")
        try request(
            story, "gemeente", on: "2026-07-06", from: "waterland", asks: "Nadia Verbeek, concerndirecteur",
            about: "Overgang van jeugdhulp naar volwassenenzorg", with: ["veste", "haven"])
        try accept(
            story, "gemeente", title: "De overgang bij achttien jaar", kind: "full", on: "2026-07-13",
            notified: "2026-07-01")
        try parties(story, "gemeente", [("veste", true, true), ("haven", true, false)])
        try appoint(story, "gemeente", [("p-meijer", "lead"), ("p-jansen", "in_training")], from: "2026-07-13")
        try story.on("2026-07-20")
        try finish(story, "gemeente", steps: ["2026-07-20"])
        let quote = try draft(story, "gemeente")
        try story.does(
            "coordinator", "quote change",
            [
                "quote": "@\(quote)", "validUntil": "2026-09-30",
                "extraLines[0].step": "3", "extraLines[0].kind": "room",
                "extraLines[0].description": "Zaalhuur voor twee dialogen", "extraLines[0].amount": "420.00",
                "shares[0].party": "@waterland", "shares[0].method": "percent", "shares[0].value": "60",
                "shares[1].party": "@veste", "shares[1].method": "weight", "shares[1].value": "1",
            ])
        try story.does("coordinator", "quote issue", ["quote": "@\(quote)"])
        try story.on("2026-08-12")
        try agree(story, quote, by: ["haven"], on: "2026-08-10")
        try ask(story, quote, ["waterland", "veste"])
    }

    // MARK: 2026, a one-day review with a school

    private static func oneDay(_ story: DemoTeller) throws {
        try story.on("2026-08-17")
        try request(
            story, "dag", on: "2026-08-17", from: "ijssel", asks: "Gerda Lammers, voorzitter college van bestuur",
            about: "Terug naar school na een lange afwezigheid", with: ["thuis"])
        try accept(story, "dag", title: "Weer naar school", kind: "one_day", on: "2026-08-24")
        try parties(story, "dag", [("thuis", true, false)])
        try appoint(story, "dag", [("p-yilmaz", "lead")], from: "2026-08-24")
        _ = try draft(story, "dag")
    }

    // MARK: 2026, a request that waits

    private static func waiting(_ story: DemoTeller) throws {
        try story.on("2026-08-28")
        try request(
            story, "nieuw", on: "2026-08-28", from: "brug", asks: "Ineke van Asselt, bestuurder",
            about: "Afstemming tussen school en jeugdhulp", with: ["ijssel"])
    }

    // MARK: what the stories share

    private static func request(
        _ story: DemoTeller, _ key: String, on day: String, from organisation: String, asks: String, about: String,
        with others: [String]
    ) throws {
        try story.does(
            "coordinator", "request register",
            [
                "receivedOn": day, "askedBy": asks, "organisation": "@\(organisation)", "subject": about,
                "organisations": "@\(others[0])", "organisations": others.count > 1 ? "@\(others[1])" : "",
                "organisations": others.count > 2 ? "@\(others[2])" : "",
            ], as: "request-\(key)")
    }

    private static func accept(
        _ story: DemoTeller, _ key: String, title: String, kind: String, on day: String, notified: String = ""
    ) throws {
        try story.on(day)
        try story.does(
            "coordinator", "request accept",
            [
                "request": "@request-\(key)", "title": title, "kind": kind, "decidedOn": day, "notifiedOn": notified,
            ], as: key)
    }

    /// Who takes part and who pays, beside the commissioning party, which does both.
    private static func parties(
        _ story: DemoTeller, _ review: String, _ roles: [(key: String, takesPart: Bool, pays: Bool)]
    ) throws {
        let review = try story.id(review)
        for party in try story.look({ try DemoStore.parties(of: review, in: $0) }) {
            let role = try roles.first { try story.id($0.key) == party.organisation }
            try story.does(
                "coordinator", "party change",
                [
                    "review": String(review), "party": String(party.id), "joinedOn": party.joined,
                    "commissioning": party.isCommissioning ? "true" : "false",
                    "participating": role?.takesPart ?? true ? "true" : "false",
                    "paying": role?.pays ?? true ? "true" : "false",
                    "tookInitiative": party.isCommissioning ? "true" : "false",
                ])
        }
    }

    private static func appoint(
        _ story: DemoTeller, _ review: String, _ people: [(key: String, part: String)], from day: String
    ) throws {
        for person in people {
            try story.does(
                "coordinator", "team appoint",
                ["review": "@\(review)", "person": "@\(person.key)", "part": person.part, "fromDay": day])
        }
    }

    /// The days on which the steps were done, in order; nil leaves a step as it is.
    private static func finish(_ story: DemoTeller, _ review: String, steps: [String?]) throws {
        let id = try story.id(review)
        let known = try story.look { try DemoStore.steps(of: id, in: $0) }
        for (step, day) in zip(known, steps) {
            guard let day else { continue }
            try story.does(
                "coordinator", "step finish", ["review": "@\(review)", "step": String(step), "doneOn": day])
        }
    }

    private static func draft(_ story: DemoTeller, _ review: String) throws -> String {
        let name = "quote-\(review)"
        try story.does("coordinator", "quote draft", ["review": "@\(review)"], as: name)
        return name
    }

    /// The hours of the first five steps.
    private static func hours(
        _ story: DemoTeller, _ quote: String, _ hours: [String], validUntil: String, reason: String?
    ) throws {
        try story.does(
            "coordinator", "quote change",
            [
                "quote": "@\(quote)", "validUntil": validUntil, "outsideRangeReason": reason ?? "",
                "steps[0].step": "1", "steps[0].hours": hours[0], "steps[1].step": "2", "steps[1].hours": hours[1],
                "steps[2].step": "3", "steps[2].hours": hours[2], "steps[3].step": "4", "steps[3].hours": hours[3],
                "steps[4].step": "5", "steps[4].hours": hours[4],
            ])
    }

    /// The party of the quote's newest version, and its director.
    private static func party(
        _ story: DemoTeller, _ quote: String, _ organisation: String
    ) throws -> (party: Int64, director: String, function: String) {
        let quote = try story.id(quote)
        let organisation = try story.id(organisation)
        let found = try story.look { try DemoStore.quoteParty(quote, organisation, in: $0) }
        guard let found else { throw DemoTeller.Broken(line: "agreement", reason: "no such party") }
        return found
    }

    private static func agree(_ story: DemoTeller, _ quote: String, by parties: [String], on day: String) throws {
        for key in parties {
            let found = try party(story, quote, key)
            try story.does(
                "coordinator", "agreement record",
                [
                    "quote": "@\(quote)", "party": String(found.party), "directorName": found.director,
                    "directorFunction": found.function, "on": day,
                ])
        }
    }

    private static func ask(_ story: DemoTeller, _ quote: String, _ parties: [String]) throws {
        for key in parties {
            let found = try party(story, quote, key)
            try story.does(
                "coordinator", "agreement ask",
                [
                    "quote": "@\(quote)", "party": String(found.party), "directorName": found.director,
                    "directorFunction": found.function, "directorEmail": "directie@\(key).example",
                ])
        }
    }
}
