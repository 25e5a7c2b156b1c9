/// A line of output on its way to the page: what surely varies becomes a placeholder.
struct PrintedLine {
  private let line: String
  /// Whether the line's last word stands in the AGE column of a table.
  private let endsWithAge: Bool

  init(_ line: String, header: String) {
    self.line = line
    let titles = header.split(separator: " ")
    endsWithAge = titles.count > 1 && titles.last == "AGE" && line != header
  }

  /// - Parameter old: the page's line in whose place it comes; its placeholders stay where their
  ///   words still fit.
  func generalised(like old: String?, _ values: RunValues) -> String {
    let words = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let oldWords = old.map { $0.split(separator: " ").map(String.init) } ?? []
    var result = ""
    var rest = line[...]
    for (index, word) in words.enumerated() {
      let blanks = rest.prefix { $0 == " " }.count
      rest = rest.dropFirst(blanks + word.count)
      let isLast = index == words.count - 1
      let new =
        oldWords.count == words.count ? kept(oldWords[index], for: word, values) : nil
      result += padding(blanks, in: result, upTo: line.count - rest.count - word.count)
      result += new ?? placeholder(for: word, isLast: isLast)
    }
    return result
  }

  /// Columns stay where they are printed, or move by what does not fit.
  private func padding(_ blanks: Int, in result: String, upTo column: Int) -> String {
    // One blank separates words, more separate columns.
    if blanks < 2 || result.isEmpty { return String(repeating: " ", count: blanks) }
    return String(repeating: " ", count: max(min(blanks, 3), column - result.count))
  }

  private func kept(_ old: String, for word: String, _ values: RunValues) -> String? {
    let holds = OutputPattern(old).mismatch(with: word, values: values) == nil
    return old.contains("[") && holds ? old : nil
  }

  private func placeholder(for word: String, isLast: Bool) -> String {
    if isLast, endsWithAge, word.wholeMatch(of: /([0-9]+[dhms])+/) != nil { return "[AGE]" }
    // One unit alone might be a setting, such as a timeout.
    if word.wholeMatch(of: /([0-9]+[dhms]){2,}/) != nil { return "[AGE]" }
    // The letters of Kubernetes' random names: a ReplicaSet's hash, and the pod's own five.
    let pod =
      /(.*\/)?([a-z0-9][a-z0-9.-]*)-[bcdfghjklmnpqrstvwxz2456789]{6,10}-[bcdfghjklmnpqrstvwxz2456789]{5}/
    if let match = word.wholeMatch(of: pod) {
      return "\(match.output.1 ?? "")[POD:\(match.output.2)]"
    }
    return
      word
      .replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})/) {
        _ in "[TIME]"
      }
      .replacing(/\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b/) { match in
        match.output.split(separator: ".").allSatisfy { Int($0).map { $0 < 256 } ?? false }
          ? "[IP]" : String(match.output)
      }
  }
}
