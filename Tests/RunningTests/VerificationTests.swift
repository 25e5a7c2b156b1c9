import Cluster
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Synchronization
import Testing

@Suite struct VerificationTests {
  let cluster: FakeCluster

  init() throws { cluster = try FakeCluster() }

  @Test func provesAllFourStates() async throws {
    let recipe = cluster.recipe()
    #expect(recipe.diagnostics == [])
    let report = try await cluster.verify(recipe)
    #expect(report.verdict == .passed)
    #expect(
      report.results.map { "\($0.phase.rawValue): \($0.name) \($0.verdict.label)" } == [
        "setup: install passed", "diagnose, healthy: state passed", "fault: break passed",
        "diagnose, broken: symptom passed", "diagnose, broken: state passed",
        "verify, broken: verified failed, as it must", "fix: fix passed",
        "diagnose, fixed: state passed", "verify: verified passed",
      ])
    #expect(report.expectedSteps == report.results.count)
    #expect(cluster.read("finally") == "once\n")
    #expect(cluster.read("deletions") == "deleted\n")
  }

  @Test(arguments: [
    ("echo healthy >state\n", "true\n", "diagnose, fixed", "expected 'healthy', got 'broken'"),
    ("file=fault.sh", "file=finally.sh", "diagnose, broken", "expected 'broken', got 'healthy'"),
    ("name=verified}\ncat state", "name=verified}\ncat stat", "verify", "exit status 1"),
  ])
  func aMissingPieceFailsWhereItMatters(
    old: String, new: String, phase: String, complaint: String
  ) async throws {
    let report = try await cluster.verify(cluster.recipe { $0.replacing(old, with: new) })
    #expect(report.verdict == .failed)
    #expect(report.results.last?.phase.rawValue == phase)
    #expect(report.results.last?.verdict == .failed(complaint))
    #expect(cluster.read("deletions") == "deleted\n")
  }

  @Test func withoutSymptomTheBrokenDiagnosisFails() async throws {
    let recipe = cluster.recipe(files: ["fault.sh": "true"]) { page in
      page.replacing("name=symptom}\ncat state", with: "name=symptom}\necho broken")
    }
    let report = try await cluster.verify(recipe)
    #expect(report.results.last?.phase == .diagnoseBroken)
    #expect(report.results.last?.verdict == .failed("expected 'broken', got 'healthy'"))
  }

  @Test func verifyThatCannotFailProvesNothing() async throws {
    let recipe = cluster.recipe {
      $0.replacing("name=verified}\ncat state", with: "name=verified}\necho healthy")
    }
    let report = try await cluster.verify(recipe)
    #expect(report.findings.map(\.rule) == ["proves-nothing"])
    #expect(report.verdict == .failed)
  }

  @Test func whatIsLeftBehindIsTold() async throws {
    let recipe = cluster.recipe(files: ["finally.sh": "echo 'Secret x/y' >>objects"])
    let report = try await cluster.verify(recipe)
    #expect(report.findings.map(\.what) == ["left behind: Secret x/y"])
    #expect(report.exitCode == .findings)
  }

  @Test func anotherClusterEndsTheRun() async throws {
    let report = try await cluster.verify(
      cluster.recipe(files: ["fault.sh": "echo uid-2 >uid"]))
    #expect(report.findings.map(\.rule) == ["cluster-changed", "cluster-changed"])
    #expect(report.results.last?.name == "break")
    // Nothing may be deleted on a cluster that is not ours.
    #expect(cluster.read("deletions") == "")
  }

  @Test(arguments: [("marker", "false", "not-disposable"), ("namespace", "", "namespace-exists")])
  func refusesToBegin(file: String, text: String, rule: String) async throws {
    try cluster.write(file, text)
    let recipe = cluster.recipe()
    let failure = await #expect(throws: Failure.self) { try await cluster.verify(recipe) }
    #expect(failure?.diagnostics.map(\.rule) == [rule])
    #expect(cluster.read("deletions") == "")
  }

  @Test func interruptionCleansUpOnce() async throws {
    let recipe = cluster.recipe(files: ["fault.sh": "sleep 100 & sleep 100"])
    let reached = Mutex(false)
    let task = Task {
      try await cluster.verify(recipe) { event in
        if case .stepStarted("break", _) = event { reached.withLock { $0 = true } }
      }
    }
    while !reached.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(20)) }
    try await Task.sleep(for: .milliseconds(300))
    task.cancel()
    let report = try await task.value
    #expect(report.verdict == .interrupted)
    #expect(report.exitCode == .interrupted)
    #expect(cluster.read("finally") == "once\n")
    #expect(cluster.read("deletions") == "deleted\n")
    #expect(cluster.read("releases") == "")
  }

  @Test func stepsOfEveryKind() async throws {
    let recipe = cluster.recipe { page in
      page.replacing(
        "```bash {name=fix}\necho healthy >state\n```",
        with: """
          ```bash {name=serve background ready=log:serving}
          echo serving; exec sleep 60
          ```

          ```yaml {name=values save=values.yaml}
          a: 1
          ```

          ```bash {name=wait until=10s}
          echo >>tries; [ "$(wc -l <tries)" -ge 2 ]
          ```

          ```bash {name=status expect-exit=3}
          exit 3
          ```

          ```python {name=fix}
          print(open("values.yaml").read(), end="")
          open("state", "w").write("healthy\\n")
          ```

          ```text {output-of=fix}
          a: 1
          ```
          """)
    }
    #expect(recipe.diagnostics == [])
    let report = try await cluster.verify(recipe)
    #expect(report.verdict == .passed, "\(report.results.last?.output ?? "")")
    #expect(report.results.first { $0.name == "wait" }?.attempts == 2)
  }

  @Test(arguments: [
    ("exit 1", "ready=log:x", "the background block 'serve' died, exit status 1"),
    ("exec sleep 60", "ready=log:never timeout=1s", "not ready after 1 s"),
  ])
  func aBackgroundBlockThatFailsIsTold(code: String, ready: String, complaint: String) async throws
  {
    let recipe = cluster.recipe {
      $0.replacing(
        "```bash {name=fix}",
        with: "```bash {name=serve background \(ready)}\n\(code)\n```\n\n"
          + "```bash {name=fix}")
    }
    let report = try await cluster.verify(recipe)
    #expect(report.results.last?.verdict == .failed(complaint))
  }

  @Test func aTakenPortIsTold() async throws {
    let folder = try SessionFolder(
      path: "\(cluster.folder)/other", workingFolder: "/tmp", environment: [:])
    let other = try await ShellSession(folder).start(
      """
      exec python3 -c 'import socket,time; s=socket.socket(); s.bind(("127.0.0.1",0)); s.listen()
      print(s.getsockname()[1],flush=True); time.sleep(60)'
      """, name: "stale")
    var port = ""
    while port.isEmpty {
      try await Task.sleep(for: .milliseconds(50))
      port = other.output.text.trimmingCharacters(in: .newlines)
    }
    let found = port
    let recipe = cluster.recipe {
      $0.replacing(
        "```bash {name=fix}",
        with: "```bash {name=serve background ready=tcp:\(found)}\nexec sleep 60\n```\n\n"
          + "```bash {name=fix}")
    }
    let report = try await cluster.verify(recipe)
    await other.end()
    guard case .failed(let why) = report.results.last?.verdict else {
      Issue.record("a stale listener must not pass for readiness")
      return
    }
    #expect(why.hasPrefix("port \(found) is taken by the process "))
  }

  /// A step that cannot even be run ends the run, and not the clean-up.
  @Test func aStepThatCannotBeRunStillCleansUp() async throws {
    let recipe = cluster.recipe {
      $0.replacing(
        "```bash {name=fix}",
        with: "```yaml {name=values save=no-folder/values.yaml}\na: 1\n```\n\n```bash {name=fix}")
    }
    let report = try await cluster.verify(recipe)
    #expect(report.findings.map(\.rule) == ["cut-short"])
    #expect(report.verdict == .failed)
    #expect(report.results.last?.name == "verified")
    #expect(cluster.read("finally") == "once\n" && cluster.read("deletions") == "deleted\n")
  }

  @Test func aStepThatTakesTooLongStillCleansUp() async throws {
    let recipe = cluster.recipe(files: ["fault.sh": "sleep 100 & sleep 100"]) {
      $0.replacing("timeout: 1m", with: "timeout: 2s")
    }
    let report = try await cluster.verify(recipe)
    #expect(report.results.last?.name == "break")
    #expect(report.results.last?.verdict.complaint?.hasPrefix("timed out after ") == true)
    #expect(cluster.read("finally") == "once\n" && cluster.read("deletions") == "deleted\n")
    #expect(cluster.read("releases") == "")
  }

  @Test func aCleanUpStepThatFailsKeepsNothingFromBeingRemoved() async throws {
    let recipe = cluster.recipe(files: ["finally.sh": "echo once >>finally; exit 4"])
    let report = try await cluster.verify(recipe)
    #expect(
      report.findings.map(\.message) == ["the step 'tidy' of the clean-up failed — exit status 4"])
    #expect(cluster.read("finally") == "once\n" && cluster.read("deletions") == "deleted\n")
    #expect(cluster.read("releases") == "")
  }

  /// The scene of a failure is told once, and not at all when nothing failed.
  @Test(arguments: [("echo healthy >state", 0), ("echo healthy >state; false", 1)])
  func theSceneIsToldOnce(fix: String, times: Int) async throws {
    let scenes = Mutex(0)
    let recipe = cluster.recipe {
      $0.replacing("{name=fix}\necho healthy >state", with: "{name=fix}\n\(fix)")
    }
    _ = try await cluster.verify(recipe) { event in
      if case .note(let note) = event, note.hasPrefix("pods:") { scenes.withLock { $0 += 1 } }
    }
    #expect(scenes.withLock { $0 } == times)
  }
}
