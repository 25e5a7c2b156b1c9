internal import Diagnostics
internal import Foundation
internal import Markdown

/// Reads recipes and guides from the repository's folders.
struct CatalogReader {
  let root: String

  private func url(_ path: String) -> URL { URL(filePath: root).appending(path: path) }

  func recipes() throws -> [Recipe] {
    var recipes: [Recipe] = []
    for category in try folders(in: "recipes") {
      for slug in try folders(in: "recipes/\(category)") {
        recipes.append(try recipe("\(category)/\(slug)"))
      }
    }
    return recipes
  }

  private func recipe(_ id: String) throws -> Recipe {
    let folder = "recipes/\(id)"
    var pages: [PageLanguage: RecipePage] = [:]
    var files: [String: [UInt8]] = [:]
    for name in try entries(of: folder) where !isFolder("\(folder)/\(name)") {
      let bytes = try bytes(of: "\(folder)/\(name)")
      if let language = PageLanguage.allCases.first(where: { $0.recipeFile == name }) {
        pages[language] = RecipePage(
          SourceText(path: "\(folder)/\(name)", bytes: bytes), language: language)
      } else if name != "verified.json" {
        files[name] = bytes
      }
    }
    return Recipe(id: id, folder: folder, pages: pages, files: files)
  }

  /// The guides that are procedures in any language, each with its page in every language.
  func guides() throws -> [Recipe] {
    var sources: [String: [PageLanguage: SourceText]] = [:]
    for language in PageLanguage.allCases {
      let folder = "content/\(language.rawValue)"
      for path in try markdown(under: folder) {
        let id = String(path.dropFirst(folder.count + 1).dropLast(3))
        sources[id, default: [:]][language] = SourceText(path: path, bytes: try bytes(of: path))
      }
    }
    return sources.filter { $0.value.values.contains(where: Self.isProcedure) }
      .sorted { $0.key < $1.key }
      .map { id, texts in
        let pages = texts.map { ($0, RecipePage($1, language: $0, isGuide: true)) }
        return Recipe(
          id: id,
          folder: (["content"] + id.split(separator: "/").dropLast()).joined(separator: "/"),
          pages: Dictionary(uniqueKeysWithValues: pages), files: [:])
      }
  }

  private static func isProcedure(_ source: SourceText) -> Bool {
    // Most guides are none: their frontmatter need not be read.
    guard let range = Frontmatter.range(in: source),
      source.text(range).utf8.firstRange(of: "verify".utf8) != nil
    else { return false }
    return FrontmatterReader(source: source, range: range).isTrue("verify")
  }

  private func markdown(under folder: String) throws -> [String] {
    guard isFolder(folder) else { return [] }
    return try entries(of: folder).flatMap { name in
      let path = "\(folder)/\(name)"
      if isFolder(path) { return try markdown(under: path) }
      return name.hasSuffix(".md") ? [path] : []
    }
  }

  private func folders(in path: String) throws -> [String] {
    try entries(of: path).filter { isFolder("\(path)/\($0)") }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Names, sorted; hidden ones are left out.
  private func entries(of path: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: url(path).path)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw unreadable(path, error)
    }
  }

  private func bytes(of path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: url(path)))
    } catch {
      throw unreadable(path, error)
    }
  }

  private func unreadable(_ path: String, _ error: any Error) -> Failure {
    Failure(
      Diagnostic(
        rule: "unreadable", what: "'\(path)' cannot be read", why: error.localizedDescription,
        help: "run the command in a checkout that holds a recipes/ folder",
        at: Location(path: path)))
  }
}
