internal import Diagnostics
internal import Pages

/// A page from one heading to the next.
struct PageSection: Sendable, Equatable {
  /// Empty for what stands above the first heading.
  let anchor: String
  let title: String
  let location: Location
  /// Of what it says.
  let fingerprint: String
}

extension Page {
  /// In the order of the page; none of a page that is generated.
  var sections: [PageSection] {
    guard let source else { return [] }
    let first = ("", title, Position(line: 1, column: 1))
    let others = headings.headings.filter { $0.level > 1 }
      .map { ($0.anchor, $0.title, $0.position) }
    return zip([first] + others, fingerprints).map { section, fingerprint in
      PageSection(
        anchor: section.0, title: section.1, location: Location(path: source, position: section.2),
        fingerprint: fingerprint)
    }
  }
}
