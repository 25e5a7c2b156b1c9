internal import Charts
internal import Commands
internal import Diagnostics
internal import Schemas

/// Proves label selectors: something of the release has those labels.
struct SelectorCheck: Sendable {
  let view: ReleaseView
  let kinds: ResourceKinds
  let namespace: String?

  func check(_ kubectl: KubectlCall, _ ledger: inout SnippetLedger) {
    guard let word = kubectl.selector else { return }
    guard let text = word.text else {
      ledger.runtime(.selector, "a selector", because: "it holds a variable", at: word.range)
      return
    }
    guard let selector = LabelSelector(text) else {
      ledger.wrong(
        .selector, text,
        Mistake(
          "unmatched-selector", "'\(text)' is no label selector", why: "kubectl would refuse it",
          help: "write 'key=value', several separated by commas"), at: word.range)
      return
    }
    check(selector, text, kubectl, &ledger, at: word.range)
  }

  private func check(
    _ selector: LabelSelector, _ text: String, _ kubectl: KubectlCall,
    _ ledger: inout SnippetLedger, at range: Range<Int>
  ) {
    let place = kubectl.allNamespaces ? nil : namespace
    let kinds = wanted(kubectl)
    let answers = kinds.map { kind in
      view.ask(in: place) { $0.find(kind: kind, matching: selector) }
    }
    let subject = "\(kinds.first.flatMap { $0 } ?? "all") \(text)"
    if let objects = answers.lazy.compactMap({ $0.isProven ? $0.value : nil }).first {
      let evidence = objects.prefix(3).flatMap { [$0.template, "object:\($0.title)"] }
      ledger.proven(.selector, subject, at: range, by: evidence)
    } else if PlaceholderName.isPart(of: text) {
      ledger.excluded(.selector, subject, because: "a placeholder", at: range)
    } else if let near = unknownRole(selector) {
      ledger.wrong(.selector, subject, mistake(text, near, place), at: range)
    } else if let reason = answers.lazy.compactMap(\.reason).first ?? doubt(kubectl, place) {
      ledger.runtime(.selector, subject, because: reason, at: range)
    } else {
      ledger.wrong(
        .selector, subject, mistake(text, answers.first?.nearest ?? [], place), at: range)
    }
  }

  /// Roles of pods that may be meant, where a selector asks for one that Spark never gives.
  private func unknownRole(_ selector: LabelSelector) -> [String]? {
    let wanted = selector.requirements.lazy.compactMap { requirement in
      guard requirement.key == "spark-role", case .isIn(let roles) = requirement.condition else {
        return nil as [String]?
      }
      return roles
    }.first
    guard let wanted, !wanted.contains(where: ReleaseSpark.roles.contains) else { return nil }
    return wanted.flatMap { nearestNames(to: $0, among: ReleaseSpark.roles) }
      .map { "spark-role=\($0)" }
  }

  private func mistake(_ text: String, _ nearest: [String], _ place: String?) -> Mistake {
    Mistake(
      "unmatched-selector", "nothing has the labels '\(text)' at this step",
      why: "neither an object nor a pod of \(view.places(in: place)) is labelled so",
      help: Mistake.suggestion(nearest, otherwise: "use the labels that the chart sets"))
  }

  /// Kinds that the command asks for; pods for verbs that go to pods; nil stands for any.
  private func wanted(_ kubectl: KubectlCall) -> [String?] {
    if ["logs", "exec", "attach", "port-forward", "top", "drain"].contains(kubectl.verb.first) {
      return ["Pod"]
    }
    let named = kubectl.objects.compactMap { kinds.kind($0.kind)?.kind }
    return named.isEmpty ? [nil] : named.map { $0 }
  }

  private func doubt(_ kubectl: KubectlCall, _ place: String?) -> String? {
    let custom = kubectl.objects.compactMap { kinds.kind($0.kind) }.contains {
      $0.isCustom || !$0.isNamespaced
    }
    return custom ? "an operator or the cluster has such objects" : view.doubt(in: place)
  }
}
