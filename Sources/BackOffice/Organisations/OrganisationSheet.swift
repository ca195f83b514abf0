internal import Doors
internal import Look
internal import Values
internal import Web

/// One organisation as a page.
struct OrganisationSheet {
    let file: OrganisationFile
    let language: Language
    let today: Day
    let mayChange: Bool

    private var organisation: Organisation { file.organisation }
    private var say: Speech { Speech(language) }

    var page: Page {
        Page(
            organisation.name, trail: [(OrganisationList.door.title(language), "/organisations")],
            main: group {
                head
                if mayChange { nextStep }
                facts
                contacts
                affiliations
                reviewers
                file.panels
                if let history = file.history { history.html(language) }
            })
    }

    private var head: HTML {
        PageHead(
            organisation.name, kicker: organisation.kind.title(language),
            state: affiliationNow == nil ? nil : StateMark(.done, say("aangesloten", "affiliated")),
            since: affiliationNow.map { say("sinds", "since") + " " + $0.fromDay.formatted(language) },
            turns: mayChange ? [Turn.link(say("Wijzigen", "Change"), organisation.href + "/change")] : []
        ).html
    }

    private var affiliationNow: Affiliation? { file.affiliations.first { $0.period?.contains(today) == true } }

    private var currentContacts: [Contact] { file.contacts.filter { $0.isCurrent(on: today) } }

    /// What a review with this organisation will stumble over.
    private var nextStep: HTML {
        guard !currentContacts.contains(where: \.mayAgree) else { return .empty }
        return NextStep(
            language,
            say(
                "Er is nog niemand die namens deze organisatie akkoord mag geven.",
                "There is nobody yet who may agree on behalf of this organisation."),
            AddContact.door.button(language), href: organisation.href + "/contacts/new"
        ).html
    }

    private var facts: HTML {
        div(.cls("pair")) {
            section {
                h2 { say("Gegevens", "Details") }
                Facts(language, numbers + reached).html
            }
            section {
                h2 { say("Factuur", "Invoice") }
                Facts(language, invoicing).html
            }
        }
    }

    private func fact(_ nl: String, _ en: String, _ field: String) -> Facts.Fact {
        Facts.Fact(Text(nl, en), organisation[field])
    }

    private var numbers: [Facts.Fact] {
        [
            fact("KvK-nummer", "KvK number", "kvkNumber"), fact("OIN", "OIN", "oin"),
            fact("CBS-code", "CBS code", "cbsCode"), fact("Btw-nummer", "VAT number", "vatNumber"),
            Facts.Fact(
                Text("IBAN", "IBAN"), organisation["iban"].map { IBAN.parse($0)?.formatted ?? $0 }),
        ]
    }

    private var reached: [Facts.Fact] {
        [
            .init(Text("Adres", "Address")) { lines(["street", "postalCode", "city"]) },
            .init(Text("E-mailadres", "E-mail address")) { mail("email") },
            fact("Telefoon", "Telephone", "phone"), fact("Website", "Website", "website"),
        ]
    }

    private var invoicing: [Facts.Fact] {
        [
            fact("Naam op de factuur", "Name on the invoice", "invoiceName"),
            .init(Text("Factuuradres", "Invoice address")) {
                lines(["invoiceStreet", "invoicePostalCode", "invoiceCity"])
            },
            .init(Text("E-mailadres voor facturen", "E-mail address for invoices")) { mail("invoiceEmail") },
            fact("Peppol-adres", "Peppol address", "peppolAddress"),
            .init(
                Text("Ordernummer", "Order number"),
                organisation.orderNumberRequired
                    ? say("nodig op de factuur", "needed on the invoice") : say("niet nodig", "not needed")),
            fact("Contract", "Contract", "contractReference"), fact("Kostenplaats", "Cost centre", "costCentre"),
        ]
    }

    /// Street, postal code and town as on an envelope; the country only abroad.
    private func lines(_ fields: [String]) -> HTML {
        let parts = fields.map { organisation[$0] ?? "" }
        let country = organisation["country"].flatMap { $0 == "NL" ? nil : $0 } ?? ""
        let town = [parts[1], parts[2]].filter { !$0.isEmpty }.joined(separator: "\u{A0} ")
        let isEmpty = parts.allSatisfy(\.isEmpty)
        return isEmpty ? .empty : Facts.lines([parts[0], town, country])
    }

