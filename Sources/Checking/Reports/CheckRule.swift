/// A rule of `recipes check`: what it reports, and what to do about it.
package struct CheckRule: Sendable, Hashable {
  /// As exceptions and reports name it.
  package let name: String
  package let summary: String
  package let remedy: String

  init(_ name: String, _ summary: String, _ remedy: String) {
    self.name = name
    self.summary = summary
    self.remedy = remedy
  }

  package init?(named name: String) {
    guard let rule = Self.byName[name] else { return nil }
    self = rule
  }

  package static let all = commands + charts + objects + code + pages + recipes

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
