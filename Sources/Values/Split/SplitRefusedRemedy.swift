extension SplitRefused {
    /// Which rule stands in the way.
    package var why: Text {
        switch self {
        case .negativeTotal:
            Text(
                "Alleen kosten worden verdeeld; een verlaging krijgt haar eigen creditnota's.",
                "Only costs are divided; a reduction has its own credit notes.")
        case .partyTwice:
            Text("Iedere partij draagt één deel.", "Every party bears one share.")
        case .twoVATRates:
            Text("Een partij krijgt één factuur met één btw-tarief.", "A party gets one invoice with one VAT rate.")
        case .negativeFixed:
            Text("Niemand draagt minder dan niets.", "Nobody bears less than nothing.")
        case .tooMuch:
            Text(
                "De delen kunnen samen niet meer zijn dan het geheel.",
                "The parts together cannot be more than the whole.")
        case .nobodyTakesTheRest(_, _, let taken, _):
            taken.centMillionths == 0
                ? Text("Geen partij draagt een deel.", "No party bears a part.")
                : Text(
                    "Geen partij heeft delen waarmee zij de rest draagt.",
                    "No party has parts by which it bears the rest.")
        case .beyondLimit:
            Text("Zulke bedragen worden niet uitgerekend.", "Such amounts are not reckoned with.")
        }
    }

    /// What to do now.
    package var whatNow: Text {
        switch self {
        case .negativeTotal:
            Text(
                "Controleer de uren, het tarief en de extra regels.",
                "Check the hours, the rate and the extra lines.")
        case .partyTwice(_, let party):
            Text("Haal ‘\(party)’ één keer weg.", "Remove ‘\(party)’ once.")
        case .twoVATRates(let party, _, _):
            Text("Geef ‘\(party)’ overal hetzelfde btw-tarief.", "Give ‘\(party)’ the same VAT rate everywhere.")
        case .negativeFixed(_, let party, _):
            Text(
                "Geef ‘\(party)’ een bedrag van nul of meer.",
                "Give ‘\(party)’ an amount of zero or more.")
        case .tooMuch(_, _, _, let over):
            Text(
                "Verlaag de vaste bedragen of percentages met samen \(over.formatted(.nl)).",
                "Lower the fixed amounts or percentages by \(over.formatted(.en)) in all.")
        case .nobodyTakesTheRest(_, _, _, let left):
            Text(
                "Geef ten minste één partij delen, of verhoog de bedragen met samen \(left.formatted(.nl)).",
                "Give at least one party parts, or raise the amounts by \(left.formatted(.en)) in all.")
        case .beyondLimit:
            Text("Controleer de uren en het tarief.", "Check the hours and the rate.")
        }
    }

    /// All three parts, one after the other.
    package var sentences: Text {
        Text("\(what.nl) \(why.nl) \(whatNow.nl)", "\(what.en) \(why.en) \(whatNow.en)")
    }
}
