internal import Charts
internal import Commands
internal import Pages
internal import Schemas

/// Proves what a kubectl command names, against the release as it is at that step.
struct KubectlCheck: Sendable {
  let ground: Ground
  let view: ReleaseView
  let before: Stage
  let namespace: String?

  func check(_ kubectl: KubectlCall, _ ledger: inout SnippetLedger) {
    for object in kubectl.objects where !isNew(kubectl) { check(object, kubectl, &ledger) }
    SelectorCheck(view: view, kinds: ground.kinds, namespace: namespace).check(kubectl, &ledger)
    PodCheck(ground: ground, view: view, namespace: namespace).check(kubectl, &ledger)
    PortCheck(ground: ground, view: view, namespace: namespace).check(kubectl, &ledger)
    FieldCheck(ground: ground, view: view, namespace: namespace).check(kubectl, &ledger)
    checkIdentity(kubectl, &ledger)
    checkFiles(kubectl, &ledger)
  }

  /// What the command makes need not be there before it.
  private func isNew(_ kubectl: KubectlCall) -> Bool {
    ["create", "run", "explain"].contains(kubectl.verb.first)
      && kubectl.verb != ["create", "token"]
      || kubectl.waitsFor == .create
  }

  private func check(
    _ object: ObjectName, _ kubectl: KubectlCall, _ ledger: inout SnippetLedger
  ) {
    guard let written = object.kind else {
      ledger.runtime(.object, "an object", because: "its kind is in a variable", at: object.range)
      return
    }
    guard written.lowercased() != "all" else { return }
    guard let kind = ground.kinds.lookup(written) else {
      if let range = object.kindRange { unknownKind(written, &ledger, at: range) }
      return
    }
    guard let word = object.name else { return }
    guard let name = word.text else {
      ledger.runtime(
        .object, "\(kind.kind)/…", because: "the name is in a variable", at: word.range)
      return
    }
    write(
      ObjectLookup(view: view).presence(kind, name, in: place(kubectl)), kind, name, &ledger, word)
  }

  private func place(_ kubectl: KubectlCall) -> String? {
    kubectl.allNamespaces ? nil : namespace
  }

  private func write(
    _ presence: ObjectLookup.Presence, _ kind: ResourceKind, _ name: String,
    _ ledger: inout SnippetLedger, _ word: ShellWord
  ) {
    let subject = "\(kind.kind)/\(name)"
    switch presence {
    case .proven(_, let evidence): ledger.proven(.object, subject, at: word.range, by: evidence)
    case .runtime(let reason): ledger.runtime(.object, subject, because: reason, at: word.range)
    case .excluded(let reason): ledger.excluded(.object, subject, because: reason, at: word.range)
    case .missing(let nearest, let place):
      ledger.wrong(
        .object, subject,
        Mistake(
          "unknown-object", "there is no \(kind.kind) '\(name)' at this step",
          why: "none of that name is in \(place)",
          help: Mistake.suggestion(nearest, otherwise: "name an object that the release has")),
        at: word.range)
    }
  }

  private func unknownKind(_ written: String, _ ledger: inout SnippetLedger, at range: Range<Int>) {
    if PlaceholderName.isPart(of: written) || written.contains(".") {
      ledger.runtime(.object, written, because: "the kind of an operator", at: range)
      return
    }
    let nearest = ground.kinds.nearest(to: written)
    ledger.wrong(
      .object, written,
      Mistake(
        "unknown-kind", "kubectl knows no kind '\(written)'",
        why: "neither Kubernetes nor the charts define it",
        help: Mistake.suggestion(nearest, otherwise: "'kubectl api-resources' lists the kinds")),
      at: range)
  }

  /// `--as=system:serviceaccount:NAMESPACE:NAME`, `--serviceaccount=NAMESPACE:NAME`
  private func checkIdentity(_ kubectl: KubectlCall, _ ledger: inout SnippetLedger) {
    for flag in kubectl.call.flags where ["as", "serviceaccount"].contains(flag.name) {
      guard let word = flag.value, let text = word.text, let kind = ground.kinds.lookup("sa") else {
        continue
      }
      let parts = text.split(separator: ":").map(String.init)
      let isAccount = flag.name == "serviceaccount" || text.hasPrefix("system:serviceaccount:")
      guard isAccount, parts.count >= 2 else { continue }
      let name = parts[parts.count - 1]
      write(
        ObjectLookup(view: view).presence(kind, name, in: parts[parts.count - 2]), kind, name,
        &ledger, word)
    }
  }

  private func checkFiles(_ kubectl: KubectlCall, _ ledger: inout SnippetLedger) {
    let search = FileSearch(files: ground.files, stage: before)
    for word in kubectl.files where word.text != "-" {
      let name = word.text ?? "a file"
      switch search.answer(word) {
      case .repository(let path): ledger.proven(.file, path, at: word.range, by: [path])
      case .written: ledger.proven(.file, name, at: word.range, by: ["this page writes it"])
      case .placeholder: ledger.excluded(.file, name, because: "a placeholder", at: word.range)
      case .outside(let reason): ledger.runtime(.file, name, because: reason, at: word.range)
      case .unknown: ledger.runtime(.file, name, because: "a variable", at: word.range)
      case .missing(let path):
        ledger.wrong(
          .file, name,
          Mistake(
            "unknown-file", "there is no file '\(path)'", why: "kubectl would refuse the command",
            help: "name a file of the repository"), at: word.range)
      }
    }
  }
}
