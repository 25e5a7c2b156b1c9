import Diagnostics
import Testing
import Trees

@Suite struct TreeTests {
  @Test func values() throws {
    let tree = try Tree(
      yaml: "a: {b: [1, 2.5, yes, 'yes', null, \"1\"]}\nc: &x {d: text}\ne: {<<: *x, f: 1}\n")
    #expect(
      tree.at("a", "b")?.elements.map(\.value) == [
        .integer(1), .number(2.5), .bool(true), .string("yes"), .null, .string("1"),
      ])
    #expect(tree.at("e", "d")?.text == "text")
    #expect(tree.keys == ["a", "c", "e"])
  }

  @Test func `columns count bytes`() throws {
    let tree = try Tree(yaml: "# ё\n\"ключ\": значение\nдва: [{ъ: 1}]\n")
    #expect(tree["ключ"]?.position == Position(line: 2, column: 13))
    #expect(tree["два"]?[0]?.members.first?.keyPosition == Position(line: 3, column: 11))
  }

  @Test func `documents`() throws {
    #expect(try Tree.documents(yaml: "a: 1\n---\n---\nb: 2\n").count == 3)
    #expect(try Tree(yaml: "").isNull)
  }

  @Test(
    "What is no YAML is told with its place",
    arguments: [
      ("a: [1\nb: 2\n", "2:2"), ("a: 1\na: 2\n", "1:1"), ("\tа: 1\n", "1:1"),
    ])
  func problems(_ text: String, _ place: String) {
    let problem = #expect(throws: YAMLProblem.self) { try Tree(yaml: text) }
    #expect(problem?.position.description == place, "\(problem?.message ?? "")")
  }
}
