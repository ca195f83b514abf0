internal import Doors
internal import Values

/// Files that are kept as they are, and the making of our own.
enum DocumentsPart {
    static let part = Part(
        actions: [], views: [AnyView(ShowDocument.self)],
        rules: [
            "document_stays": Text(
                "Een bewaard document verandert niet. Voeg een nieuw document toe.",
                "A kept document does not change. Add a new document.")
        ])
}
