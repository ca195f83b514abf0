internal import Doors
internal import Values

/// A level as it is set: its profile, the rights it gives, its term and its competencies.
struct LevelVersion: FieldRecord {
    let key: SettingKey
    let nameNl: String
    let nameEn: String
    /// Its place on the route.
    let ordinal: Int64
    let profile: String
    let mayLead: Bool
    let maySecond: Bool
    let maySupervise: Bool
    let needsSecondDecider: Bool
    /// Nil: until it is decided otherwise.
    let termMonths: Int64?
    let competencies: [CompetencyTerms]

    init(_ read: inout FieldReader) {
        key = read.value(
            "key", Text("Korte naam voor programma's", "Short name for programs"),
            hint: Text(
                "Dezelfde naam is een nieuwe versie van dat niveau.", "The same name is a new version of that level."))
        nameNl = read.line("nameNl", Text("Naam", "Name in Dutch"))
        nameEn = read.line("nameEn", Text("Naam in het Engels", "Name in English"))
        ordinal = read.value(
            "ordinal", Text("Plaats op de route", "Place on the route"),
            hint: Text("1 is het eerste niveau.", "1 is the first level."))
        if !(1...99).contains(ordinal) { read.fault("ordinal", Text("Kies 1 tot en met 99.", "Choose 1 to 99.")) }
        profile = read.freeText(
            "profile", Text("Basisprofiel", "Basic profile"),
            hint: Text("Wie past bij dit niveau, in een paar zinnen.", "Who fits this level, in a few sentences."),
            most: 2000, lines: true)
        mayLead = read.flag("mayLead", Text("Mag een leerreview leiden", "May lead a review"))
        maySecond = read.flag("maySecond", Text("Mag tweede reviewer zijn", "May be second reviewer"))
        maySupervise = read.flag("maySupervise", Text("Mag supervisie geven", "May supervise"))
        needsSecondDecider = read.flag(
            "needsSecondDecider",
            Text("Een besluit vraagt een tweede die het bevestigt", "A decision asks a second person to confirm it"))
        termMonths = read.optional(
            "termMonths", Text("Duur van een registratie, in maanden", "How long a registration runs, in months"),
            hint: Text("Leeg: zonder einde.", "Empty: without an end."))
        if let termMonths, !(1...240).contains(termMonths) {
            read.fault("termMonths", Text("Kies 1 tot en met 240 maanden.", "Choose 1 to 240 months."))
        }
        competencies = read.list(
            "competencies", Text("Competenties, in volgorde", "Competencies, in order"), most: 30,
            of: CompetencyTerms.self)
    }
}

/// One competency of a level's scheme.
struct CompetencyTerms: FieldRecord {
    let key: SettingKey
    let nameNl: String
    let nameEn: String

    init(_ read: inout FieldReader) {
        key = read.value("key", Text("Korte naam", "Short name"))
        nameNl = read.line("nameNl", Text("Competentie", "Competency in Dutch"))
        nameEn = read.line("nameEn", Text("Competentie in het Engels", "Competency in English"))
    }
}
