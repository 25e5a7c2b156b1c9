import Diagnostics
import Foundation
import Recipes
import Testing

/// Expected outputs that are brought up to date, and all around them that stays.
@Suite struct AcceptingTests {
  private static let values = RunValues(namespace: "spark", release: "spark")

  private static func page(_ expected: String, fence: String = "```") -> RecipePage {
    PageFixture.page(
      "Text.\n\n\(fence)bash {name=a}\ntrue\n\(fence)\n\n\(fence)text {output-of=a}\n\(expected)\n"
        + "\(fence)\n\nMore `text`.\n")
  }

  private static func accepted(_ expected: String, _ output: String) -> String {
    let page = Self.page(expected)
    let new = page.accepting([0: output], values: values)
    let text = String(decoding: new.bytes, as: UTF8.self)
    let pieces = text.components(separatedBy: "{output-of=a}\n")
    // Nothing but the block changes.
    let old = String(decoding: page.source.bytes, as: UTF8.self)
    #expect(pieces[0] == old.components(separatedBy: "{output-of=a}\n")[0])
    #expect(pieces[1].hasSuffix("\n```\n\nMore `text`.\n"))
    return String(pieces[1].dropLast("\n```\n\nMore `text`.\n".count))
  }

  @Test(arguments: [
    // A line that still matches keeps its placeholders and blanks.
    ("one  [N]\ntwo", "one 5\nthree\n", "one  [N]\nthree"),
    // A line more, a line less.
    ("a\nc", "a\nb\nc\n", "a\nb\nc"), ("a\nb\nc", "a\nc\n", "a\nc"),
    // `[...]` swallows nothing that was asserted.
    ("a\n[...]\nz", "a\nx\ny\n", "a\n[...]\ny"), ("a\n[...]", "b\nx\ny\n", "b\n[...]"),
    // Words that still fit keep their placeholder, however uncertain it is elsewhere.
    ("job-[...] took [N] s, ok", "job-7 took 12 s, bad\n", "job-[...] took [N] s, bad"),
    ("in [NAMESPACE] old", "in spark new\n", "in [NAMESPACE] new"),
    // A line of its own indent, an empty line.
    ("a:\n  b: 1\n\nc", "a:\n  b: 2\n\nc\n", "a:\n  b: 2\n\nc"),
  ])
  func brings(expected: String, output: String, new: String) {
    #expect(Self.accepted(expected, output) == new)
  }

  @Test(arguments: [
    // What a table of kubectl shows.
    (
      "NAME                  READY   AGE\nweb-7d4b9c6f5-x2x4z   1/1     5m",
      "NAME                  READY   AGE\n[POD:web]             1/1     [AGE]"
    ),
    ("pod/spark-connect-6b8f9d7c4d-zk2vx ready", "pod/[POD:spark-connect] ready"),
    ("listens on 10.244.0.12:15002", "listens on [IP]:15002"),
    ("at 2026-11-27T14:51:47.123Z it began", "at [TIME] it began"), ("up 3d4h", "up [AGE]"),
    // Not certain: a setting, a version, a name that only resembles a pod's.
    ("timeout 30s", "timeout 30s"), ("version 1.2.3.400", "version 1.2.3.400"),
    ("spark-connect-server-main", "spark-connect-server-main"),
    ("AGE 5m", "AGE 5m"),
  ])
  func makesPlaceholdersWhereItIsCertain(printed: String, new: String) {
    let expected = new.contains("\n") ? "NAME                  READY   AGE" : "something else"
    #expect(Self.accepted(expected, printed) == new)
  }

  @Test func keepsLineEndings() {
    let text =
      PageFixture.frontmatter + "```bash {name=a}\ntrue\n```\n\n```text {output-of=a}\nold\n```\n"
    let page = RecipePage(
      SourceText(path: "en.md", text: text.replacing("\n", with: "\r\n")), language: .en)
    #expect(page.diagnostics == [])
    let new = page.accepting([0: "new\nlines\n"], values: Self.values)
    #expect(
      String(decoding: new.bytes, as: UTF8.self)
        == text.replacing("old", with: "new\nlines").replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    ("- item\n\n  ", "  "), ("> ", "> "), ("1. item\n\n   > ", "   > "),
  ])
  func keepsContainers(opening: String, prefix: String) {
    let body =
      "\(opening)```bash {name=a}\n\(prefix)true\n\(prefix)```\n\(prefix)\n"
      + "\(prefix)```text {output-of=a}\n\(prefix)old\n\(prefix)```\n"
    let page = PageFixture.page(body)
    #expect(page.diagnostics == [])
    let new = page.accepting([0: "new\n  lines"], values: Self.values)
    #expect(
      String(decoding: new.bytes, as: UTF8.self)
        == PageFixture.frontmatter
        + body.replacing("\(prefix)old", with: "\(prefix)new\n\(prefix)  lines"))
  }

  @Test func severalOutputsOfOnePage() {
    let page = PageFixture.page(
      "```bash {name=a}\ntrue\n```\n\n```text {output-of=a}\none\n```\n\n```bash {name=b}\ntrue\n```\n\n"
        + "```text {output-of=b}\ntwo\n```\n")
    let new = page.accepting([0: "one\nmore", 1: "2"], values: Self.values)
    let changed = RecipePage(new, language: .en)
    #expect(changed.outputs.map(\.pattern.text) == ["one\nmore\n", "2\n"])
  }
}
