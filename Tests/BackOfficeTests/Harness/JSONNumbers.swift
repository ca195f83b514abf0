import Web

extension JSON {
    /// The value of a whole number.
    var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
}
