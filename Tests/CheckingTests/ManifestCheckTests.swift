import Checking
import Diagnostics
import Foundation
import Markdown
import Schemas
import Testing

@Suite struct ManifestCheckTests {
  private let check = ManifestCheck(schema: KubernetesSchema())

  private func snippet(_ text: String) -> Snippet {
    Snippet(file: SourceText(path: "a.yaml", text: text), language: "yaml")
  }

  private func states(_ text: String, isApplied: Bool = false) -> [String] {
    check.check(snippet(text), isApplied: isApplied).facts.map { fact in
      switch fact.state {
      case .excluded(let reason), .runtime(let reason): "\(fact.subject): \(reason)"
      case .proven: "\(fact.subject): proven"
      case .wrong: "\(fact.subject): wrong"
      }
    }
  }

  @Test func `a mistake in a page stands at its place there`() throws {
    let page = Document(
      SourceText(
        path: "page.md",
        text: "1. Apply\n\n   ```yaml\n   apiVersion: v1\n   kind: Service\n   spec:\n     ports:\n"
          + "       - 'protocol': 'tcp'\n         port: 80\n   ```\n"))
    let block = try #require(page.nodes.indices.lazy.compactMap { Snippet(page, block: $0) }.first)
    let ledger = check.check(block)
    #expect(ledger.facts.map(\.state) == [.wrong])
    let finding = try #require(ledger.findings.first)
    #expect(
      finding.description == """
        page.md:8:22: error: 'spec.ports[0].protocol' is 'tcp' — it is one of SCTP, TCP, UDP
        help: did you mean 'TCP'?
        """)
    #expect(finding.rule == "invalid-manifest")
    #expect(finding.length == 5)
    #expect(finding.replacement == "'TCP'")
  }

  @Test func `no yaml`() throws {
    let finding = try #require(check.check(snippet("a:\n\tb: 1\n")).findings.first)
    #expect(finding.rule == "invalid-yaml")
    #expect(finding.what == "this is no valid YAML")
    #expect(finding.help == "indent with spaces")
    #expect(finding.location?.position?.line == 2)
  }

  @Test func `an unknown kind has a rule of its own`() throws {
    let text = "apiVersion: apps/v1\nkind: Deploymnet\nmetadata: {name: a}\n"
    let finding = try #require(check.check(snippet(text)).findings.first)
    #expect(finding.rule == "unknown-kind")
    #expect(finding.replacement == "Deployment")
    #expect(finding.location?.description == "a.yaml:2:7")
  }

  @Test(
    "What a text is",
    arguments: [
      ("replicaCount: 3\n", []), ("- a\n", []), ("", []), ("text\n", []),
      ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n", ["ConfigMap/a: proven"]),
      (
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Release.Name }}}\n",
        ["YAML: a template, which becomes YAML when it is rendered"]
      ),
      (
        "apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: {name: a}\n",
        ["PodMonitor/a: no schema of monitoring.coreos.com is at hand"]
      ),
      ("apiVersion: v1\nkind: <kind>\n", ["<kind>: its kind is left open"]),
      ("a:\n  b: [\n  ...\n", ["YAML: lines are left out of it"]),
      // A part, cut or without a name or an image, may leave fields out.
      ("apiVersion: v1\nkind: Pod\nspec: {hostNetwork: true}\n", ["Pod: proven"]),
      (
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  # ...\n  hostNetwork: true\n",
        ["Pod/a: proven"]
      ),
      (
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {hostNetwork: true}\n",
        ["Pod/a: proven"]
      ),
      (
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{image: b}]}\n",
        ["Pod/a: wrong"]
      ),
      // What stands for something else has no type yet.
      (
        "apiVersion: v1\nkind: Service\nmetadata: {name: <name>}\nspec: {type: <type>, ports: [{port: '${PORT}'}]}\n",
        ["Service/<name>: proven"]
      ),
      (
        "apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Secret, metadata: {name: a}}\n  - {apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {containers: [{name: c}]}}\n",
        ["Secret/a: proven", "Pod/b: proven"]
      ),
    ])
  func kinds(_ text: String, _ wanted: [String]) {
    #expect(states(text) == wanted)
  }

  @Test func `what is applied is whole`() {
    let text = "apiVersion: v1\nkind: Pod\nspec: {hostNetwork: true}\n"
    #expect(
      check.check(snippet(text), isApplied: true).findings.map(\.what) == [
        "'spec.containers' is missing", "'metadata.name' is missing",
      ])
    #expect(states("apiVersion: v1\nkind: Nonsense\n", isApplied: true) == ["Nonsense: wrong"])
    #expect(
      states("apiVersion: v1\nkind: Nonsense\n") == [
        "Nonsense: Kubernetes has no kind 'Nonsense': it is another program's"
      ])
  }

  @Test func `a text in a command has places of its own`() {
    let ledger = check.check(
      "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{nam: b}]}\n",
      isApplied: true
    ) { Location(path: "run.sh", position: Position(line: $0.line + 10, column: $0.column + 2)) }
    #expect(
      ledger.findings.map(\.description) == [
        """
        run.sh:14:24: error: Container has no field 'nam' — Kubernetes 1.20 to 1.34 would refuse or drop 'spec.containers[0].nam'
        help: did you mean 'name'?
        """
      ])
    #expect(ledger.findings.first?.length == 3)
    #expect(ledger.findings.first?.replacement == "name")
  }

  @Test func `the objects that a text makes`() {
    let objects = ManifestObject.objects(
      in: "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: b, labels: {c: d}}\n---\n"
        + "apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Secret, metadata: {name: e}}]\n"
    )
    #expect(objects.map(\.title) == ["Pod/a", "Secret/e"])
    #expect(objects[0].namespace == "b")
    #expect(objects[0].labels == ["c": "d"])
    #expect(ManifestObject.objects(in: "a: [").isEmpty)
  }

  // MARK: Seeded mistakes

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/manifests")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "good/\(name).yaml"), encoding: .utf8)
  }

  struct Seed: CustomTestStringConvertible, Sendable {
    var name: String
    var before: String
    var after: String
    var finding: String
    var testDescription: String { "\(name): \(finding)" }
  }

  static let seeds: [Seed] = {
    let list = (try? String(contentsOf: folder.appending(path: "bad.txt"), encoding: .utf8)) ?? ""
    return list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.components(separatedBy: " | ").map { $0.replacing("\\n", with: "\n") }
      let sides = parts[1].components(separatedBy: " => ")
      return Seed(
        name: parts[0].trimmingCharacters(in: .whitespaces), before: sides[0], after: sides[1],
        finding: parts[2])
    }
  }()

  @Test func `good manifests have no finding`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "good").path())
    #expect(names.count >= 15)
    for name in names {
      let text = try Self.text(name.replacing(".yaml", with: ""))
      let ledger = check.check(snippet(text), isApplied: true)
      #expect(ledger.findings.map(\.description) == [], "\(name)")
      #expect(ledger.facts.map(\.state) == [.proven], "\(name)")
    }
  }

  @Test func `there are many seeds`() { #expect(Self.seeds.count >= 80) }

  @Test("A seeded mistake is found", arguments: seeds)
  func bad(_ seed: Seed) throws {
    let text = try Self.text(seed.name)
    let range = try #require(text.range(of: seed.before))
    let broken = text.replacingCharacters(in: range, with: seed.after)
    #expect(check.check(snippet(broken)).findings.map(\.what).contains(seed.finding))
  }
}
