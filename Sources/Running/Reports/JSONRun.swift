internal import Diagnostics
internal import Recipes

/// One recipe on one preset, as the JSON report holds it.
struct JSONRun: Encodable {
  let recipe: String
  let preset: String?
  let verdict: String
  let tries: Int
  let partial: Bool
  let seconds: Double
  let spark: String
  let substitutes: [VerificationRecord.Substitute]
  let expectedSteps: Int
  let phases: [Phase]
  let steps: [JSONStep]
  let earlierFailures: [JSONStep]
  let findings: [Finding]
  let excluded: [Exclusion]
  let counterProofs: [Proof]
  /// The folder with all outputs in full, on the machine that ran it.
  let outputs: String

  init(_ report: RunReport) {
    recipe = report.recipe
    preset = report.preset
    verdict = report.verdict.rawValue
    tries = report.tries
    partial = report.isPartial
    seconds = report.duration.milliseconds
    spark = report.environment.spark
    substitutes = report.environment.substitutes
    expectedSteps = report.expectedSteps
    phases = report.phases.map { Phase(name: $0.name.rawValue, seconds: $0.duration.milliseconds) }
    steps = report.results.map(JSONStep.init)
    earlierFailures = report.earlierFailures.map(JSONStep.init)
    findings = report.findings.map(Finding.init)
    excluded = report.excluded.map { Exclusion(place: $0.place, reason: $0.reason) }
    counterProofs = report.counterProofs.map {
      Proof(
        without: $0.without, holds: $0.holds, failedAt: $0.failedAt, complaint: $0.complaint)
    }
    outputs = report.folder
  }

  struct Phase: Encodable {
    let name: String
    let seconds: Double
  }

  struct Exclusion: Encodable {
    let place: String
    let reason: String
  }

  struct Proof: Encodable {
    let without: String
    let holds: Bool
    let failedAt: String?
    let complaint: String?
  }

  struct Finding: Encodable {
    let rule: String
    let severity: String
    let message: String
    let help: String?
    let location: JSONLocation?

    init(_ finding: Diagnostic) {
      rule = finding.rule
      severity = finding.severity.rawValue
      message = finding.message
      help = finding.help
      location = finding.location.map(JSONLocation.init)
    }
  }
}

/// A step of a run, as the JSON report holds it.
struct JSONStep: Encodable {
  let name: String
  let phase: String
  let verdict: String
  let complaint: String?
  let attempts: Int
  let seconds: Double
  let location: JSONLocation
  let output: String
  let outputCut: Bool

  init(_ result: StepResult) {
    name = result.name
    phase = result.phase.rawValue
    verdict = result.verdict.label
    complaint = result.verdict.complaint
    attempts = result.attempts
    seconds = result.duration.milliseconds
    location = JSONLocation(result.location)
    let cut = OutputCut(result.output)
    output = cut.text
    outputCut = cut.isCut
  }
}

struct JSONLocation: Encodable {
  let file: String
  let line: Int?
  let column: Int?

  init(_ location: Location) {
    file = location.path
    line = location.position?.line
    column = location.position?.column
  }
}
