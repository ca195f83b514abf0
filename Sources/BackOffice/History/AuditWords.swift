internal import Values
internal import Web

/// The words for what stands in the database, as people call it.
enum AuditWords {
    /// A record of a table, with its article.
    static func noun(_ schema: String, _ table: String) -> Text {
        nouns[schema + "." + table] ?? plain(table)
    }

    /// A column, with its article.
    static func column(_ name: String) -> Text { columns[name] ?? plain(name) }

    /// What stands in a column that only points at another record says nothing by itself.
    static func isReference(_ column: String) -> Bool { references.contains(column) }

    /// True where the words of a table or a column are known.
    static func knows(table: String) -> Bool { nouns[table] != nil }
    static func knows(column: String) -> Bool { columns[column] != nil || AuditLine.silent.contains(column) }

    private static func plain(_ name: String) -> Text {
        let words = "“" + name.replacing("_", with: " ") + "”"
        return Text(words, words)
    }

    /// The deeds that have words of their own.
    static func deed(of line: AuditLine) -> Text? {
        let columns = Set(line.changes.map(\.column))
        switch (line.schema + "." + line.table, line.operation) {
        case ("access.session", .insert): return Text("meldde zich aan", "signed in")
        case ("access.session", .update) where columns == ["ended_at"]:
            return Text("beëindigde een aanmelding", "ended a session")
        case ("access.password", .insert), ("access.password", .update):
            return Text("stelde een wachtwoord in", "set a password")
        case ("access.token", .update) where columns == ["revoked_at"]:
            return Text("trok een token in", "revoked a token")
        case ("access.invitation", .insert):
            return Text("maakte een link voor een wachtwoord", "made a link to set a password")
        case ("access.invitation", .update) where columns == ["used_at"]:
            return Text("gebruikte de link voor een wachtwoord", "used the link to set a password")
        case ("access.person", .update) where columns.contains("closed_at"):
            let isClosed = line.changes.contains { $0.column == "closed_at" && $0.after.string != nil }
            return isClosed
                ? Text("sloot de toegang van de persoon", "closed the person's access")
                : Text("opende de toegang van de persoon weer", "opened the person's access again")
        case ("jobs.job", .update) where columns.contains("done_at"):
            return Text("rondde een taak op de achtergrond af", "finished a background job")
        case ("access.client_data", .note):
            return Text(
                "bevestigde dat een tekst geen gegevens van cliënten bevat",
                "confirmed that a text holds no data of clients")
        default: return nil
        }
    }

    private static let references: Set<String> = [
        "person", "organisation", "review", "request", "quote", "party", "step", "responsible", "taken_by", "closed_by",
        "employer", "document", "supersedes", "ground_rules", "privacy_terms", "kind", "reviewer", "link",
        "invoiced_party", "destroyed_by",
    ]
}
