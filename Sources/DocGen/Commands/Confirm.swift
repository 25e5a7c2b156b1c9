internal import ArgumentParser
internal import Foundation
internal import Site
internal import Workspace

/// Records that pages say the same in both languages.
struct Confirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record that pages say the same in both languages, as they stand now.",
    discussion: """
      Read both languages first: from now on, 'check' and 'build' warn when a section changes in one of
      them alone, and readers of the other are told. For example: docgen confirm quick-start
      """)

  @Argument(
    help: ArgumentHelp(
      "Pages by file, or by path without language and extension (default: all pages).",
      valueName: "page"))
  var pages: [String] = []

  @Option(help: "A folder of the repository (default: the current folder).")
  var root: String?

  func run() async throws {
    try await Report.failures {
      let workspace = try Workspace(from: root ?? FileManager.default.currentDirectoryPath)
      let confirmation = try Confirmation(root: workspace.root, names: pages)
      if confirmation.confirmed.isEmpty, confirmation.forgotten.isEmpty {
        print("nothing to record: \(Confirmation.path) has it all")
        return
      }
      try AtomicFile.write(confirmation.text, to: workspace.path(Confirmation.path))
      for page in confirmation.confirmed { print("\(page.key): \(Self.sections(of: page))") }
      for key in confirmation.forgotten { print("\(key): removed, for it is no page any more") }
      print("written to \(Confirmation.path)")
    }
  }

  private static func sections(of page: Confirmation.Confirmed) -> String {
    if page.sections.isEmpty { return "sections removed" }
    if page.isWhole { return "the whole page" }
    return page.sections.map { "#\($0)" }.joined(separator: ", ")
  }
}
