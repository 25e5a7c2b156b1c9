import Diagnostics
import Foundation
import Testing
import Workspace

@Suite struct WorkspaceTests {
  private func folder(_ configuration: String?) throws -> URL {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let inner = root.appending(path: "a/b")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try configuration?.write(
      to: root.appending(path: "recipes.yaml"), atomically: true, encoding: .utf8)
    return root
  }

  @Test func isFoundUpwards() throws {
    let root = try folder("docs: [x]\nnamespace: y\n")
    let workspace = try Workspace(from: root.appending(path: "a/b").path)
    #expect(workspace.root == root.path)
    #expect(workspace.configuration.docs == ["x"])
    #expect(workspace.namespace == "y")
    #expect(workspace.path("z") == "\(root.path)/z")
  }

  @Test func hasDefaults() throws {
    let workspace = try Workspace(from: try folder("").path)
    #expect(workspace.namespace == "spark")
  }

  @Test(arguments: [nil, "docs: 5\nnamespace: [a]\n"])
  func refusesWhatItCannotRead(configuration: String?) throws {
    let root = try folder(configuration)
    let failure = #expect(throws: Failure.self) { try Workspace(from: root.path) }
    #expect(failure?.exitCode == .usage)
  }

  @Test func aRepositoryNeedsNoConfiguration() throws {
    let root = try folder(nil)
    let inner = root.appending(path: "a/b").path
    #expect(try Workspace.around(inner).root == inner)
    try FileManager.default.createDirectory(
      at: root.appending(path: ".git"), withIntermediateDirectories: true)
    #expect(try Workspace.around(inner).root == root.path)
    #expect(try Workspace.around(inner).configuration == Configuration())
    try "release: x".write(
      to: root.appending(path: "a/recipes.yaml"), atomically: true, encoding: .utf8)
    #expect(try Workspace.around(inner).root == "\(root.path)/a")
    #expect(try Workspace.around(inner).release == "x")
  }
}

@Suite struct CacheFolderTests {
  @Test(arguments: [
    (["SPARK_K8S_CACHE": "/c", "HOME": "/h"], "/c"),
    (["XDG_CACHE_HOME": "/x", "HOME": "/h"], "/x/spark-k8s-constructor"),
    (["HOME": "/h"], "/h/.cache/spark-k8s-constructor"),
  ])
  func isChosen(environment: [String: String], path: String) {
    #expect(CacheFolder(environment: environment).path == path)
  }

  @Test func everyPresetHasARecord() {
    let cache = CacheFolder(environment: ["SPARK_K8S_CACHE": "/c"])
    #expect(cache.record(of: "a/b", preset: "x/y") == "/c/verified/a/b/x/y.json")
    #expect(cache.record(of: "a/b", preset: nil) == "/c/verified/a/b/no-preset.json")
    #expect(cache.formerRecord(of: "a/b") == "/c/verified/a/b.json")
  }

  @Test func theVersionIsThatOfTheChanges() throws {
    let changes = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../CHANGELOG.md"), encoding: .utf8)
    let first = changes.split(separator: "\n").first { $0.hasPrefix("## ") } ?? ""
    #expect(first.hasPrefix("## \(ToolVersion.current)"))
  }

  @Test func unwritableOneIsTold() throws {
    // A file where a folder is wanted fails for root too.
    let cache = CacheFolder(environment: ["SPARK_K8S_CACHE": "/dev/null/cache"])
    let failure = #expect(throws: Failure.self) { try cache.prepare() }
    #expect(
      failure?.diagnostics.first?.what == "the cache folder '/dev/null/cache' cannot be written")
  }

  @Test func filesAreWrittenWhole() throws {
    let path = "\(NSTemporaryDirectory())/\(UUID().uuidString)/x/y"
    try AtomicFile.write("text", to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "text")
    #expect(throws: Failure.self) { try AtomicFile.write("text", to: "/dev/null/x") }
  }
}
