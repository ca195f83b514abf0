import Glibc
import Postgres
import Testing

/// Another process that starts a cluster and stays: this test binary, asked for the one test below.
final class ClusterProcess {
    let process: pid_t
    private let report: String

    /// Started as another user when `user` names one; `nobody` is user 65534 here.
    init?(folder: String, asNobody: Bool = false, stops: Bool = false) {
        report = folder + ".report"
        unlink(report)
        var path = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &path, path.count - 1)
        guard length > 0 else { return nil }
        let binary = String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let prefix = asNobody ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : []
        let command = prefix + [binary, "--testing-library", "swift-testing", "--filter", "ClusterInAnotherProcess"]
        let words = command.map { strdup($0) } + [nil]
        let variables = [
            "PATH=/usr/bin:/bin", "HOME=/tmp", "GRIFFIE_TEST_CLUSTER=\(folder)", "GRIFFIE_TEST_STOPS=\(stops ? 1 : 0)",
        ]
        let environment = variables.map { strdup($0) } + [nil]
        defer { for word in words + environment { free(word) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var process = pid_t()
        guard posix_spawn(&process, command[0], &actions, nil, words, environment) == 0 else { return nil }
        self.process = process
    }

    /// What the process reports: `started`, `adopted`, `stopped` or a fault; nil when nothing came in time.
    var outcome: String? {
        for _ in 0..<1500 {
            if let text = Files.read(report), text.hasSuffix("\n") { return String(text.dropLast()) }
            usleep(20_000)
        }
        return nil
    }

    /// kill -9.
    func kill() {
        _ = Glibc.kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// Waits for a process that ends by itself.
    func wait() { waitpid(process, nil, 0) }
}

@Suite("Cluster in another process", .enabled(if: getenv("GRIFFIE_TEST_CLUSTER") != nil))
struct ClusterInAnotherProcess {
    @Test("starts, reports and stays")
    func stay() {
        guard let folder = getenv("GRIFFIE_TEST_CLUSTER").map({ String(cString: $0) }) else { return }
        let cluster = EmbeddedCluster(folder: folder)
        do {
            try cluster.start()
            guard getenv("GRIFFIE_TEST_STOPS").map({ String(cString: $0) }) == "1" else {
                Files.write("\(cluster.status)\n", to: folder + ".report")
                while true { sleep(1) }
            }
            try cluster.stop()
            Files.write("\(cluster.status)\n", to: folder + ".report")
        } catch {
            Files.write("fault: \(error)\n", to: folder + ".report")
        }
    }
}

enum Files {
    static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    static func write(_ text: String, to path: String) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        _ = text.withCString { Glibc.write(file, $0, strlen($0)) }
        close(file)
    }
}
