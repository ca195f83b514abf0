import Testing
import Values

@testable import BackOffice

@Suite("What a browser says of itself")
struct BrowserTests {
    @Test(
        "a device is called as its owner calls it",
        arguments: [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox op Windows"),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0",
                "Edge op Windows"
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1",
                "Safari op iPhone"
            ),
            ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Safari/537.36", "Chrome op Android"),
            ("curl/8.5.0", "Onbekende browser"), ("", "Onbekende browser"),
        ])
    func words(userAgent: String, words: String) {
        #expect(Browser(userAgent).words(.nl) == words)
    }
}
