internal import Diagnostics
internal import Foundation
internal import Pages
package import Recipes

/// A page that is about to be written: a file for each language, as drafts.
package struct NewPage: Sendable {
  private let root: String
  private let key: String
  private let titles: [PageLanguage: String]

  /// - Parameters:
  ///   - key: its path without language and extension: `guides/install`.
  ///   - titles: by language; the last part of the path where one is missing.
  package init(root: String, key: String, titles: [PageLanguage: String]) {
    self.root = root
    self.key = key
    self.titles = titles
  }

  private func path(_ key: String, _ language: PageLanguage) -> String {
    "content/\(language.rawValue)/\(key).md"
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  /// Writes the files; nothing when one of them is there already.
  ///
  /// - Returns: their paths, relative to the root.
  /// - Throws: ``Failure`` (usage) that says what is in the way.
  package func write() throws -> [String] {
    let problems = self.problems
    if !problems.isEmpty { throw Failure(problems, exitCode: .usage) }
    return try PageLanguage.allCases.map { language in
      let path = path(key, language)
      let url = URL(filePath: root).appending(path: path)
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text(language).utf8).write(to: url, options: .withoutOverwriting)
      } catch {
        throw Failure(
          Diagnostic(
            rule: "unwritable", what: "'\(path)' cannot be written",
            why: error.localizedDescription, help: "make its folder writable"))
      }
      return path
    }
  }

  private var problems: [Diagnostic] {
    guard key.wholeMatch(of: /(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*/) != nil else {
      return [
        Diagnostic(
          rule: "invalid-page", what: "'\(key)' is no path of a page",
          why: "it becomes an address: small ASCII letters, digits and '-', with '/' between",
          help: "write it like 'guides/install', without language and '.md'")
      ]
    }
    return PageLanguage.allCases.flatMap { [existing($0), homeless($0)].compactMap { $0 } }
  }

  private func existing(_ language: PageLanguage) -> Diagnostic? {
    let path = path(key, language)
    guard exists(path) else { return nil }
    return Diagnostic(
      rule: "page-exists", what: "'\(path)' is there already", why: "nothing is overwritten",
      help: "name another page, or remove the file")
  }

  /// Every folder opens with a page of its own.
  private func homeless(_ language: PageLanguage) -> Diagnostic? {
    let folder = RelativePath.folder(of: key)
    let index = RelativePath.join(folder, "index")
    guard !folder.isEmpty, key != index, !exists(path(index, language)) else { return nil }
    return Diagnostic(
      rule: "missing-index", what: "there is no '\(path(index, language))'",
      why: "every folder opens with a page of its own",
      help: "run 'docgen new \(index)' first")
  }

  private func text(_ language: PageLanguage) -> String {
    let name = RelativePath.name(of: key.hasSuffix("/index") ? String(key.dropLast(6)) : key)
    let words = name.replacing("-", with: " ")
    let title = titles[language] ?? words.prefix(1).uppercased() + words.dropFirst()
    return """
      ---
      title: \(StructuredData.quoted(title))
      summary: \(StructuredData.quoted(EditionWords.in(language).newSummary))
      draft: true
      ---

      \(EditionWords.in(language).newText)

      """
  }
}
