package import Web

/// Fields that a form carries without showing them: the guard against forged posts, the version that was seen.
package struct HiddenFields {
    private let pairs: [(name: String, value: String)]

    package init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    package var html: HTML {
        .fragment(pairs.map { input(.type("hidden"), .name($0.name), .value($0.value)) })
    }
}
