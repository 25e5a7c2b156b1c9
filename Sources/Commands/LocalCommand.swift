/// Programs that touch no cluster by themselves: what of them only reads.
enum LocalCommand {
  static func isReadOnly(_ name: String, _ arguments: some Collection<ShellWord>) -> Bool {
    guard readers.contains(name) else { return false }
    if name == "curl" { return CurlCall(arguments).isReadOnly }
    if name == "awk", arguments.contains(where: { $0.literalPrefix.contains("system(") }) {
      return false
    }
    guard let writers = writingFlags[name] else { return true }
    return !arguments.contains { word in
      word.mayBeFlags || writers.contains { writes(word.literalPrefix, $0) }
    }
  }

  /// Whether a word holds this flag: `--output=x`, or `-o` alone, in a group, or with its value.
  private static func writes(_ word: String, _ flag: String) -> Bool {
    if flag.hasPrefix("--") { return word == flag || word.hasPrefix("\(flag)=") }
    guard word.hasPrefix("-"), !word.hasPrefix("--"), let letter = flag.last else { return false }
    return word.prefix { $0.isLetter || $0 == "-" }.contains(letter)
  }

  /// Flags with which a reading program changes something.
  private static let writingFlags: [String: [String]] = [
    "awk": ["-i"], "date": ["-s", "--set"], "sed": ["-i", "--in-place"],
    "sort": ["-o", "--output"],
  ]

  private static let readers: Set<String> = [
    ":", "[", "awk", "base64", "basename", "break", "cat", "cd", "cmp", "column", "comm",
    "continue", "curl", "cut", "date", "diff", "dig", "dirname", "echo", "egrep", "exit", "export",
    "expr", "false", "fgrep", "fold", "getent", "grep", "head", "host", "hostname", "id", "join",
    "jq", "ls", "md5sum", "nl", "nslookup", "od", "paste", "printenv", "printf", "pwd", "read",
    "return", "rev", "sed", "seq", "set", "sha256sum", "shift", "sleep", "sort", "stat", "tac",
    "tail", "test", "tr", "true", "type", "uname", "uniq", "unset", "wait", "wc", "which", "whoami",
  ]
}
