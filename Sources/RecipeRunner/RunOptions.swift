import ArgumentParser
import Diagnostics
import Running

/// How recipes are verified: how many at once, how often, how much of each, and what stays.
struct RunOptions: ParsableArguments {
  @Option(
    help: """
      Up to so many recipes at a time, each in a namespace of its own; recipes that forward the \
      same port take turns.
      """)
  var jobs = 1

  @Option(help: "Try a failed recipe again, up to so many times; a pass then is 'flaky'.")
  var retries = 0

  @Flag(help: "A flaky recipe is no failure.")
  var allowFlaky = false

  @Flag(
    help: """
      Show that the proof can fail: without the fault, without the fix, a how-to without each \
      changing step.
      """)
  var prove = false

  @Option(
    // Not `.scanningForValue`: it drops the value of '--keep=broken' before another option.
    defaultAsFlag: OptionWord("end"), parsing: .next,
    help: "Leave the release as it was at the end; 'broken' ends once the fault has shown.")
  var keep: OptionWord?

  @Option(
    help: "On the release that --keep left: begin at this block, with what it needs.")
  var from: String?

  @Option(
    help: "On the release that --keep left: this block alone, with what it needs; may be repeated.")
  var only: [String] = []

  /// The part of the procedure that was asked for.
  ///
  /// - Throws: ``Failure`` when the options do not fit together, or name no block.
  func part(for targets: [VerificationTarget], _ keep: String?) throws(Failure) -> PlanPart? {
    try requireNumbers()
    let part = try chosenPart(keep)
    if part == nil, keep == nil { return nil }
    if prove {
      throw Self.misuse(
        "'--prove' contradicts '--keep', '--from' and '--only'",
        "it runs the whole recipe, and the next run needs the place of the one before",
        "leave one of them out")
    }
    guard targets.count == 1, let target = targets.first else {
      throw Self.misuse(
        "'--keep', '--from' and '--only' are for one recipe on one preset",
        "\(targets.count) are selected: \(targets.map(\.title).joined(separator: ", "))",
        "name the recipe, and its preset with '--preset'")
    }
    if let part { try target.plan().require(part) }
    return part
  }

  private func requireNumbers() throws(Failure) {
    if jobs < 1 {
      throw Self.misuse(
        "'--jobs \(jobs)' runs nothing", "a whole number is expected", "write '--jobs 1' or more")
    }
    if retries < 0 {
      throw Self.misuse(
        "'--retries \(retries)' is no number of tries", "a whole number is expected",
        "write 0 or more")
    }
  }

  private func chosenPart(_ keep: String?) throws(Failure) -> PlanPart? {
    if from != nil, !only.isEmpty {
      throw Self.misuse(
        "'--from' contradicts '--only'", "the one goes on to the end, the other one does not",
        "leave one of them out")
    }
    let part = from.map(PlanPart.from) ?? (only.isEmpty ? nil : .only(only))
    if part != nil, keep == "broken" {
      throw Self.misuse(
        "'--keep=broken' contradicts '--from' and '--only'",
        "the one makes a release, the others go on with one that was kept",
        "run them one after the other")
    }
    return part
  }

  private static func misuse(_ what: String, _ why: String, _ help: String) -> Failure {
    Failure(Diagnostic(rule: "contradiction", what: what, why: why, help: help))
  }
}
