/// A value that a person or a machine hands in as text: in a form, in JSON, on the command line.
package protocol FieldValue: Sendable {
    /// Reads what was typed; nil when it is not exactly such a value.
    static func parse(_ text: String) -> Self?
    /// A value to show in examples and to fill tests with.
    static var sample: Self { get }
    /// What kind of box it needs.
    static var kind: FieldKind { get }
    /// What should have been typed, to finish the sentence "this is not …": "een bedrag, zoals 1.982,50".
    static var expected: Text { get }
    /// What stands in the box: machine notation that `parse` reads back to the same value.
    var fieldText: String { get }
}
