import Diagnostics
import Markdown
import Running
import Testing

@Suite struct MarkdownReportTests {
  private func report(_ runs: [RunReport]) -> String {
    MarkdownReport(SampleReport.suite(runs)).description
  }

  @Test func tellsWhatFailedAndWhere() {
    var run = SampleReport.everyVerdict[1]
    run.results[2].output = "``` | <x>\n"
    #expect(
      report([run]) == """
        ## recipes verify: 1 failed

        1970-01-01T00:00:00Z, recipes 0.1.0, Kubernetes v1.20.2 (provider local), helm v3.17.2, \
        kubectl v1.32.3

        > [!NOTE]
        > - substitute: S3 (MinIO) was Ceph radosgw 16.2
        > - Kubernetes v1.20.2 is older than 1.28: what newer ones refuse or have removed was not tried

        | Verdict | Recipe | Preset | Spark | Steps | Time | |
        |---|---|---|---|---|---|---|
        | ❌ failed | `troubleshooting/x` | `spark-3.5/standalone` | 4.1.0 | 3 of 3 | 64.0 s | a part \
        of the procedure only, 1 block excluded |

        ### ❌ troubleshooting/x on spark-3.5/standalone

        - `count` (verify) failed — expected 'a', got 'b \\<x\\>' at `en.md:9:1`

        ````text
        ``` | <x>
        ````

        - `en.md:9:1`: left behind: Secret x/y — a run leaves nothing. Help: let the recipe's 'finally' \
        step remove it
        - without `fix` nothing fails: it proves nothing
        - not run: `en.md:30:1`: needs your browser

        """)
  }

  @Test func everyVerdictHasARow() {
    let text = report(SampleReport.everyVerdict)
    #expect(
      text.hasPrefix("## recipes verify: 1 interrupted, 1 failed, 1 flaky, 1 skipped, 1 passed"))
    for row in ["| ✅ passed |", "| ❌ interrupted |", "| ⚠️ skipped |", "| ⚠️ flaky |"] {
      #expect(text.contains(row))
    }
    #expect(text.contains("- skipped: `pull` (steps): the cluster has no registry\n"))
    #expect(text.contains("- `count` (verify) was interrupted — interrupted at"))
    #expect(text.contains("- `count` (verify) failed in an earlier try — expected"))
    #expect(text.contains("| 64.0 s | 2 tries, 1 block excluded |"))
    #expect(text.contains("- without `fault` it fails at `symptom`, as it must\n"))
    #expect(report([]) == "## recipes verify: nothing ran\n")
  }

  /// What steps print is foreign text: whatever it is, a reader sees it, in its place.
  @Test(arguments: [
    "a | b", "*a* _b_ `c` ~~d~~", "<script>alert(1)</script>", "# no heading", "one\ntwo\r\nthree",
    "[link](x) ![image](y) &amp; @all \\", "``` `", "`",
  ])
  func foreignTextBreaksNothing(text: String) throws {
    var run = SampleReport.everyVerdict[1]
    run.preset = "spark-4.1/\(text)"
    run.results[2].verdict = .failed(text)
    run.results[2].output = text
    let document = Document(SourceText(path: "report.md", text: report([run])))
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let cells = document.nodes.indices.filter { document.nodes[$0].kind == .tableCell }
    #expect(cells.count == 14)
    #expect(document.plainText(of: cells[9]) == "spark-4.1/\(line)")
    let paragraphs = document.nodes.indices.filter { document.nodes[$0].kind == .paragraph }
    #expect(
      paragraphs.map(document.plainText).contains {
        $0 == "count (verify) failed — \(line) at en.md:9:1"
      })
    let code = document.nodes.compactMap { node in
      if case .codeBlock(let block) = node.kind { block.code } else { nil }
    }
    #expect(code == [text.replacing("\r\n", with: "\n") + "\n"])
  }

  @Test(arguments: [
    ((1...50).map { "line \($0)\n" }.joined(), "[…]\nline 11\n", "line 50\n"),
    (String(repeating: "x", count: 9000), "[…]\nxxx", "xxx\n"),
  ])
  func longOutputIsCutToItsEnd(output: String, beginning: String, end: String) {
    var run = SampleReport.run(failing: true)
    run.results[2].output = output
    #expect(report([run]).contains("```text\n\(beginning)"))
    #expect(report([run]).contains("\(end)```\n"))
    #expect(report([run]).count < 9000)
  }
}
