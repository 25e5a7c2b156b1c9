internal import Recipes

/// What a recipe was verified against, on each of its presets, and the command that proves it again.
struct RecipeBadge {
  let words: Words
  let verification: RecipeVerification
  let id: String

  private var badge: BadgeWords { words.badge }

  func write(into html: inout HTML) {
    let (headline, why) = texts(verification.state)
    html.element(.aside, .class("badge \(verification.state.name)"), .label(headline)) { html in
      html.element(.p, .class("badge-title")) { writeHeadline(into: &$0) }
      if let why { html.element(.p, text: why) }
      writePresets(&html)
      html.element(.p, .class("run")) { html in
        html.text("\(words.runIt): ")
        html.element(.code, .class("copyable"), text: "recipes verify \(id)")
      }
    }
    html.newline()
  }

  /// The headline of all presets, with the date that stands for them.
  func writeHeadline(into html: inout HTML) {
    writeHeadline(verification.state, verification.decisive?.record, &html)
  }

  /// The facts of the only preset, or a list with the state of each.
  private func writePresets(_ html: inout HTML) {
    if verification.presets.count < 2 {
      if let preset = verification.presets.first { writeFacts(preset, &html) }
      return
    }
    html.element(.ul, .class("presets")) { html in
      for preset in verification.presets {
        html.element(.li) { html in
          html.element(.p, .class("state \(preset.state.rawValue)")) { html in
            html.element(.code, text: preset.preset ?? "")
            html.text(": ")
            writeHeadline(.all(preset.state), preset.record, &html)
          }
          var facts = preset
          facts.preset = nil
          writeFacts(facts, &html)
        }
        html.newline()
      }
    }
  }

  /// A headline with its date; the script turns a date of today into "today".
  private func writeHeadline(
    _ state: RecipeVerification.State, _ record: VerificationRecord?, _ html: inout HTML
  ) {
    let headline = texts(state).headline
    guard let record else {
      html.text(headline)
      return
    }
    let isFresh = state == .all(.verified)
    html.open(.span, isFresh ? [Attribute("data-today", badge.verifiedToday)] : [])
    html.text(headline)
    html.close(.span)
    html.text(" ")
    html.element(.time, Attribute("datetime", record.date), text: date(record.date))
  }

  private func texts(_ state: RecipeVerification.State) -> (headline: String, why: String?) {
    switch state {
    case .partly: (badge.partly, badge.partlyWhy)
    case .all(.never): (badge.never, badge.neverWhy)
    case .all(.failed): (badge.failed, badge.failedWhy)
    case .all(.flaky): (badge.flaky, badge.flakyWhy)
    case .all(.stale): (badge.stale, badge.staleWhy)
    case .all(.verified): (badge.verifiedOn, nil)
    }
  }

  private func writeFacts(_ verification: PresetVerification, _ html: inout HTML) {
    guard let record = verification.record else { return }
    let versions = [
      ("Kubernetes", record.kubernetes), ("Spark", record.spark), ("helm", record.helm),
      ("kubectl", record.kubectl),
    ].map { name, version in "\(name) \(version.trimmingPrefix("v"))" }
    html.element(.dl) { html in
      if let preset = verification.preset { fact(badge.preset, [preset], &html) }
      fact(badge.against, [versions.joined(separator: ", ")], &html)
      fact(badge.provider, [provider(record)], &html)
      fact(badge.duration, ["\(Int(record.durationSeconds.rounded())) \(badge.seconds)"], &html)
      fact(badge.substitutes, substitutes(record), &html)
    }
  }

  private func provider(_ record: VerificationRecord) -> String {
    switch record.provider {
    case "local": badge.localProvider
    case "kind": badge.kindProvider
    case "context": badge.contextProvider
    default: record.provider
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
    WrittenDate.text(text, months: badge.months)
  }
}
