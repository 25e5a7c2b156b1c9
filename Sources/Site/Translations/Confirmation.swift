internal import Diagnostics
internal import Pages
internal import Recipes

/// Records that pages say the same in both languages as they stand now.
package struct Confirmation: Sendable {
  /// What was recorded of a page.
  package struct Confirmed: Sendable, Equatable {
    package let key: String
    /// English anchors of the sections that were not on record as they are; empty for the top.
    package let sections: [String]
    /// Whether the page has no others.
    package let isWhole: Bool
  }

  package static let path = ConfirmedTranslations.path

  /// Pages with something new, by key.
  package private(set) var confirmed: [Confirmed] = []
  /// Pages that were on record and are no more in the sources.
  package let forgotten: [String]
  private var record: ConfirmedTranslations

  /// The record as it is to be written.
  package var text: String { record.yaml }

  /// - Parameters:
  ///   - root: the repository's folder.
  ///   - names: keys or files of pages; all pages when there is none.
  /// - Throws: ``Failure`` for a name that is no page, for a page whose headings differ between the
  ///   languages, and for a record that cannot be read.
  package init(root: String, names: [String]) throws {
    let sources = SourceFolder(root: root)
    var problems: [Diagnostic] = []
    record =
      try ConfirmedTranslations(sources, diagnostics: &problems) ?? ConfirmedTranslations()
    if !problems.isEmpty { throw Failure(problems, exitCode: .usage) }
    let pairs = TranslationCheck.pairs(try PageReader(sources).pages)
    forgotten = Set(record.pages.keys).subtracting(pairs.map(\.english.key)).sorted()
    for key in forgotten { record.pages[key] = nil }
    let keys = try Self.keys(names, pairs)
    for pair in pairs.sorted(by: { $0.english.key < $1.english.key })
    where keys.contains(pair.english.key) {
      if let problem = confirm(pair.english, pair.russian) { problems.append(problem) }
    }
    if !problems.isEmpty { throw Failure(problems.sorted()) }
  }

  private mutating func confirm(_ english: Page, _ russian: Page) -> Diagnostic? {
    let before = record.pages[english.key] ?? []
    guard let compared = ComparedPage(english: english, russian: russian, recorded: before) else {
      return PagePair.unequalHeading(
        english.headings, english.source ?? "", russian.headings, russian.source ?? "")
    }
    let now = compared.confirmed
    if now == before { return nil }
    record.pages[english.key] = now
    let sections = now.filter { !before.contains($0) }.map(\.slug)
    confirmed.append(
      Confirmed(key: english.key, sections: sections, isWhole: sections.count == now.count))
    return nil
  }

  /// The keys of the pages that are meant.
  private static func keys(
    _ names: [String], _ pairs: [(english: Page, russian: Page)]
  ) throws -> Set<String> {
    var known: [String: String] = [:]
    for (english, russian) in pairs {
      for name in [english.key, english.source, russian.source] {
        if let name { known[name] = english.key }
      }
    }
    let unknown = names.filter { known[$0] == nil }
    if !unknown.isEmpty {
      throw Failure(unknown.map { Self.unknown($0, known.keys.sorted()) }, exitCode: .usage)
    }
    return Set(names.isEmpty ? Array(known.values) : names.compactMap { known[$0] })
  }

  private static func unknown(_ name: String, _ known: [String]) -> Diagnostic {
    let nearest = nearestNames(to: name, among: known)
    return Diagnostic(
      rule: "unknown-page", what: "'\(name)' is no page of both languages",
      why: "a page is named by its file, or by its path without language and extension",
      help: nearest.isEmpty
        ? "write for example '\(known.first ?? "index")'" : "did you mean '\(nearest[0])'?")
  }
}
