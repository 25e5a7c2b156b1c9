package import Diagnostics
package import Recipes

/// What a verification found.
package struct RunReport: Sendable, Equatable {
  package enum Verdict: String, Sendable {
    case passed, failed, interrupted
    /// Nothing ran, because the cluster lacks what all of it requires.
    case skipped
    /// It passed, but not at the first try.
    case flaky
  }

  /// What the recipe was verified against.
  package struct Environment: Sendable, Equatable {
    package var kubernetes: String
    package var spark: String
    package var helm: String
    package var kubectl: String
    package var provider: String
    package var substitutes: [VerificationRecord.Substitute]

    package init(
      kubernetes: String, spark: String, helm: String, kubectl: String, provider: String,
      substitutes: [VerificationRecord.Substitute]
    ) {
      self.kubernetes = kubernetes
      self.spark = spark
      self.helm = helm
      self.kubectl = kubectl
      self.provider = provider
      self.substitutes = substitutes
    }
  }

  package struct PhaseTime: Sendable, Equatable {
    package var name: Phase.Name
    package var duration: Duration

    package init(name: Phase.Name, duration: Duration) {
      self.name = name
      self.duration = duration
    }
  }

  /// A block that readers see and nothing runs.
  package struct Exclusion: Sendable, Equatable {
    /// `file:line:column` of the block.
    package var place: String
    package var reason: String

    package init(place: String, reason: String) {
      self.place = place
      self.reason = reason
    }
  }

  package var recipe: String
  /// The preset that the recipe ran on, `CHART/NAME`; nil for one that names none.
  package var preset: String?
  /// Runs of the whole recipe; more than one only with `--retries`.
  package var tries = 1
  /// The steps that failed in the tries before this one.
  package var earlierFailures: [StepResult] = []
  /// Whether only a part of the procedure was asked for: such a run is never recorded.
  package var isPartial = false
  package var environment: Environment
  package var results: [StepResult] = []
  package var phases: [PhaseTime] = []
  /// Failures that belong to no step: the recipe's format, the guard, what was left behind.
  package var findings: [Diagnostic] = []
  /// What `--prove` found.
  package var counterProofs: [CounterProof] = []
  package var expectedSteps: Int
  package var excluded: [Exclusion]
  package var wasInterrupted = false
  /// Helm releases that were there at the end, before they were removed.
  package var releases: [String] = []
  package var duration: Duration = .zero
  /// Where the outputs of all steps lie in full.
  package var folder: String

  package init(
    recipe: String, environment: Environment, expectedSteps: Int, excluded: [Exclusion],
    folder: String
  ) {
    self.recipe = recipe
    self.environment = environment
    self.expectedSteps = expectedSteps
    self.excluded = excluded
    self.folder = folder
  }

  package var verdict: Verdict {
    if wasInterrupted { return .interrupted }
    let failed =
      results.contains { $0.verdict.isFailure } || !findings.isEmpty
      || counterProofs.contains { !$0.holds }
    if failed || results.isEmpty { return .failed }
    let hidden: [Phase.Name] = [.setup, .fault, .cleanup]
    if !results.contains(where: { $0.verdict.proves && !hidden.contains($0.phase) }) {
      return .skipped
    }
    return tries > 1 ? .flaky : .passed
  }

  package var exitCode: Failure.ExitCode? {
    switch verdict {
    case .passed: nil
    case .failed, .skipped, .flaky: .findings
    case .interrupted: .interrupted
    }
  }
}
