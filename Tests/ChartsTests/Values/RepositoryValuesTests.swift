import Foundation
import Testing
import Trees

@testable import Charts

/// The charts of this repository: a key that their files name is known and read.
@Suite struct RepositoryValuesTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardizedFileURL.path
  static let charts = ChartSet(root: root, patterns: ["charts/*", "charts/spark-3.5/charts/*"])

  @Test func `nothing is wrong with them`() {
    #expect(Self.charts.diagnostics.isEmpty)
    #expect(
      Self.charts.charts.map(\.name).sorted() == [
        "spark-3.5", "spark-4.1", "spark-base", "spark-connect", "spark-standalone",
      ])
  }

  @Test(
    "Every key is known, and none is unread",
    arguments: ["spark-4.1", "spark-3.5", "spark-connect", "spark-standalone"])
  func keys(_ name: String) throws {
    let model = ValuesModel(try #require(Self.charts.chart(named: name)))
    #expect(model.keys.count > 100)
    for key in model.keys {
      let path = key.map(ValueKey.key)
      if case .known = model.answer(path) {} else { Issue.record("\(path.spelled) is not known") }
      if case .read = model.reading(path) {
      } else {
        Issue.record("\(path.spelled) is \(model.reading(path))")
      }
    }
  }

  @Test("Every key of the presets is known", arguments: ["spark-4.1", "spark-3.5"])
  func presets(_ name: String) throws {
    let model = ValuesModel(try #require(Self.charts.chart(named: name)))
    let folder = "\(Self.root)/presets/\(name)"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count > 4)
    for file in files {
      let tree = try Tree(yaml: String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
      for path in Self.paths(tree) {
        if case .unknown(let value) = model.answer(path) {
          Issue.record("\(file): \(path.spelled) — \(value.why)")
        }
        #expect(model.reading(path) != .unread, "\(file): \(path.spelled)")
      }
      for member in tree.members {
        #expect(model.typeProblem(member.value, at: [.key(member.key)]) == nil)
      }
    }
  }

  private static func paths(_ tree: Tree, below path: [ValueKey] = []) -> [[ValueKey]] {
    tree.members.flatMap { member in
      let next = path + [.key(member.key)]
      return [next] + paths(member.value, below: next)
    }
      + tree.elements.enumerated().flatMap { index, element in
        paths(element, below: path + [.index(index)])
      }
  }

  @Test(
    "A key that was renamed",
    arguments: [
      ("spark-4.1", "connect.enable", "connect.enabled"),
      ("spark-4.1", "metrics.enable", "monitoring.enabled"),
      ("spark-4.1", "s3.url", "s3.endpoint"),
      ("spark-3.5", "connect.replicas", "spark-connect.connect.replicas"),
    ])
  func renamed(_ chart: String, _ text: String, _ wanted: String) throws {
    let model = ValuesModel(try #require(Self.charts.chart(named: chart)))
    guard case .unknown(let value) = model.answer(path(text)) else {
      Issue.record("\(text) is not unknown")
      return
    }
    #expect(value.suggestions.first == wanted, "\(value.suggestions)")
  }
}
