/// Finds the keys that a key may have been meant to be, or has been renamed to.
struct KeySuggestions: Sendable {
  /// How near a candidate is, nearest first.
  private enum Nearness: Int, Comparable, Sendable {
    /// A slip of the hand.
    case slip
    /// The same words, or others that mean the same.
    case same
    /// The same words in another order.
    case shuffled
    /// Moved below or out of a parent, or with a longer last part.
    case moved
    /// The same last part, and more in common.
    case related
    /// Spelled much alike.
    case alike

    static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Candidate: Sendable {
    var spelled: String
    var nearness: Nearness
    var distance: Int
    /// Whether it ends with the very same part.
    var endsAlike: Bool

    var order: (Nearness, Int, Int, String) { (nearness, endsAlike ? 0 : 1, distance, spelled) }
  }

  /// Words that so many keys end with that they say little.
  private static let common: Set = [
    "enabled", "name", "image", "tag", "type", "port", "resource", "annotation", "label", "size",
    "class", "host", "url", "path", "key", "value", "memory", "cpu", "replica", "env",
    "persistence",
  ]

  private let found: [Candidate]

  init(for path: [String], among candidates: [KeyCandidates.Candidate]) {
    let wanted = KeyCandidates.Candidate(path)
    found = candidates.compactMap { candidate in
      guard !path.starts(with: candidate.path), !candidate.path.starts(with: path),
        let nearness = Self.spelling(wanted.letters, candidate.letters)
          ?? Self.meaning(wanted.words, candidate.words)
          ?? Self.likeness(wanted.letters, candidate.letters)
      else { return nil }
      return Candidate(
        spelled: candidate.spelled, nearness: nearness,
        distance: Self.distance(wanted.letters, candidate.letters),
        endsAlike: path.last == candidate.path.last)
    }
    .sorted { $0.order < $1.order }
  }

  /// Best first, at most three.
  var names: [String] { found.prefix(3).map(\.spelled) }

  /// The first is the only one that may plausibly be meant.
  var isCertain: Bool {
    guard let first = found.first, first.nearness <= .moved else { return false }
    let rivals: Nearness = first.nearness == .slip ? .slip : .related
    return found.count { $0.nearness <= rivals } == 1
  }

  private static func spelling(_ wanted: [UInt8], _ other: [UInt8]) -> Nearness? {
    isWithin(wanted.count < 8 ? 1 : 2, wanted, other) ? .slip : nil
  }

  private static func likeness(_ wanted: [UInt8], _ other: [UInt8]) -> Nearness? {
    isWithin(max(2, max(wanted.count, other.count) / 4), wanted, other) ? .alike : nil
  }

  /// Lengths tell of most that their letters need not be compared.
  private static func isWithin(_ limit: Int, _ wanted: [UInt8], _ other: [UInt8]) -> Bool {
    abs(wanted.count - other.count) <= limit && distance(wanted, other) <= limit
  }

  private static func meaning(_ wanted: KeyWords, _ candidate: KeyWords) -> Nearness? {
    if wanted.all == candidate.all { return .same }
    if wanted.sorted == candidate.sorted { return .shuffled }
    if isMoved(wanted, candidate) { return .moved }
    return isRelated(wanted, candidate) ? .related : nil
  }

  private static func isMoved(_ wanted: KeyWords, _ candidate: KeyWords) -> Bool {
    let (longer, shorter) =
      wanted.parts.count > candidate.parts.count
      ? (wanted.parts, candidate.parts) : (candidate.parts, wanted.parts)
    if longer.count > shorter.count, longer.suffix(shorter.count) == shorter[...] { return true }
    guard wanted.parts.count == candidate.parts.count,
      wanted.parts.dropLast() == candidate.parts.dropLast(),
      let last = wanted.parts.last, let other = candidate.parts.last
    else { return false }
    return last.starts(with: other) || other.starts(with: last)
  }

  private static func isRelated(_ wanted: KeyWords, _ candidate: KeyWords) -> Bool {
    let common = wanted.distinct.intersection(candidate.distinct).count
    if wanted.parts.last == candidate.parts.last {
      let isTelling = Self.common.isDisjoint(with: wanted.parts.last ?? [])
      return isTelling || common > Set(wanted.parts.last ?? []).count
    }
    return common > 1 && common == wanted.distinct.count
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let replaced = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
