internal import Glibc
internal import Values

/// How far a long command is, on a terminal's standard error only: a bar, how many, the rate and the time left.
final class ProgressBar {
    private let language: Language
    private let isShown = Terminal.isTerminal(2)
    private let began = ProgressBar.seconds()
    private var lastShown = -1.0
    private var hasDrawn = false

    init(_ language: Language) { self.language = language }

    /// Draws the bar, at most ten times a second.
    func show(_ done: Int, of total: Int) {
        let now = Self.seconds()
        guard isShown, total > 0, now - lastShown >= 0.1 || done == total else { return }
        lastShown = now
        hasDrawn = true
        Terminal.write("\r\u{1B}[K" + Self.line(done, of: total, after: now - began, language), to: 2)
    }

    /// Takes the bar away, so that what is said next stands on a clean line.
    func end() {
        guard hasDrawn else { return }
        Terminal.write("\r\u{1B}[K", to: 2)
        hasDrawn = false
    }

    /// One line: the bar, the share, the count, rows a second, seconds left.
    static func line(_ done: Int, of total: Int, after seconds: Double, _ language: Language) -> String {
        let width = 24
        let filled = done * width / max(total, 1)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let begin = "\(bar) \(done * 100 / max(total, 1)) %  \(done)/\(total)"
        guard done > 0, seconds > 0 else { return begin }
        let rate = Double(done) / seconds
        let left = Int((Double(total - done) / rate).rounded(.up))
        return language == .nl
            ? "\(begin)  \(Int(rate)) per seconde  nog \(left) s"
            : "\(begin)  \(Int(rate)) per second  \(left) s left"
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
