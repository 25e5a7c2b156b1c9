import Diagnostics
import Running
import Testing

@Suite struct GitHubAnnotationTests {
  private let place = Location(path: "a,b:c%.md", position: Position(line: 3, column: 7))

  @Test func everyCharacterThatMeansSomethingIsEscaped() {
    let finding = Diagnostic(
      rule: "r", what: "100%\r\nof it", why: "a:b,c", help: "do", at: place)
    #expect(
      GitHubAnnotation(finding).description
        == "::error file=a%2Cb%3Ac%25.md,line=3,col=7,title=r::100%25%0D%0Aof it — a:b,c%0Ahelp: do"
    )
  }

  @Test func aPlaceMayBeAFileOrNone() {
    let file = Diagnostic(
      .warning, rule: "r", what: "a", why: "b", at: Location(path: "x.md"))
    #expect(GitHubAnnotation(file).description == "::warning file=x.md,title=r::a — b")
    #expect(GitHubAnnotation(.notice, "a", at: nil).description == "::notice::a")
  }

  @Test func allThatDidNotPassIsAnnotated() {
    let suite = SampleReport.suite(SampleReport.everyVerdict)
    let place = "file=en.md,line=9,col=1"
    let failed = "title=troubleshooting/x on spark-3.5/standalone"
    #expect(
      GitHubAnnotation.annotations(of: suite).map(\.description) == [
        "::error \(place),\(failed)::'count' failed (verify) — expected 'a', got 'b <x>'",
        "::error \(place),title=left-behind::left behind: Secret x/y — a run leaves nothing%0A"
          + "help: let the recipe's 'finally' step remove it",
        "::error \(failed)::without 'fix' nothing fails",
        "::warning \(place),title=troubleshooting/x::'count' was interrupted",
        "::notice \(place),title=troubleshooting/x::'pull' was skipped — the cluster has no registry",
        "::warning \(place),title=troubleshooting/x::'count' failed (verify) — expected 'a', "
          + "got 'b <x>'",
      ])
  }
}
