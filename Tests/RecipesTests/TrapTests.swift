import Diagnostics
import Recipes
import Testing

/// What extractors of code get wrong: each page with the blocks that it has, byte by byte, and what
/// is told about it.
struct Trap: Sendable, CustomTestStringConvertible {
  var name: String
  var page: String
  /// `LINE:COLUMN LANGUAGE NAME CODE` of each block.
  var blocks: [String]
  var findings: [String] = []

  var testDescription: String { name }

  static let frontmatter = "---\nid: operations/x\ntitle: T\nsummary: S\n---\n"

  /// Lines from 6 on are `body`.
  init(_ name: String, _ body: String, _ blocks: String..., findings: [String] = []) {
    self.init(name, page: Self.frontmatter + body, blocks, findings)
  }

  init(_ name: String, page: String, _ blocks: [String], _ findings: [String] = []) {
    self.name = name
    self.page = page
    self.blocks = blocks
    self.findings = findings
  }
}

@Suite struct TrapTests {
  static let unclosed =
    "error: unclosed code fence — everything up to the end of its container became code\n"
    + "help: close it with a fence of the same character, at least as long"

  static let structure: [Trap] = [
    Trap("a fence inside a comment", "<!--\n```bash {name=a}\nls\n```\n-->\n"),
    Trap("a fence after a comment", "<!-- x -->\n```bash {name=a}\nls\n```\n", "7:1 bash a ls\n"),
    Trap(
      "a fence in the frontmatter",
      page: "---\nid: operations/x\ntitle: T\nsummary: |\n  ```bash {name=a}\n  ls\n  ```\n---\n",
      []),
    Trap("a fence in indented code", "text\n\n    ```bash\n    ls\n    ```\n"),
    Trap(
      "a heading in a quote opens no section",
      "## Verify\n\n> ## Fix\n\n```bash {name=a}\nls\n```\n\n"
        + "```text {output-of=a}\ny\n```\n", "10:1 bash a ls\n"),
    Trap(
      "a longer fence around a fence",
      "````text\n```bash {name=a}\nls\n```\n````\n\n"
        + "```bash {name=b}\nls\n```\n", "12:1 bash b ls\n"),
    Trap(
      "a longer fence of ours", "`````bash {name=a}\necho '```'\n```\n````\n`````\n",
      "6:1 bash a echo '```'\n```\n````\n"),
    Trap(
      "tildes", "~~~bash {name=a}\nls\n```\n~~~\n~~~~python {name=b}\nx = 1\n~~~\n~~~~\n",
      "6:1 bash a ls\n```\n", "10:1 python b x = 1\n~~~\n"),
    Trap(
      "a list", "- x\n\n  ```bash {name=a}\n  if x; then\n    y\n  fi\n  ```\n",
      "8:3 bash a if x; then\n  y\nfi\n"),
    Trap(
      "a numbered list in a list",
      "1. x\n   - y\n\n     ```bash {name=a}\n     ls\n\n       x\n     ```\n",
      "9:6 bash a ls\n\n  x\n"),
    Trap(
      "a list with tabs", "-\tx\n\n\t```bash {name=a}\n\tls\n\t\ty\n\t```\n",
      "8:2 bash a ls\n\ty\n"),
    Trap(
      "a quote", "> ```bash {name=a}\n> ls\n>   x\n>\n> y\n> ```\n", "6:3 bash a ls\n  x\n\ny\n"),
    Trap(
      "a quote in a list in a quote", "> - x\n>   > ```bash {name=a}\n>   > ls\n>   > ```\n",
      "7:7 bash a ls\n"),
    Trap(
      "an indented fence takes off its own indentation only",
      "   ```bash {name=a}\n   ls\n     x\n y\n   ```\n", "6:4 bash a ls\n  x\ny\n"),
    Trap(
      "an unclosed fence", "```bash {name=a}\nls\n\n## Verify\n", "6:1 bash a ls\n\n## Verify\n",
      findings: ["en.md:6:1: \(unclosed)"]),
    Trap(
      "an unclosed fence in a quote ends with it", "> ```bash {name=a}\n> ls\n\ntext\n",
      "6:3 bash a ls\n", findings: ["en.md:6:3: \(unclosed)"]),
    Trap(
      "a shorter fence does not close", "````bash {name=a}\nls\n```\n",
      "6:1 bash a ls\n```\n", findings: ["en.md:6:1: \(unclosed)"]),
    Trap(
      "a fence with words does not close", "```bash {name=a}\nls\n``` x\n```\n",
      "6:1 bash a ls\n``` x\n"),
    Trap(
      "Cyrillic before it on the line counts in bytes",
      "> ж\n> - ы\n>\n>   ```bash {name=a timeot=5s}\n>   ls\n>   ```\n",
      "9:5 bash a ls\n",
      findings: [
        "en.md:9:21: error: unknown attribute 'timeot' — nothing would read it\n"
          + "help: did you mean 'timeout'?"
      ]),
    Trap(
      "two headings of one name",
      "## Other\n\n```bash {name=a}\nls\n```\n\n## Other\n\n"
        + "```bash {name=b}\nls\n```\n", "8:1 bash a ls\n", "14:1 bash b ls\n"),
  ]

