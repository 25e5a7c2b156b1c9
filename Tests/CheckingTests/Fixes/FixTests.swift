import Checking
import Diagnostics
import Foundation
import Testing
import Workspace

@Suite struct FixTests {
  private func finding(
    _ line: Int, _ column: Int, _ length: Int?, _ replacement: String?, in path: String = "p.md",
    rule: String = "r"
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, what: "a", why: "b",
      at: Location(path: path, position: Position(line: line, column: column)), length: length,
      replacement: replacement)
  }

  private let source = SourceText(path: "p.md", text: "порт one\r\ntwo three\n")

  @Test func placesAreBytes() {
    let plan = FixPlan(
      [finding(2, 5, 5, "3"), finding(1, 10, 3, "1"), finding(1, 1, 8, "port")], in: source)
    #expect(String(decoding: plan.fixed, as: UTF8.self) == "port 1\r\ntwo 3\n")
    #expect(
      plan.edits.map(plan.line) == [
        "p.md:1:1: 'порт' → 'port'", "p.md:1:10: 'one' → '1'", "p.md:2:5: 'three' → '3'",
      ])
    #expect(plan.skipped == [])
  }

  @Test func oneAnswerForOnePlaceIsOneChange() {
    let plan = FixPlan(
      [finding(2, 1, 3, "2"), finding(2, 1, 3, "2", rule: "s")], in: source)
    #expect(plan.edits.count == 1)
    #expect(plan.skipped == [])
  }

  @Test(arguments: [
    [(1, 3, "x"), (1, 3, "y")], [(1, 9, "x"), (5, 5, "y")], [(5, 0, "x"), (5, 0, "y")],
    [(5, 0, "x"), (5, 5, "y")],
  ])
  func whatOverlapsIsLeftOut(edits: [(Int, Int, String)]) {
    let plan = FixPlan(edits.map { finding(2, $0.0, $0.1, $0.2) }, in: source)
    #expect(plan.edits.isEmpty)
    #expect(plan.fixed == source.bytes)
    #expect(
      plan.skipped.map(\.reason)
        == Array(
          repeating: "another finding would change the same place", count: 2))
  }

  @Test func neighboursDoNotOverlap() {
    let plan = FixPlan([finding(2, 1, 3, "a"), finding(2, 4, 1, "-")], in: source)
    #expect(String(decoding: plan.fixed, as: UTF8.self) == "порт one\r\na-three\n")
  }

  @Test(arguments: [(9, 1, 1), (2, 5, 99), (1, 2, 1), (1, 1, 3), (2, 200, 1)])
  func aPlaceThatIsNotInTheFileIsLeftOut(line: Int, column: Int, length: Int) {
    let plan = FixPlan([finding(line, column, length, "x")], in: source)
    #expect(plan.edits.isEmpty)
    #expect(plan.skipped.map(\.reason) == ["its place is not in the file"])
  }

  @Test func whatIsUncertainOrElsewhereIsPassedOver() {
    let plan = FixPlan(
      [
        finding(2, 1, nil, "x"), finding(2, 1, 3, nil), finding(2, 1, 3, "x", in: "other.md"),
        Diagnostic(rule: "r", what: "a", why: "b", length: 3, replacement: "x"),
      ], in: source)
    #expect(plan.edits.isEmpty)
    #expect(plan.skipped == [])
  }

  private func repository(_ files: [String: String]) throws -> String {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    for (path, text) in files { try AtomicFile.write(text, to: "\(root)/\(path)") }
    return root
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func everyFileIsMended() throws {
    let root = try repository(["en/a.md": "one two\n", "ru/a.md": "раз two\n", "c.md": "two\n"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: "\(root)/en/a.md")
    var run = FixRun(root: root, before: RepositoryState(root: root))
    try run.apply([
      finding(1, 5, 3, "2", in: "en/a.md"), finding(1, 8, 3, "2", in: "ru/a.md"),
      finding(1, 1, 1, "x", in: "gone.md"),
    ])
    #expect(try text("\(root)/en/a.md") == "one 2\n")
    #expect(try text("\(root)/ru/a.md") == "раз 2\n")
    #expect(try text("\(root)/c.md") == "two\n")
    let mode = try FileManager.default.attributesOfItem(atPath: "\(root)/en/a.md")
    #expect(mode[.posixPermissions] as? Int == 0o640)
    #expect(
      run.summary == """
        en/a.md:1:5: 'two' → '2'
        ru/a.md:1:8: 'two' → '2'
        gone.md:1:1: left as it is: the file has changed since it was checked
        2 places mended in 2 files
        """)
  }

  @Test func aFileThatHasChangedSinceIsLeftAlone() throws {
    let root = try repository(["a.md": "one two\n"])
    var run = FixRun(root: root, before: RepositoryState(root: root))
    try AtomicFile.write("two one\n", to: "\(root)/a.md")
    try run.apply([finding(1, 5, 3, "2", in: "a.md")])
    #expect(try text("\(root)/a.md") == "two one\n")
    #expect(run.files == 0)
    #expect(
      run.summary == """
        a.md:1:5: left as it is: the file has changed since it was checked
        0 places mended in 0 files
        """)
  }

  @Test func linksAreFollowedWithinTheRepository() throws {
    let root = try repository(["a/x.md": "one\n"])
    let outside = try repository(["y.md": "one\n"])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: "\(root)/l.md", withDestinationPath: "a/x.md")
    try files.createSymbolicLink(atPath: "\(root)/o.md", withDestinationPath: "\(outside)/y.md")
    var run = FixRun(root: root, before: RepositoryState(root: root))
    try run.apply([finding(1, 1, 3, "1", in: "l.md"), finding(1, 1, 3, "1", in: "o.md")])
    #expect(try text("\(root)/a/x.md") == "1\n")
    #expect(try files.destinationOfSymbolicLink(atPath: "\(root)/l.md") == "a/x.md")
    #expect(try text("\(outside)/y.md") == "one\n")
    #expect(
      run.summary?.contains("left as it is: the file is a link that leads out of the rep") == true)
  }

  @Test func nothingToDoIsNotTold() throws {
    let root = try repository(["a.md": "x"])
    var run = FixRun(root: root, before: RepositoryState(root: root))
    try run.apply([finding(1, 1, nil, nil, in: "a.md")])
    #expect(run.summary == nil)
  }
}
