internal import Values

/// A browser as people know it, from what it says of itself.
struct Browser {
    private let name: String?
    private let system: String?

    /// Later ones also call themselves by the names of earlier ones, so the most particular name comes first.
    private static let names = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chrome", "Chrome"),
        ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
        ("CrOS", "Chromebook"), ("Linux", "Linux"),
    ]

    /// - Parameter userAgent: what it sent in that header.
    init(_ userAgent: String) {
        name = Self.names.first { userAgent.contains($0.0) }?.1
        system = Self.systems.first { userAgent.contains($0.0) }?.1
    }

    func words(_ language: Language) -> String {
        let name = name ?? Text("Onbekende browser", "Unknown browser")(language)
        guard let system else { return name }
        return Text("\(name) op \(system)", "\(name) on \(system)")(language)
    }
}
