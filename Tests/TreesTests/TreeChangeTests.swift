import Testing
import Trees

@Suite struct TreeChangeTests {
  @Test(
    "JSON text is the tree again when it is read",
    arguments: [
      "{a: [1, 2.5, true, null, 'x'], b: {}, c: []}", "\"\\u2028 \\\" \\\\ \\n ё\"", "-3", "[.inf]",
    ])
  func json(_ text: String) throws {
    let tree = try Tree(yaml: text)
    let again = try Tree(yaml: tree.jsonText)
    #expect(again.jsonText == tree.jsonText)
    #expect(!tree.jsonText.contains("\n"))
  }

  @Test func setting() throws {
    let tree = try Tree(yaml: "a: {b: 1}\nc: text")
    let one = Tree(.integer(1))
    #expect(
      tree.setting([.key("a"), .key("d")], to: one).jsonText
        == "{\"a\":{\"b\":1,\"d\":1},\"c\":\"text\"}")
    #expect(tree.setting([.key("c"), .key("d")], to: one)["c"]?.jsonText == "{\"d\":1}")
    #expect(
      tree.setting([.key("l"), .index(1), .key("x")], to: one)["l"]?.jsonText
        == "[null,{\"x\":1}]")
  }

  @Test func overlaid() throws {
    let below = try Tree(yaml: "a: {b: 1, c: [1, 2]}\nd: 1")
    let above = try Tree(yaml: "a: {c: [3], e: 4}\nf: 5")
    #expect(
      below.overlaid(by: above).jsonText
        == "{\"a\":{\"b\":1,\"c\":[3],\"e\":4},\"d\":1,\"f\":5}")
  }
}
