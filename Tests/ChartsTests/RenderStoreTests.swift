import Charts
import Foundation
import Processes
import Testing
import Trees

/// The store with the real helm, on small charts.
@Suite(.enabled(if: RealCharts.helm != nil)) struct RenderStoreTests {
  private static let template = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: {{ .Release.Name }}-lamp, namespace: {{ .Release.Namespace }}}
    data:
      colour: {{ .Values.colour | quote }}
      size: {{ .Values.size | toJson | quote }}
      upgrade: {{ .Release.IsUpgrade | quote }}
      version: {{ .Capabilities.KubeVersion.Version | quote }}
      api: {{ .Capabilities.APIVersions.Has "example.com/v1" | quote }}
    """

  /// A repository with a chart `charts/lamp` that has a linked subchart, and a store for it.
  private func withRepository<Value>(
    _ body: (String, () throws -> RenderStore) async throws -> Value
  ) async throws -> Value {
    let helm = try #require(RealCharts.helm)
    return try await RealCharts.temporaryFolder { folder in
      let root = "\(folder)/repository"
      let chart = "apiVersion: v2\nversion: 0.1.0\nname: "
      try RealCharts.write(chart + "lamp\n", to: "\(root)/charts/lamp/Chart.yaml")
      try RealCharts.write("colour: red\nsize: 1\n", to: "\(root)/charts/lamp/values.yaml")
      try RealCharts.write(Self.template, to: "\(root)/charts/lamp/templates/lamp.yaml")
      try RealCharts.write(chart + "bulb\n", to: "\(root)/charts/base/Chart.yaml")
      try RealCharts.write(
        "kind: Bulb\nmetadata: {name: bulb}\n", to: "\(root)/charts/base/templates/bulb.yaml")
      try FileManager.default.createDirectory(
        atPath: "\(root)/charts/lamp/charts", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/charts/lamp/charts/linked", withDestinationPath: "../../base")
      return try await body(root) {
        RenderStore(root: root, helm: helm, cacheFolder: "\(folder)/cache")
      }
    }
  }

  private func request(_ layers: ValuesLayer...) -> RenderRequest {
    RenderRequest(chart: "charts/lamp", release: "r", namespace: "n", layers: layers)
  }

  private func data(_ result: Result<ReleaseObjects, RenderProblem>) throws -> [String: String] {
    let object = try result.get().object(kind: "ConfigMap", name: "r-lamp")
    let members = try #require(object).tree["data"]?.members ?? []
    return Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value.text ?? "") })
  }

  @Test func `objects, their files, and what is in the cache`() async throws {
    try await withRepository { root, store in
      let first = try store()
      let release = try await first.release(request()).get()
      #expect(release.objects.map(\.title) == ["ConfigMap/r-lamp", "Bulb/bulb"])
      #expect(
        release.objects.map(\.template) == [
          "charts/lamp/templates/lamp.yaml", "charts/base/templates/bulb.yaml",
        ])
      #expect(await first.statistics.runs == 1)
      let second = try store()
      #expect(try await second.release(request()).get() == release)
      #expect(await second.statistics.runs == 0)
      #expect(await second.statistics.hits == 1)
    }
  }

  @Test func `a subchart under another name, and one without a link`() async throws {
    try await withRepository { root, store in
      let dependency = "dependencies:\n  - {name: bulb, version: 0.1.0, alias: torch}\n"
      try RealCharts.write(
        "apiVersion: v2\nversion: 0.1.0\nname: lamp\n" + dependency,
        to: "\(root)/charts/lamp/Chart.yaml")
      let inner = "\(root)/charts/base/charts/inner-folder"
      try RealCharts.write(
        "apiVersion: v2\nname: \"inner\" # quoted\nversion: 1.0.0\n", to: "\(inner)/Chart.yaml")
      try RealCharts.write(
        "kind: Wire\nmetadata: {name: wire}\n", to: "\(inner)/templates/deep/wire.yaml")
      let release = try await store().release(request()).get()
      #expect(
        release.objects.map(\.template).sorted() == [
          "charts/base/charts/inner-folder/templates/deep/wire.yaml",
          "charts/base/templates/bulb.yaml", "charts/lamp/templates/lamp.yaml",
        ])
    }
  }

  @Test func `options reach helm`() async throws {
    try await withRepository { root, store in
      var request = request()
      request.isUpgrade = true
      request.kubernetesVersion = "1.29"
      request.apiVersions = ["example.com/v1"]
      let data = try data(await store().release(request))
      #expect(data["upgrade"] == "true")
      #expect(data["version"] == "v1.29.0")
      #expect(data["api"] == "true")
    }
  }

  @Test func `layers override those before them, whatever their kind`() async throws {
    try await withRepository { root, store in
      try RealCharts.write("colour: green\nsize: 2\n", to: "\(root)/green.yaml")
      try RealCharts.write("from a file", to: "\(root)/text")
      let store = try store()
      let expected: [([ValuesLayer], String, String)] = [
        ([.file("green.yaml")], "green", "2"),
        ([.file("green.yaml"), .inline("size: [1]\n")], "green", "[1]"),
        ([.file("green.yaml"), .set(.set, "colour=blue")], "blue", "2"),
        ([.set(.set, "colour=blue,size=3"), .file("green.yaml")], "green", "2"),
        ([.set(.string, "size=3"), .set(.set, "size=4")], "red", "4"),
        ([.set(.set, "size=null"), .inline("colour: x")], "x", "null"),
        ([.set(.file, "colour=text")], "from a file", "1"),
        (
          [.set(.literal, "colour=a,b"), .set(.json, #"size={"a":1000000,"b":[null]}"#)], "a,b",
          #"{"a":1000000,"b":[null]}"#
        ),
      ]
      for (layers, colour, size) in expected {
        let request = RenderRequest(
          chart: "charts/lamp", release: "r", namespace: "n", layers: layers)
        let data = try data(await store.release(request))
        #expect(data["colour"] == colour, "\(layers)")
        #expect(data["size"] == size, "\(layers)")
      }
    }
  }

  @Test(
    "Whatever helm reads counts",
    arguments: [
      "charts/lamp/templates/lamp.yaml", "charts/lamp/values.yaml", "charts/base/Chart.yaml",
      "charts/base/templates/bulb.yaml", "v.yaml", "text",
    ])
  func changes(_ file: String) async throws {
    try await withRepository { root, store in
      try RealCharts.write("a: 1\n", to: "\(root)/v.yaml")
      try RealCharts.write("b", to: "\(root)/text")
      let request = request(.file("v.yaml"), .set(.file, "x=text"))
      _ = try await store().release(request)
      let old = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
      try RealCharts.write(old + "\n# more\n", to: "\(root)/\(file)")
      let changed = try store()
      _ = await changed.release(request)
      #expect(await changed.statistics.runs == 1)
      try RealCharts.write(old, to: "\(root)/\(file)")
      let same = try store()
      _ = await same.release(request)
      #expect(await same.statistics.runs == 0)
    }
  }

  @Test func `who asks for the same at once shares one run`() async throws {
    try await withRepository { root, store in
      let store = try store()
      await store.prepare(Array(repeating: request(), count: 5) + [request(.inline("size: 2"))])
      await withDiscardingTaskGroup { group in
        for _ in 0..<8 { group.addTask { _ = await store.release(request()) } }
      }
      #expect(await store.statistics.runs == 2)
    }
  }

  @Test func `a refusal is kept, too`() async throws {
    try await withRepository { root, store in
      try RealCharts.write(
        #"{{ fail "lamp.colour is missing: set it" }}"#,
        to: "\(root)/charts/lamp/templates/check.yaml")
      let wanted = RenderProblem(
        .template, "lamp.colour is missing: set it", valuesPath: ["lamp", "colour"],
        place: "charts/lamp/templates/check.yaml:1")
      for runs in [1, 0] {
        let store = try store()
        #expect(await store.release(request()) == .failure(wanted))
        #expect(await store.statistics.runs == runs)
      }
    }
  }

  @Test func `a damaged file is as if it were not there`() async throws {
    try await withRepository { root, store in
      let release = try await store().release(request()).get()
      let folder = "\(root)/../cache/renders"
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder).first { !$0.hasPrefix(".") })
      let url = URL(filePath: "\(folder)/\(name)")
      let whole = try Data(contentsOf: url)
      for length in [0, 10, whole.count / 2, whole.count - 1] {
        try whole.prefix(length).write(to: url)
        let again = try store()
        #expect(try await again.release(request()).get() == release)
        #expect(await again.statistics.runs == 1)
      }
      var flipped = whole
      flipped[whole.count / 2] ^= 1
      try flipped.write(to: url)
      let again = try store()
      #expect(try await again.release(request()).get() == release)
      #expect(await again.statistics.runs == 1)
    }
  }

  @Test func `what nobody used for a month goes`() async throws {
    try await withRepository { root, store in
      let old = "\(root)/../cache/renders/0123"
      try RealCharts.write("x", to: old)
      let used = "\(root)/../cache/renders/4567"
      try RealCharts.write("x", to: used)
      let month = Date().addingTimeInterval(-31 * 86_400)
      try FileManager.default.setAttributes([.modificationDate: month], ofItemAtPath: old)
      _ = try await store().release(request())
      #expect(!FileManager.default.fileExists(atPath: old))
      #expect(FileManager.default.fileExists(atPath: used))
    }
  }

  @Test(
    "A link that leads back is told, and helm not run",
    arguments: [
      ("charts/lamp/charts/again", "../../lamp"), ("charts/base/charts/again", "../../lamp"),
      ("charts/lamp/files", "."), ("charts/lamp/up", "../.."),
    ])
  func cycles(_ link: String, _ target: String) async throws {
    try await withRepository { root, store in
      try FileManager.default.createDirectory(
        at: URL(filePath: "\(root)/\(link)").deletingLastPathComponent(),
        withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/\(link)", withDestinationPath: target)
      let store = try store()
      guard case .failure(let problem) = await store.release(request()) else {
        Issue.record("no problem")
        return
      }
      #expect(problem.kind == .cycle)
      #expect(
        problem.message.hasSuffix("leads back to charts/lamp, so the chart would contain itself"),
        "\(problem.message)")
      #expect(await store.statistics.runs == 0)
    }
  }

  @Test func `charts that are not there or broken`() async throws {
    try await withRepository { root, store in
      try RealCharts.write("name: [\n", to: "\(root)/charts/broken/Chart.yaml")
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/charts/broken/lost", withDestinationPath: "nowhere")
      try RealCharts.write("apiVersion: v2\n", to: "\(root)/charts/empty/Chart.yaml")
      let store = try store()
      let message = { (chart: String) async -> String? in
        let request = RenderRequest(chart: chart, release: "r", namespace: "n")
        guard case .failure(let problem) = await store.release(request) else { return nil }
        return problem.message
      }
      let remote = request(.file("https://example.com/values.yaml"))
      #expect(
        await store.release(remote)
          == .failure(
            RenderProblem(.values, "https://example.com/values.yaml is not in the repository")))
      #expect(RenderRequest(chart: "./charts/x/", release: "", namespace: "").chart == "charts/x")
      #expect(await message("charts/none") == "there is no chart 'charts/none'")
      #expect(
        await message("charts/broken") == "charts/broken/lost is a link that leads nowhere")
      #expect(await message("charts/empty")?.contains("chart.metadata.name is required") == true)
    }
  }

  @Test func `a helm that cannot be run is a problem, and is asked again`() async throws {
    try await withRepository { root, _ in
      let store = RenderStore(
        root: root, helm: Tool(path: "\(root)/nohelm"), cacheFolder: "\(root)/cache")
      guard case .failure(let problem) = await store.release(request()) else {
        Issue.record("no problem")
        return
      }
      #expect(problem.kind == .other)
      #expect(problem.message.hasPrefix("helm cannot be run"))
      #expect(!FileManager.default.fileExists(atPath: "\(root)/cache"))
    }
  }

  /// A program in helm's place.
  private func standIn(_ script: String, at path: String) throws -> Tool {
    try RealCharts.write("#!/bin/bash\n\(script)\n", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return Tool(path: path)
  }

  @Test func `a helm that does not end is ended, and asked again the next time`() async throws {
    try await withRepository { root, _ in
      let store = RenderStore(
        root: root, helm: try standIn("sleep 100", at: "\(root)/helm"),
        cacheFolder: "\(root)/cache",
        limit: .seconds(1))
      #expect(
        await store.release(request())
          == .failure(RenderProblem(.other, "helm did not come to an end within 1 s")))
      #expect(!FileManager.default.fileExists(atPath: "\(root)/cache"))
    }
  }

  @Test func `two of helm run at a time`() async throws {
    try await withRepository { root, _ in
      let script = "echo + >> \(root)/log; sleep 1; echo - >> \(root)/log"
      let store = RenderStore(
        root: root, helm: try standIn(script, at: "\(root)/helm"), cacheFolder: nil)
      await store.prepare((1...4).map { request(.inline("size: \($0)")) })
      var running = 0
      var most = 0
      for line in try String(contentsOfFile: "\(root)/log", encoding: .utf8).split(separator: "\n")
      {
        running += line == "+" ? 1 : -1
        most = max(most, running)
      }
      #expect(most <= 2)
      #expect(await store.statistics.runs == 4)
    }
  }
}
