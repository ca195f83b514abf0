internal import Doors
internal import Look
internal import Values
internal import Web

/// The list of reviews as a page.
struct ReviewListPage {
    let list: ReviewList
    let model: ReviewList.Found
    let language: Language
    let today: Day

    private var say: Speech { Speech(language) }
    private var isFiltered: Bool { list.search != nil || list.state != nil || list.kind != nil }

    func page(mayOpen: Bool) -> Page {
        let title = ReviewList.door.title(language)
        let turns = mayOpen ? [Turn.link(OpenReview.door.title(language), "/reviews/new")] : []
        return Page(
            title,
            main: group {
                PageHead(title, turns: turns).html
                if model.items.isEmpty, !isFiltered {
                    empty(mayOpen)
                } else {
                    filters
                    results
                }
            })
    }

    private func empty(_ mayOpen: Bool) -> HTML {
        EmptyState(
            say("Er zijn nog geen leerreviews", "There are no reviews yet"),
            mayOpen
                ? say(
                    "Een leerreview begint meestal met een aanvraag. Neem een aanvraag aan, of open er een rechtstreeks.",
                    "A review mostly begins with a request. Accept a request, or open a review directly.")
                : say(
                    "Zodra je in het team van een leerreview zit, of er een is geopend, staat die hier.",
                    "As soon as you are in the team of a review, or one has been opened, it is listed here."),
            turn: mayOpen
                ? Turn.link(RequestList.door.title(language), "/requests", filled: true) : nil
        ).html
    }

    private var address: PageAddress {
        PageAddress(
            "/reviews",
            query: [
                ("search", list.search ?? ""), ("state", list.state?.rawValue ?? ""), ("kind", list.kind ?? ""),
                ("sort", list.order.fieldText),
            ])
    }

    private var filters: HTML {
        FilterLine(language, path: "/reviews", keeps: [("sort", list.order.fieldText)], isActive: isFiltered) {
            FormField(
                language, "search", Text("Titel, nummer of organisatie", "Title, number or organisation"),
                value: list.search ?? "", isRequired: false
            ).html
            select("state", Text("Stand", "State"), ReviewList.Filter.choices, list.state?.rawValue)
            select("kind", Text("Soort", "Kind"), model.kinds, list.kind)
        }.html
    }

    private func select(_ name: String, _ words: Text, _ choices: [Choice], _ value: String?) -> HTML {
        FormField(
            language, name, words,
            .choice(choices.map { FieldOption($0.value, $0.title) }, blank: Text("Alle", "All")), value: value ?? "",
            isRequired: false
        ).html
    }

    private var results: HTML {
        section {
            Found(language, model.found, one: Text("leerreview", "review"), many: Text("leerreviews", "reviews")).html
            if !model.items.isEmpty {
                DataTable(
                    language,
                    [
                        .words(Text("Leerreview", "Review"), sortedBy: "title"),
                        .words(Text("Partijen", "Parties")),
                        .tight(Text("Stand", "State"), sortedBy: "state"),
                        .words(Text("Volgende stap", "Next step")),
                        .tight(Text("Streefdag", "Target day"), sortedBy: "target"),
                    ],
                    rows: model.items.map(row),
                    sorting: Sorting(by: list.order.column.rawValue, descending: list.order.isDescending, at: address)
                ).html
            }
            ListFoot.html(
                Pager(language, at: address, page: list.part ?? 1, of: ListPage.count(of: model.found)),
                ExportLinks(language, at: address))
        }
    }

    private func row(_ item: ReviewList.Item) -> DataTable.Row {
        let review = item.review
        return DataTable.Row([
            group {
                a(href: review.href) { review.title }
                small { "\(review.number) · \(review.kind.name(language))" }
            },
            .text(item.parties.joined(separator: ", ")),
            group {
                ReviewMarks.state(review, today: today, language).html
                small { say("sinds ", "since ") + review.since.short }
            },
            next(item),
            target(review),
        ])
    }

    private func next(_ item: ReviewList.Item) -> HTML {
        guard let step = item.nextStep else { return .empty }
        return group {
            step(language)
            if let day = item.nextPlannedOn { small { say("gepland ", "planned ") + day.short } }
        }
    }

    private func target(_ review: Review) -> HTML {
        guard review.state.isOpen else { return .empty }
        return group {
            review.targetOn.short
            small { ReviewMarks.left(today.days(until: review.targetOn), language) }
        }
    }
}

/// How the state of a review and its days are said in short.
enum ReviewMarks {
    /// Amber only where a person is needed: the target has passed, or the outcome must be recorded.
    static func state(_ review: Review, today: Day, _ language: Language) -> StateMark {
        let isLate = review.state.isOpen && today > review.targetOn
        let tone: Tone =
            switch review.state {
            case .orientation, .underway: isLate ? .attention : .waiting
            case .reported: .attention
            case .done: .done
            case .cancelledAtOrientation, .cancelledLater: .calm
            }
        return StateMark(tone, review.state.title(language))
    }

    /// "nog 12 dagen", "vandaag", "3 dagen over tijd".
    static func left(_ days: Int, _ language: Language) -> String {
        let say = Speech(language)
        switch days {
        case 0: return say("vandaag", "today")
        case 1: return say("nog 1 dag", "1 day left")
        case 2...: return say("nog \(days) dagen", "\(days) days left")
        case -1: return say("1 dag over tijd", "1 day over time")
        default: return say("\(-days) dagen over tijd", "\(-days) days over time")
        }
    }
}
