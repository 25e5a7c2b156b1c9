internal import Diagnostics
internal import Trees

/// The comparison of one manifest with its definition.
struct ManifestWalk {
  let schema: KubernetesSchema
  /// As messages name it: "apps/v1 Deployment".
  let name: String
  /// False for a part of a manifest, in which fields may be left out.
  let isWhole: Bool
  /// Whether a text stands for another that is not known yet.
  let isUnsure: (String) -> Bool
  var findings: [SchemaFinding] = []

  mutating func check(_ tree: Tree, _ type: FieldType, at path: Path) {
    if tree.isNull || isUnsure(tree) { return }
    switch (type, tree.value) {
    case (.fields(let name), .mapping):
      check(fieldsOf: tree, name, at: path)
    case (.map(let type), .mapping):
      for member in tree.members { check(member.value, type, at: path.member(member)) }
    case (.list(let type), .sequence):
      check(elementsOf: tree, type, at: path)
    default:
      if let problem = ScalarProblem.of(tree, type) { add(problem, tree, at: path) }
    }
  }

  private mutating func check(elementsOf tree: Tree, _ type: FieldType, at path: Path) {
    for (index, element) in tree.elements.enumerated() {
      check(element, type, at: path.element(index, element))
    }
  }

  private func isUnsure(_ tree: Tree) -> Bool { tree.text.map(isUnsure) ?? false }

  // MARK: Fields

  private mutating func check(fieldsOf tree: Tree, _ name: String, at path: Path) {
    guard let definition = KubernetesTable.shared.definition(name) else { return }
    var meant: [String] = []
    for member in tree.members where !isUnsure(member.key) {
      let forms = definition.forms(of: member.key)
      if forms.isEmpty {
        meant += unknown(member, definition, at: path)
        continue
      }
      if let gap = gap(forms) { add(gap, member, definition, at: path) }
      let form = forms.last { $0.versions.has(schema.versions.last) } ?? forms[forms.count - 1]
      check(member.value, form.type, at: path.member(member))
    }
    if isWhole { findMissing(in: tree, definition, but: meant, at: path) }
  }

  /// - Parameter meant: fields that are there under misspelt names.
  private mutating func findMissing(
    in tree: Tree, _ definition: KubernetesDefinition, but meant: [String], at path: Path
  ) {
    let wanted = definition.fields.filter {
      $0.isRequired && $0.versions.has(schema.versions.last) && !meant.contains($0.name)
    }
    for field in wanted where tree[field.name]?.isNull != false {
      // A key that is not known yet may be this one.
      if tree.keys.contains(where: isUnsure) { continue }
      let missing = path.text.isEmpty ? field.name : "\(path.text).\(field.name)"
      findings.append(
        SchemaFinding(
          reason: .missingField, position: path.position, text: path.key, path: path.text,
          what: "'\(missing)' is missing",
          why: "\(source(definition)) wants it in each \(definition.plainName)",
          help: "add it: \(field.type.name)"))
    }
  }

  /// The fields that may be meant.
  private mutating func unknown(
    _ member: Tree.Member, _ definition: KubernetesDefinition, at path: Path
  ) -> [String] {
    let near = schema.suggestions(for: member.key, in: .fields(definition.name))
    let home = near.isEmpty ? schema.home(of: member.key, below: definition, at: path.text) : nil
    findings.append(
      SchemaFinding(
        reason: .unknownField, position: member.keyPosition, text: member.key,
        path: path.member(member).text,
        what: "\(definition.plainName) has no field '\(member.key)'",
        why: "\(source(definition)) would refuse or drop '\(path.member(member).text)'",
        help: near.first.map { "did you mean '\($0)'?" }
          ?? home.map { "'\(member.key)' belongs into '\($0)'" },
        replacement: KubernetesSchema.certain(near, for: member.key)))
    return near
  }

  /// Whose definition it is.
  private func source(_ definition: KubernetesDefinition) -> String {
    definition.name.hasPrefix("spark.") ? "the Spark operator" : "Kubernetes \(schema.versions)"
  }

  // MARK: Versions

  private func gap(_ forms: [KubernetesDefinition.Field]) -> (missing: Int, why: String)? {
    let versions = schema.versions
    guard forms.contains(where: { $0.versions.has(versions.last) }) else {
      let until = forms.map(\.versions.last).filter { $0 < versions.last }.max()
      return (
        versions.last,
        until.map { "it was removed in 1.\($0 + 1)" } ?? "it came in a later version"
      )
    }
    guard schema.demandsOldest, !forms.contains(where: { $0.versions.has(versions.first) }) else {
      return nil
    }
    return (versions.first, "it came in 1.\(forms.map(\.versions.first).min() ?? versions.last)")
  }

  private mutating func add(
    _ gap: (missing: Int, why: String), _ member: Tree.Member, _ definition: KubernetesDefinition,
    at path: Path
  ) {
    findings.append(
      SchemaFinding(
        reason: .unknownField, position: member.keyPosition, text: member.key,
        path: path.member(member).text,
        what: "\(definition.plainName) has no field '\(member.key)' in Kubernetes 1.\(gap.missing)",
        why: gap.why))
  }

  private mutating func add(_ problem: ScalarProblem, _ tree: Tree, at path: Path) {
    findings.append(
      SchemaFinding(
        reason: problem.isOfType ? .wrongType : .refusedValue, position: tree.position,
        text: problem.text, path: path.text, what: "'\(path.text)' is \(problem.what)",
        why: problem.isOfType ? "\(name) has \(problem.why) there" : problem.why,
        help: problem.help, replacement: problem.replacement))
  }
}

extension ManifestWalk {
  /// The way from the manifest to a value in it, and where that stands.
  struct Path {
    var text: String
    var position: Position
    /// The key at the position, if there is one.
    var key: String?

    func member(_ member: Tree.Member) -> Path {
      Path(
        text: text.isEmpty ? member.key : "\(text).\(member.key)", position: member.keyPosition,
        key: member.key)
    }

    func element(_ index: Int, _ element: Tree) -> Path {
      Path(text: "\(text)[\(index)]", position: element.position)
    }
  }
}
