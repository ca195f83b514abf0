internal import CLinux
internal import Glibc

/// Runs a program and waits for its end, as another user when asked.
struct Program {
    /// The program and its arguments.
    let arguments: [String]
    var user: SystemUser?
    /// The folder in which it runs.
    var folder = "/"
    /// The data folder, told by environment: `pg_ctl` would write an argument into a shell command.
    var dataFolder: String?

    struct Outcome {
        /// 0 = done; 127 = not found; 128 + n = ended by signal n.
        let status: Int32
        /// What it printed, both streams.
        let output: String
    }

    /// Output goes to a file at `outputPath` (made with mode 0600), never to a pipe: a server that the program leaves
    /// behind keeps its output open, and a pipe would wait for that. `input` becomes the standard input.
    func run(outputPath: String, input: String? = nil) -> Outcome {
        let inputPath = outputPath + ".in"
        if let input, !FileText.write(input, to: inputPath, mode: 0o600) {
            return Outcome(status: 127, output: "cannot write \(inputPath)")
        }
        defer {
            unlink(inputPath)
            unlink(outputPath)
        }
        unlink(outputPath)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input == nil ? "/dev/null" : inputPath, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, outputPath, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        posix_spawn_file_actions_addchdir_np(&actions, folder)
        // Sockets and locks of the service must not live on in the server.
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        guard let process = spawn(&actions) else {
            return Outcome(status: 127, output: String(cString: strerror(errno)))
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return Outcome(status: 127, output: String(cString: strerror(errno))) }
        }
        let output = FileText.read(outputPath).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let signal = status & 0x7f
        return Outcome(status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: output)
    }

    private func spawn(_ actions: inout posix_spawn_file_actions_t) -> pid_t? {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The service may ignore or block signals; the server must not inherit that.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        let command = (user?.prefix ?? []) + arguments
        let words = command.map { strdup($0) } + [nil]
        let environment = environment.map { strdup($0) } + [nil]
        defer { for word in words + environment { free(word) } }
        var process = pid_t()
        let refusal = posix_spawn(&process, command[0], &actions, &attributes, words, environment)
        errno = refusal
        return refusal == 0 ? process : nil
    }

    /// Nothing of the service's own environment: it may hold secrets, and `PG*` would mislead the programs.
    private var environment: [String] {
        ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"]
            + (dataFolder.map { ["PGDATA=" + $0] } ?? [])
    }
}
