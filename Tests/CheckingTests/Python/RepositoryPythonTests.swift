import Checking
import Diagnostics
import Foundation
import Markdown
import Processes
import Testing

/// The project's own pages, DAGs, notebooks and charts have no finding.
@Suite struct RepositoryPythonTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  private static let python = Tool(
    named: "python3", searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")

  private static func files(_ folders: [String], _ suffix: String) throws -> [SourceText] {
    try folders.flatMap { folder -> [SourceText] in
      let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.allObjects ?? []
      return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.sorted().map {
        let data = try Data(contentsOf: URL(filePath: "\(root)/\(folder)/\($0)"))
        return SourceText(path: "\(folder)/\($0)", bytes: Array(data))
      }
    }
  }

  private func findings(_ codes: [PythonCheck.Code]) async -> [Diagnostic] {
    let reader = PythonReader(python: Self.python, cacheFolder: nil)
    let facts = await reader.facts(of: codes.map(\.snippet.code))
    return zip(codes, facts).flatMap { PythonCheck().check($0, $1).findings }
  }

  @Test("Blocks of pages and recipes, with what they declare or what the image has")
  func pages() async throws {
    let jupyter = try #require(ImagePackages(root: Self.root).environment(of: "jupyter"))
    let airflow = try #require(ImagePackages(root: Self.root).environment(of: "airflow"))
    var codes: [PythonCheck.Code] = []
    for page in try Self.files(["content", "recipes", "examples"], ".md") {
      let document = Document(page)
      let requirements = page.text(0..<page.bytes.count).split(separator: "\n")
        .filter { $0.hasPrefix("  - ") && $0.contains("==") }.map { String($0.dropFirst(4)) }
      let environment =
        page.path.contains("/dags/")
        ? airflow : page.path.hasPrefix("content") ? jupyter : .declared(requirements)
      codes += document.nodes.indices.compactMap { Snippet(document, block: $0) }
        .filter { $0.language == "python" }
        .map { .init($0, in: environment, sparkVersion: "4.1.0") }
    }
    #expect(codes.count >= 6)
    #expect(await findings(codes) == [])
  }

  @Test("DAGs and the notebook")
  func examples() async throws {
    let images = ImagePackages(root: Self.root)
    let airflow = try #require(images.environment(of: "airflow"))
    let jupyter = try #require(images.environment(of: "jupyter"))
    let dags = try Self.files(["examples"], ".py").map { Snippet(file: $0, language: "python") }
    let cells = try Self.files(["examples"], ".ipynb").flatMap { try Notebook($0).cells }
    #expect(!dags.isEmpty && !cells.isEmpty)
    let codes =
      dags.map { PythonCheck.Code($0, in: airflow, sparkVersion: "4.1.0") }
      + cells.map { PythonCheck.Code($0, in: jupyter, sparkVersion: "4.1.0") }
    #expect(await findings(codes) == [])
  }

  @Test("Every property that the charts set is proven", arguments: ["3.5.7", "4.1.0"])
  func charts(_ version: String) throws {
    var facts: [Fact] = []
    for file in try Self.files(["charts/spark-base/templates"], ".tpl") {
      let settings = SparkPropertyCheck.settings(Snippet(file: file, language: "conf"))
        .filter { $0.mention.key.hasPrefix("spark.") && !$0.mention.key.contains("(") }
      for (mention, _) in settings {
        facts += SparkPropertyCheck().check(mention, version: version).facts
      }
    }
    #expect(facts.count > 50)
    #expect(facts.filter { $0.state != .proven }.map(\.subject) == [])
  }

  @Test("The same pages with mistakes sown in have each of them found")
  func mistakes() async throws {
    let requirements = ["pyspark-client==4.1.0"]
    let code = """
      from pyspark.sql import SparkSession
      import sklearn

      spark = (
          SparkSession.builder.remote("sc://spark-connect:15002")
          .config("spark.executor.memmory", "2g")
          .config("spark.hadoop.fs.s3a.path-style.access", "true")
          .getOrCreate()
      )
      spark.conf.set("spark.sql.shuffel.partitions", 4)
      """
    let snippet = Snippet(file: SourceText(path: "page.md", text: code), language: "python")
    let found = await findings([
      .init(snippet, in: .declared(requirements), sparkVersion: "4.1.0")
    ])
    #expect(
      found.map { "\($0.location?.position?.line ?? 0) \($0.rule) \($0.help ?? "")" } == [
        "2 unknown-import add 'scikit-learn', with its version, to 'python:'",
        "6 unknown-property did you mean 'spark.executor.memory'?",
        "7 unknown-property did you mean 'spark.hadoop.fs.s3a.path.style.access'?",
        "10 unknown-property did you mean 'spark.sql.shuffle.partitions'?",
      ])
  }
}
