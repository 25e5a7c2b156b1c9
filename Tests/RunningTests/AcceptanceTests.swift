import Diagnostics
import Foundation
import Recipes
import Running
import Testing

/// Taking over what a run printed, and what keeps it from being taken over.
@Suite struct AcceptanceTests {
  let cluster: FakeCluster

  init() throws { cluster = try FakeCluster() }

  private static let values = RunValues(namespace: "spark", release: "spark")

  private func accept(_ recipe: Recipe) async throws -> Acceptance {
    #expect(recipe.diagnostics == [])
    let report = try await cluster.verify(
      recipe, plan: VerificationPlan(try #require(recipe.original)).accepting())
    return try Acceptance(report, of: recipe, values: Self.values)
  }

  @Test func bothLanguagesGetWhatWasPrinted() async throws {
    let recipe = cluster.recipe(files: ["fault.sh": "echo degraded >state"]) {
      $0.replacing("{output-of=verified}\nhealthy", with: "{output-of=verified}\nwell")
    }
    let accepted = try await accept(recipe)
    #expect(accepted.blocks == ["symptom", "state", "verified"])
    let pages = accepted.pages.map { ($0, RecipePage($1, language: $0)) }
    let changed = Recipe(
      id: recipe.id, folder: recipe.folder, pages: Dictionary(uniqueKeysWithValues: pages),
      files: recipe.files)
    #expect(changed.diagnostics == [])
    for page in changed.pages.values {
      #expect(
        page.outputs.map(\.pattern.text) == ["degraded\n", "degraded\n", "healthy\n", "healthy\n"])
    }
    try? FileManager.default.removeItem(atPath: "\(cluster.folder)/deletions")
    #expect(try await cluster.verify(changed).verdict == .passed)
  }

  @Test(arguments: [
    ("cat state", "cat state", "nothing differs — the pages expect what was printed (recipes/"),
    (
      "{name=state}\ncat state", "{name=state}\necho other; exit 3",
      "'state' failed (diagnose, healthy) — exit status 3 (en.md:23:1)"
    ),
    (
      "{name=verified}\ncat state", "{name=verified}\ntrue",
      "'verified' printed nothing — no output asserts"
    ),
    (
      "{name=verified}\ncat state", "{name=verified}\nsleep 9",
      "'verified' failed (verify) — timed out after 1 s (en.md:"
    ),
    (
      "{output-of=verified}\nhealthy", "{output-of=verified match=regex}\nwel+",
      "'verified' printed something else than its regex — only lines can be taken over"
    ),
    (
      "{name=state}\ncat state", "{name=state}\necho >>n; wc -l <n",
      "'state' does not always print the same — taken over from another state, in "
    ),
    (
      "{name=verified}\ncat state", "{name=verified}\necho '[N]'",
      "the new pages would be no recipe — "
    ),
  ])
  func refuses(old: String, new: String, message: String) async throws {
    let recipe = cluster.recipe { page in
      page.replacing(old, with: new).replacing(
        "{name=verified}", with: "{name=verified timeout=1s}")
    }
    let failure = await #expect(throws: Failure.self) { try await accept(recipe) }
    let text = try #require(failure?.diagnostics.first?.message)
    #expect(text.hasPrefix("nothing is accepted: \(message)"), "\(text)")
    #expect(failure?.exitCode == .findings)
  }

  @Test func aSecretIsNotTakenOver() async throws {
    let secret = Data("s3cr3t-value".utf8).base64EncodedString()
    try cluster.write("secrets", #"{"items": [{"data": {"key": "\#(secret)"}}]}"#)
    let recipe = cluster.recipe {
      $0.replacing("{name=verified}\ncat state", with: "{name=verified}\necho s3cr3t-value")
    }
    let failure = await #expect(throws: Failure.self) { try await accept(recipe) }
    #expect(
      failure?.diagnostics.first?.what
        == "nothing is accepted: 'verified' printed the value of a Secret")
  }

  @Test func whatIsSkippedIsNotTakenOver() async throws {
    let recipe = cluster.recipe {
      $0.replacing("timeout: 1m", with: "timeout: 1m\nrequires: [registry]")
    }
    let failure = await #expect(throws: Failure.self) { try await accept(recipe) }
    #expect(failure?.diagnostics.first?.what == "nothing is accepted: everything was skipped")
  }

  @Test func whatIsLeftBehindIsNoPass() async throws {
    let recipe = cluster.recipe(files: ["finally.sh": "echo 'Secret x/y' >>objects"])
    let failure = await #expect(throws: Failure.self) { try await accept(recipe) }
    #expect(
      failure?.diagnostics.first?.what == "nothing is accepted: left behind: Secret x/y")
  }
}
