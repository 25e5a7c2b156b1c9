/// A source of values that a helm command names.
package enum ValuesOption: Sendable, Equatable {
  /// `-f`
  case file(ShellWord)
  /// `--set` and its kin: the word, and what helm reads in it.
  case set(ShellWord, [SetAssignment], SetAssignment.Kind)
}
