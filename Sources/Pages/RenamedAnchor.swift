internal import Diagnostics

/// The heading that a link meant whose anchor is on no heading.
struct RenamedAnchor {
  let help: String
  /// The one anchor that is meant without doubt.
  let certain: String?

  init(_ anchor: String, among headings: [String]) {
    let nearest = nearestNames(to: anchor, among: headings)
    if let first = nearest.first {
      help = "did you mean '#\(first)'?"
    } else if headings.isEmpty {
      help = "it has no headings; link to the page itself"
    } else {
      help = "its anchors are: \(headings.map { "#\($0)" }.joined(separator: ", "))"
    }
    let essence = Self.essence(anchor)
    if let same = headings.filter({ Self.essence($0) == essence }).only {
      certain = same
    } else {
      // A slip of one or two letters in a long enough word, and nothing else near.
      let isNear = nearest.only.map { anchor.count >= 5 && editDistance(anchor, $0) <= 2 } ?? false
      certain = isNear ? nearest.only : nil
    }
  }

  /// Letters and digits alone: what GitHub, GitLab and generators of sites agree on.
  private static func essence(_ anchor: String) -> String {
    String(anchor.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
