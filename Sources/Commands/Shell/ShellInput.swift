/// Where a command's standard input comes from.
package enum ShellInput: Sendable, Equatable {
  /// A here-document or a here-string.
  case document(ShellWord)
  case file(ShellWord)
  /// The output of one command, by its place among the script's commands.
  case pipe(fromCommandAt: Int)
  /// The output of several commands, or the input of a loop around it.
  case other
}