    private func mail(_ field: String) -> HTML {
        guard let address = organisation[field] else { return .empty }
        return a(href: "mailto:" + address) { address }
    }

    private var contacts: HTML {
        section {
            h2 { say("Contactpersonen", "Contact persons") }
            if file.contacts.isEmpty {
                p { say("Er zijn nog geen contactpersonen.", "There are no contact persons yet.") }
            } else {
                DataTable(
                    language,
                    [
                        .words(Text("Naam", "Name")), .words(Text("Bereikbaar", "Reached at")),
                        .words(Text("Akkoord", "Agreement")), .tight(Text("Sinds", "Since")),
                    ] + (mayChange ? [.turns(Text("Wijzigen", "Change"))] : []),
                    rows: file.contacts.map(row)
                ).html
            }
            if mayChange {
                p { a(href: organisation.href + "/contacts/new") { AddContact.door.button(language) } }
            }
        }
    }

    private func row(_ contact: Contact) -> DataTable.Row {
        let isCurrent = contact.isCurrent(on: today)
        let ways = [contact.email, contact.phone].compactMap(\.self).joined(separator: ", ")
        let days =
            contact.untilDay.map { contact.fromDay.short + " – " + $0.short } ?? contact.fromDay.short
        let mark =
            contact.mayAgree && isCurrent
            ? StateMark(.done, say("mag akkoord geven", "may agree")).html : .empty
        var cells: [HTML] = [
            group {
                contact.name
                if let function = contact.function { br(); small { function } }
            }, .text(ways), mark, .text(days),
        ]
        if mayChange { cells.append(turns(contact)) }
        return DataTable.Row(cells)
    }

    private func turns(_ contact: Contact) -> HTML {
        group {
            a(href: "/contacts/\(contact.id.value)/change", .aria("label", label("Wijzig", "Change", contact.name))) {
                say("wijzig", "change")
            }
            if contact.untilDay == nil {
                " · "
                a(href: "/contacts/\(contact.id.value)/end", .aria("label", label("Beëindig", "End", contact.name))) {
                    say("beëindig", "end")
                }
            }
        }
    }

    private func label(_ nl: String, _ en: String, _ name: String) -> String { say(nl, en) + " " + name }

    private var affiliations: HTML {
        section {
            h2 { say("Aansluiting", "Affiliation") }
            if file.affiliations.isEmpty {
                p {
                    say(
                        "Deze organisatie is nooit aangesloten geweest.", "This organisation has never been affiliated."
                    )
                }
            } else {
                DataTable(
                    language,
                    [
                        .words(Text("Periode", "Period")), .figures(Text("Bijdrage per jaar", "Yearly fee")),
                        .turns(Text("Wijzigen", "Change")),
                    ],
                    rows: file.affiliations.map(row)
                ).html
            }
            if mayChange {
                p { a(href: organisation.href + "/affiliations/new") { AddAffiliation.door.button(language) } }
            }
        }
    }

    private func row(_ affiliation: Affiliation) -> DataTable.Row {
        let end: HTML =
            mayChange && affiliation.untilDay == nil
            ? a(href: "/affiliations/\(affiliation.id.value)/end") { EndAffiliation.door.button(language) } : .empty
        return DataTable.Row([
            .text(affiliation.period?.formatted(language) ?? ""), .text(affiliation.fee.formatted(language)), end,
        ])
    }

    private var reviewers: HTML {
        guard !file.employed.isEmpty else { return .empty }
        return section {
            h2 { say("Reviewers in dienst", "Reviewers employed") }
            PersonChip.list(
                file.employed.map { one in
                    let days = Period(from: one.fromDay, until: one.untilDay)?.formatted(language)
                    let note = [one.registerNumber, one.function, days].compactMap(\.self).joined(separator: " · ")
                    return PersonChip(one.name, note, href: "/reviewers/\(one.reviewer)")
                })
        }
    }
}
