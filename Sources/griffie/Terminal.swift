internal import Doors
internal import Glibc
internal import Values

/// The terminal, or the pipes in its place.
enum Terminal {
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The Unix user who runs the command.
    static var userName: String {
        getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? String(getuid())
    }

    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }

    /// Writes a file, readable for its owner only.
    /// - Throws: where that can not be done.
    static func save(_ path: String, _ bytes: [UInt8]) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        var rest = bytes[...]
        while descriptor >= 0, !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            if written <= 0 { break }
            rest = rest.dropFirst(written)
        }
        guard descriptor >= 0, close(descriptor) == 0, rest.isEmpty else {
            let reason = String(cString: strerror(errno))
            throw Problem(
                422, "file-not-written", Text("Het bestand is niet bewaard", "The file was not kept"),
                Text(
                    "In \(path) kan niet worden geschreven: \(reason). Kies een andere plaats.",
                    "\(path) cannot be written: \(reason). Choose another place."))
        }
    }

    /// Asks for a secret at the terminal without showing it.
    /// - Returns: nil where there is no terminal to ask at, or nothing was typed.
    static func ask(_ question: String) -> String? {
        guard isTerminal(0), isTerminal(2) else { return nil }
        write(question, to: 2)
        var before = termios()
        tcgetattr(0, &before)
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSAFLUSH, &silent)
        defer {
            tcsetattr(0, TCSAFLUSH, &before)
            write("\n", to: 2)
        }
        guard let answer = readLine(), !answer.isEmpty else { return nil }
        return answer
    }

    static func environment() -> [String: String] {
        var facts: [String: String] = [:]
        var entry = environ
        while let line = entry.pointee {
            let text = String(cString: line)
            if let equals = text.firstIndex(of: "=") {
                facts[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            entry += 1
        }
        return facts
    }
}
