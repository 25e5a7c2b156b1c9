import Checking
import Foundation
import Testing
import Workspace

@Suite struct ReportMemoryTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    .path
  private let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try AtomicFile.write("a", to: "\(root)/a.md")
  }

  private func state(_ now: Int = RepositoryState.now) -> RepositoryState {
    RepositoryState(root: root, now: now)
  }

  private func memory(_ question: String = "q") -> StateMemory<CheckOutput> {
    StateMemory(folder: folder, question: [question])
  }

  private let output = try? CheckOutput(
    CheckResult(pages: 7), CheckOutput.Style(), sources: SourceStore([]))

  private func keep() throws {
    memory().keep(try #require(output), before: state(), after: state())
  }

  @Test func nothingIsKnownAtFirst() {
    #expect(memory().output(for: state()) == nil)
  }

  @Test func theSameIsPrintedAgain() throws {
    try keep()
    #expect(memory().output(for: state()) == output)
    // Long after, the file is not fresh any more, and still the same.
    #expect(memory().output(for: state(RepositoryState.now + 60_000_000_000)) == output)
  }

  @Test func anotherQuestionHasAnotherAnswer() throws {
    try keep()
    #expect(memory("r").output(for: state()) == nil)
  }

  @Test func aChangedFileIsCheckedAgain() throws {
    try keep()
    try AtomicFile.write("b", to: "\(root)/a.md")
    #expect(memory().output(for: state()) == nil)
  }

  /// What a quick writer does within one tick of the clock leaves no trace in the file's times.
  @Test func aFreshFileIsComparedByContent() throws {
    let before = state()
    try keep()
    let entry = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder).first.map { "\(folder)/\($0)" })
    let text = try String(contentsOfFile: entry, encoding: .utf8)
    let other = try #require(before.fresh["a.md"])
    try text.replacing(other, with: "0000").write(toFile: entry, atomically: true, encoding: .utf8)
    #expect(memory().output(for: before) == nil)
  }

  @Test func whatChangedWhileItWasCheckedIsNotKept() throws {
    let before = state()
    try AtomicFile.write("b", to: "\(root)/a.md")
    memory().keep(try #require(output), before: before, after: state())
    #expect(memory().output(for: state()) == nil)
    #expect(memory().output(for: before) == nil)
  }

  @Test(arguments: ["", "{}", "{\"state\":7}"])
  func aBrokenEntryIsNone(text: String) throws {
    try keep()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    #expect(memory().output(for: state()) == nil)
  }

  @Test func aCacheThatCannotBeWrittenIsNoFailure() throws {
    let memory = StateMemory<CheckOutput>(folder: "/dev/null/cache", question: [])
    memory.keep(try #require(output), before: state(), after: state())
    #expect(memory.output(for: state()) == nil)
  }

  @Test func oldEntriesGo() throws {
    for index in 0..<105 {
      memory("\(index)").keep(try #require(output), before: state(), after: state())
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 100)
    #expect(memory("104").output(for: state()) == output)
  }
}
