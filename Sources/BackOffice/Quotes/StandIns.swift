/// Stands in until the parts to the left are merged.
package enum Organisation {}
/// Stands in until the parts to the left are merged.
package enum Review {}
