/// Programs that run another command: `timeout 5m kubectl …`.
struct CommandWrapper {
  /// Flags whose value is the next word.
  private let valueFlags: Set<String>
  /// Arguments before the command.
  private let arguments: Int

  private init(_ valueFlags: Set<String> = [], arguments: Int = 0) {
    self.valueFlags = valueFlags
    self.arguments = arguments
  }

  private static let known: [String: CommandWrapper] = [
    // The prompt before a command, as documents of others show it.
    "$": CommandWrapper(),
    "builtin": CommandWrapper(), "command": CommandWrapper(), "exec": CommandWrapper(["-a"]),
    "env": CommandWrapper(["-u", "-C"]), "nice": CommandWrapper(["-n"]), "nohup": CommandWrapper(),
    "setsid": CommandWrapper(), "stdbuf": CommandWrapper(["-i", "-o", "-e"]),
    "sudo": CommandWrapper(["-u", "-g"]), "time": CommandWrapper(["-f", "-o"]),
    "timeout": CommandWrapper(["-k", "-s", "--kill-after", "--signal"], arguments: 1),
    "watch": CommandWrapper(["-n", "--interval"]),
    "xargs": CommandWrapper(["-a", "-d", "-E", "-I", "-L", "-n", "-P", "-s"]),
  ]

  /// Takes the wrappers off a command: what they run, and their names.
  static func unwrap(_ words: [ShellWord]) -> (command: ArraySlice<ShellWord>, wrappers: [String]) {
    var command = words[...]
    var wrappers: [String] = []
    while let name = command.first?.text, let wrapper = known[name] {
      wrappers.append(name)
      command = wrapper.inner(of: command.dropFirst())
    }
    return (command, wrappers)
  }

  private func inner(of words: ArraySlice<ShellWord>) -> ArraySlice<ShellWord> {
    var words = words
    var arguments = arguments
    while let word = words.first {
      let start = word.literalPrefix
      if start.hasPrefix("-") {
        words = words.dropFirst(valueFlags.contains(start) ? 2 : 1)
      } else if start.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*=.*/) != nil {
        words = words.dropFirst()
      } else if arguments > 0 {
        arguments -= 1
        words = words.dropFirst()
      } else {
        break
      }
    }
    return words
  }
}
