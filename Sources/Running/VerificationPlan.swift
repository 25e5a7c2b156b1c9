package import Diagnostics
package import Recipes

/// What a verification runs, in order: the four proofs of a troubleshooting recipe, or the steps and
/// the end state of a how-to.
package struct VerificationPlan: Sendable, Equatable {
  /// A block that readers see and nothing runs.
  package struct Exclusion: Sendable, Equatable {
    package var location: Location
    package var reason: String
  }

  package var phases: [Phase]
  package let excluded: [Exclusion]
  /// Without these nothing of the recipe runs.
  package let requirements: [Requirement]
  /// Limit of the whole run.
  package let timeout: Duration
  /// Steps that do not run because the cluster lacks something: name to reason.
  package var skips: [String: String] = [:]
  /// Whether this is only a part of the procedure.
  package var isPartial = false

  package init(_ page: RecipePage) {
    let builder = PlanBuilder(page: page)
    phases = page.isTroubleshooting ? builder.troubleshooting : builder.howTo
    excluded = page.blocks.compactMap { block in
      block.noRunReason.map { Exclusion(location: block.location, reason: $0) }
    }
    requirements = page.frontmatter.requirements
    timeout = page.frontmatter.timeout
  }

  /// Steps that a passing run runs: all but those after the first failure of a phase that must fail.
  package var stepCount: Int { steps.count }

  /// The steps of all phases but the clean-up.
  package var steps: [PlannedStep] {
    phases.filter { $0.name != .cleanup }.flatMap(\.steps)
  }

  /// Whether nothing that readers see would run.
  package var isSkipped: Bool {
    let visible = steps.filter { $0.block != nil }
    return !visible.isEmpty && visible.allSatisfy { skips[$0.name] != nil }
  }
}
