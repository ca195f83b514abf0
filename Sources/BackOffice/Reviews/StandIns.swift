/// Stands in until the part to the left is merged.
package enum Organisation {}
