/// A step from a value to one inside it.
package enum FieldPart: Sendable, Hashable {
  case key(String)
  /// Of a list; from its end when negative.
  case index(Int)
  /// All elements of a list, or all values of a mapping.
  case each
  /// All values of this key, at whatever depth.
  case anywhere(String)
}
