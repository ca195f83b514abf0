package import Web

/// A form that changes something: one column, the guard inside, its faults said by us and not by the browser.
package struct ActionForm {
    private let address: String
    private let fields: [(name: String, value: String)]
    private let takesFiles: Bool
    private let isWide: Bool
    private let preview: String?
    private let content: HTML

    /// - Parameters:
    ///   - fields: what is carried along: the guard, the version that was seen.
    ///   - isWide: for forms that are a statement which can be typed in.
    ///   - preview: the address that recalculates while somebody types; every ``LiveResult`` of the page follows.
    package init(
        to address: String, fields: [(name: String, value: String)], takesFiles: Bool = false, isWide: Bool = false,
        preview: String? = nil, @HTMLBuilder content: () -> HTML
    ) {
        self.address = address
        self.fields = fields
        self.takesFiles = takesFiles
        self.isWide = isWide
        self.preview = preview
        self.content = content()
    }

    package var html: HTML {
        form(
            .method("post"), .action(address), .cls(isWide ? "form wide" : "form"), .flag("novalidate"),
            .attr("enctype", takesFiles ? "multipart/form-data" : nil), .data("live", preview)
        ) {
            HiddenFields(fields).html
            content
        }
    }
}

/// A figure or sentence that follows a form while it is filled in; the same name stands in the preview's answer.
package enum LiveResult {
    /// In a line or a cell.
    package static func figure(_ name: String, _ words: String) -> HTML {
        span(.data("live-result", name)) { words }
    }

    /// A part of the page that is read aloud when it changes; for the one sentence that matters.
    package static func sentence(_ name: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
        div(.data("live-result", name), .role("status")) { content() }
    }
}
