internal import Foundation
internal import Recipes

/// What a verification would run, where, and what it would leave out: for people and programs.
/// Nothing of it needs a cluster.
package struct ExecutionPlan: Sendable, Equatable, Encodable {
  package struct Place: Sendable, Equatable, Encodable {
    /// `local`, `kind` or `context`.
    package var provider: String
    /// The kube context; nil for the cluster of the provider.
    package var context: String?
    package var namespace: String
    package var release: String

    package init(provider: String, context: String?, namespace: String, release: String) {
      self.provider = provider
      self.context = context
      self.namespace = namespace
      self.release = release
    }
  }

  package struct PlannedPhase: Sendable, Equatable, Encodable {
    package var name: String
    package var mustFail: Bool
    package var steps: [Entry]
  }

  /// A step as the plan tells it.
  package struct Entry: Sendable, Equatable, Encodable {
    package var name: String
    /// `bash`, `python`, `yaml`, or the file of a hidden step.
    package var what: String
    package var at: String
    package var limitSeconds: Int64
    /// For a declared wait.
    package var untilSeconds: Int64?
    package var staysRunning: Bool
    /// Outputs that are compared.
    package var expectations: Int
    /// What the cluster must have.
    package var requires: [String]
    package var needs: [String]
    /// Why it does not run.
    package var skipped: String?
  }

  package struct Exclusion: Sendable, Equatable, Encodable {
    package var at: String
    package var reason: String
  }

  package let recipe: String
  package let preset: String?
  package let place: Place
  package let timeoutSeconds: Int64
  /// What the cluster must have for anything to run; asked when the recipe is verified.
  package let requires: [String]
  package let isPartial: Bool
  /// What is left out to show that the proof can fail, a run each; only with `--prove`.
  package var mutations: [String] = []
  package let phases: [PlannedPhase]
  package let excluded: [Exclusion]

  package init(_ plan: VerificationPlan, of target: VerificationTarget, in place: Place) {
    let plan = plan.skipping { ClusterFacts.knownLack(of: $0, provider: place.provider) }
    recipe = target.recipe.id
    preset = target.preset
    self.place = place
    timeoutSeconds = plan.timeout.components.seconds
    requires = plan.requirements.map(\.description)
    isPartial = plan.isPartial
    phases = plan.phases.filter { !$0.steps.isEmpty }.map { phase in
      PlannedPhase(
        name: phase.name.rawValue, mustFail: phase.mustFail,
        steps: phase.steps.map { Entry($0, in: plan) })
    }
    excluded = plan.excluded.map { Exclusion(at: "\($0.location)", reason: $0.reason) }
  }

  /// Several plans as JSON, for programs.
  package static func json(_ plans: [ExecutionPlan]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(plans), as: UTF8.self)
  }
}

extension ExecutionPlan.Entry {
  fileprivate init(_ step: PlannedStep, in plan: VerificationPlan) {
    name = step.name
    at = "\(step.location)"
    limitSeconds = step.limit(within: plan.timeout).components.seconds
    skipped = plan.skips[step.name]
    untilSeconds = step.block?.until?.components.seconds
    staysRunning = step.block?.background != nil
    requires = step.block?.requirements.map(\.description) ?? []
    needs = step.block?.needs ?? []
    switch step {
    case .hidden(let hidden):
      what = hidden.file
      expectations = 0
    case .block(let block, let patterns):
      what = block.language.rawValue
      expectations = patterns.count
    }
  }
}