  static let bytes: [Trap] = [
    Trap(
      "a byte order mark", page: "\u{FEFF}" + Trap.frontmatter + "```bash {name=a}\nls\n```\n",
      ["6:1 bash a ls\n"]),
    Trap(
      "a byte order mark before a fence", page: "\u{FEFF}```bash {name=a timeot=1s}\nls\n```\n",
      ["1:4 bash a ls\n"],
      [
        "en.md:1:1: error: no frontmatter — a recipe needs id and title\n"
          + "help: begin the file with a line '---', then 'id: CATEGORY/SLUG', 'title: …', '---'",
        "en.md:1:20: error: unknown attribute 'timeot' — nothing would read it\n"
          + "help: did you mean 'timeout'?",
      ]),
    Trap(
      "CRLF",
      page: (Trap.frontmatter + "- x\n\n  ```bash {name=a}\n  ls \\\n    -l\n  ```\n")
        .replacing("\n", with: "\r\n"), ["8:3 bash a ls \\\n  -l\n"]),
    Trap(
      "CRLF in places", "```bash {name=a}\r\nls\n```\r\n```text {output-of=a}\r\nx [AGES]\r\n```\n",
      "6:1 bash a ls\n",
      findings: [
        "en.md:10:3: error: unknown placeholder '[AGES]' — it would be compared letter by letter\n"
          + "help: the placeholders are: [...], [AGE], [IP], [N], [NAMESPACE], [PARAMETER:NAME], "
          + "[POD:NAME], [RELEASE], [TIME], [URL]"
      ]),
    Trap(
      "a lone carriage return moves no line", "x\ry\n\n```bash {name=a}\nls\n```\n",
      "8:1 bash a ls\n",
      findings: [
        "en.md:6:2: error: a carriage return without a line feed — some programs see a line end in "
          + "it, others none\nhelp: end lines with a line feed"
      ]),
    Trap(
      "no line feed at the end", "```bash {name=a}\nls\n```", "6:1 bash a ls\n"),
    Trap(
      "a here-document with tabs", "```bash {name=a}\ncat <<-E\n\tx\n\tE\n```\n",
      "6:1 bash a cat <<-E\n\tx\n\tE\n"),
    Trap(
      "a here-document with a fence inside",
      "````bash {name=a}\ncat <<'E'\n```bash {name=b}\nls\n```\nE\n````\n",
      "6:1 bash a cat <<'E'\n```bash {name=b}\nls\n```\nE\n"),
    Trap(
      "a variable at the beginning of a line", "```bash {name=a}\n$CMD x\n${A}\n$(ls)\n```\n",
      "6:1 bash a $CMD x\n${A}\n$(ls)\n"),
  ]

