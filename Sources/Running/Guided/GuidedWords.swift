package import Diagnostics
package import Recipes

/// What a guided run says of its own, in one language. A missing sentence does not compile.
package struct GuidedWords: Sendable {
  typealias Name = @Sendable (String) -> String

  // The opening.
  let recipe: String
  let context: String
  let namespace: String
  let release: String
  let parameter: String
  let versions: String
  let started: String
  let newRelease: String
  let revision: Name
  package let secretsUnread: String

  // Blocks.
  let command: String
  let output: String
  let noOutput: String
  let difference: String
  let noDifference: String
  let differenceUnknown: Name
  let question: String
  let answer: String
  let confirmed: String
  let leftOut: String
  let skipped: Name
  let attempts: @Sendable (Int) -> String
  let seconds: String

  // What a block shows.
  let holds: String
  let done: String
  let fails: Name
  let showsBroken: String
  let showsHealthy: String
  let showsNeither: String
  let expectedBroken: Name
  let expectedHealthy: Name

  // Verdicts.
  let needed: String
  let diagnoseAgain: String
  let broken: String
  let healthy: String
  let neither: String
  let symptomAlthoughHealthy: String
  let partOfSymptom: Name
  let symptomThere: String
  let symptomNotThere: String
  let lookalikes: String
  let noLookalikes: String
  let recognises: Name
  let stillBroken: String
  let stillNeither: String
  let fixed: String
  let reached: String
  let notVerified: Name
  let stopped: Name
  let resume: Name
  let quit: String
  let nobodyToAsk: Name
  let interrupted: String
  package let cleaningUp: String

  // The plan.
  let nothingIsRun: String
  let currentContext: String
  let planDiagnose: String
  let planFix: String
  let reads: String
  let asks: String
  let runsUnasked: String
  let notRun: Name

  // There is no release.
  let noReleaseNamed: @Sendable (_ release: String, _ namespace: String) -> String
  let noReleaseHelp: String

  /// The error for a release that does not exist.
  package func noRelease(_ values: RunValues) -> Diagnostic {
    Diagnostic(
      rule: "no-release", what: noReleaseNamed(values.release, values.namespace),
      why: "helm status: not found", help: noReleaseHelp)
  }

  package static func `in`(_ language: PageLanguage) -> GuidedWords {
    language == .ru ? russian : english
  }
}
