import Processes
import Recipes
import Running
import Synchronization
import Testing

/// What an upgrade changes, as an operator reads it.
@Suite struct DifferenceTests {
  private static let old = """
    ---
    # Source: a/templates/x.yaml
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: conf
    data:
      one: "1"
      two: "2"
    ---
    # Source: a/templates/s.yaml
    kind: Secret
    metadata:
      name: "keys"
    data:
      same: c2FtZS1zYW1l
      key: b2xkLW9sZC1vbGQ=
    stringData:
      long: |
        old line one
        old line two
    type: Opaque
    ---
    kind: Service
    metadata:
      name: gone

    """

  private static let new = old.replacing("two: \"2\"", with: "two: \"3\"")
    .replacing("b2xkLW9sZC1vbGQ=", with: "bmV3LW5ldy1uZXc=").replacing("old line two", with: "x")
    .replacing("kind: Service\nmetadata:\n  name: gone", with: "kind: Pod\nmetadata:\n  name: come")
    .replacing("x.yaml", with: "y.yaml")

  private static func dryRun(_ manifest: String) -> String {
    "W: a warning\nRelease \"a\" has been upgraded.\nHOOKS:\n---\nkind: Pod\nMANIFEST:\n"
      + "\(manifest)\nNOTES:\nkind: Note\n"
  }

  private func block(_ code: String) async throws -> GuidedBlock {
    let page = """
      ---
      id: operations/x
      title: T
      summary: S
      ---
      ## Steps

      ```bash {name=up expect-exit=3 capture=X}
      \(code)
      ```

      """
    return try #require(
      try await GuidedFixture([:], page: page).procedure(kind: .howTo).steps.first)
  }

  /// - Parameter answers: for each command the output, or nil for a failure.
  private func difference(
    _ code: String, _ answers: @escaping @Sendable (String) -> String?
  ) async throws -> (text: String?, commands: [String]) {
    let commands = Mutex<[String]>([])
    let preview = UpgradePreview(
      shfmt: Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!,
      values: RunValues(namespace: "team-a", release: "eta")
    ) { block, _ in
      commands.withLock { $0.append(block.code) }
      let output = answers(block.code)
      return BlockAttempt(
        complaint: output == nil ? "exit status 1" : nil, output: output ?? "Error: no\n")
    }
    let text = try await preview.difference(of: try await block(code))
    return (text, commands.withLock { $0 })
  }

  @Test func isUnifiedAndHidesSecrets() async throws {
    let (text, commands) = try await difference("helm upgrade eta charts/x -n team-a") { code in
      code.contains("get manifest") ? Self.old : Self.dryRun(Self.new)
    }
    #expect(
      commands == [
        "helm get manifest 'eta' -n 'team-a'",
        "helm upgrade eta charts/x -n team-a --dry-run=server",
      ])
    #expect(
      text == """
        --- Service/gone
        +++ /dev/null
        @@ -1,3 +0,0 @@
        -kind: Service
        -metadata:
        -  name: gone
        --- ConfigMap/conf
        +++ ConfigMap/conf
        @@ -4,4 +4,4 @@
           name: conf
         data:
           one: "1"
        -  two: "2"
        +  two: "3"
        --- Secret/keys
        +++ Secret/keys
        @@ -3,7 +3,7 @@
           name: "keys"
         data:
           same: [REDACTED]
        -  key: [REDACTED]
        +  key: [REDACTED] (another value)
         stringData:
        -  long: [REDACTED]
        +  long: [REDACTED] (another value)
         type: Opaque
        --- /dev/null
        +++ Pod/come
        @@ -0,0 +1,3 @@
        +kind: Pod
        +metadata:
        +  name: come
        """)
  }

  @Test func distantChangesAreHunksOfTheirOwn() async throws {
    let lines = (1...20).map { "  k\($0): \($0)" }
    let manifest = "kind: ConfigMap\n" + lines.joined(separator: "\n")
    let changed = manifest.replacing("k2: 2\n", with: "k2: x\n").replacing(
      "k18: 18", with: "k18: y")
    let (text, _) = try await difference("helm upgrade eta c") { code in
      code.contains("get manifest") ? manifest : Self.dryRun(changed)
    }
    let hunks = text?.split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(hunks == ["@@ -1,6 +1,6 @@", "@@ -16,6 +16,6 @@"])
  }

  @Test func nothingChangedIsEmpty() async throws {
    let (text, _) = try await difference("helm upgrade eta c") { code in
      code.contains("get manifest") ? Self.old : Self.dryRun(Self.old)
    }
    #expect(text == "")
  }

  @Test func anOlderHelmIsAskedInItsWay() async throws {
    let (text, commands) = try await difference("helm upgrade \"$R\" c -n \"$N\"") { code in
      if code.contains("get manifest") { return nil }
      return code.hasSuffix("--dry-run") ? Self.dryRun("kind: Pod\n") : nil
    }
    #expect(
      commands == [
        "helm get manifest 'eta' -n 'team-a'", "helm upgrade \"$R\" c -n \"$N\" --dry-run=server",
        "helm upgrade \"$R\" c -n \"$N\" --dry-run",
      ])
    #expect(text == "--- /dev/null\n+++ Pod/?\n@@ -0,0 +1,1 @@\n+kind: Pod")
  }

  @Test(arguments: [
    ("helm upgrade eta c --set a=b", "Error: no"),
    (
      "helm upgrade eta \"$(kubectl delete pod x)\"",
      "its words come from commands that may change something"
    ),
  ])
  func whatCannotBeToldSaysWhy(code: String, why: String) async throws {
    let error = await #expect(throws: UpgradePreview.Unknown.self) {
      try await difference(code) { _ in nil }
    }
    #expect(error?.description == why)
  }

  @Test func otherBlocksHaveNone() async throws {
    let (text, commands) = try await difference("kubectl delete pod x") { _ in nil }
    #expect(text == nil)
    #expect(commands.isEmpty)
  }
}
