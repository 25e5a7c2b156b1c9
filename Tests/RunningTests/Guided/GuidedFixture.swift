import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Synchronization

/// A guided run whose blocks print what a test says, and whose operator answers what it says.
final class GuidedFixture: Sendable {
  private struct State {
    var outputs: [String: [String]]
    var answers: [String?]
    var executed: [String] = []
    var events: [GuidedEvent] = []
    var checks = 0
  }

  private let state: Mutex<State>
  private let page: String
  let values: RunValues

  /// - Parameters:
  ///   - outputs: what a block prints at each execution, the last one again and again; a beginning
  ///     `!` makes the block fail, and `^C` is an interruption.
  ///   - answers: what is typed; nil is the end of the input.
  init(
    _ outputs: [String: [String]], answers: [String?] = [], page: String = recipe,
    namespace: String = "spark"
  ) {
    state = Mutex(State(outputs: outputs, answers: answers))
    self.page = page
    values = RunValues(namespace: namespace, release: "spark")
  }

  var executed: [String] { state.withLock { $0.executed } }
  var events: [GuidedEvent] { state.withLock { $0.events } }
  var checks: Int { state.withLock { $0.checks } }

  /// Sentences and results, without times.
  var told: [String] {
    events.compactMap { event in
      switch event {
      case .result(let name, let sentence, _, _, let attempts):
        "\(name): \(sentence)" + (attempts > 1 ? " (\(attempts))" : "")
      case .sentence(let text, .remark): "> \(text)"
      case .sentence(let text, .heading): "## \(text)"
      case .sentence(let text, _): text
      default: nil
      }
    }
  }

  func procedure(kind: Recipe.Kind = .troubleshooting) async throws -> GuidedProcedure {
    try await GuidedProcedure(
      RecipePage(SourceText(path: "en.md", text: page), language: .en), kind: kind,
      from: RunValues(namespace: "spark", release: "spark"), to: values, in: "/nowhere",
      shfmt: Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!)
  }

  /// - Parameter hasTerminal: whether there is somebody to ask.
  func run(
    from first: String? = nil, kind: Recipe.Kind = .troubleshooting, isConfirmed: Bool = false,
    hasTerminal: Bool = true, obstacle: String? = nil, lookalikes: [Lookalike] = [],
    checkCluster: @escaping @Sendable () throws -> Void = {}
  ) async throws -> Failure.ExitCode? {
    let ask: @Sendable (String) async -> String? = { [self] _ in
      state.withLock { $0.answers.isEmpty ? "q" : $0.answers.removeFirst() }
    }
    let around = GuidedSurroundings(
      execute: { [self] block, _ in execute(block) },
      checkCluster: { [self] in
        state.withLock { $0.checks += 1 }
        try checkCluster()
      },
      difference: { block in block.name == "fix" ? "+a" : nil },
      obstacle: { block in block.requirements.isEmpty ? nil : obstacle },
      ask: hasTerminal ? ask : nil,
      tell: { [self] event in state.withLock { $0.events.append(event) } }, pause: {})
    return try await GuidedRun(
      procedure: try await procedure(kind: kind), values: values, around: around,
      words: .in(.en), lookalikes: lookalikes, isConfirmed: isConfirmed,
      resume: { "resume \($0)\($1 ? " --yes" : "")" }
    ).run(from: first)
  }

  private func execute(_ block: CommandBlock) -> BlockAttempt {
    let attempt = scripted(block)
    if attempt.output == "^C" { withUnsafeCurrentTask { $0?.cancel() } }
    return attempt
  }

  private func scripted(_ block: CommandBlock) -> BlockAttempt {
    state.withLock { state in
      let name = block.name ?? ""
      state.executed.append(name)
      let texts = state.outputs[name] ?? [""]
      if texts.count > 1 { state.outputs[name] = Array(texts.dropFirst()) }
      let isFailure = texts[0].hasPrefix("!")
      return BlockAttempt(
        complaint: isFailure ? "exit status 1" : nil,
        output: isFailure ? String(texts[0].dropFirst()) : texts[0])
    }
  }

  static let recipe = """
    ---
    id: troubleshooting/x
    title: T
    summary: S
    ---
    <!-- recipe:setup name=install file=setup.sh -->

    ## Symptom

    ```bash {name=symptom until=60s}
    kubectl get symptom -n spark
    ```

    ```text {output-of=symptom}
    down
    ```

    ## Diagnose

    **First** look at `a`:

    ```bash {name=a until=60s}
    kubectl get a -n spark
    ```

    Broken: it is bad.

    ```text {output-of=a when=broken}
    bad
    ```

    Healthy:

    ```text {output-of=a when=healthy}
    good
    ```

    ```bash {name=b}
    kubectl get b
    ```

    ```text {output-of=b when=broken}
    bad in [NAMESPACE]
    ```

    ```text {output-of=b when=healthy}
    good in [NAMESPACE]
    ```

    ## Fix

    ```bash {name=fix needs=a}
    helm upgrade spark charts/x -n spark
    ```

    ## Verify

    ```bash {name=proof}
    kubectl get proof
    ```

    ```text {output-of=proof}
    up
    ```

    ```python {name=count}
    print(1)
    ```

    """
}
