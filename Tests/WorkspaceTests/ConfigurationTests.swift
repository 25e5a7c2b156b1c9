import Diagnostics
import Foundation
import Testing
import Workspace

@Suite struct ConfigurationTests {
  private func workspace(_ text: String) throws -> Workspace {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try text.write(
      to: root.appending(path: Configuration.file), atomically: true, encoding: .utf8)
    return try Workspace(from: root.path)
  }

  @Test func everyKeyIsRead() throws {
    let read = try workspace(
      """
      charts: [helm/*, other/chart]
      docs:
        - README.md
        - docs/**/*.md
      exclude: [docs/old]
      presets: []
      namespace: team-1
      release: obs
      kubernetes: ["1.24", '1.31']
      """
    ).configuration
    #expect(read.charts == ["helm/*", "other/chart"])
    #expect(read.docs == ["README.md", "docs/**/*.md"])
    #expect(read.exclude == ["docs/old"])
    #expect(read.presets == [])
    #expect([read.namespace, read.release] == ["team-1", "obs"])
    #expect(read.kubernetes == ["1.24", "1.31"])
    #expect(read.place(of: "docs/**/*.md", in: "docs")?.description == "recipes.yaml:4:5")
  }

  @Test(arguments: ["", "# nothing\n", "docs:\nnamespace:\nkubernetes:\n"])
  func whatIsNotSaidHasADefault(text: String) throws {
    #expect(try workspace(text).configuration == Configuration())
  }

  @Test(arguments: [
    (
      "doc: [a]\n",
      "recipes.yaml:1:1: error: unknown key 'doc' — nothing reads it\nhelp: did you mean 'docs'?"
    ),
    (
      "docs: [a]\nwatch-folders: x\n",
      """
      recipes.yaml:2:1: error: unknown key 'watch-folders' — nothing reads it
      help: the keys are: charts, docs, exclude, presets, namespace, release, kubernetes
      """
    ),
    (
      "docs: README.md\n",
      """
      recipes.yaml:1:7: error: 'docs' is the text 'README.md', not a list — it may hold several paths
      help: write 'docs: [README.md]'
      """
    ),
    (
      "charts:\n  a: b\n",
      """
      recipes.yaml:2:3: error: 'charts' is a mapping, not a list — it may hold several paths
      help: write 'charts: [PATH, …]'
      """
    ),
    (
      "exclude: [7]\n",
      """
      recipes.yaml:1:11: error: an entry of 'exclude' is a number, not a path — it names files, \
      folders or patterns
      help: put it in quotes if it is meant
      """
    ),
    (
      "docs: [../x]\n",
      """
      recipes.yaml:1:8: error: 'docs' names '../x', which is outside — paths are relative to \
      recipes.yaml
      help: name what is in the repository
      """
    ),
    (
      "namespace: 12\n",
      """
      recipes.yaml:1:12: error: 'namespace' is a number, not a name — commands name it
      help: put it in quotes if it is meant
      """
    ),
    (
      "release: Spark_1\n",
      """
      recipes.yaml:1:10: error: 'release' is 'Spark_1', which is no name — Kubernetes and helm \
      allow lower-case letters, digits and '-', 53 of them at most
      help: write 'release: spark' or the like
      """
    ),
    (
      "kubernetes: [1.20, \"1.34\"]\n",
      """
      recipes.yaml:1:14: error: 'kubernetes' holds a number, not a version — a version is a text \
      such as "1.20"
      help: write 'kubernetes: ["1.20", "1.34"]'
      """
    ),
    (
      "kubernetes: \"1.20\"\n",
      """
      recipes.yaml:1:13: error: 'kubernetes' is not a list of two versions — it holds the oldest \
      and the newest
      help: write 'kubernetes: ["1.20", "1.34"]'
      """
    ),
    (
      "kubernetes: [\"1.30\", \"1.9\"]\n",
      """
      recipes.yaml:1:14: error: 'kubernetes' begins with the newer version — it holds the oldest \
      and the newest
      help: write 'kubernetes: ["1.20", "1.34"]'
      """
    ),
    (
      "- docs\n",
      """
      recipes.yaml:1:1: error: the configuration is a list — it holds keys with their values
      help: write 'docs: [README.md, docs]' or the like
      """
    ),
  ])
  func whatIsWrongIsTold(text: String, message: String) throws {
    let failure = #expect(throws: Failure.self) { try workspace(text) }
    #expect(failure?.exitCode == .usage)
    #expect(failure?.diagnostics.map(\.description) == [message])
  }

  @Test func allMistakesAreToldAtOnce() throws {
    let failure = #expect(throws: Failure.self) { try workspace("docz: 1\ncharts: x\n") }
    #expect(failure?.diagnostics.count == 2)
  }

  @Test func brokenYAMLIsToldWithItsPlace() throws {
    let failure = #expect(throws: Failure.self) { try workspace("docs: [a\nx: y\n") }
    #expect(
      failure?.diagnostics.first?.description.hasPrefix(
        "recipes.yaml:2:2: error: the configuration is no YAML — ") == true,
      "\(String(describing: failure))")
  }
}
