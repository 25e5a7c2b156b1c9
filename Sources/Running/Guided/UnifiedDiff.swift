/// The difference of two texts, with three lines of context around each change.
enum UnifiedDiff {
  private enum Line {
    case kept(String)
    case removed(String)
    case added(String)

    var isKept: Bool { if case .kept = self { true } else { false } }

    var text: String {
      switch self {
      case .kept(let line): " \(line)"
      case .removed(let line): "-\(line)"
      case .added(let line): "+\(line)"
      }
    }
  }

  private static let context = 3

  /// Hunks with their `@@` lines; empty for equal texts.
  static func hunks(_ old: [String], _ new: [String]) -> [String] {
    let lines = merged(old, new)
    let changes = lines.indices.filter { !lines[$0].isKept }
    var ranges: [Range<Int>] = []
    for change in changes {
      let range = max(0, change - context)..<min(lines.count, change + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.flatMap { [header(lines, $0)] + lines[$0].map(\.text) }
  }

  private static func header(_ lines: [Line], _ range: Range<Int>) -> String {
    func place(_ counts: (Line) -> Bool) -> String {
      let before = lines[..<range.lowerBound].count(where: counts)
      let inside = lines[range].count(where: counts)
      // An empty side names the line before it, as diff does.
      return "\(inside == 0 ? before : before + 1),\(inside)"
    }
    let old = place { if case .added = $0 { false } else { true } }
    let new = place { if case .removed = $0 { false } else { true } }
    return "@@ -\(old) +\(new) @@"
  }

  /// Both texts as one sequence, removed lines before added ones.
  private static func merged(_ old: [String], _ new: [String]) -> [Line] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        lines.append(.removed(old[i]))
        i += 1
      } else if added.contains(j) {
        lines.append(.added(new[j]))
        j += 1
      } else {
        lines.append(.kept(old[i]))
        i += 1
        j += 1
      }
    }
    return lines
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
