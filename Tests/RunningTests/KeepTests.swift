import Cluster
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Synchronization
import Testing

/// What stays after a run, in each of its endings, and how another one goes on with it.
@Suite struct KeepTests {
  let cluster: FakeCluster

  init() throws { cluster = try FakeCluster() }

  private static func keeping(_ keeping: VerificationSettings.Keeping) -> VerificationSettings {
    FakeCluster.settings { $0.keeping = keeping }
  }

  @Test(arguments: [
    (VerificationSettings.Keeping.never, true, ""), (.never, false, ""),
    (.whenPassed, true, "healthy"), (.whenPassed, false, ""), (.always, true, "healthy"),
    (.always, false, "broken"),
  ])
  func whatStays(keeping: VerificationSettings.Keeping, passes: Bool, kept: String) async throws {
    // A fix that does nothing leaves the release broken, at the diagnosis after it.
    let recipe = cluster.recipe {
      passes ? $0 : $0.replacing("{name=fix}\necho healthy >state", with: "{name=fix}\nfalse")
    }
    let report = try await cluster.verify(recipe, settings: Self.keeping(keeping))
    #expect(report.verdict == (passes ? .passed : .failed))
    #expect(cluster.read("kept") == kept)
    #expect(cluster.read("releases") == (kept.isEmpty ? "" : "spark\n"))
    #expect(cluster.read("deletions") == (kept.isEmpty ? "deleted\n" : ""))
    #expect(cluster.read("finally") == (kept.isEmpty ? "once\n" : ""))
  }

  @Test func anInterruptedRunKeepsNothing() async throws {
    let recipe = cluster.recipe(files: ["fault.sh": "touch reached; sleep 100"])
    let task = Task { try await cluster.verify(recipe, settings: Self.keeping(.always)) }
    while !FileManager.default.fileExists(atPath: "\(cluster.folder)/reached") {
      try await Task.sleep(for: .milliseconds(20))
    }
    task.cancel()
    #expect(try await task.value.verdict == .interrupted)
    #expect(cluster.read("deletions") == "deleted\n" && cluster.read("finally") == "once\n")
  }

  @Test func aRunThatMadeNoNamespaceKeepsNothing() async throws {
    let notes = Mutex<[String]>([])
    let recipe = cluster.recipe(files: ["setup.sh": "false"])
    _ = try await cluster.verify(recipe, settings: Self.keeping(.always)) { event in
      if case .note(let note) = event { notes.withLock { $0.append(note) } }
    }
    #expect(
      notes.withLock { $0.last } == "nothing was kept: the namespace 'spark' is not there")
  }

  /// Keeps the broken release, then mends it in a part of its own.
  @Test func aPartGoesOnWithWhatWasKept() async throws {
    let recipe = cluster.recipe()
    let whole = VerificationPlan(recipe.original!)
    let broken = try await cluster.verify(
      recipe, plan: try whole.endingBroken(), settings: Self.keeping(.always))
    #expect(broken.verdict == .passed && broken.isPartial)
    let folder = "\(cluster.folder)/second"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let kept = KeptRelease(
      namespace: "spark",
      cluster: try await PinnedCluster(
        kubeconfig: nil, context: nil, folder: folder, kubectl: cluster.kubectl),
      helm: cluster.helm)
    #expect(try await kept.state() == .broken)
    let notes = Mutex<[String]>([])
    let mended = try await cluster.verify(
      recipe, plan: try whole.part(.from("fix"), on: .broken),
      settings: FakeCluster.settings { $0.kept = .broken }
    ) { event in
      if case .note(let note) = event { notes.withLock { $0.append(note) } }
    }
    #expect(mended.verdict == .passed, "\(mended.findings)")
    #expect(
      notes.withLock { $0.last } == """
        kept: the namespace 'spark' with its release, healthy
          go on:     recipes verify troubleshooting/x --from BLOCK
          remove it: helm uninstall spark -n spark; kubectl delete namespace spark
        """)
    #expect(try await kept.state() == .healthy)
    #expect(cluster.read("releases") == "spark\n" && cluster.read("finally") == "")
    // Its namespace is still there, but no release is.
    try cluster.write("releases", "")
    let failure = await #expect(throws: Failure.self) { try await kept.state() }
    #expect(
      failure?.diagnostics.map(\.message) == [
        "no run has kept a release in 'spark' — a part of a recipe runs on the release that an "
          + "earlier run left"
      ])
    #expect(failure?.exitCode == .usage)
  }

  /// Another run makes and leaves things in its namespace meanwhile.
  @Test func otherRunsAreNotLeftBehind() async throws {
    let recipe = cluster.recipe(files: [
      "finally.sh": "printf '%s\\n' 'Pod spark-y/p' 'Namespace /spark-y' 'Pod spark/mine' >>objects"
    ])
    let report = try await cluster.verify(
      recipe, settings: FakeCluster.settings { $0.isShared = true })
    #expect(report.findings.map(\.what) == ["left behind: Pod spark/mine"])
  }
}
