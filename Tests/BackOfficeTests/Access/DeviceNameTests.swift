import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Devices on the account page")
struct DeviceNameTests {
    private static let webKit = "AppleWebKit/537.36 (KHTML, like Gecko)"

    @Test(
        "a browser and a system that are known are named, anything else is unknown",
        arguments: [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0", "Firefox op Windows"),
            ("Mozilla/5.0 (X11; Linux x86_64) \(webKit) Chrome/129.0.0.0 Safari/537.36", "Chrome op Linux"),
            ("Mozilla/5.0 (Windows NT 10.0) \(webKit) Chrome/129.0 Safari/537.36 Edg/129.0", "Edge op Windows"),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.6 Safari/605.1.15",
                "Safari op macOS"
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
                "Safari op iPhone"
            ),
            ("Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) CriOS/129.0 Mobile Safari/604.1", "Chrome op iPad"),
            (
                "Mozilla/5.0 (Linux; Android 14) \(webKit) SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36",
                "Samsung Internet op Android"
            ),
            ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) \(webKit) Chrome/129.0 Safari/537.36", "Chrome op ChromeOS"),
            ("Mozilla/5.0 (PlayStation 5) Safari/605.1.15", "Onbekend apparaat"),
            ("curl/8.5.0 (Linux)", "Onbekend apparaat"),
            ("", "Onbekend apparaat"),
        ])
    func names(userAgent: String, words: String) {
        #expect(DeviceName.words(userAgent)(.nl) == words)
    }

    @Test("the account page names the devices, and shows what a browser said of itself nowhere")
    func page() throws {
        let office = try Office()
        let visitor = try office.visitor(.coordinator, language: .en)
        try office.asOwner(
            """
            insert into access.session (person, token_hash, user_agent)
            values (\(visitor.person), decode(\(Secret.hex(Secret.sha256([1]))), 'hex'),
                'Mozilla/5.0 (Windows NT 10.0; rv:131.0) Gecko/20100101 Firefox/131.0') returning id
            """)
        let page = try visitor.get("/account").text
        #expect(page.contains("Firefox on Windows") && page.contains("this device"))
        #expect(!page.contains("Gecko") && !page.contains("Mozilla"))
    }
}
