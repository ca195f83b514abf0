internal import Doors
internal import Postgres
internal import Values

/// Keeps one organisation from standing in the register twice.
enum DuplicateGuard {
    /// - Parameter confirmed: the person says that the name like another's belongs to another organisation.
    static func check(
        _ content: OrganisationContent, except id: ID<Organisation>?, confirmed: Bool, _ tx: Transaction
    ) throws {
        if let taken = try OrganisationStore.holder(of: content.numbers, except: id, tx) {
            throw OrganisationsRefused.numberTaken(taken.field, by: taken.other)
        }
        guard !confirmed, let other = try OrganisationStore.nearestName(content.name, except: id, tx) else { return }
        throw OrganisationsRefused.similarName(content.name, to: other)
    }
}
