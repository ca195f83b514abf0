internal import CLinux
internal import Doors
internal import Glibc
internal import Values
internal import Web

/// Makes a document of ours from its template and its data, in a process of its own: bounded in time, without a shell,
/// in a folder that nobody else may enter and that is gone afterwards.
struct Typesetter {
    /// The folder of the installation.
    let root: String
    /// Fires when the document is not wanted any more.
    let cancellation: Cancellation
    /// How long the typesetter may take, in seconds; the process itself is ended a little later.
    var seconds = 60

    /// - Parameter template: the name of a file in `Reports/documents`, without `.typ`.
    /// - Throws: ``JobFailed`` with what the typesetter said; ``JobLeft`` where it was cancelled.
    func render(_ template: String, _ data: JSON) throws -> [UInt8] {
        let folder = try PrivateFolder()
        try folder.write(data.rendered(), to: "in.json")
        let program = root + "/scripts/render-document"
        let status = try run(
            [program, "--seconds", String(seconds), template, folder.path("in.json"), folder.path("out.pdf")],
            errors: folder.path("said"))
        guard status == 0 else {
            let said = folder.read("said", most: 2000).map { String(decoding: $0, as: UTF8.self) } ?? ""
            let sentence = said.split(whereSeparator: \.isNewline).last.map(String.init) ?? "it said nothing"
            // Status 2: what was given is wrong, so that trying again will not help.
            throw JobFailed(fault: "the typesetter (status \(status)): \(sentence)", mayPass: status != 2)
        }
        guard let pdf = folder.read("out.pdf", most: DocumentUpload.limit), DocumentType.shown(by: pdf) == .pdf else {
            throw JobFailed(fault: "the typesetter made no PDF of at most 32 MiB", mayPass: false)
        }
        return pdf
    }

    /// - Returns: the exit status; 128 + n where signal n ended it.
    private func run(_ words: [String], errors: String) throws -> Int32 {
        let process = try start(words, errors: errors)
        let end = LogLine.clock() + Int64(seconds + 15) * 1_000_000
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { break }
            if ended < 0, errno != EINTR { throw failed("the typesetter was lost") }
            if cancellation.isCancelled || LogLine.clock() > end {
                kill(-process, SIGKILL)
                while waitpid(process, &status, 0) < 0, errno == EINTR {}
                if cancellation.isCancelled { throw JobLeft() }
                throw failed("the document was not ready within \(seconds) seconds")
            }
            usleep(5000)
        }
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }

    private func start(_ words: [String], errors: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        // Sockets and locks of the service are none of the typesetter's business.
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        // A group of its own, so that what it starts ends with it.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        let arguments = words.map { strdup($0) } + [nil]
        // Nothing of the service's own environment: it may hold secrets.
        let environment = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"].map { (line: String) in strdup(line) } + [nil]
        defer { for word in arguments + environment { free(word) } }
        var process = pid_t()
        guard posix_spawn(&process, words[0], &actions, &attributes, arguments, environment) == 0 else {
            throw failed("scripts/render-document could not be started")
        }
        return process
    }

    private func failed(_ fault: String) -> JobFailed { JobFailed(fault: fault, mayPass: true) }
}
