package import Diagnostics
package import Markdown

/// A page and its translation: their headings, blocks, tables and links say the same.
package struct PagePair: Sendable {
  let original: Document
  let translation: Document

  package init(original: Document, translation: Document) {
    self.original = original
    self.translation = translation
  }

  /// What is unequal, at the translation's places: of each kind the first, as one missing piece
  /// moves all that follow.
  ///
  /// - Parameter hasComparedBlocks: whether the code has been compared otherwise.
  package func findings(hasComparedBlocks: Bool) -> [Diagnostic] {
    if let finding = unequalHeading() { return [finding] }
    return [hasComparedBlocks ? nil : unequalBlock(), unequalTable(), unequalLink()]
      .compactMap(\.self)
  }

  /// Headings pair by position: a switch of languages keeps the reader's place by it.
  package func unequalHeading() -> Diagnostic? {
    Self.unequalHeading(
      Outline(original), original.source.path, Outline(translation), translation.source.path)
  }

  /// - Parameters:
  ///   - originalPath: the file of the original.
  ///   - path: the file of the translation.
  package static func unequalHeading(
    _ original: Outline, _ originalPath: String, _ translation: Outline, _ path: String
  ) -> Diagnostic? {
    let headings = translation.headings
    let levels = headings.map(\.level)
    let wanted = original.headings.map(\.level)
    guard levels != wanted else { return nil }
    let place = zip(levels, wanted).prefix { $0 == $1 }.count
    let here = place < levels.count ? headings[place].position : nil
    return Diagnostic(
      rule: "unequal-headings",
      what: "heading \(place + 1) differs from that of \(originalPath)",
      why: "\(Self.level(levels, place)) here, \(Self.level(wanted, place)) there",
      help: "give both pages the same headings, level by level",
      at: Location(path: path, position: here))
  }

  private static func level(_ levels: [Int], _ place: Int) -> String {
    place < levels.count ? "level \(levels[place])" : "none"
  }

  func parity(
    _ what: String, _ why: String, _ place: Location, _ length: Int? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: "parity", what: what, why: why, help: "make both languages equal", at: place,
      length: length)
  }
}
