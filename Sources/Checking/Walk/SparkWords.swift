internal import Commands
internal import Diagnostics

/// Proves the Spark properties that the words of a command name.
struct SparkWords: Sendable {
  let version: String?

  /// `--conf spark.x=y`, and keys of values such as `connect.sparkConf.spark\.x`.
  func check(_ words: [ShellWord], _ ledger: inout SnippetLedger) {
    for (index, word) in words.enumerated() {
      guard let text = word.text else { continue }
      let isConf = index > 0 && ["--conf", "-c"].contains(words[index - 1].text ?? "")
      let setting = text.hasPrefix("--conf=") ? String(text.dropFirst(7)) : isConf ? text : nil
      guard let setting, setting.hasPrefix("spark."),
        let found = SparkPropertyCheck().check(
          assignment: setting, version: version,
          at: ledger.location(
            word.range(of: text.utf8.count - setting.utf8.count..<text.utf8.count)))
      else { continue }
      ledger.add(found)
    }
  }

  func check(_ assignment: SetAssignment, _ ledger: inout SnippetLedger) {
    for (part, range) in zip(assignment.path, assignment.partRanges) {
      guard case .key(let name) = part, name.hasPrefix("spark.") else { continue }
      ledger.add(
        SparkPropertyCheck().check(
          SparkPropertyCheck.Mention(name, at: ledger.location(range), length: range.count) {
            $0.replacing(".", with: "\\.")
          }, version: version))
    }
  }
}
