import Checking
import Foundation
import Processes
import Schemas
import Testing
import Trees
import Workspace

/// The real kubectl follows paths as we do: it labels an object of a file, with no cluster.
@Suite struct JSONPathOracleTests {
  private static let kubectl = Tool(
    named: "kubectl",
    searchPath: "\(ProcessInfo.processInfo.environment["PATH"] ?? ""):\(CacheFolder().tools)")

  private static let pod = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: a
      labels: {app: web, kubernetes.io/name: x}
    spec:
      containers:
        - {name: one, image: i, ports: [{name: http, containerPort: 80}, {name: ui, containerPort: 4040}]}
        - {name: two, image: j}
        - {name: three, image: k}
    """

  private func print(_ format: String) async throws -> Tool.Result {
    let kubectl = try #require(Self.kubectl)
    return try await kubectl.run(
      ["label", "--local", "-f", "-", "app=web", "--overwrite", "-o", format], input: Self.pod)
  }

  @Test("Paths that it follows", .enabled(if: kubectl != nil))
  func followed() async throws {
    let texts = [
      "{.metadata.name}", "{.metadata.labels['app']}", "{.metadata.labels.kubernetes\\.io/name}",
      "{.metadata.labels['kubernetes\\.io/name']}", "{.metadata.labels['kubernetes.io/name']}",
      "{..image}", "{.spec.containers[-1].name}", "{.spec.containers[0:2].name}",
      "{.spec.containers[-1:].name}", "{.spec.containers[0,2].name}", "{.metadata['name','uid']}",
      "{$.metadata.name}", "{ .metadata.name }", "{.spec.containers[?(@.ports)].name}",
      "{.spec.containers[?(@.name!=\"one\")].name}", "{.spec.containers[?(@.name=='one')].image}",
      "{.spec.containers[?(@.ports[0].containerPort>=80)].name}", "{.spec.containers[::2].name}",
      "{.spec.containers[*].ports[?(@.name==\"ui\")].containerPort}", "{.spec.containers.name}",
      "{.spec.containers[?(@.name == \"two\")].image}", "{.spec.nothing.at.all}",
    ]
    let result = try await print("jsonpath=" + texts.joined(separator: "{\"\\n\"}"))
    #expect(result.outcome.isSuccess, "\(result.errors)")
    let tree = try Tree(yaml: Self.pod)
    let wanted = result.output.components(separatedBy: "\n")
    #expect(wanted.count == texts.count)
    for (text, output) in zip(texts, wanted) {
      let expression = JSONPathExpression(jsonPath: text)
      #expect(expression.problem == nil, "\(text)")
      let found = expression.resolve(in: tree).compactMap(\.scalarText).joined(separator: " ")
      #expect(found == output, "\(text)")
    }
  }

  @Test(
    "Paths that it refuses", .enabled(if: kubectl != nil),
    arguments: [
      "{.metadata.name", "{.spec.containers[0}", "{.spec.containers[a].b}",
      "{.metadata.labels[\"app\"]}", "{.spec.containers[?(@.name=\"one\")]}",
      "{.spec.containers[?(@.name==\"one\"]}", "{end}", "{.metadata | .name}", "{metadata.name}",
      "{.spec.containers[?(@.name==one)].name}",
    ])
  func refused(_ text: String) async throws {
    #expect(try await !print("jsonpath=\(text)").outcome.isSuccess)
    #expect(JSONPathExpression(jsonPath: text).problem != nil)
  }
}
