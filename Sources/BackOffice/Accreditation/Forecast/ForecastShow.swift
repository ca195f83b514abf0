internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Who falls below the norm if nothing more comes in, and what would save it.
struct ForecastShow: View {
    static let door = ViewDoor(
        "reviewer forecast", path: "/reviewers/forecast", roles: Role.office + [.administrator],
        title: Text("Vooruitblik", "Forecast"),
        help: Text(
            "Wie onder de eisen zakt als er niets meer bij komt, en wat dat voorkomt; zonder dag: twaalf maanden vooruit.",
            "Who falls below the norm if nothing more comes in, and what would save it; without a day: twelve months."),
        lane: .slow)

    struct Model {
        let until: Day
        let today: Day
        let forecasts: [Forecast]
    }

    let until: Day?

    init(_ read: inout FieldReader) {
        until = read.optional("until", Text("Tot en met", "Until and including"))
    }

    func load(in context: Context) throws -> Model {
        let today = try context.today
        let horizon = until ?? today.adding(months: 12)
        return Model(until: horizon, today: today, forecasts: try ForecastStore.all(until: horizon, context.tx))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let language = try context.language
        return .array(model.forecasts.map { $0.json(today: model.today, language) })
    }

    func table(_ model: Model, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("number", Text("Nummer", "Number")), .init("name", Text("Naam", "Name")),
                .init("level", Text("Niveau", "Level")), .init("until", Text("Geregistreerd tot", "Registered until")),
                .init("condition", Text("Eis", "Condition")), .init("on", Text("Zakt op", "Falls on")),
                .init("needed", Text("Nodig", "Needed"), figure: true),
                .init("granted", Text("Toegekend", "Granted"), figure: true),
                .init("missing", Text("Tekort", "Missing"), figure: true),
                .init("saved", Text("Gepland is genoeg", "Planned is enough")),
            ],
            rows: model.forecasts.flatMap { forecast in rows(forecast, language) })
    }

    private func rows(_ forecast: Forecast, _ language: Language) -> [[String]] {
        let head = [forecast.number, forecast.name, forecast.levelName(language), forecast.until?.iso ?? ""]
        let end =
            forecast.endsUndecided
            ? [head + [Text("registratie", "registration")(language), forecast.until?.iso ?? "", "", "", "", ""]] : []
        return end
            + forecast.falls.map { fall in
                head + [
                    fall.kind.title(language), fall.on.iso, String(fall.needed), String(fall.granted),
                    String(fall.missing), (fall.isSaved ? Text("ja", "yes") : Text("nee", "no"))(language),
                ]
            }
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        ForecastPage(
            until: model.until, today: model.today, forecasts: model.forecasts, language: try context.language
        ).page
    }
}
