import Diagnostics
import Recipes
import Running
import Testing

/// The verdicts of a guided run, and what it runs for them.
@Suite struct GuidedRunTests {
  private static let mended: [String: [String]] = [
    "a": ["bad", "good"], "b": ["bad in spark", "good in spark"], "proof": ["up"],
  ]

  @Test func aBrokenReleaseIsMended() async throws {
    let fixture = GuidedFixture(Self.mended, answers: ["y", "yes"])
    #expect(try await fixture.run() == nil)
    #expect(fixture.executed == ["a", "b", "fix", "a", "b", "proof", "count"])
    #expect(
      fixture.told == [
        "## Diagnose", "a: broken", "> Broken: it is bad.", "b: broken",
        "Diagnosis: this is the fault that the recipe is for. The fix follows.", "## Fix",
        "fix: done", "## Diagnose again", "a: healthy", "b: healthy", "## Verify",
        "proof: as documented", "count: done", "The release is healthy.",
      ])
    // Once for each change.
    #expect(fixture.checks == 2)
    #expect(fixture.events.contains(.difference("+a")))
  }

  @Test func aHealthyReleaseIsLeftAlone() async throws {
    let fixture = GuidedFixture(["a": ["good"], "b": ["good in spark"], "symptom": ["up"]])
    #expect(try await fixture.run(hasTerminal: false) == nil)
    #expect(fixture.executed == ["a", "b", "symptom"])
    #expect(fixture.told.last == "Diagnosis: healthy. There is nothing to mend.")
    #expect(fixture.checks == 0)
  }

  @Test func aSymptomOnAHealthyDiagnosisIsAnotherFault() async throws {
    let fixture = GuidedFixture(["a": ["good"], "b": ["good in spark"], "symptom": ["down"]])
    #expect(try await fixture.run() == .findings)
    #expect(
      fixture.told.suffix(2) == [
        "The diagnosis says healthy, but the symptom is there. The fault is another one.",
        "The recipe names no other for faults that look alike.",
      ])
  }

  private static let twoSymptoms = GuidedFixture.recipe.replacing(
    "## Diagnose",
    with: """
      ```bash {name=more}
      kubectl get more
      ```

      ```text {output-of=more}
      ill
      ```

      ## Diagnose
      """)

  @Test(arguments: [("bad", true), ("good", false)])
  func partOfTheSymptomCountsWhenALookalikeKnowsTheFault(other: String, isKnown: Bool) async throws
  {
    let fixture = GuidedFixture(
      ["a": ["good"], "b": ["good in spark"], "symptom": ["down"], "more": ["well"]],
      page: Self.twoSymptoms)
    let lookalike = Lookalike(
      id: "c/d", title: "D", diagnose: try await fixture.procedure().diagnose,
      values: fixture.values
    ) { block, _ in
      BlockAttempt(complaint: nil, output: block.name == "a" ? other : "\(other) in spark")
    }
    #expect(try await fixture.run(lookalikes: [lookalike]) == (isKnown ? .findings : nil))
    #expect(
      fixture.told.dropFirst(3) == [
        "## Symptom", "symptom: the symptom is there", "more: the symptom is not there",
        "Part of the symptom is there all the same: symptom.",
      ]
        + (isKnown
          ? [
            "Recipes for faults that look alike:",
            "- D (c/d) — recognises this fault: recipes run c/d",
          ] : ["Diagnosis: healthy. There is nothing to mend."]))
  }

  @Test func neitherStateIsAnotherFault() async throws {
    let fixture = GuidedFixture(["a": ["bad"], "b": ["else"]])
    let lookalikes = [
      Lookalike(
        id: "c/yes", title: "Yes", diagnose: try await fixture.procedure().diagnose,
        values: fixture.values
      ) { block, _ in
        BlockAttempt(complaint: nil, output: block.name == "a" ? "bad" : "bad in spark")
      },
      Lookalike(
        id: "c/no", title: "No", diagnose: try await fixture.procedure().diagnose,
        values: fixture.values
      ) { _, _ in BlockAttempt(complaint: nil, output: "else") },
    ]
    #expect(try await fixture.run(lookalikes: lookalikes) == .findings)
    #expect(
      fixture.told == [
        "## Diagnose", "a: broken", "> Broken: it is bad.", "b: neither broken nor healthy",
        "> broken would be: expected 'bad in [NAMESPACE]', got 'else'",
        "> healthy would be: expected 'good in [NAMESPACE]', got 'else'",
        "Diagnosis: neither this fault nor a healthy release. The fault is another one.",
        "Recipes for faults that look alike:",
        "- Yes (c/yes) — recognises this fault: recipes run c/yes", "- No (c/no)",
      ])
    #expect(fixture.executed == ["a", "b"])
  }

  @Test func eitherStateIsWaitedFor() async throws {
    let fixture = GuidedFixture(
      ["a": ["not yet", "!not yet", "good"], "b": ["good in spark"], "symptom": ["up"]])
    #expect(try await fixture.run() == nil)
    #expect(fixture.told.contains("a: healthy (3)"))
  }

  @Test func theHealthyStateIsWaitedForAfterTheFix() async throws {
    var outputs = Self.mended
    outputs["a"] = ["bad", "bad", "else", "good"]
    let fixture = GuidedFixture(outputs)
    #expect(try await fixture.run(isConfirmed: true) == nil)
    #expect(fixture.told.contains("a: healthy (3)"))
  }

  @Test(arguments: [
    ("bad in spark", "After the fix the diagnosis still says broken."),
    ("else", "After the fix the diagnosis says neither broken nor healthy."),
  ])
  func aFixThatDoesNotHelpIsTold(output: String, sentence: String) async throws {
    let fixture = GuidedFixture(["a": ["bad", "good"], "b": ["bad in spark", output]])
    #expect(try await fixture.run(isConfirmed: true) == .findings)
    #expect(fixture.told.last == sentence)
    #expect(!fixture.executed.contains("proof"))
  }

  @Test func aFailingFixSaysWhereToGoOn() async throws {
    let fixture = GuidedFixture(["a": ["bad"], "b": ["bad in spark"], "fix": ["!no"]])
    #expect(try await fixture.run(isConfirmed: true) == .findings)
    #expect(
      fixture.told.suffix(3) == [
        "fix: fails: exit status 1", "Stopped at 'fix'.", "To go on from there: resume fix",
      ])
  }

  @Test func anUnexpectedOutputStopsVerify() async throws {
    var outputs = Self.mended
    outputs["proof"] = ["down"]
    let fixture = GuidedFixture(outputs)
    #expect(try await fixture.run(isConfirmed: true) == .findings)
    #expect(
      fixture.told.suffix(3) == [
        "proof: fails: expected 'up', got 'down'", "Stopped at 'proof'.",
        "To go on from there: resume proof",
      ])
  }

  @Test func withoutATerminalNothingChanges() async throws {
    let fixture = GuidedFixture(Self.mended)
    #expect(try await fixture.run(hasTerminal: false) == .usage)
    #expect(fixture.executed == ["a", "b"])
    #expect(
      fixture.told.suffix(2) == [
        "'fix' changes something, and there is no terminal to ask at. It was not run, nor what "
          + "follows.", "To go on from there: resume fix --yes",
      ])
    // What it would change is shown all the same.
    #expect(fixture.events.contains(.difference("+a")))
    #expect(fixture.checks == 0)
  }

  @Test func noLeavesABlockOut() async throws {
    let fixture = GuidedFixture(Self.mended, answers: ["what?", "n", ""])
    #expect(try await fixture.run() == nil)
    #expect(fixture.executed == ["a", "b", "a", "b", "proof"])
    #expect(
      fixture.told.suffix(3) == ["left out", "Left out: fix, count", "The release is healthy."])
    #expect(fixture.events.contains(.answer("what?")))
  }

  @Test(arguments: ["q", nil])
  func quitEnds(answer: String?) async throws {
    let fixture = GuidedFixture(Self.mended, answers: [answer])
    #expect(try await fixture.run() == .findings)
    #expect(fixture.executed == ["a", "b"])
    #expect(
      fixture.told.suffix(3) == [
        "Ended by your answer.", "Stopped at 'fix'.", "To go on from there: resume fix",
      ])
  }

  @Test func aDiagnosisThatChangesIsAskedFor() async throws {
    let page = GuidedFixture.recipe.replacing("kubectl get b\n", with: "kubectl exec b\n")
    let fixture = GuidedFixture(
      ["a": ["good"], "b": ["good in spark"], "symptom": ["up"]], answers: ["n"], page: page)
    #expect(try await fixture.run() == nil)
    #expect(fixture.executed == ["a", "symptom"])
  }

  @Test func aSilentBlockThatFailsStops() async throws {
    let page = GuidedFixture.recipe.replacing(
      "```bash {name=b}", with: "```bash {name=look}\nkubectl get x\n```\n\n```bash {name=b}")
    let fixture = GuidedFixture(["a": ["good"], "look": ["!no"]], page: page)
    #expect(try await fixture.run() == .findings)
    #expect(
      fixture.told.suffix(3) == [
        "look: fails: exit status 1", "Stopped at 'look'.", "To go on from there: resume look",
      ])
  }

  @Test(arguments: [
    ("b", ["b", "fix", "a", "b", "proof", "count"], "## Diagnose"),
    ("fix", ["a", "fix", "a", "b", "proof", "count"], "## What the first block needs"),
    ("count", ["count"], "## Verify"),
  ])
  func beginsAtABlock(name: String, executed: [String], heading: String) async throws {
    let fixture = GuidedFixture(
      [
        "a": [name == "b" ? "good" : "bad", "good"],
        "b": name == "fix" ? ["good in spark"] : ["bad in spark", "good in spark"],
        "proof": ["up"],
      ])
    #expect(try await fixture.run(from: name, isConfirmed: true) == nil)
    #expect(fixture.executed == executed)
    #expect(fixture.told.first == heading)
  }

  @Test(arguments: [
    ("prof", "did you mean 'proof'?"), ("nothing", "its blocks are: a, b, fix, proof, count"),
    ("symptom", "its blocks are: a, b, fix, proof, count"),
  ])
  func anUnknownBlockIsTold(name: String, help: String) async throws {
    let failure = try await #require(throws: Failure.self) {
      try await GuidedFixture([:]).run(from: name)
    }
    #expect(
      failure.diagnostics.map(\.description) == [
        "error: unknown block '\(name)' — no block of the procedure has that name\nhelp: \(help)"
      ])
  }

  @Test func anotherClusterEndsBeforeTheChange() async throws {
    let fixture = GuidedFixture(Self.mended, answers: ["y"])
    let other = Failure(Diagnostic(rule: "cluster-changed", what: "another", why: "x"))
    await #expect(throws: other) {
      try await fixture.run { throw other }
    }
    #expect(fixture.executed == ["a", "b"])
  }

  @Test func whatTheClusterLacksIsSkipped() async throws {
    let page = GuidedFixture.recipe.replacing(
      "{name=count}", with: "{name=count requires=registry}")
    let fixture = GuidedFixture(Self.mended, answers: ["y"], page: page)
    #expect(try await fixture.run(obstacle: "registry: no") == nil)
    #expect(
      fixture.told.suffix(3) == [
        "skipped: registry: no", "Left out: count", "The release is healthy.",
      ])
  }

  @Test func anOperatorsNamespaceIsExpected() async throws {
    let fixture = GuidedFixture(
      ["a": ["good"], "b": ["good in team-a"], "symptom": ["up"]],
      namespace: "team-a")
    #expect(try await fixture.run() == nil)
    let code = fixture.events.compactMap { event in
      if case .block(let block, _) = event { block.block.code } else { nil }
    }
    #expect(
      code == ["kubectl get a -n team-a\n", "kubectl get b\n", "kubectl get symptom -n team-a\n"])
  }

  @Test(arguments: [Recipe.Kind.howTo, .guide])
  func otherKindsRunFromTopToBottom(kind: Recipe.Kind) async throws {
    let page = """
      ---
      id: operations/x
      title: T
      summary: S
      ---
      ## Steps

      ```bash {name=one}
      kubectl get one
      ```

      ## Verify

      ```bash {name=two}
      kubectl get two
      ```

      ```text {output-of=two}
      2
      ```

      """
    let fixture = GuidedFixture(["two": ["2"]], page: page)
    #expect(try await fixture.run(kind: kind) == nil)
    #expect(
      fixture.told == [
        "## Steps", "one: done", "## Verify", "two: as documented", "Done: every block holds.",
      ])
  }

  @Test func aCancelledRunIsInterrupted() async throws {
    let fixture = GuidedFixture(["a": ["^C"]])
    #expect(try await Task { try await fixture.run() }.value == .interrupted)
    #expect(fixture.told == ["## Diagnose", "Interrupted."])
    #expect(fixture.events.contains(.output("^C")))
    #expect(fixture.executed == ["a"])
  }
}
