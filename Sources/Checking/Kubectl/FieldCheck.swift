internal import Charts
internal import Commands
internal import Diagnostics
internal import Schemas
internal import Trees

/// Proves the paths into objects that a command reads or changes, and what it waits for.
struct FieldCheck: Sendable {
  let ground: Ground
  let view: ReleaseView
  let namespace: String?

  func check(_ kubectl: KubectlCall, _ ledger: inout SnippetLedger) {
    let targets = FieldTargets(kubectl, view, ground.kinds, namespace)
    switch kubectl.output {
    case .jsonPath(let word): expression(word, JSONPathExpression.init(jsonPath:), targets, &ledger)
    case .goTemplate(let word):
      expression(word, JSONPathExpression.init(goTemplate:), targets, &ledger)
    case .customColumns(let word):
      expression(word, JSONPathExpression.init(customColumns:), targets.eachAlone, &ledger)
    case .file, .plain, nil: break
    }
    if let word = kubectl.call.flag("sort-by")?.value {
      expression(word, JSONPathExpression.init(relaxed:), targets.eachAlone, &ledger)
    }
    wait(kubectl.waitsFor, targets, &ledger)
    patch(kubectl.patch, targets, &ledger)
  }

  // MARK: - Expressions

  func expression(
    _ word: ShellWord, _ read: (String) -> JSONPathExpression, _ targets: FieldTargets,
    _ ledger: inout SnippetLedger
  ) {
    guard let text = word.text else {
      ledger.runtime(.field, "a path", because: "it holds a variable", at: word.range)
      return
    }
    let expression = read(text)
    if let problem = expression.problem {
      ledger.wrong(
        .field, text,
        Mistake(
          "unknown-field", problem.what, why: problem.why,
          help: problem.help ?? "mend the expression"), at: word.range(of: problem.range))
      return
    }
    if let doubt = expression.doubt, expression.paths.isEmpty {
      ledger.runtime(.field, text, because: doubt, at: word.range)
    }
    for path in expression.paths where !path.steps.isEmpty {
      check(path, targets, &ledger, at: path.range.map { word.range(of: $0) } ?? word.range) {
        range in
        word.range(of: range)
      }
    }
  }

  private func check(
    _ path: FieldPath, _ targets: FieldTargets, _ ledger: inout SnippetLedger, at range: Range<Int>,
    part: (Range<Int>) -> Range<Int>
  ) {
    guard let kind = targets.kind else {
      ledger.runtime(.field, "a path", because: "the kind is not known here", at: range)
      return
    }
    let (own, isList) = targets.path(path)
    let subject = "\(kind.kind) \(own.spelled)"
    if let object = targets.objects.first(where: { !own.resolve(in: $0.tree).isEmpty }) {
      ledger.proven(.field, subject, at: range, by: [object.template, "object:\(object.title)"])
      return
    }
    if let mistake = missingKey(own, targets, kind) {
      ledger.wrong(.field, subject, mistake, at: range)
      return
    }
    let steps = isList ? path.steps : own.steps
    let answer =
      isList
      ? ground.schema.field(inListOf: kind.kind, path.parts)
      : ground.schema.field(own.parts, kind: kind.kind)
    told(answer, own.spelled, kind, &ledger, at: range) { index in
      steps.indices.contains(index) ? part(steps[index].range) : range
    }
  }

  /// - Parameter place: of the step that the API does not define.
  private func told(
    _ answer: FieldAnswer, _ path: String, _ kind: ResourceKind, _ ledger: inout SnippetLedger,
    at range: Range<Int>, place: (Int) -> Range<Int>
  ) {
    let subject = "\(kind.kind) \(path)"
    switch answer {
    case .known: ledger.runtime(.field, subject, because: "only the cluster fills it in", at: range)
    case .freeForm:
      ledger.runtime(.field, subject, because: "its keys are not fixed by the API", at: range)
    case .unknownKind:
      ledger.runtime(.field, subject, because: "the fields of this kind are not known", at: range)
    case .unknown(let index, let nearest):
      ledger.wrong(
        .field, subject,
        Mistake(
          "unknown-field", "a \(kind.kind) has no field '\(path)'",
          why: "the API of Kubernetes defines none of that name",
          help: Mistake.suggestion(
            nearest, otherwise: "'kubectl explain \(kind.plural)' lists the fields")),
        at: place(index))
    }
  }

