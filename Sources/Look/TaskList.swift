package import Values
package import Web

/// "Wat vraagt aandacht": sentences with a date and one button each, most urgent first.
package struct TaskList {
    /// Something that asks a person's attention.
    package struct Task {
        let when: StateMark
        let sentence: HTML
        let note: String?
        let words: String
        let href: String

        /// - Parameters:
        ///   - when: how soon, such as "nog 4 dagen", with its mark.
        ///   - sentence: what is asked, in one sentence.
        ///   - note: what is known about it.
        ///   - words: the button, a verb with its object.
        package init(_ when: StateMark, _ sentence: HTML, note: String? = nil, _ words: String, href: String) {
            self.when = when
            self.sentence = sentence
            self.note = note
            self.words = words
            self.href = href
        }
    }

    private let language: Language
    private let tasks: [Task]

    package init(_ language: Language, _ tasks: [Task]) {
        self.language = language
        self.tasks = tasks
    }

    package var html: HTML {
        let say = Speech(language)
        return section {
            h2 { say("Wat vraagt aandacht", "What asks your attention") }
            if tasks.isEmpty {
                p { say("Niets. Alles waar je over gaat is bij.", "Nothing. All that is yours is up to date.") }
            } else {
                ol(.cls("tasks")) { tasks.enumerated().map { item($1, isFirst: $0 == 0) } }
            }
        }
    }

    private func item(_ task: Task, isFirst: Bool) -> HTML {
        li {
            span(.cls("when")) { task.when.html }
            div {
                p { task.sentence }
                if let note = task.note { small { note } }
            }
            Turn.link(task.words, task.href, filled: isFirst)
        }
    }
}
