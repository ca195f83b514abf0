internal import Doors
internal import Values

/// What is filled in about a contact person.
struct ContactContent: FieldRecord {
    let name: String
    let function: String?
    let email: EmailAddress?
    let phone: String?
    let language: SpokenLanguage
    let mayAgree: Bool

    init(_ read: inout FieldReader) {
        name = read.line("name", Text("Naam", "Name"))
        function = read.optionalLine("function", Text("Functie", "Function"))
        email = read.optional("email", Text("E-mailadres", "E-mail address"))
        phone = read.optionalLine("phone", Text("Telefoon", "Telephone"), most: 40)
        language = read.choice("language", Text("Taal", "Language"), standard: SpokenLanguage.nl)
        mayAgree = read.flag(
            "mayAgree",
            Text(
                "Mag akkoord geven op directieniveau namens de organisatie",
                "May agree at director level on behalf of the organisation"))
        if mayAgree, read.isMissing("function") {
            read.fault(
                "function",
                Text(
                    "Wie akkoord mag geven, tekent met naam en functie. Vul de functie in.",
                    "Who may agree signs with name and function. Fill in the function."))
        }
    }
}
