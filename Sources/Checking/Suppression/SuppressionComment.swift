internal import Diagnostics

/// The text of one `check:ignore` comment, or what is wrong with it.
struct SuppressionComment {
  private(set) var rules: [(name: String, offset: Int)] = []
  private(set) var reason = ""

  /// A mistake in a comment: what, why, help, and the bytes that it is about.
  struct Mistake: Error {
    let what: String
    let why: String
    let help: String
    let range: Range<Int>
  }

  static let form = #"write '<!-- check:ignore RULE reason="…" -->'"#
  private static let word = "check:ignore"

  /// Whether a comment's text was most likely meant for the checker.
  static func isMeant(_ content: Substring) -> Bool {
    guard let start = start(of: content) else { return false }
    if start.hasPrefix("check:") { return true }
    // Each half has to be near: 'prettier-ignore' is another program's.
    let halves = start.split(whereSeparator: { ":-_".contains($0) }).map(String.init)
    return halves.count == 2 && !nearestNames(to: halves[0], among: ["check"]).isEmpty
      && !nearestNames(to: halves[1], among: ["ignore"]).isEmpty
  }

  /// Its first word in lower case, `check: ignore` taken together.
  private static func start(of content: Substring) -> String? {
    let words = content.lowercased().split(whereSeparator: \.isWhitespace)
    guard let first = words.first, first.count <= 24 else { return nil }
    return first.hasSuffix(":") && words.count > 1 ? "\(first)\(words[1])" : String(first)
  }

  /// - Parameter content: what stands between `<!--` and `-->`.
  init(_ content: Substring) throws(Mistake) {
    var rest = content.drop(while: \.isWhitespace)
    let first = rest.prefix { !$0.isWhitespace }
    func range(_ part: Substring) -> Range<Int> {
      let start = content.utf8.distance(from: content.startIndex, to: part.startIndex)
      return start..<(start + part.utf8.count)
    }
    guard first == Self.word else {
      throw Mistake(
        what: "'\(first)' is no directive of the checker", why: "the comment suppresses nothing",
        help: Self.form, range: range(first))
    }
    rest = rest.dropFirst(first.count)
    let list = rest.firstRange(of: /\breason\s*=/).map { rest[..<$0.lowerBound] } ?? rest
    try readRules(list, range)
    reason = try Self.reason(rest[list.endIndex...], range(first))
  }

  private mutating func readRules(_ list: Substring, _ range: (Substring) -> Range<Int>)
    throws(Mistake)
  {
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(whereSeparator: \.isWhitespace)
      guard let name = words.first else { continue }
      if words.count > 1 {
        throw Mistake(
          what: "'\(words[1])' is not expected", why: "rules are separated by commas",
          help: Self.form, range: range(words[1]))
      }
      rules.append((String(name), range(name).lowerBound))
    }
    if rules.isEmpty {
      throw Mistake(
        what: "the exception names no rule", why: "it would hide whatever is found",
        help: Self.form, range: range(list))
    }
  }

  /// What `reason="…"` says.
  private static func reason(_ text: Substring, _ directive: Range<Int>) throws(Mistake) -> String {
    guard let match = text.wholeMatch(of: /reason\s*=\s*"([^"]*)"\s*/) else {
      let isGiven = !text.isEmpty
      throw Mistake(
        what: isGiven ? "the exception's reason is not in quotes" : "the exception has no reason",
        why: "every exception says why it is one", help: form, range: directive)
    }
    let words = match.output.1.split(whereSeparator: \.isWhitespace)
    if words.isEmpty {
      throw Mistake(
        what: "the exception's reason is empty", why: "every exception says why it is one",
        help: form, range: directive)
    }
    return words.joined(separator: " ")
  }
}
