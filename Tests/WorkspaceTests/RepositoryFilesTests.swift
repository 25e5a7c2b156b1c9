import Diagnostics
import Foundation
import Testing
import Workspace

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("README.md", "README.md", true), ("./README.md", "README.md", true),
    ("README.md", "docs/README.md", false), ("docs/", "docs", true),
    ("docs/*.md", "docs/a.md", true), ("docs/*.md", "docs/a/b.md", false),
    ("**/*.md", "a.md", true), ("**/*.md", "a/b/c.md", true),
    ("docs/**/x.md", "docs/x.md", true), ("docs/**/x.md", "docs/a/b/x.md", true),
    ("docs/**", "docs", true), ("docs/**", "docs/a/b", true), ("a/**/b/*", "a/b/b/c", true),
    ("values-*.yaml", "values-prod.yaml", true), ("values-?.yaml", "values-ab.yaml", false),
    ("[a-c]x[!0-9]", "bxz", true), ("[a-c]x[!0-9]", "bx1", false), ("[a-c]", "d", false),
    ("{a,b/c}.md", "b/c.md", true), ("{a,b}/{c,d}", "b/d", true), ("{a,b}/{c,d}", "b/e", false),
    ("a[", "a[", true), ("файл-*.md", "файл-я.md", true), ("***", "abc", true),
  ])
  func matches(pattern: String, path: String, matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }

  @Test(arguments: [
    ("docs", "docs/a/b.md", true), ("docs", "docsx/a.md", false), ("*/old", "docs/old/x.md", true),
    ("docs/a.md", "docs/a.md", true), ("docs/a/*", "docs/a", false),
  ])
  func aFolderCoversWhatIsInIt(pattern: String, path: String, covers: Bool) {
    #expect(PathPattern(pattern).covers(path) == covers)
  }

  @Test(arguments: [("../x", true), ("/x", true), ("a/../b", true), ("a..b", false)])
  func leadsOutside(pattern: String, outside: Bool) {
    #expect(PathPattern(pattern).leadsOutside == outside)
  }
}

@Suite struct RepositoryFilesTests {
  private func repository(_ paths: [String]) throws -> String {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    for path in paths {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
    }
    return root.path
  }

  private let paths = [
    "README.md", "docs/a.md", "docs/old/b.md", "docs/c.txt", ".github/x.md", ".git/y.md",
    ".build/z.md", "node_modules/p/README.md", "site/public/q.md", "site/r.md",
  ]

  @Test func whatIsHiddenOrBuiltIsNotRead() throws {
    let files = RepositoryFiles(root: try repository(paths))
    #expect(files.files == ["README.md", "docs/a.md", "docs/c.txt", "docs/old/b.md", "site/r.md"])
    #expect(files.folders == ["docs", "docs/old", "site"])
  }

  @Test(arguments: [
    (nil, [], ["README.md", "docs/a.md", "docs/old/b.md", "site/r.md"]),
    (["docs"], [], ["docs/a.md", "docs/old/b.md"]),
    (["docs/*.md", "README.md"], [], ["README.md", "docs/a.md"]),
    (["docs/c.txt", "nothing"], [], []),
    (nil, ["docs/old", "site/*"], ["README.md", "docs/a.md"]),
    (["docs/**"], ["**/b.md"], ["docs/a.md"]),
  ])
  func markdownIsChosen(patterns: [String]?, exclude: [String], pages: [String]) throws {
    let files = RepositoryFiles(root: try repository(paths), excluding: exclude)
    #expect(files.markdown(patterns) == pages)
  }

  @Test(arguments: [
    ("docs/\n", ["README.md", "site/r.md"]),
    ("/a.md\n", ["README.md", "docs/a.md", "docs/old/b.md", "site/r.md"]),
    ("a.md\n", ["README.md", "docs/old/b.md", "site/r.md"]),
    ("docs/a.md\n# site\n", ["README.md", "docs/old/b.md", "site/r.md"]),
    ("*.md\n!b.md\n", ["docs/old/b.md"]), ("*.md\n!README.md \n", ["README.md"]),
    // What is in an ignored folder cannot come back.
    ("docs/old\n!docs/old/b.md\n", ["README.md", "docs/a.md", "site/r.md"]),
    ("docs/**\n", ["README.md", "site/r.md"]),
    ("README.md/\n\n", ["README.md", "docs/a.md", "docs/old/b.md", "site/r.md"]),
  ])
  func whatGitIgnoresIsNotRead(rules: String, pages: [String]) throws {
    let root = try repository(paths)
    try rules.write(toFile: "\(root)/.gitignore", atomically: true, encoding: .utf8)
    #expect(RepositoryFiles(root: root).markdown(nil) == pages)
  }

  @Test func anIgnoreFileHoldsForItsFolder() throws {
    let root = try repository(paths)
    try "/a.md\n".write(toFile: "\(root)/docs/.gitignore", atomically: true, encoding: .utf8)
    #expect(
      RepositoryFiles(root: root).markdown(nil) == ["README.md", "docs/old/b.md", "site/r.md"])
  }

  @Test func linksToFilesCountAndLinksToFoldersDoNot() throws {
    let root = try repository(["a/x.md"])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: "\(root)/y.md", withDestinationPath: "a/x.md")
    try files.createSymbolicLink(atPath: "\(root)/b", withDestinationPath: "a")
    try files.createSymbolicLink(atPath: "\(root)/a/loop", withDestinationPath: "..")
    try files.createSymbolicLink(atPath: "\(root)/gone.md", withDestinationPath: "nowhere")
    // A link to nothing is a file that cannot be read, which is told.
    #expect(RepositoryFiles(root: root).files == ["a/x.md", "gone.md", "y.md"])
  }

  @Test(arguments: [
    (
      nil,
      [
        "charts/c/ci/x-values.yaml", "charts/c/values-prod.yaml", "presets/a.yaml",
        "presets/b/c.yaml",
      ]
    ),
    (["charts/*/values.yaml", "presets/b"], ["charts/c/values.yaml", "presets/b/c.yaml"]), ([], []),
  ])
  func presetsAreChosen(patterns: [String]?, presets: [String]) throws {
    let root = try repository([
      "presets/a.yaml", "presets/b/c.yaml", "presets/README.md", "charts/c/Chart.yaml",
      "charts/c/values.yaml", "charts/c/values-prod.yaml", "charts/c/ci/x-values.yaml",
      "charts/c/templates/values-x.yaml", "other/values-y.yaml",
    ])
    #expect(RepositoryFiles(root: root).presets(patterns) == presets)
  }

  @Test func aPatternThatNamesNothingIsTold() throws {
    let root = try repository(["docs/a.md", "charts/c/Chart.yaml"])
    try "docs: [dosc, docs/*.md]\ncharts: [charts/*]\n".write(
      toFile: "\(root)/recipes.yaml", atomically: true, encoding: .utf8)
    let workspace = try Workspace(from: root)
    #expect(
      workspace.configuration.unmatched(in: RepositoryFiles(root: root)).map(\.description) == [
        """
        recipes.yaml:1:8: error: 'docs' names 'dosc', which is nothing here — no Markdown would be \
        checked for it
        help: did you mean 'docs'?
        """
      ])
    #expect(workspace.markdown() == ["docs/a.md"])
  }
}
