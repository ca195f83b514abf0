internal import Glibc

/// A temporary folder that only the service may enter (mode 0700), removed with all in it when it is released.
final class PrivateFolder {
    private let folder: String

    init() throws {
        var template = Array("/tmp/griffie-document-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw JobFailed(fault: "no temporary folder could be made", mayPass: true)
        }
        folder = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        if let entries = opendir(folder) {
            while let entry = readdir(entries) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { unlink(path(name)) }
            }
            closedir(entries)
        }
        rmdir(folder)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    func write(_ bytes: [UInt8], to name: String) throws {
        let file = open(path(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        var written = 0
        while file >= 0, written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { break }
            written += max(0, count)
        }
        guard file >= 0, close(file) == 0, written == bytes.count else {
            throw JobFailed(fault: "the temporary folder could not be written", mayPass: true)
        }
    }

    /// The file's bytes; nil where it is not there or is larger than `most`.
    func read(_ name: String, most: Int) -> [UInt8]? {
        let file = open(path(name), O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &part, part.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return count == 0 ? bytes : nil }
            bytes += part[..<count]
            if bytes.count > most { return nil }
        }
    }
}
