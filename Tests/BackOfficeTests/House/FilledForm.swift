import Doors
import Values
import Web

/// A form of a page as a browser would send it: its fields with what stands in them.
struct FilledForm {
    var fields: [(name: String, value: String)] = []
    private var controls: [Control] = []
    private let text: Substring

    /// Something that can be typed or chosen in.
    private struct Control {
        let name: String
        let sort: String
    }

    /// - Returns: nil where no form on the page posts to the address.
    init?(on page: String, to target: String) {
        let found = page.split(separator: "<form").dropFirst().first { part in
            part.prefix { $0 != ">" }.contains("action=\"\(target)\"")
        }
        guard let found else { return nil }
        let whole = found.prefix(upTo: found.firstRange(of: "</form>")?.lowerBound ?? found.endIndex)
        // The row that a script copies is no part of the form.
        text = Substring(String(whole).replacing(#/(?s)<template.*?<\/template>/#, with: ""))
        for match in text.matches(of: #/<(input|select|textarea)([^>]*)>([^<]*)/#) {
            let marks = String(match.output.2)
            guard let name = Self.mark("name", marks) else { continue }
            let sort = match.output.1 == "input" ? Self.mark("type", marks) ?? "text" : String(match.output.1)
            if ["checkbox", "radio"].contains(sort), !marks.contains(" checked") { continue }
            // A browser leaves out the line feed after the tag.
            let value =
                sort == "textarea"
                ? String(match.output.3.trimmingPrefix("\n")) : Self.mark("value", marks) ?? ""
            fields.append((name, Self.plain(value)))
            controls.append(Control(name: name, sort: sort))
        }
    }

    func asks(for field: String) -> Bool {
        ["\"", "[", "."].contains { text.contains(" name=\"\(field)\($0)") }
    }

    /// Types what nobody should into every box; a password is left out.
    /// - Returns: what was typed, and whether a browser would have let choose it only.
    mutating func fillInWrongly() -> [(name: String, value: String, isChosen: Bool)] {
        var typed: [(name: String, value: String, isChosen: Bool)] = []
        for (place, control) in controls.enumerated() {
            switch control.sort {
            case "hidden", "checkbox", "radio", "file": continue
            case "password": fields[place].value = ""
            case "select": fields[place].value = "zomaar"
            case "textarea": fields[place].value = String(repeating: "zomaar ", count: 2900) + "iets"
            default: fields[place].value = String(repeating: "zomaar ", count: 160) + "iets"
            }
            typed.append((control.name, fields[place].value, control.sort == "select"))
        }
        return typed
    }

    /// As it is sent.
    var body: [UInt8] {
        let pairs = fields.map { PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.value) }
        return Array(pairs.joined(separator: "&").utf8)
    }

    private static func mark(_ name: String, _ marks: String) -> String? {
        guard let start = marks.firstRange(of: " \(name)=\"") else { return nil }
        return String(marks[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
