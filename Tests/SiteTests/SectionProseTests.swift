import Diagnostics
import Markdown
import Pages
import Testing

@testable import Site

/// What counts as a change of a section, and what does not.
@Suite struct SectionProseTests {
  private func fingerprints(_ body: String) -> [String] {
    let document = Document(SourceText(path: "a.md", text: body))
    return SectionFingerprints.all(document, Outline(document), title: "T", summary: "S")
  }

  @Test(arguments: [
    ("«Он» — да", "\"Он\" - да"), ("a  b\nc", "a b c"), ("5\u{A0}ГБ", "5 ГБ"),
    ("“it’s”", "\"it's\""), ("a–b", "a-b"), ("−1", "-1"), ("a *b* c", "a b **c**"),
    ("a\n\n```bash\nx\n```\n", "a\n\n```bash\ny\n```\n"), ("a <!-- b -->", "a <!-- c -->"),
    ("[a](b.md)", "[a](c.md)"), ("- a\n- b", "a\n\nb"),
    ("| a | `x` |\n|---|---|\n| b | `1`, `2` |", "| a | `x` |\n|---|---|\n| b | `3` |"),
  ])
  func itSaysTheSame(left: String, right: String) {
    #expect(fingerprints(left) == fingerprints(right))
  }

  @Test(arguments: [
    ("a", "b"), ("a b", "ab"), ("ё", "е"), ("`a`", "`b`"), ("- a\n- b", "ab"), ("«", "‹"),
    ("[a](https://b)", "[a](https://c)"), ("| a |\n|---|\n| b `1` |", "| a |\n|---|\n| b `2` |"),
    ("```dot {alt=\"a\"}\nx\n```", "```dot {alt=\"b\"}\nx\n```"),
  ])
  func itSaysSomethingElse(left: String, right: String) {
    #expect(fingerprints(left) != fingerprints(right))
  }

  @Test func aSectionGoesFromHeadingToHeading() {
    let before = fingerprints("a\n\n## b\n\nc\n\n### d {#x}\n\ne\n\n## f\n")
    let after = fingerprints("a\n\n## b\n\nc\n\n### d\n\nanother\n\n## f\n")
    #expect(before.count == 4 && Set(before).count == 4)
    #expect(zip(before, after).map { $0 == $1 } == [true, true, false, true])
  }

  /// The parser moves them to the end.
  @Test func aFootnoteBelongsWhereItStands() {
    let text = "a[^1]\n\n## b\n\nc[^2]\n\n[^1]: one\n[^2]: two\n\n## d\n\ne\n"
    let before = fingerprints(text)
    let after = fingerprints(text.replacing("two", with: "three"))
    #expect(zip(before, after).map { $0 == $1 } == [true, false, true])
  }

  @Test func titleAndSummaryBelongToTheTop() {
    let document = Document(SourceText(path: "a.md", text: "# A\n\n## b\n"))
    let outline = Outline(document)
    let all = [("T", "S"), ("U", "S"), ("T", "R")].map {
      SectionFingerprints.all(document, outline, title: $0, summary: $1)
    }
    #expect(Set(all.map(\.[0])).count == 3 && Set(all.map(\.[1])).count == 1)
  }

  /// Bytes that are cut off in the middle of a character are bytes like others.
  @Test func anyTextIsRead() {
    var prose = SectionProse()
    prose.add("\u{E2}\u{C2}а\u{2028}\u{E9}")
    prose.add("")
    #expect(prose.fingerprint.count == 16)
  }
}
