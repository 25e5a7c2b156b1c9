import Foundation
import Testing
import Workspace

@Suite struct RepositoryStateTests {
  private func repository(_ files: [String: String]) throws -> String {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    for (path, text) in files { try AtomicFile.write(text, to: "\(root)/\(path)") }
    return root
  }

  private let files = [
    "a.md": "a", "charts/c/.helmignore": "x", "charts/c/Chart.yaml": "y", ".git/HEAD": "z",
    ".build/x": "b", "node_modules/m.md": "c", "site/public/i.html": "d",
  ]

  @Test func theSameFilesAreTheSameState() throws {
    let root = try repository(files)
    #expect(RepositoryState(root: root) == RepositoryState(root: root))
  }

  @Test(arguments: ["a.md", "charts/c/.helmignore", "new.md", "charts/c/templates/n.yaml"])
  func everyChangeShows(path: String) throws {
    let root = try repository(files)
    let before = RepositoryState(root: root)
    try AtomicFile.write("changed", to: "\(root)/\(path)")
    #expect(RepositoryState(root: root).fingerprint != before.fingerprint)
  }

  @Test(arguments: [".git/HEAD", ".build/x", "node_modules/m.md", "site/public/new.html"])
  func whatIsNeverReadDoesNotCount(path: String) throws {
    let root = try repository(files)
    let before = RepositoryState(root: root)
    try Data("changed".utf8).write(to: URL(filePath: "\(root)/\(path)"))
    #expect(RepositoryState(root: root).fingerprint == before.fingerprint)
  }

  @Test func aRemovedFileShows() throws {
    let root = try repository(files)
    let before = RepositoryState(root: root)
    try FileManager.default.removeItem(atPath: "\(root)/a.md")
    #expect(RepositoryState(root: root).fingerprint != before.fingerprint)
  }

  /// The same size and the same time of modification: what `touch -d` and clumsy tools do.
  @Test func aTimeThatIsSetBackDoesNotHideAChange() throws {
    let root = try repository(files)
    let path = "\(root)/a.md"
    let past = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: path)
    let before = RepositoryState(root: root)
    // In place, so that the inode stays.
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.write(contentsOf: Data("b".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: path)
    #expect(RepositoryState(root: root).fingerprint != before.fingerprint)
  }

  @Test func whatHasJustChangedIsComparedByContent() throws {
    let root = try repository(files)
    let now = RepositoryState.now
    let state = RepositoryState(root: root, now: now)
    #expect(state.fresh.keys.sorted() == ["a.md", "charts/c/.helmignore", "charts/c/Chart.yaml"])
    #expect(state.holds(state.fresh))
    try AtomicFile.write("b", to: "\(root)/a.md")
    #expect(!RepositoryState(root: root).holds(state.fresh))
    #expect(RepositoryState(root: root, now: now + 10_000_000_000).fresh == [:])
  }

  @Test func filesElsewhereCount() throws {
    let root = try repository(files)
    let other = try repository(["helm": "1", "templates/a.yaml": "2"])
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/charts/c/templates", withDestinationPath: "\(other)/templates")
    func state() -> Fingerprint {
      RepositoryState(root: root, others: ["\(other)/helm", "\(other)/gone"]).fingerprint
    }
    var before = state()
    for path in ["helm", "templates/a.yaml", "templates/b.yaml", "gone"] {
      try AtomicFile.write("changed", to: "\(other)/\(path)")
      #expect(state() != before, "\(path)")
      before = state()
    }
    let unrelated = state()
    try AtomicFile.write("x", to: "\(other)/unrelated")
    #expect(state() == unrelated)
  }

  @Test func aLoopOfLinksEnds() throws {
    let root = try repository(files)
    let other = try repository(["x": "y"])
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: "\(root)/out", withDestinationPath: other)
    try manager.createSymbolicLink(atPath: "\(other)/back", withDestinationPath: root)
    try manager.createSymbolicLink(atPath: "\(other)/self", withDestinationPath: ".")
    try manager.createSymbolicLink(atPath: "\(root)/loop", withDestinationPath: "loop")
    #expect(RepositoryState(root: root) == RepositoryState(root: root))
  }

  @Test func whatIsLeftOutDoesNotCount() throws {
    let root = try repository(files)
    let before = RepositoryState(root: root, leavingOut: ["report.json"])
    try Data("x".utf8).write(to: URL(filePath: "\(root)/report.json"))
    #expect(
      RepositoryState(root: root, leavingOut: ["report.json"]).fingerprint == before.fingerprint)
    #expect(RepositoryState(root: root).fingerprint != before.fingerprint)
  }
}
