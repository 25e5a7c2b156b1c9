package import Diagnostics

extension SparkPropertyCheck {
  /// A text like `spark-defaults.conf`: a name and a value a line, with `#` before comments.
  package func check(defaults snippet: Snippet, version: String?) -> Ledger {
    var ledger = Ledger()
    for (mention, _) in Self.settings(snippet) { ledger.add(check(mention, version: version)) }
    return ledger
  }

  /// The names of such a text with their values.
  package static func settings(_ snippet: Snippet) -> [(mention: Mention, value: String)] {
    let text = SourceText(path: snippet.path, text: snippet.code)
    var settings: [(mention: Mention, value: String)] = []
    var offset = 0
    var isContinued = false
    for line in snippet.code.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { offset += line.utf8.count + 1 }
      let wasContinued = isContinued
      isContinued = line.hasSuffix("\\")
      let start = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      let body = line.drop { $0 == " " || $0 == "\t" }
      let key = body.prefix { !" \t=:".contains($0) }
      guard !wasContinued, !key.isEmpty, !"#!".contains(body.first ?? "#") else { continue }
      let place = snippet.location(text.position(at: offset + start))
      let value = body.dropFirst(key.count).drop { " \t=:".contains($0) }
      settings.append((Mention(String(key), at: place, length: key.utf8.count), String(value)))
    }
    return settings
  }

  /// A word `spark.name=value`, as after `--conf`; nil when it is none. What does not begin with
  /// `spark.` is ignored by `spark-submit`.
  package func check(assignment word: String, version: String?, at location: Location) -> Ledger? {
    guard let equals = word.firstIndex(of: "="), equals > word.startIndex else { return nil }
    let key = String(word[..<equals])
    return check(Mention(key, at: location, length: key.utf8.count), version: version)
  }
}
