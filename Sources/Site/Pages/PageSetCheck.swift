internal import Diagnostics
internal import Pages
internal import Recipes

/// Rules for the pages as a set: each in every language, once, with the same headings.
struct PageSetCheck {
  let pages: [Page]

  func findings() -> [Diagnostic] {
    duplicates() + missingTranslations() + missingIndexes() + unequalOutlines()
  }

  /// Two sources of one address; case does not tell them apart on every disk.
  private func duplicates() -> [Diagnostic] {
    var first: [String: Page] = [:]
    return pages.compactMap { page in
      let address = page.output.lowercased()
      guard let earlier = first[address] else {
        first[address] = page
        return nil
      }
      let other = earlier.source ?? "the list of recipes"
      return Diagnostic(
        rule: "duplicate-page", what: "two pages have the address '\(page.output)'",
        why: "the other is \(other)", help: "rename one of them",
        at: Location(path: page.source ?? other))
    }
  }

  private func missingTranslations() -> [Diagnostic] {
    let keys = Dictionary(grouping: pages, by: \.language).mapValues { Set($0.map(\.key)) }
    return pages.flatMap { page in
      PageLanguage.allCases.compactMap { language -> Diagnostic? in
        // Recipes have this rule already.
        guard page.kind == .guide, let source = page.source,
          keys[language]?.contains(page.key) != true
        else { return nil }
        return Diagnostic(
          rule: "missing-translation", what: "the page has no '\(language.rawValue)' version",
          why: "every page stands in every language",
          help: "write content/\(language.rawValue)/\(page.key).md", at: Location(path: source))
      }
    }
  }

  private func missingIndexes() -> [Diagnostic] {
    let outputs = Set(pages.map(\.output))
    var reported = Set<String>()
    return pages.compactMap { page in
      let folder = RelativePath.folder(of: page.output)
      guard !outputs.contains("\(folder)/index.html"), reported.insert(folder).inserted else {
        return nil
      }
      let wanted = "content/\(folder)/index.md"
      return Diagnostic(
        rule: "missing-index", what: "there is no \(wanted)",
        why: "every folder opens with a page of its own", help: "write one, with a title",
        at: Location(path: page.source ?? wanted))
    }
  }

  private func unequalOutlines() -> [Diagnostic] {
    let originals = Dictionary(
      pages.filter { $0.language == .en }.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    return pages.compactMap { page in
      guard page.language != .en, let translation = page.source,
        let original = originals[page.key], let source = original.source
      else { return nil }
      return PagePair.unequalHeading(
        original.headings, source, page.headings, translation)
    }
  }
}
