import Foundation
import Processes
import Testing

/// `recipes check` as a process, in repositories that are not this one.
@Suite struct CheckCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private let folder: String
  private let cache: String

  init() throws {
    let base = "\(NSTemporaryDirectory())/check-\(UUID().uuidString)"
    folder = "\(base)/repository"
    cache = "\(base)/cache"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/docs", withIntermediateDirectories: true)
    try CheckedRepository.linkTools(into: cache)
    try write("docs/a.md", "# A\n\n<!-- check:ignor text reason=\"x\" -->\ntext\n")
  }

  private func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(path)"))
  }

  private var binary: String {
    let beside = Bundle.main.executableURL!.deletingLastPathComponent()
      .appending(path: "recipes").path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : "\(Self.root)/.build/debug/recipes"
  }

  private func check(_ arguments: String..., environment: [String: String] = [:]) async throws
    -> Tool.Result
  {
    let values = ["SPARK_K8S_CACHE": cache, "GITHUB_ACTIONS": ""].merging(environment) { $1 }
    return try await Tool(path: binary, environment: values).run(
      ["check"] + arguments, in: folder, limit: .seconds(180))
  }

  private let finding = """
    docs/a.md:3:6: error: 'check:ignor' is no directive of the checker — the comment suppresses nothing
      |
    3 | <!-- check:ignor text reason="x" -->
      |      ^^^^^^^^^^^ invalid-suppression
    help: write '<!-- check:ignore RULE reason="…" -->'

    """

  @Test func aFindingIsShownWithItsLine() async throws {
    let result = try await check()
    #expect(result.outcome == .exited(1))
    #expect(result.errors == finding)
    #expect(result.output == "1 page checked, 1 finding\n")
  }

  @Test func withoutAFindingTheCodeIsZero() async throws {
    try write("docs/a.md", "# A\n")
    let result = try await check()
    #expect(result.outcome == .exited(0), "\(result.errors)")
    #expect(result.errors == "")
    #expect(result.output == "1 page checked, 0 findings\n")
  }

  /// `docgen check` warns of it.
  @Test func proseThatNobodyHasComparedIsNoFinding() async throws {
    let repository = try CheckedRepository()
    try repository.write("content/translations.yaml", "index: {}\n")
    for language in ["en", "ru"] {
      try repository.write("content/\(language)/index.md", "---\ntitle: T\n---\n\nText.\n")
    }
    try repository.write(
      "site/site.yaml",
      "title: {en: T, ru: T}\nbaseURL: https://a.example\nrepositoryURL: https://b.example\n")
    let result = try await repository.check()
    #expect(result.outcome == .exited(0), "\(result.output)\(result.errors)")
  }

  @Test func wrongUsageIsTold() async throws {
    let result = try await check("--colour")
    #expect(result.outcome == .exited(2))
    #expect(result.errors.hasPrefix("Error: Unknown option '--colour'\n"))
    let format = try await check("--format", "xml")
    #expect(format.outcome == .exited(2))
    #expect(format.errors.contains("'xml'"), "\(format.errors)")
  }

  @Test func wrongConfigurationIsTold() async throws {
    try write("recipes.yaml", "dcos: [docs]\n")
    let result = try await check()
    #expect(result.outcome == .exited(2))
    #expect(
      result.errors
        == "recipes.yaml:1:1: error: unknown key 'dcos' — nothing reads it\nhelp: did you mean 'docs'?\n"
    )
  }

  @Test func aPatternThatNamesNothingIsAFinding() async throws {
    try write("recipes.yaml", "docs: [docs, gudes]\n")
    let result = try await check()
    #expect(result.outcome == .exited(1))
    #expect(result.errors.contains("recipes.yaml:1:14: error: 'docs' names 'gudes', which is"))
  }

  @Test func pagesCanBeLeftOut() async throws {
    try write("recipes.yaml", "exclude: [docs/a.md]\n")
    let result = try await check()
    #expect(result.outcome == .exited(0), "\(result.errors)")
    #expect(result.output == "0 pages checked, 0 findings\n")
  }

  @Test func aReportGoesToAFileBesideTheText() async throws {
    let result = try await check("--format", "sarif", "--output", "out/x.sarif")
    #expect(result.outcome == .exited(1))
    #expect(result.errors == finding)
    let text = try String(contentsOfFile: "\(folder)/out/x.sarif", encoding: .utf8)
    #expect(text.contains("\"ruleId\" : \"invalid-suppression\""))
    let refused = try await check("--format", "json", "--output", "/dev/null/x")
    #expect(refused.outcome == .exited(2))
    #expect(refused.errors.contains("error: '/dev/null/x' cannot be written — "))
  }

  @Test func programsGetNothingButTheReport() async throws {
    let result = try await check("--format", "json", "--facts")
    #expect(result.outcome == .exited(1))
    #expect(result.errors == "")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect((json?["findings"] as? [[String: Any]])?.first?["line"] as? Int == 3)
  }

  @Test func gitHubGetsAnnotations() async throws {
    let annotation = "::error file=docs/a.md,line=3,col=6,title=invalid-suppression::'check:ignor'"
    let inWorkflow = try await check(environment: ["GITHUB_ACTIONS": "true"])
    #expect(inWorkflow.output.hasPrefix(annotation))
    #expect(inWorkflow.errors == finding)
    let asked = try await check("--format", "github")
    #expect(asked.output.hasPrefix(annotation))
  }

  private func remembered() throws -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(cache)/check/reports")
    return (names ?? []).map { "\(cache)/check/reports/\($0)" }
  }

  @Test func nothingIsDoneAgainWhenNothingChanged() async throws {
    _ = try await check()
    let entry = try #require(try remembered().first)
    // What is printed now can only come from there.
    let text = try String(contentsOfFile: entry, encoding: .utf8)
    try text.replacing("1 page checked", with: "1 page known").write(
      toFile: entry, atomically: true, encoding: .utf8)
    let again = try await check()
    #expect(again.output == "1 page known, 1 finding\n")
    #expect(again.errors == finding)
    #expect(again.outcome == .exited(1))
    #expect(try await check("--stats").output.contains("1 page checked, 1 finding\n"))
    #expect(try await check("--no-cache").output == "1 page checked, 1 finding\n")
    try write("docs/b.md", "# B\n")
    #expect(try await check().output == "2 pages checked, 1 finding\n")
  }

  @Test func theReportItselfIsNoChange() async throws {
    _ = try await check("--format", "json", "--output", "report.json")
    let entry = try #require(try remembered().first)
    let text = try String(contentsOfFile: entry, encoding: .utf8)
    try text.replacing("1 page checked", with: "1 page known").write(
      toFile: entry, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: "\(folder)/report.json")
    let again = try await check("--format", "json", "--output", "report.json")
    #expect(again.output.contains("1 page known"))
    #expect(FileManager.default.fileExists(atPath: "\(folder)/report.json"))
  }

  @Test func aCacheThatCannotBeWrittenIsNoFailure() async throws {
    let result = try await check(environment: [
      "SPARK_K8S_CACHE": "/dev/null/cache",
      "PATH": "\(cache)/tools/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "")",
    ])
    #expect(result.outcome == .exited(1))
    #expect(result.errors == finding)
  }

  @Test func nothingToMendIsNothingChanged() async throws {
    let result = try await check("--fix")
    #expect(result.outcome == .exited(1))
    #expect(result.output == "1 page checked, 1 finding\n")
  }

  /// The hook and the action start the same script; here it finds the tool on PATH.
  @Test func theScriptOfTheHookRunsTheTool() async throws {
    let hooks = try String(contentsOfFile: "\(Self.root)/.pre-commit-hooks.yaml", encoding: .utf8)
    let entry = try #require(hooks.firstMatch(of: /entry: (\S+) (\S+)\n/))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let beside = URL(filePath: binary).deletingLastPathComponent().path
    // A clone in which nothing is built: a tool that was built here earlier would come first.
    let clone = "\(cache)/clone"
    for part in ["cluster/setup", "Sources/Workspace"] {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: "\(clone)/\(part)").deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(Self.root)/\(part)", toPath: "\(clone)/\(part)")
    }
    let result = try await Tool(
      path: "\(clone)/\(entry.output.1)",
      environment: [
        "SPARK_K8S_CACHE": cache, "PATH": "\(beside):\(path)", "GITHUB_ACTIONS": "",
      ]
    ).run([String(entry.output.2)], in: folder, limit: .seconds(180))
    #expect(result.outcome == .exited(1))
    #expect(result.output == "1 page checked, 1 finding\n", "\(result.errors)")
    let action = try String(contentsOfFile: "\(Self.root)/action.yml", encoding: .utf8)
    #expect(action.contains("/\(entry.output.1)\" \(entry.output.2) "))
  }
}
