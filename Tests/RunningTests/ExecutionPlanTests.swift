import Diagnostics
import Foundation
import Recipes
import Running
import Testing

@Suite struct ExecutionPlanTests {
  private func plan(
    provider: String = "local", context: String? = nil, _ edit: (String) -> String
  ) throws -> ExecutionPlan {
    let recipe = try FakeCluster().recipe(files: [:], edit)
    #expect(recipe.diagnostics == [])
    let target = VerificationTarget(recipe: recipe, preset: "spark-4.1/x")
    return ExecutionPlan(
      try target.plan(), of: target,
      in: ExecutionPlan.Place(
        provider: provider, context: context, namespace: "spark", release: "spark"))
  }

  private func edited(_ page: String) -> String {
    page.replacing("## Symptom", with: "```bash {norun reason=\"for you\"}\nx\n```\n\n## Symptom")
      .replacing("name=symptom}", with: "name=symptom until=30s requires=registry}")
      .replacing("name=fix}", with: "name=fix needs=state timeout=6m requires=api:policy/v1}")
  }

  @Test func readsAsText() throws {
    #expect(
      try plan(edited).description == """
        troubleshooting/x on spark-4.1/x
          where: provider local, namespace spark, release spark
          limit: 60 s
          setup
            install: setup.sh, at most 60 s (en.md:7:1)
          diagnose, healthy
            state: bash, at most 120 s, 1 expected output (en.md:27:1)
          fault
            break: fault.sh, at most 60 s (en.md:8:1)
          diagnose, broken
            symptom: bash, skipped: requires registry: the local cluster pulls no images (en.md:17:1)
            state: bash, at most 120 s, 1 expected output (en.md:27:1)
          verify, broken (must fail)
            verified: bash, at most 120 s, 1 expected output (en.md:47:1)
          fix
            fix: bash, at most 360 s, if the cluster has api:policy/v1, needs state (en.md:41:1)
          diagnose, fixed
            state: bash, at most 120 s, 1 expected output (en.md:27:1)
          verify
            verified: bash, at most 120 s, 1 expected output (en.md:47:1)
          cleanup
            tidy: finally.sh, at most 60 s (en.md:9:1)
          never run
            en.md:11:1: for you
        """)
  }

  @Test func namesAContextAndWhatTheRecipeRequires() throws {
    let plan = try plan(provider: "context", context: "mine") {
      $0.replacing("timeout: 1m", with: "timeout: 1m\nrequires: [registry, storageclass]")
    }
    let lines = plan.description.split(separator: "\n")
    #expect(
      lines[1] == "  where: provider context, context mine, namespace spark, release spark")
    #expect(lines[3] == "  requires: registry, storageclass")
    #expect(!plan.description.contains("skipped"))
  }

  @Test func readsAsJSON() throws {
    let json = try ExecutionPlan.json([plan(edited)])
    let plans = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(plans[0]["preset"] as? String == "spark-4.1/x")
    let phases = try #require(plans[0]["phases"] as? [[String: Any]])
    #expect(phases.count == 9)
    #expect(phases[4]["mustFail"] as? Bool == true)
    let symptom = try #require((phases[3]["steps"] as? [[String: Any]])?.first)
    #expect(symptom["untilSeconds"] as? Int == 30)
    #expect(
      symptom["skipped"] as? String == "requires registry: the local cluster pulls no images")
  }

  @Test func blocksOfOtherSectionsRunBeforeAndAfter() throws {
    let page = try plan {
      $0.replacing(
        "## Symptom", with: "```bash {name=first}\ntrue\n```\n\n## Symptom")
        + "\n## Prevention\n\n```bash {name=last}\ntrue\n```\n"
    }
    #expect(
      page.phases.map(\.name).filter { ["before", "after"].contains($0) } == ["before", "after"])
    #expect(page.phases.first { $0.name == "before" }?.steps.map(\.name) == ["first"])
    #expect(page.phases.first { $0.name == "after" }?.steps.map(\.name) == ["last"])
  }
}
