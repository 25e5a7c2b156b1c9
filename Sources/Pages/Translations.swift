package import Diagnostics
package import Markdown

/// The pages that a repository has in several languages: whole trees, and pages beside each other.
///
/// Not every repository keeps its languages equal, so this is asked of a tree only where nearly all
/// of it is.
package struct Translations: Sendable {
  private let documents: [String: Document]
  /// Paths of the pages with the same key.
  private let groups: [String: [String]]

  package init(_ documents: [Document]) {
    self.documents = Dictionary(
      documents.map { ($0.source.path, $0) }, uniquingKeysWith: { first, _ in first })
    groups = Dictionary(grouping: self.documents.keys.sorted()) { LanguagePath($0).key }
  }

  /// - Parameter isProcedure: whether the code of the page at a path has been compared otherwise.
  package func findings(isProcedure: (String) -> Bool) -> [Diagnostic] {
    let trees = Dictionary(grouping: groups.keys.sorted()) { Self.root(of: $0) }
    return trees.keys.sorted().flatMap { root in
      findings(in: trees[root] ?? [], isProcedure)
    }.sorted()
  }

  /// What comes before the language, which is where a tree begins.
  private static func root(of key: String) -> String {
    guard let star = key.firstIndex(of: "*") else { return key }
    return String(key[..<star])
  }

  private func findings(in keys: [String], _ isProcedure: (String) -> Bool) -> [Diagnostic] {
    let languages = Set(keys.flatMap { groups[$0] ?? [] }.map(language))
    guard languages.count > 1 else { return [] }
    let complete = keys.filter { groups[$0]?.count == languages.count }
    let pairs = keys.flatMap(pairs)
    let equal = pairs.count { $0.unequalHeading() == nil }
    guard 4 * complete.count >= 3 * keys.count, 4 * equal >= 3 * pairs.count else { return [] }
    return keys.flatMap { missing($0, languages) }
      + keys.flatMap { key in
        let isProcedure = groups[key]?.contains(where: isProcedure) ?? false
        return self.pairs(key).flatMap { $0.findings(hasComparedBlocks: isProcedure) }
      }
  }

  /// The first language, English where there is such, with each of the others.
  private func pairs(_ key: String) -> [PagePair] {
    let paths = (groups[key] ?? []).sorted { rank($0) < rank($1) }
    guard let first = paths.first, let original = documents[first] else { return [] }
    return paths.dropFirst().compactMap { path in
      documents[path].map { PagePair(original: original, translation: $0) }
    }
  }

  private func missing(_ key: String, _ languages: Set<String>) -> [Diagnostic] {
    let paths = groups[key] ?? []
    guard let path = paths.first, key.contains("*") else { return [] }
    return languages.subtracting(paths.map(language)).sorted().map { language in
      Diagnostic(
        rule: "missing-translation", what: "the page has no '\(language)' version",
        why: "every page stands in every language",
        help: "write \(key.replacing("*", with: language))", at: Location(path: path))
    }
  }

  private func language(_ path: String) -> String { LanguagePath(path).language ?? "" }

  private func rank(_ path: String) -> (Int, String) {
    let language = language(path).lowercased()
    return (language == "en" || language.isEmpty ? 0 : 1, path)
  }
}
