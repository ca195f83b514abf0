internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The reviewers whom a supervisor supervises, and what each of them asks.
struct CaseloadShow: View {
    static let door = ViewDoor(
        "caseload show", path: "/caseload", roles: Role.office, title: Text("Begeleiding", "Supervision"),
        help: Text(
            "Toont wie een supervisor begeleidt, wat er wacht, en wanneer de laatste supervisie was.",
            "Shows whom a supervisor supervises, what awaits judgement, and when the last supervision was."))

    /// One reviewer under supervision.
    struct Line {
        let supervision: Supervision
        let waiting: Int64
        let oldestWaiting: Day?
        let lastSupervision: Day?
        let nextOn: Day?
        let nextGathering: ID<Gathering>?
        let nextTitle: String?

        init(_ row: Row) throws {
            supervision = try Supervision(row)
            waiting = try row("waiting")
            oldestWaiting = try row("oldest_waiting")
            lastSupervision = try row("last_supervision")
            nextOn = try row("next_on")
            nextGathering = try row("next_gathering")
            nextTitle = try row("next_title")
        }

        var json: JSON {
            .object(
                (supervision.json.members ?? []) + [
                    ("waiting", .integer(waiting)), ("oldestWaiting", .day(oldestWaiting)),
                    ("lastSupervision", .day(lastSupervision)), ("nextGatheringOn", .day(nextOn)),
                ])
        }
    }

    struct Model {
        /// Whose caseload; nil: of all supervisors.
        let supervisor: ID<Person>?
        let lines: [Line]
    }

    /// Nil: one's own, where one is a supervisor; else all.
    let supervisor: ID<Person>?
    let all: Bool

    init(_ read: inout FieldReader) {
        supervisor = read.optionalPick(
            "supervisor", Text("Supervisor", "Supervisor"), from: SupervisionStore.supervisors)
        all = read.flag("all", Text("Van alle supervisors", "Of all supervisors"))
    }

    func load(in context: Context) throws -> Model {
        let caller = try context.caller
        let own = caller.roles.contains(.supervisor) && !all ? caller.person : nil
        let whose = supervisor ?? own
        return Model(
            supervisor: whose, lines: try context.tx.rows(SupervisionStore.caseload(of: whose)).map(Line.init))
    }

    func json(_ model: Model, in context: Context) throws -> JSON { .array(model.lines.map(\.json)) }

    func table(_ model: Model, in context: Context) throws -> Table? {
        Table(
            [
                .init("registerNumber", Text("Nummer", "Number")), .init("name", Text("Naam", "Name")),
                .init("supervisorName", Text("Supervisor", "Supervisor")),
                .init("waiting", Text("Wacht", "Awaiting"), figure: true),
                .init("oldestWaiting", Text("Oudste", "Oldest")),
                .init("lastSupervision", Text("Laatste supervisie", "Last supervision")),
                .init("nextGatheringOn", Text("Volgende bijeenkomst", "Next gathering")),
            ],
            rows: model.lines.map { line in
                let one = line.supervision
                return [
                    one.reviewer.number, one.reviewer.name, one.supervisorName, String(line.waiting),
                    line.oldestWaiting?.iso ?? "", line.lastSupervision?.iso ?? "", line.nextOn?.iso ?? "",
                ]
            })
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        CaseloadPage(
            model: model, supervisors: try SupervisionStore.supervisors(in: context),
            language: try context.language, person: try context.caller.person,
            mayChange: context.may(StartSupervision.self)
        ).page
    }
}
