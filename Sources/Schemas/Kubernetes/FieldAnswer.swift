/// What a schema says about a path.
package enum FieldAnswer: Sendable, Hashable {
  case known(FieldType)
  /// It leads into a mapping of any keys, or into something whose fields are not known.
  case freeForm
  /// There is no such field: which part of the path, and the names nearest to it.
  case unknown(part: Int, nearest: [String])
  case unknownKind
}
