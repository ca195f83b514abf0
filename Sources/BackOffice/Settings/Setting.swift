internal import Doors
internal import Values
internal import Web

/// What is set by day and not fixed in code.
enum SettingSort: String, Titled {
    case rate, vat, kind, text, term, foundation

    static let sample = SettingSort.rate

    var title: Text {
        switch self {
        case .rate: Text("Uurtarief", "Hourly rate")
        case .vat: Text("Btw", "VAT")
        case .kind: Text("Soorten leerreview", "Kinds of review")
        case .text: Text("Teksten van de offerte", "Texts of the quote")
        case .term: Text("Termijnen", "Terms")
        case .foundation: Text("Gegevens van de stichting", "The foundation's details")
        }
    }
}

/// One value of a setting: it holds from its first day until the first day of the next one.
struct Setting: Sendable {
    let sort: SettingSort
    /// Which of its sort: a service, a kind, a term; empty where there is one.
    let key: String
    let name: Text
    let from: Day
    let value: Text
    /// What is to be known beside the value: the ground, the steps.
    let notes: [Text]
    /// A whole text, to be opened.
    let body: String?
    /// The value in parts, for programs.
    let parts: [(String, JSON)]

    init(
        _ sort: SettingSort, key: String = "", name: Text, from: Day, value: Text, notes: [Text] = [],
        body: String? = nil, parts: [(String, JSON)] = []
    ) {
        self.sort = sort
        self.key = key
        self.name = name
        self.from = from
        self.value = value
        self.notes = notes
        self.body = body
        self.parts = parts
    }
}

/// A value with what it is on a given day.
struct DatedSetting: Sendable {
    enum State: String, Sendable { case past, now, planned }
    let setting: Setting
    let state: State

    /// Of each key the last that has begun holds now, those before it held, those after it will hold.
    static func dated(_ settings: [Setting], on today: Day) -> [DatedSetting] {
        var current: [String: Day] = [:]
        for setting in settings where setting.from <= today {
            let place = setting.sort.rawValue + "/" + setting.key
            current[place] = max(current[place] ?? setting.from, setting.from)
        }
        return settings.map { setting in
            let holds = current[setting.sort.rawValue + "/" + setting.key]
            let state: State = setting.from > today ? .planned : setting.from == holds ? .now : .past
            return DatedSetting(setting: setting, state: state)
        }
    }
}
