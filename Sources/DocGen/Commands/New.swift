internal import ArgumentParser
internal import Foundation
internal import Recipes
internal import Site
internal import Workspace

/// Writes the files of a new page.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a page in both languages, as a draft.",
    discussion: "For example: docgen new guides/install --title-en Install --title-ru Установка")

  @Argument(help: "The page's path without language and extension, such as guides/install.")
  var page: String

  @Option(help: "Its English title (default: from the path).")
  var titleEn: String?

  @Option(help: "Its Russian title (default: from the path).")
  var titleRu: String?

  @Option(help: "A folder of the repository (default: the current folder).")
  var root: String?

  func run() async throws {
    try await Report.failures {
      let workspace = try Workspace(from: root ?? FileManager.default.currentDirectoryPath)
      var titles: [PageLanguage: String] = [:]
      titles[.en] = titleEn
      titles[.ru] = titleRu
      let paths = try NewPage(root: workspace.root, key: page, titles: titles).write()
      print(paths.map { "wrote \($0)" }.joined(separator: "\n"))
      print("drafts are built with --drafts; remove 'draft: true' to publish them")
    }
  }
}
