internal import Doors
internal import Values

/// What happened to an organisation, in words.
enum OrganisationWords {
    static func happened(_ entry: HistoryEntry) -> Text {
        let name = entry.name ?? ""
        switch (entry.table, entry.operation) {
        case ("organisation", "insert"): return Text("Organisatie toegevoegd", "Organisation added")
        case ("organisation", _): return RecordHistory.changed(entry.columns, columns)
        case ("contact", "insert"): return Text("Contactpersoon \(name) toegevoegd", "Contact person \(name) added")
        case ("contact", _) where entry.columns == ["until_day"]:
            return Text("Contactpersoon \(name) beëindigd", "Contact person \(name) ended")
        case ("contact", _):
            let what = RecordHistory.changed(entry.columns, columns)
            return Text("\(name): \(what.nl)", "\(name): \(what.en)")
        case ("affiliation", "insert"): return Text("Aansluiting vastgelegd", "Affiliation recorded")
        default: return Text("Aansluiting beëindigd", "Affiliation ended")
        }
    }

    private static let columns = [
        "name": Text("naam", "name"), "kind": Text("soort", "kind"), "cbs_code": Text("CBS-code", "CBS code"),
        "kvk_number": Text("KvK-nummer", "KvK number"), "oin": Text("OIN", "OIN"),
        "vat_number": Text("btw-nummer", "VAT number"), "iban": Text("IBAN", "IBAN"),
        "peppol_address": Text("Peppol-adres", "Peppol address"), "email": Text("e-mailadres", "e-mail address"),
        "phone": Text("telefoon", "telephone"), "website": Text("website", "website"),
        "street": Text("straat", "street"), "postal_code": Text("postcode", "postal code"),
        "city": Text("plaats", "town"), "country": Text("land", "country"),
        "invoice_name": Text("naam op de factuur", "name on the invoice"),
        "invoice_email": Text("e-mailadres voor facturen", "e-mail address for invoices"),
        "invoice_street": Text("straat van het factuuradres", "street of the invoice address"),
        "invoice_postal_code": Text("postcode van het factuuradres", "postal code of the invoice address"),
        "invoice_city": Text("plaats van het factuuradres", "town of the invoice address"),
        "order_number_required": Text("ordernummer nodig", "order number needed"),
        "contract_reference": Text("contract", "contract"), "cost_centre": Text("kostenplaats", "cost centre"),
        "function": Text("functie", "function"), "language": Text("taal", "language"),
        "may_agree": Text("mag akkoord geven", "may agree"), "until_day": Text("laatste dag", "last day"),
    ]
}
