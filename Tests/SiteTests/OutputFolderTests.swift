import Diagnostics
import Foundation
import Site
import Testing
import Workspace

@Suite struct OutputFolderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "output-\(UUID().uuidString)")

  private func names(_ url: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }

  @Test func secondBuildReplacesTheFirst() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "public")
    try OutputFolder(output.path).replace(with: [OutputFile(path: "en/old.html", text: "1")])
    try OutputFolder(output.path).replace(with: [OutputFile(path: "ru/new.html", text: "2")])
    #expect(try names(output) == [".docgen", "ru"])
    #expect(try names(folder) == ["public"])
    #expect(try String(contentsOf: output.appending(path: "ru/new.html"), encoding: .utf8) == "2")
  }

  @Test func foreignFolderIsLeftAlone() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("precious".utf8).write(to: folder.appending(path: "letter"))
    let failure = #expect(throws: Failure.self) {
      try OutputFolder(folder.path).replace(with: [])
    }
    #expect(failure?.exitCode == .usage)
    #expect(
      failure?.diagnostics.map(\.description) == [
        """
        error: '\(folder.path)' is not replaced — it holds something that docgen has not written
        help: name a new or empty folder with --output
        """
      ])
    #expect(try names(folder) == ["letter"])
  }

  @Test func unwritableFolderIsNamed() {
    let failure = #expect(throws: Failure.self) {
      try OutputFolder("/proc/public").replace(with: [OutputFile(path: "a.html", text: "")])
    }
    #expect(failure?.exitCode == .usage)
    #expect(failure?.diagnostics.first?.what == "'/proc/public' cannot be written")
    #expect(
      failure?.diagnostics.first?.help == "make the folder writable, or name another with --output")
  }

  /// Files of the old site are taken over together or not at all, and the old ones never change.
  @Test func filesAreTakenOver() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "public")
    try OutputFolder(target.path).replace(with: [
      OutputFile(path: "en/a.html", text: "a"), OutputFile(path: "en/a.md", text: "A"),
      OutputFile(path: "en/b.html", text: "b"),
    ])
    let old = try Data(contentsOf: target.appending(path: "en/b.html"))
    let known = { (path: String) in FileStatus(of: "\(target.path)/\(path)") }
    let first = known("en/b.html")
    try OutputFolder(target.path).replace { writer in
      #expect(writer.takeOver(["en/a.html", "en/a.md"], if: known))
      #expect(!writer.takeOver(["en/b.html", "en/b.md"], if: known))
      #expect(!writer.takeOver(["en/none.html"], if: known))
      // Somebody writes it while the site is built.
      try Data("bb".utf8).write(to: target.appending(path: "en/b.html"))
      #expect(!writer.takeOver(["en/b.html"], if: { _ in first }))
      try old.write(to: target.appending(path: "en/b.html"))
      try writer.write(OutputFile(path: "en/b.html", text: "another b"))
      // A file that was taken over is not written through.
      try writer.write(OutputFile(path: "en/a.md", text: "another A"))
      #expect(try Data(contentsOf: target.appending(path: "en/b.html")) == old)
      #expect(try Data(contentsOf: target.appending(path: "en/a.md")) == Data("A".utf8))
    }
    #expect(try names(target.appending(path: "en")) == ["a.html", "a.md", "b.html"])
    #expect(
      try String(contentsOf: target.appending(path: "en/b.html"), encoding: .utf8) == "another b")
  }

  @Test func failedWriteLeavesTheOldSite() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "public")
    try OutputFolder(output.path).replace(with: [OutputFile(path: "a.html", text: "old")])
    // A file where a folder must be: the second cannot be written.
    let broken = [OutputFile(path: "a.html", text: "new"), OutputFile(path: "a.html/b", text: "")]
    #expect(throws: Failure.self) { try OutputFolder(output.path).replace(with: broken) }
    #expect(try String(contentsOf: output.appending(path: "a.html"), encoding: .utf8) == "old")
    #expect(try names(folder) == ["public"])
  }
}
