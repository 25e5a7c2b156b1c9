import Diagnostics
import Recipes
import Testing

/// Each error of the format, literally: place, message and hint.
@Suite struct FormatTests {
  static let cases: [(String, String)] = [
    (
      "```bash {name=a timeot=60s}\nls\n```",
      "en.md:6:17: error: unknown attribute 'timeot' — nothing would read it\n"
        + "help: did you mean 'timeout'?"
    ),
    (
      "```bash {name=a\nls\n```",
      "en.md:6:16: error: malformed fence attributes — the closing '}' is missing\n"
        + "help: write ```bash {name=probe timeout=60s}"
    ),
    (
      "```bash name=a\nls\n```",
      "en.md:6:9: error: malformed fence attributes — an attribute list begins with '{'\n"
        + "help: write ```bash {name=probe timeout=60s}"
    ),
    (
      "```bash {name=a name=b}\nls\n```",
      "en.md:6:17: error: malformed fence attributes — 'name' stands in it twice\n"
        + "help: write ```bash {name=probe timeout=60s}"
    ),
    (
      "```bash {name=\"a}\nls\n```",
      "en.md:6:16: error: malformed fence attributes — the closing quote is missing\n"
        + "help: write ```bash {name=probe timeout=60s}"
    ),
    (
      "```bash {name=a} x\nls\n```",
      "en.md:6:18: error: malformed fence attributes — something follows the closing '}'\n"
        + "help: write ```bash {name=probe timeout=60s}"
    ),
    (
      "```shell {name=a}\nls\n```",
      "en.md:6:4: error: the fence language 'shell' is an alias — renderers and tools know it under "
        + "another name\nhelp: write 'bash'"
    ),
    (
      "```bash\nls\n```",
      "en.md:6:4: error: a bash block has no name — a block without a name is neither run nor "
        + "compared between the languages\nhelp: write ```bash {name=…}, or {norun reason=\"…\"}"
    ),
    (
      "```bash {norun}\nls\n```",
      "en.md:6:4: error: 'norun' gives no reason — readers must know why it is not proven\n"
        + "help: write {norun reason=\"…\"}"
    ),
    (
      "```bash {name=Имя}\nls\n```",
      "en.md:6:10: error: 'Имя' is no block name — names are small ASCII letters, digits and '-'\n"
        + "help: rename the block, in every language"
    ),
    (
      "```bash {name=a timeout=60}\nls\n```",
      "en.md:6:17: error: 'timeout=60' is no duration — a number and s, m or h is expected\n"
        + "help: write for example 'timeout=60s'"
    ),
    (
      "```bash {name=a expect-exit=300}\nls\n```",
      "en.md:6:17: error: 'expect-exit' is no exit status — a number from 0 to 255 is expected\n"
        + "help: write for example 'expect-exit=1'"
    ),
    (
      "```bash {name=a background}\nls\n```",
      "en.md:6:17: error: 'background' has no 'ready' — nobody could tell when the next block may "
        + "start\nhelp: add 'ready=tcp:PORT', 'ready=log:REGEX' or 'ready=http:URL'"
    ),
    (
      "```bash {name=a ready=tcp:1}\nls\n```",
      "en.md:6:17: error: 'ready' without 'background' — only a background block gets ready\n"
        + "help: add 'background'"
    ),
    (
      "```bash {name=a background ready=udp:1}\nls\n```",
      "en.md:6:28: error: 'ready=udp:1' is no readiness — a TCP port, a regular expression or an "
        + "address is expected\n"
        + "help: write 'ready=tcp:15002', 'ready=log:REGEX' or 'ready=http:http://localhost:8080/'"
    ),
    (
      "```bash {name=a effect=write}\nls\n```",
      "en.md:6:17: error: 'effect=write' is unknown — effect is read or change\n"
        + "help: write 'effect=' and one of these"
    ),
    (
      "```bash {name=a pipefail=on}\nls\n```",
      "en.md:6:17: error: unknown value of 'pipefail' — it is on by default\n"
        + "help: write 'pipefail=off', or leave it out"
    ),
    (
      "```bash {name=a background=yes ready=tcp:1}\nls\n```",
      "en.md:6:17: error: 'background' takes no value — its form is fixed\nhelp: write 'background'"
    ),
    (
      "```yaml {name=a save=a.yaml until=60s}\na: 1\n```",
      "en.md:6:29: error: 'until' has no meaning for 'yaml' — nothing would read it\n"
        + "help: 'yaml' takes: from, mark, name, norun, reason, save, tab, title"
    ),
    (
      "```text {output-of=b}\nyes\n```",
      "en.md:6:1: error: 'output-of=b' names no block before it — the expectation would never be "
        + "compared\nhelp: name a block that stands before it"
    ),
    (
      "```bash {name=a}\nls\n```\n\n```text {output-of=a}\n[...]\n```",
      "en.md:10:1: error: the expected output of 'a' asserts nothing — no line has a word or number "
        + "of its own\nhelp: keep at least one literal line"
    ),
    (
      "```bash {name=a}\nls\n```\n\n```text {output-of=a}\nx [AGES]\n```",
      "en.md:11:3: error: unknown placeholder '[AGES]' — it would be compared letter by letter\n"
        + "help: the placeholders are: [...], [AGE], [IP], [N], [NAMESPACE], [PARAMETER:NAME], "
        + "[POD:NAME], [RELEASE], [TIME], [URL]"
    ),
    (
      "```bash {name=a}\nls\n```\n\n```text {output-of=a match=fuzzy}\nx\n```",
      "en.md:10:22: error: unknown match 'fuzzy' — it is no way to compare\n"
        + "help: write 'match=lines', 'match=json' or 'match=regex'"
    ),
    (
      "```bash {name=a}\nls\n```\n\n```bash {name=a}\nls\n```",
      "en.md:10:1: error: two blocks are named 'a' — the first is at en.md:6:1\n"
        + "help: rename one of them, in every language"
    ),
    (
      "```bash {name=a}\nls\n```\n\n```text {output-of=a when=broken}\nx\n```",
      "en.md:10:1: error: 'when' stands outside the Diagnose section — only Diagnose runs in more "
        + "than one state\nhelp: remove 'when'"
    ),
    (
      "## Verify\n\n```bash {name=a}\nls\n```",
      "en.md:6:1: error: the section 'Verify' asserts no output — it would pass whatever the "
        + "release does\nhelp: add a ```text {output-of=…} block with what readers see"
    ),
    (
      "<!-- recipe:setpu name=a file=a.sh -->",
      "en.md:6:1: error: unknown directive 'recipe:setpu' — the runner would ignore it\n"
        + "help: did you mean 'recipe:setup'?"
    ),
    (
      "<!-- recipie:setup name=a file=a.sh -->",
      "en.md:6:1: error: misspelt directive 'recipie:setup name=a fil…' — a directive begins with "
        + "'recipe:'\nhelp: write '<!-- recipe:KIND name=… file=… -->'"
    ),
    (
      "<!-- recipe:setup name=a -->",
      "en.md:6:1: error: 'recipe:setup' lacks name or file — a hidden step is a named file of the "
        + "recipe's folder\nhelp: write '<!-- recipe:setup name=… file=… -->'"
    ),
    (
      "<!-- recipe:setup name=a file=a.sh x=y -->",
      "en.md:6:1: error: unknown attribute 'x' in 'recipe:setup' — nothing reads it\n"
        + "help: a directive has 'name' and 'file'"
    ),
    (
      "<!-- recipe:setup name= -->",
      "en.md:6:1: error: malformed attributes in 'recipe:setup' — 'name=… file=…' is expected\n"
        + "help: write '<!-- recipe:setup name=… file=… -->'"
    ),
    (
      "<!-- recipe:setup name=a\n  file=a.sh -->",
      "en.md:6:1: error: the directive 'recipe:setup' is not a whole line — a directive opens at "
        + "line start and closes with '-->' on the same line\n"
        + "help: put '<!-- recipe:KIND name=… file=… -->' on a line of its own"
    ),
    (
      " <!-- recipe:setup name=a file=a.sh -->",
      "en.md:6:2: error: the directive 'recipe:setup' is indented — a directive opens at line "
        + "start\nhelp: put it in the first column"
    ),
    (
      "> <!-- recipe:setup name=a file=a.sh -->",
      "en.md:6:3: error: the directive 'recipe:setup' is indented — a directive opens at line "
        + "start\nhelp: put it in the first column"
    ),
    (
      "<!-- not now\n<!-- recipe:setup name=a file=a.sh -->\n",
      "en.md:7:1: error: the directive 'recipe:setup' stands inside a comment — nobody could tell "
        + "whether it is meant\nhelp: remove it, or close the comment before it"
    ),
    (
      "text <!-- recipe:setup name=a file=a.sh -->",
      "en.md:6:6: error: the directive 'recipe:setup' stands inside a line — a directive stands "
        + "alone on its line\nhelp: put it on a line of its own, with an empty line before it"
    ),
    (
      "```bash {name=a}\nls",
      "en.md:6:1: error: unclosed code fence — everything up to the end of its container became "
        + "code\nhelp: close it with a fence of the same character, at least as long"
    ),
  ]

