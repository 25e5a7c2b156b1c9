/// Anchors of one page: as GitHub makes them, so that a link works there and here.
struct Slugs {
  private var taken: Set<String> = []
  private var repeats: [String: Int] = [:]

  /// The anchor for a heading; a later heading of the same text gets `-1`, `-2` …
  mutating func unique(for title: String) -> String {
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
  mutating func claim(_ anchor: String) -> String {
    taken.insert(anchor)
    return anchor
  }

  /// Lower case; letters, digits, `-` and `_` stay, blanks become `-`, the rest is dropped.
  static func slug(_ title: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        slug.append("-")
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        slug.append(scalar)
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }
}
