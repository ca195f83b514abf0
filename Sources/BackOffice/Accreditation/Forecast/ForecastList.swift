internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Who falls below the norm if nothing more comes in, and what is planned that would save it.
struct ForecastList: View {
    static let door = ViewDoor(
        "reviewer forecast", path: "/reviewers/forecast", roles: Role.office + [.administrator],
        title: Text("Vooruitblik", "Forecast"),
        help: Text(
            "Toont wie onder de norm komt als er niets meer bijkomt, of van wie de registratie afloopt zonder besluit, "
                + "tot en met --until (anders: 12 maanden), en wat er gepland is dat het redt.",
            "Shows who falls below the norm if nothing more comes in, or whose registration ends without a decision, "
                + "up to --until (or else 12 months), and what is planned that would save it."))

    let until: Day?
    let page: Int?

    init(_ read: inout FieldReader) {
        until = read.optional(
            "until", Text("Tot en met", "Until"), hint: Text("Leeg: 12 maanden.", "Empty: 12 months."))
        page = ListPage.read(&read)
    }

    struct Model {
        let today: Day
        let until: Day
        let lines: [Forecast]
    }

    func load(in context: Context) throws -> Model {
        let today = try context.today
        let until = until ?? today.adding(months: 12)
        let results = try context.tx.pipeline([ForecastStore.lines(until: until), ForecastStore.planned(until: until)])
        return Model(today: today, until: until, lines: try Forecast.all(results[0], planned: results[1]))
    }

    /// One page of fifty where it is asked for, else all.
    private func shown(_ model: Model, page: Int?) -> ArraySlice<Forecast> {
        guard let page else { return model.lines[...] }
        return model.lines.dropFirst(ListPage.offset(of: page)).prefix(ListPage.rows)
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        .array(shown(model, page: page).map(\.json))
    }

    func table(_ model: Model, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("number", Text("Nummer", "Number")), .init("name", Text("Naam", "Name")),
                .init("level", Text("Niveau", "Level")), .init("until", Text("Tot en met", "Until")),
                .init("on", Text("Vanaf dag", "From day")), .init("missing", Text("Wat ontbreekt", "What is missing")),
                .init("planned", Text("Gepland", "Planned")),
            ],
            rows: shown(model, page: page).map { line in
                [
                    line.number, line.name, line.levelName(language), line.until?.iso ?? "",
                    line.firstDay?.iso ?? "", ForecastWords.missing(line)(language),
                    ForecastWords.planned(line)(language),
                ]
            })
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let number = page ?? 1
        return ForecastPage(
            model: model, lines: Array(shown(model, page: number)), pageNumber: number,
            language: try context.language
        ).page
    }
}
