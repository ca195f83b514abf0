internal import Postgres
internal import Values

/// The settings of every sort together, each from its own store.
enum SettingsStore {
    /// All values of all settings, in one round trip: by sort, by key, the latest first.
    static func all(in tx: Transaction) throws -> [Setting] {
        let found = try tx.pipeline([
            RateStore.all, VATStore.all, KindStore.all, TextStore.all, TermStore.all, FoundationStore.all,
        ])
        let readers = [
            RateStore.setting, VATStore.setting, KindStore.setting, TextStore.setting, TermStore.setting,
            FoundationStore.setting,
        ]
        return try zip(found, readers).flatMap { rows, read in try rows.map(read) }
    }

    /// - Returns: false where somebody else withdrew it first.
    static func remove(_ setting: Setting, in tx: Transaction) throws -> Bool {
        switch setting.sort {
        case .rate: try RateStore.remove(setting.from, in: tx)
        case .vat: try VATStore.remove(setting.key, setting.from, in: tx)
        case .kind: try KindStore.remove(setting.key, setting.from, in: tx)
        case .text: try TextStore.remove(setting.key, setting.from, in: tx)
        case .term: try TermStore.remove(setting.key, setting.from, in: tx)
        case .foundation: try FoundationStore.remove(setting.from, in: tx)
        }
    }
}
