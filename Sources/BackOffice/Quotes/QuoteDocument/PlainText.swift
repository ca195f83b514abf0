/// A text of the settings taken apart: an empty line parts paragraphs, a line that begins with `-` is an item.
struct PlainText {
    enum Block: Equatable {
        case paragraph(String)
        case items([String])
    }

    let blocks: [Block]

    init(_ text: String) {
        var blocks: [Block] = []
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = String(line.trimmingPrefix(while: \.isWhitespace)).trimmedEnd
            if words.isEmpty {
                isOpen = false
            } else if words.hasPrefix("- ") {
                let item = String(words.dropFirst(2))
                if case .items(let items)? = blocks.last {
                    blocks[blocks.count - 1] = .items(items + [item])
                } else {
                    blocks.append(.items([item]))
                }
                isOpen = true
            } else {
                Self.add(words, to: &blocks, isOpen: isOpen)
                isOpen = true
            }
        }
        self.blocks = blocks
    }

    /// A line that goes on where the last one stopped, or a new paragraph.
    private static func add(_ words: String, to blocks: inout [Block], isOpen: Bool) {
        switch blocks.last {
        case .paragraph(let begun)? where isOpen: blocks[blocks.count - 1] = .paragraph(begun + " " + words)
        case .items(let items)? where isOpen:
            blocks[blocks.count - 1] = .items(items.dropLast() + [(items.last ?? "") + " " + words])
        default: blocks.append(.paragraph(words))
        }
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
