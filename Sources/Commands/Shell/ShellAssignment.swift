/// `NAME=value`, alone, before a command, or after `export` and its kin.
package struct ShellAssignment: Sendable, Equatable {
  package var name: String
  /// Bytes of the name in the code.
  package var nameRange: Range<Int>
  /// Nil for `export NAME` and for a list.
  package var value: ShellWord?
  /// `NAME+=value`.
  package var isAppending: Bool
  /// Whether it sets a list, or one element of it.
  package var isList: Bool
  /// Whether it may not happen: in a branch, a loop, a function.
  package var isConditional: Bool
}

/// A `for` over words.
package struct ShellLoop: Sendable, Equatable {
  package var variable: String
  package var words: [ShellWord]
  /// Bytes of what is repeated.
  package var body: Range<Int>
}
