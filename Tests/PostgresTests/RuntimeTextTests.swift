import Glibc
import TestSupport
import Testing

/// The rule is kept by the compiler, so the test asks the compiler: each snippet must be refused for the reason given,
/// and the first one, which only binds, must be accepted.
@Suite("Text known at run time")
struct RuntimeTextTests {
    private let scratch = Scratch()

    @Test("it can be bound, and cannot become SQL by any way in")
    func refusedByTheCompiler() {
        let control = compile(
            "let sql: SQL = \"select \\(text)\"; _ = sql + \"\" + SQL.joined([sql], separator: \",\")")
        #expect(control == "", "the control must compile, else the refusals below say nothing")
        let ways = [
            "let sql: SQL = text", "let sql = SQL(stringLiteral: text)", "let sql: SQL = \"select 1\" + text",
            "let sql = SQL(text)", "let sql = SQL.joined([text], separator: \",\")", "let sql = text as SQL",
            "let sql = SQL(checked: text, parameters: [], marks: [])", "var sql: SQL = \"\"; sql.text = text",
            "let sql = SQL(file: text)", "let sql = SQL(stringInterpolation: \"\\(text)\")",
            "var i = SQL.StringInterpolation(literalCapacity: 0, interpolationCount: 0); i.appendLiteral(text)",
        ]
        for way in ways where !compile(way).contains("error:") { Issue.record("accepted: \(way)") }
    }

    /// What the compiler has to say about a function with this body and a parameter `text`; empty when nothing.
    private func compile(_ body: String) -> String {
        let source = scratch.path + "/snippet.swift"
        Files.write("import Postgres\nfunc f(_ text: String) {\n    \(body)\n}\n", to: source)
        let modules = Shell.output("dirname $(readlink /proc/\(getpid())/exe)").dropLast() + "/Modules"
        // SwiftPM names the package after its folder.
        let package = Repository.folder.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let sources = Repository.folder + "/Sources"
        return Shell.output(
            "swiftc -typecheck -swift-version 6 -suppress-warnings -package-name '\(package)' -I '\(modules)' "
                + "-module-cache-path '\(scratch.path)' -Xcc -I/usr/include/postgresql "
                + "-Xcc -fmodule-map-file='\(sources)/CPostgres/module.modulemap' "
                + "-Xcc -fmodule-map-file='\(sources)/CLinux/module.modulemap' '\(source)' 2>&1")
    }
}
