import Foundation
import Processes
import Testing

/// `recipes check` as a process, on repositories of others and on broken ones.
@Suite struct RepositoriesOfOthersTests {
  /// A chart that renders, and a page that names an object of it and one that is not there.
  private func repository() throws -> CheckedRepository {
    let repository = try CheckedRepository()
    try repository.write("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n")
    try repository.write("charts/web/values.yaml", "port: 80\n")
    try repository.write(
      "charts/web/templates/service.yaml",
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: web
      spec:
        selector: {app: web}
        ports:
          - port: {{ .Values.port }}
      """)
    try repository.write(
      "README.md",
      """
      # Web

      ```bash
      helm install web charts/web -n web --set port=8080
      kubectl get service web -n web
      kubectl get service wed -n web
      ```

      """)
    return repository
  }

  /// The wrong line of the page that ``repository()`` writes.
  private static let known = "README.md:6: unknown-object"

  @Test func everythingRightIsSilent() async throws {
    let repository = try repository()
    try repository.write("README.md", "# Web\n\n```bash\nhelm install web charts/web\n```\n")
    let found = try await repository.findings()
    #expect(found.lines == [])
    #expect(found.outcome == .exited(0), "\(found.errors)")
  }

  /// A defect, the files that make it, and the one finding that it has to cause.
  struct Defect: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var files: [String: String] = [:]
    var links: [String: String] = [:]
    var finding: String
  }

  private static let chart = "apiVersion: v2\nname: bad\nversion: 1.0.0\n"
  private static let page = "# Bad\n\n```bash\nhelm install bad charts/bad -n bad\n```\n"

  static let defects = [
    Defect(
      testDescription: "broken YAML in values",
      files: [
        "charts/bad/Chart.yaml": chart, "charts/bad/values.yaml": "port: 80\nhosts: [a, b\n",
        "docs/bad.md": page,
      ], finding: "charts/bad/values.yaml:3: invalid-yaml"),
    Defect(
      testDescription: "broken YAML in Chart.yaml",
      files: [
        "charts/bad/Chart.yaml": "apiVersion: v2\nname: bad\n version: 1\n", "docs/bad.md": page,
      ], finding: "charts/bad/Chart.yaml:3: invalid-yaml"),
    Defect(
      testDescription: "a template that helm cannot parse",
      files: [
        "charts/bad/Chart.yaml": chart, "charts/bad/values.yaml": "port: 80\n",
        "charts/bad/templates/a.yaml": "a: 1\nb: {{ .Values.port\n", "docs/bad.md": page,
      ], finding: "docs/bad.md:4: chart-does-not-render"),
    Defect(
      testDescription: "a chart that does not render",
      files: [
        "charts/bad/Chart.yaml": chart, "charts/bad/values.yaml": "port: 80\n",
        "charts/bad/templates/a.yaml": "{{ fail \"no port is right\" }}\n", "docs/bad.md": page,
      ], finding: "docs/bad.md:4: chart-does-not-render"),
    Defect(
      testDescription: "a fence that is not closed",
      files: ["docs/bad.md": "# Bad\n\n```bash\nkubectl get pods\n"],
      finding: "docs/bad.md:3: unclosed-fence"),
    Defect(
      testDescription: "a link to no file in the place of a page",
      links: ["docs/bad.md": "nowhere.md"], finding: "docs/bad.md:0: unreadable"),
    Defect(
      testDescription: "a folder in the place of values",
      files: ["charts/bad/Chart.yaml": chart, "charts/bad/values.yaml/x": ""],
      finding: "charts/bad/values.yaml:0: unreadable"),
    Defect(
      testDescription: "charts that contain each other",
      files: [
        "charts/bad/Chart.yaml": chart, "charts/bad/values.yaml": "port: 80\n",
        "charts/worse/Chart.yaml": "apiVersion: v2\nname: worse\nversion: 1.0.0\n",
      ],
      links: ["charts/bad/charts/worse": "../../worse", "charts/worse/charts/bad": "../../bad"],
      finding: "charts/worse/Chart.yaml:0: chart-cycle"),
  ]

  @Test(arguments: defects)
  func oneDefectOneFinding(defect: Defect) async throws {
    let repository = try repository()
    for (path, text) in defect.files { try repository.write(path, text) }
    for (path, target) in defect.links { try repository.link(path, to: target) }
    let found = try await repository.findings()
    #expect(found.lines.sorted() == [defect.finding, Self.known].sorted())
    #expect(found.outcome == .exited(1), "\(found.errors)")
  }

  /// Layouts and mistakes of public chart repositories: their wrong lines, and no other.
  @Test(arguments: ["harbour", "observatory"])
  func repositoriesOfOthers(name: String) async throws {
    let found = try await CheckedRepository(fixture: name).findings()
    let wanted = try CheckedRepository.wanted(name)
    #expect(found.lines.sorted() == wanted.sorted())
    #expect(found.outcome == .exited(1), "\(found.errors)")
  }
}
