import Checking
import Diagnostics
import Markdown
import Pages
import Testing

@Suite struct TableCheckTests {
  private func findings(_ text: String) throws -> [String] {
    let files = try RepositoryOnDisk(["docs/day.yaml": ""])
    let page = ProsePage(Document(SourceText(path: "docs/page.md", text: text)))
    let found = ProseCheck(StandInNames(), LinkedFiles(root: files.root)).check(page).ledger
    return found.findings.map {
      "\($0.location?.position.map(String.init(describing:)) ?? "") \($0.rule): \($0.what)"
    }
  }

  @Test(arguments: [
    (
      "| Key | Default |\n|---|---|\n| `lamp.color` | `white` |\n| `lamp.watts` | `60` |\n| `mirror` | `true` |\n| `tower.stairs` | see there |",
      []
    ),
    (
      "| Параметр | По умолчанию |\n|---|---|\n| `lamp.color` | `\"red\"` |\n| `lamp.watts` | `\"60\"` |\n| `lamp.extra` | `{}` |\n| `lamp` | `{extra: {}, watts: 60, color: white}` |\n| `mirror` | `MIRROR_NAME` |",
      ["3:19 stale-table: the default of 'lamp.color' is \"white\", not \"red\""]
    ),
    (
      "| Name | Description | Value |\n|---|---|---|\n| `lamp.color` | x | `white` |\n| `lamp.shade` | y | `none` |",
      ["4:4 stale-table: the chart 'lighthouse-2.0' has no value 'lamp.shade'"]
    ),
    (
      "| Key | Meaning |\n|---|---|\n| `lamp.color` | x |\n| `lmap` | y |",
      ["4:4 stale-table: the chart 'lighthouse-2.0' has no value 'lmap'"]
    ),
    ("| Key | Meaning |\n|---|---|\n| `title` | x |\n| `mirror` | y |\n| `order` | z |", []),
    (
      "| Preset | What |\n|---|---|\n| `dawn` | a |\n| `day` | b |\n| `dusk` | c |\n| `night` | d |",
      []
    ),
    (
      "| Preset | What |\n|---|---|\n| `dawn` | a |\n| `day` | b |\n| `night` | d |",
      ["1:3 stale-table: the table lacks the preset 'dusk' of the chart 'lighthouse-2.0'"]
    ),
    ("| Preset | What |\n|---|---|\n| `dawn` | a |", []),
    (
      "| Preset | Lighthouse 2.0 | Lighthouse 1.9 |\n|---|---|---|\n| `dawn` | yes | yes |\n| `day` | yes | |\n| `dusk` | yes | `day` |\n| `night` | yes | `evening` |",
      [
        "3:18 stale-table: the chart 'lighthouse-1.9' has not the preset 'dawn'",
        "4:17 stale-table: the chart 'lighthouse-1.9' has the preset 'day'",
        "6:20 unknown-preset: the chart 'lighthouse-1.9' has no preset 'evening'",
      ]
    ),
    (
      "| Пресет | Что |\n|---|---|\n| `dawn` | a |\n| [`day`](day.yaml) | b |\n| [`noon`](noon.yaml) | broken link |\n| `noon` | c |\n| `dusk` | c |\n| `night` | c |",
      ["6:4 unknown-preset: the chart 'lighthouse-2.0' has no preset 'noon'"]
    ),
    (
      "| Chart | Version | App version |\n|---|---|---|\n| [lighthouse-2.0](x) | 2.0.3 | 7.7 |\n| `lighthouse-1.9` | v1.9.2 | `7.6` |\n| other | 1.0.0 | 2 |",
      [
        "4:22 stale-table: the chart 'lighthouse-1.9' has the version 1.9.3, not 1.9.2",
        "4:32 stale-table: the chart 'lighthouse-1.9' has the appVersion 7.7, not 7.6",
      ]
    ),
    (
      "| Service | Port | What |\n|---|---|---|\n| `lamp` | 8080 | a |\n| `lamp` | 8080, 8081 | b |\n| `lmap` | 1 | c |\n| `lamp` | any | d |",
      [
        "4:12 unknown-port: the Service 'lamp' has no port 8081",
        "5:4 unknown-object: no service 'lmap'",
      ]
    ),
    (
      "| Сервис | Порты |\n|---|---|\n| `lamp` | `80` |",
      ["3:12 unknown-port: the Service 'lamp' has no port 80"]
    ),
    // Of a cloud; and what a page says of the past.
    (
      "| Service | Port |\n|---|---|\n| `lamp` | 8080 |\n| `elastic-store` | 1 |\n| `queue` | 2 |",
      []
    ),
    ("## Removed\n\n| Service | Port |\n|---|---|\n| `lamp` | 1 |", []),
  ])
  func table(text: String, expected: [String]) throws {
    #expect(try findings(text + "\n") == expected)
  }
}
