internal import Doors
internal import Values

/// What is filled in about an organisation, the same when it is registered and when it is changed.
struct OrganisationContent: FieldRecord {
    let kind: OrganisationKind
    let name: String
    let numbers: OrganisationNumbers
    let address: OrganisationAddress
    let invoicing: InvoiceRequirements

    init(_ read: inout FieldReader) {
        kind = read.choice("kind", Text("Soort", "Kind"))
        name = read.line("name", Text("Naam", "Name"), hint: Text("Zoals op het briefpapier.", "As on its letters."))
        numbers = OrganisationNumbers(&read)
        address = OrganisationAddress(&read)
        invoicing = InvoiceRequirements(&read)
        if numbers.cbsCode != nil, kind != .municipality {
            read.fault(
                "cbsCode",
                Text(
                    "Alleen een gemeente heeft een CBS-code. Kies als soort gemeente, of haal de code weg.",
                    "Only a municipality has a CBS code. Choose municipality as its kind, or remove the code."))
        }
    }
}

/// The numbers by which law, tax office, bank and network know an organisation; each is checked by its own digits.
struct OrganisationNumbers: FieldRecord {
    let kvkNumber: KvKNumber?
    let oin: OIN?
    let cbsCode: CBSCode?
    let vatNumber: VATNumber?
    let iban: IBAN?
    let peppolAddress: PeppolAddress?

    init(_ read: inout FieldReader) {
        kvkNumber = read.optional("kvkNumber", Text("KvK-nummer", "Trade register number (KvK)"))
        oin = read.optional(
            "oin", Text("OIN", "OIN"), hint: Text("Het nummer van een overheid.", "The number of a public body."))
        cbsCode = read.optional(
            "cbsCode", Text("CBS-code", "CBS code"), hint: Text("Alleen van een gemeente.", "Only of a municipality."))
        vatNumber = read.optional("vatNumber", Text("Btw-nummer", "VAT number"))
        iban = read.optional("iban", Text("IBAN", "IBAN"))
        peppolAddress = read.optional(
            "peppolAddress", Text("Peppol-adres", "Peppol address"),
            hint: Text(
                "Waar e-facturen aankomen. Staat los van het KvK-nummer of OIN.",
                "Where e-invoices arrive. It stands apart from the KvK number or OIN."))
    }
}

/// Where an organisation is found and reached.
struct OrganisationAddress: FieldRecord {
    let street: String?
    let postalCode: PostalCode?
    let city: String?
    let country: CountryCode
    let email: EmailAddress?
    let phone: String?
    let website: String?

    init(_ read: inout FieldReader) {
        street = read.optionalLine("street", Text("Straat en huisnummer", "Street and number"))
        postalCode = read.optional("postalCode", Text("Postcode", "Postal code"))
        city = read.optionalLine("city", Text("Plaats", "Town"))
        country = read.value("country", Text("Land", "Country"), standard: CountryCode(value: "NL"))
        email = read.optional("email", Text("E-mailadres", "E-mail address"))
        phone = read.optionalLine("phone", Text("Telefoon", "Telephone"), most: 40)
        website = read.optionalLine("website", Text("Website", "Website"))
    }
}

/// Where an invoice to an organisation must go, and what must stand on it.
struct InvoiceRequirements: FieldRecord {
    let name: String?
    let email: EmailAddress?
    let street: String?
    let postalCode: PostalCode?
    let city: String?
    let orderNumberRequired: Bool
    let contractReference: String?
    let costCentre: String?

    init(_ read: inout FieldReader) {
        name = read.optionalLine(
            "invoiceName", Text("Naam op de factuur", "Name on the invoice"),
            hint: Text("Als die anders is.", "Where it differs."))
        email = read.optional("invoiceEmail", Text("E-mailadres voor facturen", "E-mail address for invoices"))
        street = read.optionalLine("invoiceStreet", Text("Factuuradres: straat", "Invoice address: street"))
        postalCode = read.optional("invoicePostalCode", Text("Factuuradres: postcode", "Invoice address: postal code"))
        city = read.optionalLine("invoiceCity", Text("Factuuradres: plaats", "Invoice address: town"))
        orderNumberRequired = read.flag(
            "orderNumberRequired",
            Text("Een ordernummer is nodig op de factuur", "An order number is needed on the invoice"))
        contractReference = read.optionalLine("contractReference", Text("Contract", "Contract"))
        costCentre = read.optionalLine("costCentre", Text("Kostenplaats", "Cost centre"))
    }
}
