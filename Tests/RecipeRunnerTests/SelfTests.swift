import Foundation
import Processes
import Testing

/// Recipes about the runner, run by the runner; the report is a golden file.
@Suite struct SelfTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/selftest")

  @Test func theRunnerProvesItself() async throws {
    let fixture = try StandInCheckout()
    try FileManager.default.removeItem(atPath: "\(fixture.checkout)/recipes/troubleshooting")
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.fixtures.path)
    for name in names.sorted() where name.hasSuffix(".md") {
      let page = try String(contentsOf: Self.fixtures.appending(path: name), encoding: .utf8)
      let folder = "\(fixture.checkout)/recipes/operations/\(name.dropLast(3))"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try fixture.write("\(folder)/en.md", page)
      try fixture.write(
        "\(folder)/ru.md",
        page.replacing("## Steps\n", with: "## Шаги\n")
          .replacing("## Verify\n", with: "## Проверка\n"))
    }
    let result = try await fixture.tool.run(
      ["verify", "--context", "stand-in"], in: fixture.checkout, limit: .seconds(300))
    #expect(result.outcome == .exited(1), "\(result.errors)")
    let text = Self.normalised(result.output, fixture)
    let golden = Self.fixtures.appending(path: "report.txt")
    if ProcessInfo.processInfo.environment["ACCEPT_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: golden)
    }
    let accepted = try? String(contentsOf: golden, encoding: .utf8)
    #expect(text == accepted, "accept a wanted change with ACCEPT_GOLDEN=1")
  }

  /// Times, folders and versions differ from run to run and from machine to machine.
  private static func normalised(_ text: String, _ fixture: StandInCheckout) -> String {
    text.replacing(fixture.base, with: "BASE")
      .replacing(/[0-9]+\.[0-9] s/, with: "N s")
      .replacing(/[0-9-]+T[0-9]+Z[-A-Za-z0-9]*/, with: "RUN")
      .replacing(/helm v[0-9.]+/, with: "helm VERSION")
      .replacing(/kubectl \S+/, with: "kubectl VERSION")
  }
}
