internal import Charts
internal import Commands
internal import Schemas

/// Proves containers, and files and variables inside of them.
struct PodCheck: Sendable {
  let ground: Ground
  let view: ReleaseView
  let namespace: String?

  func check(_ kubectl: KubectlCall, _ ledger: inout SnippetLedger) {
    let pods = PodSet(kubectl, view, ground.kinds, namespace)
    if let word = kubectl.container { container(word, pods, &ledger) }
    if kubectl.verb == ["set", "image"] {
      for pair in kubectl.pairs where pair.key.text != "*" { container(pair.key, pods, &ledger) }
    }
    if kubectl.verb == ["exec"] { command(kubectl, pods, &ledger) }
  }

  private func container(_ word: ShellWord, _ pods: PodSet, _ ledger: inout SnippetLedger) {
    guard let name = word.text else {
      ledger.runtime(.container, "a container", because: "a variable names it", at: word.range)
      return
    }
    guard !pods.workloads.isEmpty else {
      ledger.runtime(
        .container, name, because: pods.reason ?? "the pod is not known here", at: word.range)
      return
    }
    let answers = pods.workloads.map { ($0, $0.container(named: name)) }
    if let (workload, _) = answers.first(where: { $0.1.isProven }) {
      ledger.proven(
        .container, "\(workload.object.title) \(name)", at: word.range,
        by: [workload.object.template, "object:\(workload.object.title)"])
    } else if let reason = answers.lazy.compactMap({ $0.1.reason }).first {
      ledger.runtime(.container, name, because: reason, at: word.range)
    } else {
      let workload = answers[0].0
      let names = workload.allContainers.map(\.name).joined(separator: ", ")
      ledger.wrong(
        .container, "\(workload.object.title) \(name)",
        Mistake(
          "unknown-container", "\(workload.object.title) has no container '\(name)'",
          why: "its containers are: \(names)",
          help: Mistake.suggestion(
            answers[0].1.nearest ?? [], otherwise: "name one of them")), at: word.range)
    }
  }

  // MARK: - What runs in a container

  private func command(_ kubectl: KubectlCall, _ pods: PodSet, _ ledger: inout SnippetLedger) {
    let named = kubectl.container?.text
    guard let workload = pods.workloads.first,
      let container = named.flatMap({ workload.container(named: $0).value })
        ?? workload.containers.first,
      let part = pods.part
    else { return }
    for word in kubectl.command {
      guard let path = word.text, path.hasPrefix("/"), !path.contains(where: \.isWhitespace),
        !Self.isSystem(path)
      else { continue }
      file(path, word, container, workload, part, &ledger)
    }
    variable(kubectl.command, container, part, &ledger)
  }

  /// What every container has.
  private static func isSystem(_ path: String) -> Bool {
    ["/dev/", "/proc/", "/tmp/", "/bin/", "/usr/bin/", "/etc/"].contains { path.hasPrefix($0) }
      || path == "/tmp" || path == "/"
  }

  private func file(
    _ path: String, _ word: ShellWord, _ container: ReleaseContainer, _ workload: ReleaseWorkload,
    _ part: ReleaseObjects, _ ledger: inout SnippetLedger
  ) {
    let subject = "\(workload.object.title) \(path)"
    switch part.file(path, in: container, of: workload) {
    case .proven:
      ledger.proven(
        .mount, subject, at: word.range,
        by: [workload.object.template, "object:\(workload.object.title)"])
    case .runtime(let reason, _): ledger.runtime(.mount, subject, because: reason, at: word.range)
    case .unknown(let nearest):
      ledger.wrong(
        .mount, subject,
        Mistake(
          "unknown-file", "the container '\(container.name)' has no file '\(path)'",
          why: "what is mounted there holds no such key",
          help: Mistake.suggestion(nearest, otherwise: "see its volumes and mounts")),
        at: word.range)
    }
  }

  /// `printenv NAME`, and `$NAME` in what a shell of the container runs.
  private func variable(
    _ words: [ShellWord], _ container: ReleaseContainer, _ part: ReleaseObjects,
    _ ledger: inout SnippetLedger
  ) {
    if words.first?.text == "printenv", words.count > 1, let name = words[1].text {
      variable(name, at: words[1].range, container, part, &ledger)
    }
    guard words.count > 2, ["sh", "bash", "/bin/sh", "/bin/bash"].contains(words[0].text),
      words[1].text?.hasPrefix("-") == true, words[1].text?.hasSuffix("c") == true,
      let script = words[2].text
    else { return }
    for match in script.matches(of: /\$\{?([A-Z][A-Z0-9_]*)/) {
      let name = String(match.output.1)
      if script.contains("\(name)=") { continue }
      let start = script.utf8.distance(from: script.startIndex, to: match.output.1.startIndex)
      variable(
        name, at: words[2].range(of: start..<start + name.utf8.count), container, part, &ledger)
    }
  }

  private func variable(
    _ name: String, at range: Range<Int>, _ container: ReleaseContainer, _ part: ReleaseObjects,
    _ ledger: inout SnippetLedger
  ) {
    switch part.variable(name, of: container) {
    case .proven: ledger.proven(.environment, name, at: range, by: ["container:\(container.name)"])
    case .runtime(let reason, _): ledger.runtime(.environment, name, because: reason, at: range)
    case .unknown(let nearest):
      ledger.wrong(
        .environment, name,
        Mistake(
          "unknown-variable", "the container '\(container.name)' has no variable '\(name)'",
          why: "the manifest sets none of that name",
          help: Mistake.suggestion(nearest, otherwise: "see the variables of the container")),
        at: range)
    }
  }
}

/// The pods that a command goes to.
struct PodSet: Sendable {
  private(set) var workloads: [ReleaseWorkload] = []
  /// The release that holds them.
  private(set) var part: ReleaseObjects?
  /// Why they are not known.
  private(set) var reason: String?

  init(_ kubectl: KubectlCall, _ view: ReleaseView, _ kinds: ResourceKinds, _ namespace: String?) {
    for part in view.parts(in: namespace) {
      let found = PodSet.workloads(kubectl, part.objects, kinds)
      if let value = found.value, !value.isEmpty {
        workloads = value
        self.part = part.objects
        return
      }
      reason = reason ?? found.reason
    }
    reason = reason ?? view.doubt(in: namespace)
  }

  private static func workloads(
    _ kubectl: KubectlCall, _ objects: ReleaseObjects, _ kinds: ResourceKinds
  ) -> ReleaseAnswer<[ReleaseWorkload]> {
    if let text = kubectl.selector?.text, let selector = LabelSelector(text) {
      return objects.pods(matching: selector)
    }
    guard let object = kubectl.objects.first, let name = object.name?.text,
      let kind = kinds.kind(object.kind)
    else { return .runtime("the pod's name is in a variable", nil) }
    let found = objects.find(kind: kind.kind, name: name)
    if kind.kind == "Service", let object = found.value, let service = ReleaseService(object) {
      return .proven(objects.workloads(of: service))
    }
    return found.map { ReleaseWorkload($0).map { [$0] } ?? [] }
  }
}
