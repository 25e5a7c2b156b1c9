import Checking
import Diagnostics
import Foundation
import Markdown
import Pages
import Testing

@Suite struct ProseCheckTests {
  /// Facts as `kind subject state`, then the findings.
  private func outcome(_ text: String, path: String = "docs/page.md") throws -> [String] {
    let result = try check(text, path: path)
    let facts = result.ledger.facts.map { fact in
      let state =
        switch fact.state {
        case .proven: "proven"
        case .runtime: "runtime"
        case .excluded(let reason): "excluded: \(reason)"
        case .wrong: "wrong"
        }
      return "\(fact.kind.rawValue) \(fact.subject) \(state)"
    }
    return facts
      + result.commands.map { "> \($0.snippet.code)" + ($0.doubt.map { " (\($0))" } ?? "") }
  }

  private func check(_ text: String, path: String = "docs/page.md") throws -> ProseResult {
    let files = try RepositoryOnDisk([
      "charts/lighthouse-2.0/values.yaml": "", "docs/other.md": "", "presets/day.yaml": "",
      "tools/build.sh": "", ".gitignore": "/charts/packed/\n",
    ])
    let page = ProsePage(Document(SourceText(path: path, text: text)))
    return ProseCheck(StandInNames(), LinkedFiles(root: files.root)).check(page)
  }

  @Test(arguments: [
    ("The `lamp.color`.", ["values-key lamp.color proven"]),
    ("Set `lamp.watts=100` now.", ["values-key lamp.watts proven"]),
    ("Use `--set lamp.watts=100`.", ["values-key lamp.watts proven"]),
    ("Write `lamp.watts: 100`.", ["values-key lamp.watts proven"]),
    ("See `.Values.lamp.watts`.", ["values-key lamp.watts proven"]),
    ("See `tower.stairs[0].steps`.", ["values-key tower.stairs[0].steps proven"]),
    ("Any `lamp.extra.thing`.", ["values-key lamp.extra.thing proven"]),
    ("The `lamp.colour`.", ["values-key lamp.colour wrong"]),
    ("It has no file `lamp.yaml`, `lamp.py` or `mirror.md`.", []),
    ("Of `other.value` nothing is known.", []),
    ("`fog.horn` is new.", ["values-key fog.horn proven"]),
    (
      "`lamp.colour` was removed.",
      ["values-key lamp.colour excluded: the sentence is about what is not there"]
    ),
    (
      "`lamp.colour` стал не нужен: он удалён.",
      ["values-key lamp.colour excluded: the sentence is about what is not there"]
    ),
    ("It is gone. But `lamp.colour` is right.", ["values-key lamp.colour wrong"]),
    (
      "## Upgrading\n\n### To 2.0.0\n\nThe `lamp.colour`.",
      ["values-key lamp.colour excluded: the section is about other versions"]
    ),
    (
      "`svc/lamp`, `pod/x` and `svc/lump`",
      ["object svc/lamp proven", "object pod/x runtime", "object svc/lump wrong"]
    ),
    ("`apps/v1`, `and/or`, `svc/NAME`, `svc/<name>`, `svc/your-lamp`", []),
    ("`lampe:8080`, `lampe:81`, `lump:8080`", ["host lampe:8080 wrong"]),
    (
      "`lamp:8080`, `lamp:81`, `other:80`, `http://lamp:8080/x`",
      ["host lamp:8080 proven", "host lamp:81 wrong", "host lamp:8080 proven"]
    ),
    (
      "`sc://lamb:8080` `http://prometheus:9090` `http://localhost:80` `http://lamb:80`",
      ["host lamb:8080 wrong", "host lamb:80 wrong"]
    ),
    (
      "`spark.executor.memory`, `spark.executor.memori`, `spark.read.csv`",
      ["spark-property spark.executor.memory proven", "spark-property spark.executor.memori wrong"]
    ),
    (
      "`docs/other.md`, `tools/`, `presets/day.yaml:3:1`",
      ["file docs/other.md proven", "file tools/ proven", "file presets/day.yaml proven"]
    ),
    (
      "`docs/gone.md`, `/etc/passwd`, `conf/spark.conf`, `docs/*.md`, `docs/NAME.md`",
      ["file docs/gone.md wrong"]
    ),
    (
      "`charts/packed/x.tgz` is built, `lighthouse-2.0/values.yaml` is written.",
      ["file lighthouse-2.0/values.yaml proven"]
    ),
    (
      "`lighthouse-2.0/dawn` and `lighthouse-1.9/dawn`",
      ["preset lighthouse-2.0/dawn proven", "preset lighthouse-1.9/dawn wrong"]
    ),
    (
      "`kubectl describe pod NAME -n sea`, `helm`, `helm template …`",
      ["> kubectl describe pod NAME -n sea", "> helm template …"]
    ),
    (
      "`helm delete --purge` is no longer needed.",
      ["> helm delete --purge (the sentence is about what is not there)"]
    ),
    (
      "The Service `lamp`, the Service `lump`, a Service `loot`, The `lamp`.",
      ["object lamp proven", "object lump wrong"]
    ),
    (
      "`lamp.sea.svc`, `http://lamp.sea.svc/x`, `lamp.sea.svc.cluster.local:81`",
      [
        "host lamp.sea.svc proven", "host lamp.sea.svc proven",
        "host lamp.sea.svc.cluster.local:81 wrong",
      ]
    ),
    ("`tower.port`, `tower.spec.x`, `tower.do_it`.", []),
    ("The value `tower.port`. Set `tower.xyz=1`.", ["values-key tower.port wrong"]),
    (
      "`tower.height` and `tower.port`, `.Values.lamp.xyz`",
      [
        "values-key tower.height proven", "values-key tower.port wrong",
        "values-key lamp.xyz wrong",
      ]
    ),
    (
      "The preset `day`, пресет `noon`, a preset `yours`, presets `x`.",
      ["preset day proven", "preset noon wrong"]
    ),
    ("Charts `lighthouse-2.0`, `lighthouse-3.0`, `foghorn-1`.", ["chart lighthouse-2.0 proven"]),
    ("A `text` with `--set` and `NAME` and `a b`.", []),
  ])
  func facts(text: String, expected: [String]) throws { #expect(try outcome(text) == expected) }

  @Test func pagesAboutOtherVersions() throws {
    #expect(
      try outcome("`lamp.colour` is nice", path: "CHANGELOG.md")
        == ["values-key lamp.colour excluded: the page is about other versions"])
  }

  @Test func findingNamesItsPlace() throws {
    let found = try check("- an item\n  with `lamp.colour` in\n  `--set lamp.wats=1`\n").ledger
      .findings
    #expect(
      found.map(\.description) == [
        """
        docs/page.md:2:9: error: the chart 'lighthouse-2.0' has no value 'lamp.colour' — values.yaml \
        and the templates name no such key
        help: did you mean 'lamp.color'?
        """,
        """
        docs/page.md:3:10: error: the chart 'lighthouse-2.0' has no value 'lamp.wats' — values.yaml \
        and the templates name no such key
        help: did you mean 'lamp.watts'?
        """,
      ])
    #expect(found.map(\.length) == [11, 9])
    #expect(found.map(\.replacement) == ["lamp.color", "lamp.watts"])
  }

  @Test func wrappedCommandKeepsItsPlaces() throws {
    let commands = try check("> Try `helm\n> template --nmae x` now.\n").commands
    #expect(commands.map(\.snippet.code) == ["helm \\\ntemplate --nmae x"])
    let place = commands.first?.snippet.location(at: 16)
    #expect(place == Location(path: "docs/page.md", position: Position(line: 2, column: 12)))
  }
}
