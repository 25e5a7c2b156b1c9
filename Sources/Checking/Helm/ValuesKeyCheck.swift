internal import Charts
internal import Diagnostics
internal import Trees

/// Proves values keys against a chart: that they exist, fit, and are read.
struct ValuesKeyCheck: Sendable {
  /// A key that a page sets.
  struct Key: Sendable {
    var path: [ValueKey]
    var range: Range<Int>
    /// What it is set to; nil when that is not known, or when the key alone is meant.
    var value: Value?
    var valueRange: Range<Int>

    enum Value: Sendable {
      /// The text behind a flag of helm.
      case flag(String, SetFlag)
      case tree(Tree)
    }

    /// As it is written: `a.b[0]`.
    var text: String { path.spelled }
  }

  let model: ValuesModel

  /// - Returns: whether nothing below the key can be checked: it is not known, or any is welcome.
  @discardableResult
  func check(_ key: Key, _ ledger: inout SnippetLedger) -> Bool {
    let chart = model.chart
    var isOpen = false
    switch model.answer(key.path) {
    case .known(let known):
      let place = known.location.map { [$0.path] } ?? [chart.valuesPath]
      if !isUnread(key, &ledger) {
        ledger.proven(.valuesKey, key.text, at: key.range, by: place + [evidence(key)])
      }
    case .freeForm(let below):
      isOpen = true
      // Subcharts share what is global, so any key is welcome; one that nobody reads is none.
      if key.path.first == .key("global"), isUnread(key, &ledger) { return true }
      ledger.proven(
        .valuesKey, key.text, at: key.range,
        by: [chart.valuesPath, "value:\(chart.path):\(below.spelled)"])
    case .unknown(let unknown):
      ledger.wrong(.valuesKey, key.text, mistake(key, unknown), at: key.range)
      return true
    }
    checkValue(key, &ledger)
    return isOpen
  }

  /// Which value of which chart, for whoever asks what a change touches.
  private func evidence(_ key: Key) -> String { "value:\(model.chart.path):\(key.text)" }

  private func mistake(_ key: Key, _ unknown: UnknownValue) -> Mistake {
    Mistake(
      "unknown-value", "the chart '\(model.chart.name)' has no value '\(key.text)'",
      why: unknown.why,
      help: Mistake.suggestion(
        unknown.suggestions, otherwise: "its values are in \(model.chart.valuesPath)"),
      replacement: unknown.isCertain ? unknown.suggestions.first : nil)
  }

  private func checkValue(_ key: Key, _ ledger: inout SnippetLedger) {
    guard let value = key.value else { return }
    let (problem, text) =
      switch value {
      case .flag(let text, let flag): (model.typeProblem(text, flag, at: key.path), text)
      case .tree(let tree): (model.typeProblem(tree, at: key.path), tree.jsonText)
      }
    guard let problem else {
      ledger.proven(.value, "\(key.text)=\(text)", at: key.valueRange, by: [evidence(key)])
      return
    }
    ledger.wrong(
      .value, "\(key.text)=\(text)",
      Mistake(
        "value-type", "'\(key.text)' does not take '\(text)'", why: problem,
        help: "see the key in \(model.chart.valuesPath)"), at: key.valueRange)
  }

  private func isUnread(_ key: Key, _ ledger: inout SnippetLedger) -> Bool {
    guard case .unread = model.reading(key.path) else { return false }
    ledger.wrong(
      .valuesKey, key.text,
      Mistake(
        "unread-value", "no template reads the value '\(key.text)'",
        why: "the chart '\(model.chart.name)' names the key, and setting it changes nothing",
        help: "remove it, or set the value that the templates read"), at: key.range)
    return true
  }
}
