internal import Look
internal import Values
internal import Web

/// A profile as a drawing: a bar for each competency, in four steps, with its name and verdict at the bar itself. One
/// accent and greys; filled and empty steps differ without colour too, by their outline.
struct CompetencyPicture {
    private let assessment: Assessment
    private let name: String
    private let language: Language

    /// - Parameter name: whose profile it is.
    init(_ assessment: Assessment, of name: String, _ language: Language) {
        self.assessment = assessment
        self.name = name
        self.language = language
    }

    private static let (width, step, gap, row) = (340, 82, 4, 46)
    private var say: Speech { Speech(language) }
    private var id: String { "profile-\(assessment.id.value)" }

    var html: HTML {
        let height = assessment.lines.count * Self.row
        return svg(
            .attr("width", String(Self.width)), .attr("viewBox", "0 0 \(Self.width) \(height)"), .role("img"),
            .aria("labelledby", id + "-title"), .aria("describedby", id + "-words")
        ) {
            element("title", .id(id + "-title")) { heading }
            element("desc", .id(id + "-words")) { words }
            assessment.lines.enumerated().map { place, line in bar(line, at: place * Self.row) }
        }
    }

    private var heading: String {
        let day = assessment.assessedOn.formatted(language)
        return say("Competenties van \(name), \(day)", "Competencies of \(name), \(day)")
    }

    /// "Open vragen stellen: sterk (4 van 4). …"
    private var words: String {
        assessment.lines.map { line in
            "\(line.competency.name(language)): \(line.verdict.title(language)) "
                + say("(\(line.verdict.number) van 4).", "(\(line.verdict.number) of 4).")
        }.joined(separator: " ")
    }

    private func bar(_ line: Assessment.Line, at top: Int) -> HTML {
        group {
            caption(line.competency.name(language), x: 0, y: top + 14, anchor: "start")
            caption(line.verdict.title(language), x: Self.width, y: top + 14, anchor: "end")
            (0..<4).map { place in
                element(
                    "rect", .cls(place < Int(line.verdict.number) ? "bar" : "rest"),
                    .attr("x", String(place * (Self.step + Self.gap))),
                    // An empty step is a thin line, so that the length is read in black and white.
                    .attr("y", String(top + (place < Int(line.verdict.number) ? 22 : 27))),
                    .attr("width", String(Self.step)),
                    .attr("height", place < Int(line.verdict.number) ? "12" : "2"))
            }
        }
    }

    private func caption(_ words: String, x: Int, y: Int, anchor: String) -> HTML {
        element(
            "text", .attr("x", String(x)), .attr("y", String(y)), .attr("text-anchor", anchor),
            .attr("font-size", "13"), .attr("fill", "currentColor")
        ) { words }
    }
}

/// A profile as a table, and how it came about over the assessments before.
struct CompetencyTable {
    private let assessments: [Assessment]
    private let language: Language

    /// - Parameter assessments: of one level, the latest first.
    init(_ assessments: [Assessment], _ language: Language) {
        self.assessments = assessments
        self.language = language
    }

    private var say: Speech { Speech(language) }

    /// The verdicts of the latest, with what was said.
    var profile: HTML {
        guard let latest = assessments.first else { return .empty }
        return DataTable(
            language,
            [
                .words(Text("Competentie", "Competency")), .words(Text("Oordeel", "Verdict")),
                .words(Text("Toelichting", "Words")),
            ],
            rows: latest.lines.map { line in
                DataTable.Row([
                    .text(say(line.competency.name)), .text(say(line.verdict.title)), .text(line.words ?? ""),
                ])
            }
        ).html
    }

    /// Each competency over the last assessments, the oldest first, with a mark where it went up or down.
    var trend: HTML {
        guard assessments.count > 1, let latest = assessments.first else { return .empty }
        let shown = Array(assessments.prefix(4).reversed())
        let columns = shown.map { DataTable.Column.words(Text($0.assessedOn.short, $0.assessedOn.short)) }
        return section {
            h3 { say("Verloop", "Course") }
            DataTable(
                language, [.words(Text("Competentie", "Competency"))] + columns,
                rows: latest.lines.map { line in
                    DataTable.Row(
                        [.text(say(line.competency.name))]
                            + shown.indices.map { place in
                                let before = place > 0 ? shown[place - 1].verdict(on: line.competency.key) : nil
                                return cell(shown[place].verdict(on: line.competency.key), before)
                            })
                }
            ).html
        }
    }

    private func cell(_ verdict: CompetencyVerdict?, _ before: CompetencyVerdict?) -> HTML {
        guard let verdict else { return span(.cls("muted")) { say("niet beoordeeld", "not assessed") } }
        guard let before, before != verdict else { return .text(say(verdict.title)) }
        let isUp = verdict.number > before.number
        return group {
            say(verdict.title) + " "
            span(.aria("hidden", "true")) { isUp ? "↑" : "↓" }
            span(.cls("hush")) { isUp ? say("(vooruit)", "(up)") : say("(achteruit)", "(down)") }
        }
    }
}