  @Test(arguments: cases)
  func errorIsTold(body: String, expected: String) {
    #expect(PageFixture.findings(body) == [expected])
  }

  @Test(arguments: [
    "<!-- an ordinary comment -->",
    "<!-- the receipts follow -->",
    "```text\nplain\n```",
    "```json\n{}\n```",
    "<!--\n```bash\nhidden\n```\n-->",
    "    ```bash\n    indented\n    ```",
    "````text\n```bash\ninner\n```\n````",
  ])
  func noFalseAlarm(body: String) {
    #expect(PageFixture.findings(body) == [])
    #expect(PageFixture.page(body).steps == [])
  }
}

@Suite struct StepTests {
  @Test func blocksKeepWhatTheySay() throws {
    let page = PageFixture.page(
      """
      ## Fix

      - item

        ```bash {name=fix timeout=6m until=30s effect=read pipefail=off expect-exit=3}
        kubectl get x \\
          -o y
        ```

      ```bash {name=up background ready="log:it is \\"up\\""}
      x=1
      ```

      ```yaml {name=values save=values.yaml}
      a: 1
      ```

      <!-- recipe:fault name=break file=fault.sh -->
      """)
    #expect(page.diagnostics.map(\.description) == [])
    let fix = try #require(page.blocks.first)
    #expect(fix.code == "kubectl get x \\\n  -o y\n")
    #expect(fix.timeout == .seconds(360))
    #expect(fix.until == .seconds(30))
    #expect(fix.effect == .read)
    #expect(!fix.isPipefail)
    #expect(fix.expectExit == 3)
    #expect(fix.section == .fix)
    #expect(fix.location.description == "en.md:10:3")
    #expect(page.blocks[1].background == .log(pattern: "it is \"up\""))
    #expect(page.blocks[2].save == "values.yaml")
    #expect(page.hiddenSteps.map(\.file) == ["fault.sh"])
  }

  @Test func russianTitlesMeanTheSame() {
    let page = PageFixture.page(
      "## Симптом\n\n## Диагностика\n\n## Исправление\n\n## Проверка\n", language: .ru)
    #expect(page.sections.map(\.kind) == [.symptom, .diagnose, .fix, .verify])
    #expect(page.isTroubleshooting)
  }
}
