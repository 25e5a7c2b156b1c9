import Foundation
import Processes
import Testing

/// `recipes run` as a process, with kubectl and helm stood in for.
@Suite struct RunCommandTests {
  private static let upgrade =
    "upgrade spark charts/spark -n spark --set s3.endpoint=http://minio:9000\n"

  @Test func aBrokenReleaseIsMendedAfterYes() async throws {
    let fixture = try GuidedCheckout(state: "broken s3cr3t-value")
    let result = try await fixture.run(typing: "y,y")
    #expect(result.outcome == .exited(0), "\(result.output)")
    #expect(fixture.upgrades == Self.upgrade)
    #expect(
      result.output.contains(
        """
          What it changes in the release:
            --- ConfigMap/conf
            +++ ConfigMap/conf
            @@ -2,4 +2,4 @@
             metadata:
               name: conf
             data:
            -  endpoint: bad
            +  endpoint: good
          Run it? y: yes, n: leave it out and go on, q: end here [y/N/q] y
        """), "\(result.output)")
    #expect(result.output.hasSuffix("\n\nThe release is healthy.\n"))
  }

  @Test(arguments: [
    ("q", 1, "Ended by your answer."), ("\u{4}", 1, "Ended by your answer."),
    ("n,n", 1, "After the fix the diagnosis still says broken."),
    ("^C", 130, "Interrupted."),
  ])
  func withoutAYesNothingChanges(answers: String, code: Int32, sentence: String) async throws {
    let fixture = try GuidedCheckout(state: "broken s3cr3t-value")
    let result = try await fixture.run(typing: answers)
    #expect(result.outcome == .exited(code), "\(result.output)")
    #expect(result.output.contains("\n\(sentence)\n"), "\(result.output)")
    #expect(fixture.upgrades == nil)
  }

  @Test func withoutATerminalItEndsBeforeTheFirstChange() async throws {
    let fixture = try GuidedCheckout(state: "broken s3cr3t-value")
    let result = try await fixture.run(
      "--namespace", "team-a", "--parameter", "endpoint=http://a b")
    #expect(result.outcome == .exited(2))
    #expect(fixture.upgrades == nil)
    #expect(
      result.output.hasSuffix(
        """

        'fix' changes something, and there is no terminal to ask at. It was not run, nor what \
        follows.
        To go on from there: recipes run troubleshooting/x --namespace team-a --parameter \
        'endpoint=http://a b' --from fix --yes

        """), "\(result.output)")
    let resumed = try await fixture.run(
      "--namespace", "team-a", "--parameter", "endpoint=http://a b", "--from", "fix", "--yes")
    #expect(resumed.outcome == .exited(0), "\(resumed.output)\(resumed.errors)")
    #expect(
      fixture.upgrades == "upgrade spark charts/spark -n team-a --set s3.endpoint=http://a b\n")
  }

  @Test func aRunThatGoesOnKeepsTheTranscript() async throws {
    let fixture = try GuidedCheckout(state: "broken s3cr3t-value")
    let file = "\(fixture.cache)/transcript.md"
    func text() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }
    #expect(try await fixture.run("--transcript", file).outcome == .exited(2))
    let first = try text()
    let resumed = try await fixture.run("--transcript", file, "--from", "fix", "--yes")
    #expect(resumed.outcome == .exited(0), "\(resumed.output)\(resumed.errors)")
    #expect(try text().hasPrefix(first + "\n# The endpoint is wrong\n"))
    #expect(try text().hasSuffix("**The release is healthy.**\n"))
    #expect(try await fixture.run("--transcript", file).outcome == .exited(0))
    #expect(try text().hasPrefix("# The endpoint is wrong\n"))
    #expect(try text().hasSuffix("**Diagnosis: healthy. There is nothing to mend.**\n"))
  }

  @Test func aHealthyReleaseIsLeftAlone() async throws {
    let fixture = try GuidedCheckout(state: "healthy")
    let result = try await fixture.run()
    #expect(result.outcome == .exited(0), "\(result.output)\(result.errors)")
    #expect(
      result.output.hasPrefix(
        """
        The endpoint is wrong (troubleshooting/x)
        Context: stand-in, namespace: spark, release: spark (revision 3, deployed)
        Versions: recipes 
        """))
    #expect(result.output.hasSuffix("\nDiagnosis: healthy. There is nothing to mend.\n"))
    #expect(fixture.upgrades == nil)
  }

  @Test func anotherFaultNamesTheRecipeThatKnowsIt() async throws {
    let fixture = try GuidedCheckout(state: "other")
    let result = try await fixture.run()
    #expect(result.outcome == .exited(1))
    #expect(
      result.output.timeless.hasSuffix(
        """
          ✗ state: neither broken nor healthy (T s)
            broken would be: expected 'broken s3cr3t-value', got 'other'
            healthy would be: expected 'healthy', got 'other'

        Diagnosis: neither this fault nor a healthy release. The fault is another one.
        Recipes for faults that look alike:
        - The other fault (troubleshooting/other) — recognises this fault: recipes run \
        troubleshooting/other

        """), "\(result.output)")
  }

  @Test(arguments: ["en", "ru"])
  func theTranscriptIsGolden(language: String) async throws {
    let fixture = try GuidedCheckout(state: "broken s3cr3t-value")
    let file = "\(fixture.cache)/transcript.md"
    let result = try await fixture.run(
      typing: "huh,y,y", "--namespace", "team-a", "--release", "eta", "--parameter",
      "endpoint=https://s3.example.com", "--transcript", file, "--lang", language)
    #expect(result.outcome == .exited(0), "\(result.output)")
    // The operator sees what they may see anyway; what leaves the machine is redacted.
    #expect(result.output.contains("s3cr3t-value"))
    try Golden.compare(
      try String(contentsOfFile: file, encoding: .utf8).timeless, "transcript.\(language).md")
  }

  @Test(arguments: [
    (["LC_ALL": "ru_RU.UTF-8"], "Диагноз: исправно. Чинить нечего."),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "ru"], "Диагноз: исправно. Чинить нечего."),
    (["LC_ALL": "de_DE.UTF-8", "LANG": "ru"], "Diagnosis: healthy. There is nothing to mend."),
    (
      ["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "ru"],
      "Diagnosis: healthy. There is nothing to mend."
    ),
  ])
  func theLanguageIsThatOfTheUser(environment: [String: String], sentence: String) async throws {
    let result = try await GuidedCheckout(state: "healthy").run(environment: environment)
    #expect(result.output.hasSuffix("\n\(sentence)\n"), "\(result.output)")
  }

  @Test func colourIsForTerminalsAlone() async throws {
    let fixture = try GuidedCheckout(state: "healthy")
    let green = "\u{1B}[32mDiagnosis: healthy. There is nothing to mend.\u{1B}[0m\n"
    let coloured = try await fixture.run(typing: "", isColoured: true)
    #expect(coloured.output.contains(green), "\(coloured.output)")
    let uncoloured = try await fixture.run(typing: "")
    #expect(!uncoloured.output.contains(green))
    #expect(try await fixture.run().output.contains("\u{1B}") == false)
  }

  @Test(arguments: [
    (
      "en",
      """
      error: there is no release 'eta' in the namespace 'team-a' — helm status: not found
      help: name yours with --release and --namespace; 'helm list -A' shows them

      """
    ),
    (
      "ru",
      """
      error: релиза «eta» нет в пространстве имён «team-a» — helm status: not found
      help: назовите свой ключами --release и --namespace; все показывает 'helm list -A'

      """
    ),
  ])
  func noReleaseIsTold(language: String, message: String) async throws {
    let fixture = try GuidedCheckout(state: "healthy")
    try fixture.remove("release")
    let result = try await fixture.run(
      "--namespace", "team-a", "--release", "eta", "--lang", language)
    #expect(result.outcome == .exited(2))
    #expect(result.errors == message)
    #expect(result.output == "")
  }

  @Test func aReleaseThatTheProcedureInstallsMayBeMissing() async throws {
    let fixture = try GuidedCheckout(state: "healthy")
    try fixture.remove("release")
    try fixture.writeRecipes {
      $0.replacing("helm upgrade spark", with: "helm upgrade --install spark")
    }
    let result = try await fixture.run()
    #expect(result.outcome == .exited(0), "\(result.output)\(result.errors)")
    #expect(result.output.contains("(the release is not there yet: this procedure installs it)"))
  }

  @Test(arguments: [
    (
      ["--parameter", "endpont=x"],
      "error: unknown parameter 'endpont' — the recipe has these: endpoint\nhelp: did you mean "
        + "'endpoint'?\n"
    ),
    (
      ["--parameter", "nothing=x"],
      "error: unknown parameter 'nothing' — the recipe has these: endpoint\nhelp: 'recipes run ID "
        + "--dry-run' shows the commands\n"
    ),
    (
      ["--parameter", "endpoint"],
      "error: '--parameter endpoint' gives no value — NAME=VALUE is expected\nhelp: write "
        + "'--parameter endpoint=VALUE'\n"
    ),
    (
      ["--namespace", "Team A"],
      "error: 'Team A' is no name of a namespace — small letters, digits and '-' are allowed, at "
        + "most 63 of them\nhelp: 'helm list -A' shows releases and their namespaces\n"
    ),
    (
      ["--from", "fx"],
      "error: unknown block 'fx' — no block of the procedure has that name\nhelp: did you mean "
        + "'fix'?\n"
    ),
  ])
  func wrongUsageIsTold(arguments: [String], message: String) async throws {
    let fixture = try GuidedCheckout(state: "broken s3cr3t-value")
    let result = try await fixture.run(arguments[0], arguments[1])
    #expect(result.outcome == .exited(2))
    #expect(result.errors == message)
    #expect(result.output == "")
  }

  @Test func anUnwritableTranscriptIsToldBeforeAnythingRuns() async throws {
    let fixture = try GuidedCheckout(state: "healthy")
    let result = try await fixture.run("--transcript", "/dev/null/x.md")
    #expect(result.outcome == .exited(2))
    #expect(result.errors.hasPrefix("error: '/dev/null/x.md' cannot be written — "))
    #expect(result.output == "")
  }

  @Test func thePlanNeedsNoCluster() async throws {
    let fixture = try GuidedCheckout(state: "healthy")
    try fixture.remove("uid")
    let result = try await fixture.run("--dry-run", "--namespace", "team-a", "--from", "fix")
    #expect(result.outcome == .exited(0), "\(result.errors)")
    #expect(
      result.output == """
        The endpoint is wrong (troubleshooting/x)
        This is the plan; nothing is run.
        Context: the current one, namespace: team-a, release: spark

        Fix: followed by Diagnose again
          fix: changes, asks first
              helm upgrade spark charts/spark -n team-a \\
                --set s3.endpoint=http://minio:9000

        Verify
          namespace: reads, runs at once
              echo "$NAMESPACE $RELEASE $ENDPOINT"
              kubectl get answer state -n team-a
          count: changes, asks first
              print(6 * 7)

        """)
  }

  @Test func anInterruptedBlockLeavesATranscriptAndNoProcess() async throws {
    let fixture = try GuidedCheckout(state: "healthy")
    let pid = "\(fixture.cache)/pid"
    try fixture.writeRecipes {
      $0.replacing(
        "```bash {name=state}",
        with: """
          ```bash {name=stay background ready=log:up effect=read}
          echo $$ >\(pid); echo up; exec sleep 600
          ```

          ```bash {name=interrupt effect=read}
          kill -INT $RECIPES_PID; sleep 600
          ```

          ```bash {name=state}
          """)
    }
    let file = "\(fixture.cache)/transcript.md"
    let result = try await fixture.run("--transcript", file)
    #expect(result.outcome == .exited(130), "\(result.output)\(result.errors)")
    #expect(result.output.hasSuffix("\nInterrupted.\n"), "\(result.output)")
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix("**Interrupted.**\n"))
    let started = try String(contentsOfFile: pid, encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(!FileManager.default.fileExists(atPath: "/proc/\(started)"))
  }
}
