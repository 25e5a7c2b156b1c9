/// What a command line like `python3 -u - ARGUMENTS` runs.
package enum PythonInvocation: Sendable, Equatable {
  /// The code is the word at this index.
  case code(Int)
  /// The code comes from standard input: a here-document, a file, a pipe.
  case standardInput
  /// The word at this index names the file.
  case file(Int)
  /// The word at this index names the module.
  case module(Int)
  /// No code: `python3 --version`.
  case nothing

  /// Options that take the next word.
  private static let valued: Set<Character> = ["W", "X"]

  /// - Parameter words: the program first; nil for a word that only the shell knows.
  /// - Returns: nil when the program is no Python.
  package init?(words: [String?]) {
    guard let name = words.first??.split(separator: "/").last, Self.isPython(name) else {
      return nil
    }
    self = Self.scan(words)
  }

  private static func isPython(_ name: Substring) -> Bool {
    guard name.hasPrefix("python") else { return false }
    return name.dropFirst("python".count).allSatisfy { $0.isNumber || $0 == "." }
  }

  private static func scan(_ words: [String?]) -> PythonInvocation {
    var index = 1
    while index < words.count {
      guard let word = words[index], word.hasPrefix("-"), word != "-" else {
        return words[index] == "-" ? .standardInput : .file(index)
      }
      if let found = ending(word, before: index + 1 < words.count ? index + 1 : nil) {
        return found
      }
      index += word.count == 2 && word.last.map(valued.contains) == true ? 2 : 1
    }
    return .standardInput
  }

  /// What an option makes of the command; nil when the next word counts.
  private static func ending(_ option: String, before next: Int?) -> PythonInvocation? {
    if option.hasPrefix("--") { return .nothing }
    switch option.dropFirst().first(where: "cmVh".contains) {
    case "c": return next.map(PythonInvocation.code) ?? .nothing
    case "m": return next.map(PythonInvocation.module) ?? .nothing
    case nil: return nil
    default: return .nothing
    }
  }
}