  /// A key of a ConfigMap or a Secret that its object does not have.
  private func missingKey(_ path: FieldPath, _ targets: FieldTargets, _ kind: ResourceKind)
    -> Mistake?
  {
    guard ["ConfigMap", "Secret"].contains(kind.kind), path.steps.count >= 2,
      case .key("data") = path.steps[0].selector, case .key(let key) = path.steps[1].selector,
      let object = targets.objects.first
    else { return nil }
    let keys = object.tree["data"]?.keys ?? []
    if keys.contains(key) { return nil }
    return Mistake(
      "unknown-key", "\(object.title) has no key '\(key)'",
      why: keys.isEmpty ? "it has none at all" : "its keys are: \(keys.joined(separator: ", "))",
      help: Mistake.suggestion(
        nearestNames(to: key, among: keys), otherwise: "name one of its keys"))
  }

  // MARK: - Waits and patches

  private func wait(
    _ wait: WaitCondition?, _ targets: FieldTargets, _ ledger: inout SnippetLedger
  ) {
    switch wait {
    case .jsonPath(let word, _):
      expression(word, JSONPathExpression.init(relaxed:), targets, &ledger)
    case .condition(let word, _):
      guard let name = word.text, let kind = targets.kind else { return }
      condition(name, kind, word, &ledger)
    case .create, .delete, nil: break
    }
  }

  private func condition(
    _ name: String, _ kind: ResourceKind, _ word: ShellWord, _ ledger: inout SnippetLedger
  ) {
    let subject = "\(kind.kind) \(name)"
    guard let known = WaitConditions.of(kind: kind.kind) else {
      ledger.runtime(
        .condition, subject, because: "its controller is not known here", at: word.range)
      return
    }
    // kubectl compares without regard to case.
    if known.contains(where: { $0.lowercased() == name.lowercased() }) {
      ledger.proven(.condition, subject, at: word.range, by: ["Kubernetes"])
      return
    }
    let nearest = nearestNames(to: name, among: known)
    ledger.wrong(
      .condition, subject,
      Mistake(
        "unknown-condition", "a \(kind.kind) never has the condition '\(name)'",
        why: known.isEmpty
          ? "Kubernetes sets no conditions on it"
          : "its conditions are: \(known.joined(separator: ", "))",
        help: Mistake.suggestion(nearest, otherwise: "wait for something that it has"),
        replacement: nearest.count == 1 ? nearest[0] : nil), at: word.range)
  }

  /// The fields of a merge patch exist; a JSON patch names paths.
  private func patch(
    _ patch: KubectlCall.Patch?, _ targets: FieldTargets, _ ledger: inout SnippetLedger
  ) {
    guard let patch, !patch.isFile, let kind = targets.kind else { return }
    guard let text = patch.text.text, let tree = try? Tree(yaml: text) else {
      ledger.runtime(.field, "a patch", because: "it holds a variable", at: patch.text.range)
      return
    }
    let paths = patch.kind == .json ? Self.pointers(tree) : Self.leaves(tree, [])
    for path in paths {
      guard case .unknown(_, let nearest) = ground.schema.field(path, kind: kind.kind) else {
        ledger.proven(
          .field, "\(kind.kind) \(path.spelled)", at: patch.text.range, by: ["Kubernetes"])
        continue
      }
      ledger.wrong(
        .field, "\(kind.kind) \(path.spelled)",
        Mistake(
          "unknown-field", "a \(kind.kind) has no field '\(path.spelled)'",
          why: "the API of Kubernetes defines none of that name",
          help: Mistake.suggestion(
            nearest, otherwise: "'kubectl explain \(kind.plural)' lists the fields")),
        at: patch.text.range)
    }
  }

  private static func leaves(_ tree: Tree, _ path: [FieldPart]) -> [[FieldPart]] {
    switch tree.value {
    case .mapping(let members) where !members.isEmpty:
      members.filter { !$0.key.hasPrefix("$") }.flatMap { leaves($0.value, path + [.key($0.key)]) }
    case .sequence(let elements) where !elements.isEmpty:
      elements.flatMap { leaves($0, path + [.each]) }
    default: [path]
    }
  }

  /// The `path` members of a JSON patch (RFC 6902).
  private static func pointers(_ tree: Tree) -> [[FieldPart]] {
    tree.elements.compactMap { operation in
      operation["path"]?.text.map { pointer in
        pointer.split(separator: "/").map { part -> FieldPart in
          if Int(part) != nil || part == "-" { return .each }
          return .key(String(part).replacing("~1", with: "/").replacing("~0", with: "~"))
        }
      }
    }
  }
}

extension [FieldPart] {
  /// As a person would write it: `spec.template.spec.containers[].image`.
  var spelled: String {
    reduce(into: "") { text, part in
      switch part {
      case .key(let key), .anywhere(let key): text += (text.isEmpty ? "" : ".") + key
      case .index(let index): text += "[\(index)]"
      case .each: text += "[]"
      }
    }
  }
}

extension FieldPath {
  var spelled: String { parts.spelled }
}
