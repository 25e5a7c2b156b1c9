import Diagnostics
import Foundation
import Site
import Testing

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
