internal import Web

/// A file that belongs to the pages and is served from the program itself: style sheet, script, icon.
///
/// Its address carries a part of its SHA-256, so that it may be cached for ever.
package struct LookFile: Sendable {
    /// Where it is served, such as `/look/griffie.css`.
    package let path: String
    package let contentType: String
    package let bytes: [UInt8]
    /// The first 12 hexadecimal digits of its SHA-256.
    package let version: String

    /// The address that pages use: the path with the version.
    package var address: String { "\(path)?v=\(version)" }

    private init(path: String, contentType: String, bytes: [UInt8]) {
        self.path = path
        self.contentType = contentType
        self.bytes = bytes
        version = String(Secret.hex(Secret.sha256(bytes)).prefix(12))
    }

    package static let styles = LookFile(
        path: "/look/griffie.css", contentType: "text/css; charset=utf-8", bytes: PackageResources.griffie_css)
    package static let script = LookFile(
        path: "/look/griffie.js", contentType: "text/javascript; charset=utf-8", bytes: PackageResources.griffie_js)
    package static let icon = LookFile(
        path: "/look/griffie.svg", contentType: "image/svg+xml", bytes: Array(Wordmark.icon.utf8))

    /// Every file that must be served.
    package static let all = [styles, script, icon]
}
