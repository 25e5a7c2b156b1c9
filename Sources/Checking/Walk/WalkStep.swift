internal import Commands

/// One thing of a page in the order in which it happens, and what there is when it does.
struct WalkStep: Sendable {
  enum Action: Sendable {
    case client(ClientCall, ShellScript.CommandLine)
    /// Any other program.
    case program(ShellScript.CommandLine)
    case python
    case yaml
  }

  let item: Int
  let action: Action
  /// Variables are those of this very command.
  let before: Stage
  let after: Stage
  /// Only how a command is written is checked: it repeats another turn of a loop.
  var isRepeated = false
}
