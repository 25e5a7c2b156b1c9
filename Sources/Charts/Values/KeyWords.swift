/// The words of a key, so that two spellings of one meaning are equal: `metrics.enabled` and
/// `metric.enable`, `replicaCount` and `replicas.count`.
struct KeyWords: Equatable, Sendable {
  /// Of each part between dots.
  let parts: [[String]]
  /// In their order.
  let all: [String]
  let sorted: [String]
  let distinct: Set<String>

  init(_ path: [String]) {
    parts = path.map(Self.words)
    all = parts.flatMap { $0 }
    sorted = all.sorted()
    distinct = Set(all)
  }

  /// Cut at capitals, dashes, underscores and dots.
  private static func words(_ key: String) -> [String] {
    var words = [""]
    var wasLower = false
    for character in key {
      let isWord = character.isLetter || character.isNumber
      if !isWord || wasLower && character.isUppercase { words.append("") }
      if isWord { words[words.count - 1] += character.lowercased() }
      wasLower = character.isLowercase || character.isNumber
    }
    return words.filter { !$0.isEmpty }.map(normal)
  }

  private static func normal(_ word: String) -> String {
    let singular = singular(word)
    return meanings[singular] ?? singular
  }

  private static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !["ss", "us", "is"].contains(word.suffix(2)) else {
      return word
    }
    return word.hasSuffix("ies") ? "\(word.dropLast(3))y" : String(word.dropLast())
  }

  /// Words that charts use for one thing.
  private static let groups = [
    ["enabled", "enable", "enabling", "active", "activate", "on"],
    ["disabled", "disable"],
    ["metric", "monitoring", "monitor", "prometheu", "prometheus", "telemetry"],
    ["replica", "instance"],
    ["persistence", "storage", "persistent", "pvc", "volume"],
    ["memory", "mem", "ram"],
    ["password", "passwd", "pass"],
    ["username", "user", "login"],
    ["database", "db"],
    ["url", "uri", "endpoint", "address"],
    ["host", "hostname", "domain"],
    ["tag", "version"],
    ["size", "capacity"],
    ["secret", "credential"],
    ["config", "configuration", "conf", "setting", "option", "property"],
    ["cpu", "core"],
    ["repository", "repo"],
    ["tls", "ssl", "https"],
    ["auth", "authentication"],
    ["arg", "argument"],
    ["env", "environment"],
    ["schedule", "cron"],
    ["max", "maximum"],
    ["min", "minimum"],
    ["timeout", "deadline"],
  ]

  private static let meanings = Dictionary(
    groups.flatMap { group in group.map { ($0, group[0]) } },
    uniquingKeysWith: { first, _ in first })
}
