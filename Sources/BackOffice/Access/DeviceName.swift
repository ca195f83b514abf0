internal import Values

/// A device in words that its owner knows, such as "Firefox op Windows", from what its browser says of itself.
enum DeviceName {
    /// A mark of the browser and its name; one that also carries the mark of another stands before it.
    private static let browsers = [
        ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]

    /// The same for the system.
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Macintosh", "macOS"), ("Linux", "Linux"),
    ]

    /// Browser and system where both are known; nothing is guessed.
    static func words(_ userAgent: String) -> Text {
        guard let browser = browsers.first(where: { userAgent.contains($0.0) })?.1,
            let system = systems.first(where: { userAgent.contains($0.0) })?.1
        else { return Text("Onbekend apparaat", "Unknown device") }
        return Text("\(browser) op \(system)", "\(browser) on \(system)")
    }
}
