import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Testing

/// Runs without a piece, and what counts as the proof that it is missed.
@Suite struct MutationTests {
  let cluster: FakeCluster

  init() throws { cluster = try FakeCluster() }

  private func prove(_ mutation: Mutation, _ recipe: Recipe, hadRelease: Bool = true) async throws
    -> CounterProof
  {
    #expect(recipe.diagnostics == [])
    let plan = VerificationPlan(try #require(recipe.original)).without(mutation)
    let report = try await cluster.verify(
      recipe, plan: plan, settings: FakeCluster.settings { $0.wantsFailure = true })
    #expect(report.isPartial)
    #expect(cluster.read("deletions") == "deleted\n")
    return mutation.judgement(of: report, by: plan, hadRelease: hadRelease)
  }

  @Test(arguments: [
    (Mutation.withoutFault, "symptom", "expected 'broken', got 'healthy'"),
    (.withoutFix, "state", "expected 'healthy', got 'broken'"),
  ])
  func turnsRedWhereOutputIsAsserted(mutation: Mutation, block: String, complaint: String)
    async throws
  {
    let proof = try await prove(mutation, cluster.recipe())
    #expect(
      proof == CounterProof(without: mutation.piece, failedAt: block, complaint: complaint))
  }

  /// The diagnosis says nothing of the state that the fix is about, but Verify does.
  @Test func theFixMayBeMissedByVerifyAlone() async throws {
    let recipe = cluster.recipe { page in
      page.replacing("healthy\n```\n\n## Fix", with: "[...]ea[...]\n```\n\n## Fix")
        .replacing("{name=state}\ncat state", with: "{name=state}\ncat state; echo real")
        .replacing("when=broken}\nbroken", with: "when=broken}\nbroken\nreal")
        .replacing("when=healthy}\n[...]ea[...]", with: "when=healthy}\n[...]\nreal")
    }
    #expect(try await prove(.withoutFix, recipe).failedAt == "verified")
  }

  /// What follows runs only after the healthy diagnosis.
  private static let secondTime = "[ ! -e been ] && touch been ||"

  @Test(arguments: [
    // Nothing notices.
    ("cat state", "echo broken", Mutation.withoutFault, "without 'fault' nothing fails"),
    // A block without an expectation is red, and nothing else.
    (
      "{name=state}\ncat state",
      "{name=look}\n\(secondTime) [ \"$(cat state)\" = broken ]\n```\n\n"
        + "```bash {name=state}\necho broken", .withoutFault,
      "without 'fault' it fails only at 'look' (diagnose, broken), which is no proof: exit status 1"
    ),
    // The set-up fails.
    (
      "file=setup.sh", "file=none.sh", .withoutFault,
      "without 'fault' it fails only at 'install' (setup), which is no proof: exit status 3"
    ),
    // Time runs out before there is any output.
    (
      "{name=state}\ncat state", "{name=state timeout=1s}\n\(secondTime) sleep 60",
      .withoutFault,
      "without 'fault' it fails only at 'state' (diagnose, broken), which is no proof: timed out "
        + "after 1 s"
    ),
  ])
  func whatProvesNothing(old: String, new: String, mutation: Mutation, problem: String)
    async throws
  {
    let recipe = cluster.recipe(files: ["none.sh": "exit 3"]) { page in
      page.replacing("{name=symptom}\ncat state", with: "{name=symptom}\necho broken")
        .replacing(old, with: new)
        .replacing("```text {output-of=state when=healthy}\nhealthy\n```", with: "")
    }
    #expect(try await prove(mutation, recipe).problem == problem)
  }

  @Test func aMissingReleaseIsNoProof() async throws {
    let recipe = cluster.recipe(files: [
      "setup.sh": "cd \(cluster.folder); echo healthy >state; touch namespace"
    ])
    let problem = "without 'fault' it fails at 'symptom' for the lack of a release alone"
    #expect(try await prove(.withoutFault, recipe).problem == problem)
    try FileManager.default.removeItem(atPath: "\(cluster.folder)/deletions")
    // A recipe that has no release at all.
    #expect(try await prove(.withoutFault, recipe, hadRelease: false).holds)
  }

  // MARK: - How-tos

  private func howTo(verify: Bool = true) -> Recipe {
    cluster.recipe { page in
      let end = verify ? "## Verify" : "## Prevention"
      return String(page[..<page.range(of: "<!-- recipe:fault")!.lowerBound]) + """

        ## Steps

        ```bash {name=look}
        cat state
        ```

        ```bash {name=one}
        touch one
        ```

        ```bash {name=two}
        [ -e one ] && echo good >state
        ```

        ```bash {name=idle effect=change}
        true
        ```

        \(end)

        ```bash {name=seen}
        [ -e one ]
        ```

        ```bash {name=end}
        cat state
        ```

        ```text {output-of=end}
        good
        ```

        """
    }
  }

  @Test func eachChangingStepCanBeLeftOut() async throws {
    let shfmt = try #require(Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin"))
    let plan = VerificationPlan(try #require(howTo().original))
    let effects = try await plan.effects(shfmt: shfmt)
    #expect(effects["look"] == .read && effects["one"] == .change)
    #expect(plan.mutations(effects).map(\.piece) == ["one", "two", "idle"])
    let whole = VerificationPlan(try #require(cluster.recipe().original))
    #expect(whole.mutations([:]) == [.withoutFault, .withoutFix])
  }

  /// Later steps fail too, and blocks that assert nothing: the run goes on to the one that does.
  @Test(arguments: ["one", "two"]) func aMissedStepIsRedInVerify(step: String) async throws {
    let proof = try await prove(.withoutStep(step), howTo())
    #expect(
      proof
        == CounterProof(
          without: step, failedAt: "end", complaint: "expected 'good', got 'healthy'"))
  }

  @Test func aSurvivorIsTold() async throws {
    #expect(
      try await prove(.withoutStep("idle"), howTo()).problem == "without 'idle' nothing fails")
  }

  @Test func aReportWithASurvivorHasFailed() async throws {
    var report = try await cluster.verify(cluster.recipe())
    report.counterProofs = [CounterProof(without: "fix", failedAt: "verified")]
    #expect(report.verdict == .passed)
    report.counterProofs.append(CounterProof(without: "fault"))
    #expect(report.verdict == .failed && report.exitCode == .findings)
    #expect(
      TerminalReport(isColoured: false).summary(report).contains(
        """

        Can the proof fail?
          ✓ without 'fix' it is red at 'verified': \n\
          ✗ without 'fault' nothing fails
        """))
  }

  @Test func aKnownPassIsReadFromItsRecord() async throws {
    let recipe = cluster.recipe()
    let report = try await cluster.verify(recipe)
    let known = RunReport(
      known: report.record(digest: "d", date: Date(timeIntervalSince1970: 0)),
      plan: VerificationPlan(try #require(recipe.original)))
    #expect(known.verdict == .passed)
    #expect(known.results.map(\.name) == report.results.map(\.name))
    #expect(known.results.map(\.location) == report.results.map(\.location))
    #expect(known.folder == "not kept: it passed at 1970-01-01T00:00:00Z")
  }
}
