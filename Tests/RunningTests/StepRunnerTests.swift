import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Synchronization
import Testing

/// Single steps, run for real in sessions of their own; waits by a virtual clock.
@Suite struct StepRunnerTests {
  let base: String

  init() throws {
    base = "\(NSTemporaryDirectory())/steps-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
  }

  /// Time that passes only when somebody sleeps.
  private final class VirtualTime: Sendable {
    private let elapsed = Mutex(Duration.zero)
    var now: Duration { elapsed.withLock { $0 } }
    var source: TimeSource {
      TimeSource(
        now: { [self] in now },
        sleep: { [self] duration in
          elapsed.withLock { $0 += duration }
          await Task.yield()
        })
    }
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(base)/\(name)", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(base)/\(name)")
  }

  /// Runs the blocks of a page's Steps and Verify, and returns what each did.
  private func run(
    _ blocks: String, files: [String: String] = [:], time: TimeSource = .system,
    limit: Duration = .seconds(60)
  ) async throws -> [StepRunner.Attempt] {
    let text = """
      ---
      id: operations/x
      title: T
      summary: S
      ---
      \(blocks)
      """
    let page = RecipePage(SourceText(path: "en.md", text: text), language: .en)
    #expect(page.diagnostics.filter { $0.rule != "silent-section" } == [])
    let recipe = Recipe(
      id: "operations/x", folder: "recipes/operations/x", pages: [.en: page],
      files: files.mapValues { Array($0.utf8) })
    let values = RunValues(namespace: "team-a", release: "spark")
    let folder = try SessionFolder(
      path: "\(base)/run", workingFolder: base,
      environment: ["PATH": "\(base):/usr/bin:/bin"].merging(values.environment) { $1 })
    let runner = try StepRunner(recipe: recipe, folder: folder, values: values, time: time) {
      "/usr/bin/python3"
    }
    var attempts: [StepRunner.Attempt] = []
    for step in VerificationPlan(page).phases.flatMap(\.steps) {
      attempts.append(try await runner.run(step, limit: limit))
    }
    await runner.end()
    return attempts
  }

  @Test func whatIsCapturedReachesBothLanguages() async throws {
    let attempts = try await run(
      """
      ## Steps

      ```bash {name=token capture=TOKEN}
      printf "it's\\ntwo\\n\\n"
      ```

      ```python {name=from-shell}
      import os
      print(os.environ["TOKEN"])
      ```

      ```python {name=answer capture=ANSWER}
      print(6 * 7)
      ```

      ```bash {name=both}
      echo "$TOKEN $ANSWER"
      ```

      ```python {name=own}
      print(os.environ["ANSWER"])
      ```
      """)
    #expect(attempts.map(\.complaint) == [nil, nil, nil, nil, nil])
    #expect(attempts[1].output == "it's\ntwo\n")
    #expect(attempts[3].output == "it's\ntwo 42\n")
    #expect(attempts[4].output == "42\n")
  }

  @Test func aPythonBlockRunsInAPod() async throws {
    try write("kubectl", "#!/bin/bash\necho \"kubectl $*\"\nshift 6\nexec \"$@\"\n")
    let attempts = try await run(
      """
      ## Steps

      ```bash {name=word capture=WORD}
      echo "it's"
      ```

      ```python {name=inside where=deployment/jupyter}
      import os
      print(os.environ["NAMESPACE"], os.environ["WORD"])
      raise SystemExit(3)
      ```
      """)
    #expect(
      attempts[1].output == """
        kubectl exec -i -n team-a deployment/jupyter -- env NAMESPACE=team-a RELEASE=spark WORD=it's \
        python3 -
        team-a it's

        """)
    #expect(attempts[1].complaint == "exit status 3")
  }

  @Test(arguments: [
    ("os._exit(3)", "exit status 3"), ("os.kill(os.getpid(), 9)", "ended by signal 9"),
  ])
  func anInterpreterThatABlockEndedBeginsAnew(end: String, complaint: String) async throws {
    let attempts = try await run(
      """
      ## Steps

      ```bash {name=kept capture=KEPT}
      echo kept
      ```

      ```python {name=ends}
      import os
      \(end)
      ```

      ```python {name=after}
      import os
      print(os.environ["KEPT"], "os" in globals(), "end" in globals())
      ```
      """)
    #expect(attempts.map(\.complaint) == [nil, complaint, nil])
    #expect(attempts[2].output == "kept True False\n")
  }

  @Test func aHiddenManifestIsApplied() async throws {
    try write("kubectl", "#!/bin/bash\necho \"$1 $2 $3 $4\"\ncat \"$5\"\n")
    let attempts = try await run(
      """
      <!-- recipe:setup name=quota file=quota.yaml -->

      ## Steps
      """, files: ["quota.yaml": "kind: ResourceQuota\n"])
    #expect(attempts[0].complaint == nil)
    #expect(attempts[0].output == "apply -n team-a -f\nkind: ResourceQuota\n")
  }

  @Test func everyBlockKnowsWhereItIs() async throws {
    let attempts = try await run(
      """
      ## Steps

      ```bash {name=where}
      echo "$NAMESPACE $RELEASE"
      ```
      """)
    #expect(attempts[0].output == "team-a spark\n")
  }

  @Test func aDeclaredWaitHoldsWhenTheOutputComes() async throws {
    let time = VirtualTime()
    let attempts = try await run(
      """
      ## Steps

      ```bash {name=poll until=60s}
      echo x >>tries; wc -l <tries
      ```

      ```text {output-of=poll}
      4
      ```
      """, time: time.source)
    #expect(attempts[0].complaint == nil)
    #expect(attempts[0].attempts == 4)
    #expect(time.now == .seconds(6))
  }

  @Test func aDeclaredWaitEnds() async throws {
    let time = VirtualTime()
    let attempts = try await run(
      """
      ## Steps

      ```bash {name=poll until=10m}
      echo never
      ```

      ```text {output-of=poll}
      ever
      ```
      """, time: time.source)
    #expect(attempts[0].complaint == "expected 'ever', got 'never'")
    // One at the start, and one each two seconds while another fits.
    #expect(attempts[0].attempts == 300)
    #expect(time.now == .seconds(598))
  }

  @Test func readinessHasALimit() async throws {
    let time = VirtualTime()
    let attempts = try await run(
      """
      ## Steps

      ```bash {name=serve background ready=log:serving}
      echo starting; exec sleep 60
      ```
      """, time: time.source, limit: .seconds(90))
    #expect(attempts[0].complaint == "not ready after 90 s")
    #expect(time.now == .seconds(90))
  }

  @Test(arguments: [
    ("exit 7", "the background block 'serve' died, exit status 7"),
    ("kill -9 $$", "the background block 'serve' died, ended by signal 9"),
  ])
  func aBackgroundBlockThatDiesIsTold(end: String, complaint: String) async throws {
    let attempts = try await run(
      """
      ## Steps

      ```bash {name=serve background ready=log:serving}
      echo serving; until [ -e die ]; do sleep 0.05; done; \(end)
      ```

      ```bash {name=meanwhile}
      touch die; sleep 1
      ```

      ```bash {name=after}
      echo reached
      ```
      """)
    #expect(attempts[0].complaint == nil)
    // It died in this block, so this block fails, whatever it did itself.
    #expect(attempts[1].complaint == complaint)
  }

  @Test(arguments: [("/", nil), ("/nothing", "not ready after 2 s")])
  func anHTTPServerGetsReady(path: String, complaint: String?) async throws {
    let port = UInt16.random(in: 20_000...32_000)
    let attempts = try await run(
      """
      ## Steps

      ```bash {name=serve background ready=http:http://localhost:\(port)\(path)}
      exec python3 -m http.server \(port) --bind 127.0.0.1
      ```
      """, limit: .seconds(complaint == nil ? 60 : 2))
    #expect(attempts[0].complaint == complaint)
  }

  @Test func aStaleProcessOnThePortIsNoReadiness() async throws {
    let port = UInt16.random(in: 20_000...32_000)
    let other = try SessionFolder(
      path: "\(base)/other", workingFolder: base, environment: [:])
    let stale = try await ShellSession(other).start(
      "exec python3 -m http.server \(port) --bind 127.0.0.1", name: "stale")
    var pid: Int32?
    for _ in 0..<500 where pid == nil {
      pid = ProcessTable.listener(onPort: port)
      try await Task.sleep(for: .milliseconds(20))
    }
    for readiness in ["tcp:\(port)", "http:http://127.0.0.1:\(port)/"] {
      let attempts = try await run(
        """
        ## Steps

        ```bash {name=serve background ready=\(readiness)}
        exec sleep 60
        ```
        """)
      #expect(
        attempts[0].complaint
          == "port \(port) is taken by the process \(pid ?? 0), which this run did not start")
    }
    await stale.end()
  }
}
