import Glibc
import TestSupport

/// A file of our own source, for the rules that are about text.
struct SourceFile {
    /// From the repository's root.
    let path: String
    let text: String

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The text without comments and without what stands between quotes.
    var code: String {
        var code = text.replacing(#/"""[\s\S]*?"""/#, with: "\"\"")
        code.replace(#/"(?:\\.|[^"\\\n])*"/#, with: "\"\"")
        code.replace(#/\/\/[^\n]*/#, with: "")
        return code
    }

    /// The Swift files of a folder and its folders.
    static func all(in folder: String) throws -> [SourceFile] {
        try paths(folder).filter { $0.hasSuffix(".swift") }.map { path in
            SourceFile(path: path, text: try String(validating: read(path), as: UTF8.self) ?? "")
        }
    }

    private struct Unreadable: Error { let path: String }

    private static func paths(_ folder: String) throws -> [String] {
        guard let listing = opendir(Repository.folder + "/" + folder) else { throw Unreadable(path: folder) }
        defer { closedir(listing) }
        var found: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix(".") else { continue }
            let path = folder + "/" + name
            found += entry.pointee.d_type == UInt8(DT_DIR) ? try paths(path) : [path]
        }
        return found.sorted()
    }

    private static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(Repository.folder + "/" + path, "r") else { throw Unreadable(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }
}
