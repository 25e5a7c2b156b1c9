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

  @Test(
    "What a plain scalar is",
    arguments: [
      ("+1", .integer(1)), ("0x1F", .integer(31)), ("1e3", .number(1000)), (".5", .number(0.5)),
      ("-.inf", .number(-.infinity)), ("TRUE", .bool(true)), ("oN", .string("oN")),
      ("off", .bool(false)), ("~", .null), ("", .null), ("Null", .null),
      ("1.2.3", .string("1.2.3")),
      ("2020-01-01", .string("2020-01-01")), ("a1", .string("a1")),
      ("!!str 1", .string("1")), ("<<", .string("<<")),
    ] as [(String, Tree.Value)])
  func plain(_ text: String, _ value: Tree.Value) throws {
    #expect(try Tree(yaml: "a: \(text)")["a"]?.value == value)
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
