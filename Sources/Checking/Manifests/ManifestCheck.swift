package import Diagnostics
package import Schemas
package import Trees

/// Compares manifests in pages with the API of the supported versions.
package struct ManifestCheck: Sendable {
  private let schema: KubernetesSchema

  package init(schema: KubernetesSchema) { self.schema = schema }

  /// A fact for each manifest of a text in YAML, and the findings. What has no manifest in it has
  /// none, unless it is no YAML.
  ///
  /// - Parameter isApplied: a command gives the whole text to a cluster; else it may be a part of a
  ///   manifest when it has no name.
  package func check(_ snippet: Snippet, isApplied: Bool = false) -> Ledger {
    check(snippet.code, isApplied: isApplied) { snippet.location($0) }
  }

  /// The same of a text that stands somewhere else: in a here-document.
  ///
  /// - Parameter place: where a line and column of the text stand.
  package func check(
    _ code: String, isApplied: Bool = false, at place: (Position) -> Location
  ) -> Ledger {
    var ledger = Ledger()
    let text = YAMLText(code)
    let start = place(Position(line: 1, column: 1))
    switch text.content {
    case .mappings, .other: break
    case .unfinished(let reason):
      ledger.excluded(.manifest, "YAML", because: reason, at: start)
    case .broken(let problem):
      ledger.wrong(.manifest, "YAML", ManifestCheck.finding(problem, in: code, at: place))
    case .manifests(let trees):
      let source = SourceText(path: start.path, text: code)
      for object in trees.flatMap(ManifestObject.objects) {
        let part = isPart(object, isCut: text.isCut, isApplied: isApplied)
        check(object, isWhole: !part, isApplied: isApplied, &ledger, in: source, at: place)
      }
    }
    return ledger
  }

  /// A part is shown without a name, and templates of pods for Spark have none.
  private func isPart(_ object: ManifestObject, isCut: Bool, isApplied: Bool) -> Bool {
    isCut || !isApplied && (object.name == nil || object.isPart)
  }

  private func check(
    _ object: ManifestObject, isWhole: Bool, isApplied: Bool, _ ledger: inout Ledger,
    in source: SourceText, at place: (Position) -> Location
  ) {
    let start = place(object.tree.position)
    if let reason = unlooked(object, isApplied) {
      ledger.excluded(.manifest, object.title, because: reason, at: start)
      return
    }
    let findings = findings(in: object, isWhole: isWhole, isApplied: isApplied).map {
      ManifestCheck.finding($0, in: source, at: place)
    }
    guard let first = findings.first else {
      ledger.proven(
        .manifest, object.title, at: start,
        by: ["Kubernetes \(schema.versions), \(object.apiVersion) \(object.kind)"])
      return
    }
    ledger.wrong(.manifest, object.title, first)
    for finding in findings.dropFirst() { ledger.add(finding) }
  }

  /// Why a manifest cannot be compared with anything; nil when it can.
  private func unlooked(_ object: ManifestObject, _ isApplied: Bool) -> String? {
    if Placeholder.isIn(object.kind) || Placeholder.isIn(object.apiVersion) {
      return "its kind is left open"
    }
    guard case .undescribed(let reason) = schema.kind(of: object.tree, isApplied: isApplied) else {
      return nil
    }
    return reason
  }

  private func findings(in object: ManifestObject, isWhole: Bool, isApplied: Bool)
    -> [SchemaFinding]
  {
    let found = schema.findings(
      in: object.tree, isWhole: isWhole, isApplied: isApplied, isUnsure: Placeholder.isIn)
    if found.contains(where: { $0.reason == .unknownKind }) { return found }
    return found + ManifestRules(object, isWhole: isWhole, isApplied: isApplied).findings
  }

  // MARK: Findings

  /// What is wrong with a text that is no YAML.
  package static func finding(
    _ problem: YAMLProblem, in code: String, at place: (Position) -> Location
  ) -> Diagnostic {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    let hasTab =
      lines.indices.contains(problem.position.line - 1)
      && lines[problem.position.line - 1].drop { $0 == " " }.first == "\t"
    return Diagnostic(
      rule: "invalid-yaml", what: "this is no valid YAML", why: problem.message,
      help: hasTab ? "indent with spaces" : nil, at: place(problem.position))
  }

  private static func finding(
    _ finding: SchemaFinding, in text: SourceText, at place: (Position) -> Location
  ) -> Diagnostic {
    let rest = text.bytes[text.offset(of: finding.position)...]
    let quote =
      rest.first.flatMap { "\"'".utf8.contains($0) ? String(Unicode.Scalar($0)) : nil } ?? ""
    let source = finding.text.map { "\(quote)\($0)\(quote)" }
    let stands = source.map { rest.starts(with: $0.utf8) } ?? false
    return Diagnostic(
      rule: finding.reason == .unknownKind ? "unknown-kind" : "invalid-manifest",
      what: finding.what, why: finding.why, help: finding.help, at: place(finding.position),
      length: stands ? source?.utf8.count : nil,
      replacement: stands ? finding.replacement.map { "\(quote)\($0)\(quote)" } : nil)
  }
}
