import Diagnostics
import Foundation
import Recipes
import Running
import Testing

/// Parts of a procedure: what they hold on which release, and what they refuse.
@Suite struct PlanPartTests {
  private static func plan() throws -> VerificationPlan {
    let recipe = try FakeCluster().recipe(files: [:]) { page in
      page.replacing("name=fix}", with: "name=fix needs=state}").replacing(
        "```bash {name=verified}",
        with: "```bash {name=prepare}\ntrue\n```\n\n```bash {name=verified needs=prepare,state}")
    }
    #expect(recipe.diagnostics == [])
    return VerificationPlan(try #require(recipe.original))
  }

  private static func lines(_ plan: VerificationPlan) -> [String] {
    plan.phases.map { "\($0.name.rawValue): \($0.steps.map(\.name).joined(separator: " "))" }
  }

  @Test(
    arguments: [
      (
        PlanPart.from("verified"), .healthy, ["diagnose, fixed: state", "verify: prepare verified"]
      ),
      (.from("state"), .healthy, ["diagnose, fixed: state", "verify: prepare verified"]),
      (
        .from("fix"), .broken,
        [
          "diagnose, broken: state", "fix: fix", "diagnose, fixed: state",
          "verify: prepare verified",
        ]
      ),
      (
        .from("symptom"), .broken,
        [
          "diagnose, broken: symptom state", "fix: fix", "diagnose, fixed: state",
          "verify: prepare verified",
        ]
      ),
      (.only(["verified"]), .broken, ["diagnose, broken: state", "verify: prepare verified"]),
      (.only(["prepare", "state"]), .healthy, ["diagnose, fixed: state", "verify: prepare"]),
      (.only(["fix"]), .healthy, ["diagnose, fixed: state", "fix: fix"]),
    ] as [(PlanPart, ExpectedOutput.State, [String])])
  func holds(part: PlanPart, state: ExpectedOutput.State, expected: [String]) throws {
    let plan = try Self.plan().part(part, on: state)
    #expect(Self.lines(plan) == expected)
    #expect(plan.isPartial)
    #expect(plan.phases.allSatisfy { !$0.mustFail })
  }

  @Test(arguments: [
    (
      PlanPart.from("verifed"),
      "error: unknown block 'verifed' — no block that is run has this name\n"
        + "help: did you mean 'verified'?"
    ),
    (
      .only(["state", "install"]),
      "error: unknown block 'install' — it is a hidden step, and a part of a recipe holds none\n"
        + "help: the blocks are: state, symptom, prepare, verified, fix"
    ),
    (
      .only(["symptom"]),
      "error: the block 'symptom' has no place on a healthy release — it shows the symptom of the "
        + "fault\nhelp: keep a broken release: recipes verify ID --keep=broken"
    ),
  ])
  func refuses(part: PlanPart, message: String) throws {
    let plan = try Self.plan()
    let failure = #expect(throws: Failure.self) { try plan.part(part, on: .healthy) }
    #expect(failure?.diagnostics.map(\.description) == [message])
    #expect(failure?.exitCode == .usage)
  }

  @Test func withoutAClusterTheStateIsPresumed() throws {
    let plan = try Self.plan()
    #expect(
      try Self.lines(plan.presumedPart(.only(["symptom"]))) == ["diagnose, broken: symptom"])
    #expect(
      try Self.lines(plan.presumedPart(.only(["state"]))) == ["diagnose, fixed: state"])
  }

  @Test func endsOnceTheFaultHasShown() throws {
    let plan = try Self.plan().endingBroken()
    #expect(
      Self.lines(plan) == [
        "setup: install", "diagnose, healthy: state", "fault: break",
        "diagnose, broken: symptom state", "cleanup: tidy",
      ])
    #expect(plan.isPartial)
  }

  @Test func aHowToBreaksNothing() throws {
    let page = RecipePage(SourceText(path: "en.md", text: "## Steps\n"), language: .en)
    let failure = #expect(throws: Failure.self) { try VerificationPlan(page).endingBroken() }
    #expect(
      failure?.diagnostics.map(\.message) == [
        "'--keep=broken' has nothing to keep — only a recipe with a Diagnose section breaks its "
          + "release"
      ])
  }

  @Test func whatRunsCannotShare() throws {
    let recipe = try FakeCluster().recipe(files: ["setup.sh": "kubectl port-forward x 8080 &"]) {
      $0.replacing(
        "```bash {name=fix}",
        with: """
          ```yaml {name=values save=values.yaml}
          a: 1
          ```

          ```bash {name=forward background ready=tcp:15002}
          kubectl port-forward svc/a \\
            15003:15002 -n spark
          ```

          ```bash {name=serve background ready=http:http://localhost:9000/x}
          serve
          ```

          ```bash {name=fix}
          """)
    }
    #expect(recipe.diagnostics == [])
    let plan = VerificationPlan(try #require(recipe.original))
    #expect(
      plan.resources(of: recipe) == [
        "port 8080", "port 15002", "port 15003", "port 9000", "file values.yaml",
      ])
  }
}
