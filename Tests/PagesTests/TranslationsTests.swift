import Diagnostics
import Markdown
import Pages
import Testing

@Suite struct TranslationsTests {
  private func findings(_ pages: [String: String]) -> [String] {
    let documents = pages.map { Document(SourceText(path: $0.key, text: $0.value)) }
    return Translations(documents).findings { $0.contains("procedure") }.map(\.description)
  }

  @Test(arguments: [
    ("content/ru/a.md", "content/*/a.md", "ru"), ("README.ru.md", "README.md", "ru"),
    ("x/en.md", "x/*.md", "en"), ("docs/zh-CN/x.md", "docs/*/x.md", "zh-CN"),
    ("docs/xx/a.md", "docs/xx/a.md", nil), ("a/b.md", "a/b.md", nil),
  ])
  func languagePath(path: String, key: String, language: String?) {
    #expect(LanguagePath(path).key == key)
    #expect(LanguagePath(path).language == language)
  }

  private static let page = """
    # T

    ```bash
    # say it
    echo "a # b" # loud
    ```

    | a | b |
    |---|---|
    | `x` | y |

    [l](other.md#part) [web](https://a.example)

    """

  @Test func equalPages() {
    let translated = Self.page.replacing("# say it", with: "# скажи")
      .replacing("# loud", with: "# громко").replacing("#part", with: "#часть")
      .replacing("a.example", with: "b.example")
    #expect(findings(["c/en/a.md": Self.page, "c/ru/a.md": translated]) == [])
    let drawn = "```dot {alt=\"a\"}\ndigraph { driver }\n```\n"
    let translatedDrawing = drawn.replacing("driver", with: "драйвер")
    #expect(
      findings(["c/en/a.md": Self.page + drawn, "c/ru/a.md": translated + translatedDrawing]) == [])
  }

  @Test(arguments: [
    (
      "echo \"a # b\"", "echo \"a # c\"",
      """
      c/ru/a.md:3:1: error: this code block differs from that of c/en/a.md — the original is at \
      c/en/a.md:3:1
      help: make both languages equal
      """
    ),
    (
      "| `x` |", "| `z` |",
      """
      c/ru/a.md:10:1: error: this table differs from that of c/en/a.md — the code in its row 2 is \
      another one than at c/en/a.md:10:1
      help: make both languages equal
      """
    ),
    (
      "(other.md#part)", "(third.md)",
      """
      c/ru/a.md:12:5: error: the link 'third.md' is not in c/en/a.md — the languages lead to the \
      same places
      help: make both languages equal
      """
    ),
    (
      "[l](other.md#part)", "l",
      """
      c/ru/a.md:1:1: error: the link 'other.md#part' of c/en/a.md is missing — the original is at \
      c/en/a.md:12:5
      help: make both languages equal
      """
    ),
    (
      "| a | b |\n|---|---|\n| `x` | y |\n", "",
      """
      c/ru/a.md:1:1: error: 0 tables here, 1 in c/en/a.md — the languages hold the same tables in \
      the same order
      help: make both languages equal
      """
    ),
  ])
  func difference(text: String, other: String, expected: String) {
    let pages = ["c/en/a.md": Self.page, "c/ru/a.md": Self.page.replacing(text, with: other)]
    #expect(findings(pages) == [expected])
  }

  @Test func headingsAndMissingPages() {
    var pages: [String: String] = [:]
    for name in ["a", "b", "c", "d", "e", "f", "g"] {
      pages["c/en/\(name).md"] = "# A\n"
      pages["c/ru/\(name).md"] = "# А\n"
    }
    pages["c/ru/b.md"] = "# А\n\n## Б\n"
    pages["c/ru/c.md"] = nil
    #expect(
      findings(pages) == [
        """
        c/en/c.md: error: the page has no 'ru' version — every page stands in every language
        help: write c/ru/c.md
        """,
        """
        c/ru/b.md:3:1: error: heading 2 differs from that of c/en/b.md — level 2 here, none there
        help: give both pages the same headings, level by level
        """,
      ])
  }

  /// Most repositories translate what they get to.
  @Test func languagesThatAreNotKeptEqualAreLeftAlone() {
    let half = ["c/en/a.md": "# A\n", "c/ru/a.md": "# A\n", "c/en/b.md": "# B\n"]
    #expect(findings(half) == [])
    #expect(findings(["README.md": "# A\n\n## B\n", "README.ru.md": "# А\n"]) == [])
  }

  @Test func proceduresHaveTheirCodeComparedElsewhere() {
    let other = Self.page.replacing("echo", with: "print")
    #expect(findings(["c/en/procedure.md": Self.page, "c/ru/procedure.md": other]) == [])
  }
}