  static let code: [Trap] = [
    Trap(
      "a backslash and a blank stay, and are told", "> ```bash {name=a}\n> ls \\ \n>   -l\n> ```\n",
      "6:3 bash a ls \\ \n  -l\n",
      findings: [
        "en.md:7:6: error: white space after a backslash at the end of a line — the backslash quotes "
          + "that, and the command ends here\nhelp: remove the white space"
      ]),
    Trap(
      "a prompt with output", "```bash {name=a}\n$ ls\nfile\n```\n", "6:1 bash a $ ls\nfile\n",
      findings: [
        "en.md:7:1: error: a prompt in the code — '$ ' would be run as part of the command\n"
          + "help: write the command alone, and its output in a ```text {output-of=…} block"
      ]),
    Trap(
      "a prompt of Python", "```python {name=a}\n>>> 1\n1\n```\n", "6:1 python a >>> 1\n1\n",
      findings: [
        "en.md:7:1: error: a prompt in the code — '>>> ' would be run as part of the command\n"
          + "help: write the command alone, and its output in a ```text {output-of=…} block"
      ]),
    Trap(
      "a no-break space", "- x\n\n  ```bash {name=a}\n  ls\u{A0}-l\n  ```\n",
      "8:3 bash a ls\u{A0}-l\n",
      findings: [
        "en.md:9:5: error: the character U+00A0 in the code — it looks like a blank or like nothing, "
          + "and is part of a word\n"
          + "help: type an ordinary space, or put it in quotes where it is meant"
      ]),
    Trap(
      "a Cyrillic letter", "```bash {name=a}\nls -l && kubеctl get\n```\n",
      "6:1 bash a ls -l && kubеctl get\n",
      findings: [
        "en.md:7:13: error: the Cyrillic letter U+0435 in the word 'kubеctl' — it looks like 'e', and "
          + "no program takes it for that\nhelp: type the word in Latin letters"
      ]),
    Trap(
      "a Cyrillic letter in a key", "```yaml {name=a save=a.yaml}\na:\n  imаge: x\n```\n",
      "6:1 yaml a a:\n  imаge: x\n",
      findings: [
        "en.md:8:5: error: the Cyrillic letter U+0430 in the word 'imаge' — it looks like 'a', and no "
          + "program takes it for that\nhelp: type the word in Latin letters"
      ]),
    Trap(
      "a no-break space before a key", "```yaml {name=a save=a.yaml}\na:\n \u{A0}b: x\n```\n",
      "6:1 yaml a a:\n \u{A0}b: x\n",
      findings: [
        "en.md:8:2: error: the character U+00A0 in the code — it looks like a blank or like nothing, "
          + "and is part of a word\n"
          + "help: type an ordinary space, or put it in quotes where it is meant"
      ]),
  ]

  @Test(arguments: structure + bytes + code)
  func blocksAreRight(trap: Trap) {
    let page = RecipePage(SourceText(path: "en.md", text: trap.page), language: .en)
    let blocks = page.blocks.map { block in
      "\(block.location.position!) \(block.language) \(block.name ?? "") \(block.code)"
    }
    #expect(blocks == trap.blocks)
    #expect(page.diagnostics.map(\.description) == trap.findings)
  }

  @Test(arguments: [
    "# ваш kubеctl\u{A0}здесь",
    "echo 'kubеctl\u{A0}x'",
    "echo \"kubеctl\u{A0}x\" # \u{A0}",
    "echo $'it\\'s \u{A0}'",
    "cat <<E\n\u{A0} kubеctl\n$ ls\nE\nls",
    "cat <<-'E' | tr a b\n\t\u{A0}\n\tE",
    "echo $((1 << 2))\nls",
    "echo тест --name=имя x-тест v1.тест xаж",
    "echo ${a#x} $# \"a\nb \\ \nc\"",
    "echo a\\\n  b",
    "$CMD; $(ls)",
  ])
  func noFalseAlarmInBash(code: String) {
    #expect(PageFixture.findings("```bash {name=a}\n\(code)\n```") == [])
  }

  @Test(arguments: [
    "x = 'kubеctl\u{A0}' # \u{A0}", "x = \"\"\"\n>>> \u{A0}\n\"\"\"", "имя = 1\nx = имя >> 2",
    "x = 'it\\'s \u{A0}'",
  ])
  func noFalseAlarmInPython(code: String) {
    #expect(PageFixture.findings("```python {name=a}\n\(code)\n```") == [])
  }

  @Test(arguments: ["a: текст с\u{A0}пробелом", "имя: x", "- a: 'kubеctl'", "# \u{A0}\nа: 1"])
  func noFalseAlarmInYAML(code: String) {
    #expect(PageFixture.findings("```yaml {name=a save=a.yaml}\n\(code)\n```") == [])
  }

  @Test(arguments: [
    ([UInt8](Trap.frontmatter.utf8) + [0x78, 0xFF, 0x0A], "6:2: error: the file is not UTF-8"),
    ([UInt8](Trap.frontmatter.utf8) + [0xD0, 0xB6, 0xD0], "6:3: error: the file is not UTF-8"),
    ([UInt8](Trap.frontmatter.utf8) + [0x0A, 0x00], "7:1: error: a NUL byte"),
  ])
  func hiddenBytesAreTold(bytes: [UInt8], message: String) {
    let page = RecipePage(SourceText(path: "en.md", bytes: bytes), language: .en)
    #expect(page.diagnostics.map(\.description).count == 1)
    #expect(page.diagnostics.first?.description.hasPrefix("en.md:\(message) — ") == true)
  }
}
