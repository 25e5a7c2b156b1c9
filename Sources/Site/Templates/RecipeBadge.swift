internal import Recipes

/// What a recipe was verified against, and the command that proves it again.
struct RecipeBadge {
  let words: Words
  let verification: Verification?
  let id: String

  private var badge: BadgeWords { words.badge }

  /// One word for the state, the class of the badge.
  static func state(of verification: Verification?) -> String {
    guard let verification else { return "never" }
    if verification.record.result != "passed" { return "failed" }
    return verification.isCurrent == false ? "stale" : "verified"
  }

  func write(into html: inout HTML) {
    html.element(.aside, .class("badge \(Self.state(of: verification))"), .label(headline)) {
      html in
      html.element(.p, .class("badge-title")) { writeHeadline(into: &$0) }
      if let why { html.element(.p, text: why) }
      if let record = verification?.record { writeFacts(record, &html) }
      html.element(.p, .class("run")) { html in
        html.text("\(words.runIt): ")
        html.element(.code, .class("copyable"), text: "recipes verify \(id)")
      }
    }
    html.newline()
  }

  private var headline: String {
    switch Self.state(of: verification) {
    case "never": badge.never
    case "failed": badge.failed
    case "stale": badge.stale
    default: badge.verifiedOn
    }
  }

  private var why: String? {
    switch Self.state(of: verification) {
    case "never": badge.neverWhy
    case "failed": badge.failedWhy
    case "stale": badge.staleWhy
    default: nil
    }
  }

  /// The headline with its date; the script turns a date of today into "today".
  func writeHeadline(into html: inout HTML) {
    guard let record = verification?.record else {
      html.text(headline)
      return
    }
    let isFresh = Self.state(of: verification) == "verified"
    let today = isFresh ? [Attribute("data-today", badge.verifiedToday)] : []
    html.open(.span, today)
    html.text(headline)
    html.close(.span)
    html.text(" ")
    html.element(.time, Attribute("datetime", record.date), text: date(record.date))
  }

  private func writeFacts(_ record: VerificationRecord, _ html: inout HTML) {
    let provider =
      switch record.provider {
      case "local": badge.localProvider
      case "context": badge.contextProvider
      default: record.provider
      }
    let versions = [
      ("Kubernetes", record.kubernetes), ("Spark", record.spark), ("helm", record.helm),
      ("kubectl", record.kubectl),
    ].map { name, version in "\(name) \(version.trimmingPrefix("v"))" }
    html.element(.dl) { html in
      fact(badge.against, [versions.joined(separator: ", ")], &html)
      fact(badge.provider, [provider], &html)
      fact(badge.duration, ["\(Int(record.durationSeconds.rounded())) \(badge.seconds)"], &html)
      fact(badge.substitutes, substitutes(record), &html)
    }
  }

  private func substitutes(_ record: VerificationRecord) -> [String] {
    if record.substitutes.isEmpty { return [badge.noSubstitutes] }
    return record.substitutes.map { "\($0.by) \(badge.insteadOf) \($0.for)" }
  }

  private func fact(_ name: String, _ values: [String], _ html: inout HTML) {
    html.element(.dt, text: name)
    for value in values { html.element(.dd, text: value) }
  }

  /// An ISO 8601 date in words; the text itself when it is no date.
  func date(_ text: String) -> String {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return text }
    return "\(parts[2])\u{A0}\(badge.months[parts[1] - 1]) \(parts[0])"
  }
}
