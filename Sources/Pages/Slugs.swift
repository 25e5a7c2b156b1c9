/// Anchors of one page: as GitHub makes them, so that a link works there and here.
package struct Slugs {
  private var taken: Set<String> = []
  private var repeats: [String: Int] = [:]

  package init() {}

  /// The anchor for a heading; a later heading of the same text gets `-1`, `-2` …
  package mutating func unique(for title: String) -> String {
    let base = Slugs.slug(title)
    var slug = base
    while taken.contains(slug) {
      let number = repeats[base, default: 0] + 1
      repeats[base] = number
      slug = "\(base)-\(number)"
    }
    taken.insert(slug)
    return slug
  }

  /// Takes an explicit anchor as it is.
  package mutating func claim(_ anchor: String) -> String {
    taken.insert(anchor)
    return anchor
  }

  /// Lower case; letters, marks, digits, `-` and `_` stay, a blank becomes `-`, the rest is dropped.
  package static func slug(_ title: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars {
      if scalar == " " {
        slug.append("-")
      } else if scalar == "-" || scalar.properties.isAlphabetic || isKept(scalar) {
        slug.append(scalar)
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
    default: false
    }
  }
}
