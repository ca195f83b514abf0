internal import CQrencode

/// A text as a square of dark and light modules (ISO/IEC 18004), made by libqrencode.
struct QRCode: Sendable, Equatable {
    /// The rows from the top, each from the left; true is dark. Without the light border that belongs around it.
    let rows: [[Bool]]

    /// - Returns: nil for a text that no code can hold.
    init?(_ text: String) {
        // A quarter of it may be damaged: a certificate is copied and scanned.
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let modules = code.pointee.data else { return nil }
        rows = (0..<width).map { row in (0..<width).map { column in modules[row * width + column] & 1 == 1 } }
    }

    /// A line of ones and zeros for each row.
    var lines: [String] { rows.map { row in String(row.map { $0 ? "1" : "0" }) } }
}
