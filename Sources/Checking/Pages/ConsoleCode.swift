/// Code with prompts and outputs, as a terminal shows it: what is no command is blanked, so that
/// every byte keeps its place.
enum ConsoleCode {
  /// The commands of a transcript; the code as it is when no line has a prompt.
  static func commands(in code: String) -> String {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.contains(where: { $0.hasPrefix("$ ") }) else { return code }
    var isCommand = false
    return lines.map { line in
      if line.hasPrefix("$ ") {
        isCommand = line.hasSuffix("\\")
        return "  " + line.dropFirst(2)
      }
      if isCommand {
        isCommand = line.hasSuffix("\\")
        let isPrompt = line.hasPrefix("> ")
        return isPrompt ? "  " + line.dropFirst(2) : line
      }
      return String(repeating: " ", count: line.utf8.count)
    }.joined(separator: "\n")
  }

  /// Whether a block without a language is one of commands: it begins with one that charts have
  /// to do with.
  static func looksLikeCommands(_ code: String) -> Bool {
    let first = code.split(separator: "\n").first { !$0.hasPrefix("#") } ?? ""
    let line = first.hasPrefix("$ ") ? first.dropFirst(2) : first
    return ["helm ", "kubectl "].contains { line.hasPrefix($0) }
  }
}
