internal import Doors
internal import Values

/// The plain forms about a person say above their title who it is.
protocol AboutPerson: Action {}

extension AboutPerson {
    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        guard let person = ID<Person>.parse(path["person"].shown) else {
            throw Refused.notFound(Text("Deze persoon", "This person"))
        }
        return try PeopleStore.find(person, in: context.tx).name
    }
}
