/// A language of the screens, letters and refusals. The raw value is the ISO 639-1 code.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case nl
    case en
}
