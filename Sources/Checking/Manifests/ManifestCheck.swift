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
    var ledger = Ledger()
    let text = YAMLText(snippet.code)
    let start = snippet.location(at: 0)
    switch text.content {
    case .mappings, .other: break
    case .unfinished(let reason):
      ledger.excluded(.manifest, "YAML", because: reason, at: start)
    case .broken(let problem):
      ledger.wrong(.manifest, "YAML", ManifestCheck.finding(problem, snippet))
    case .manifests(let trees):
      for object in trees.flatMap(ManifestObject.objects) {
        check(object, in: snippet, isCut: text.isCut, isApplied: isApplied, &ledger)
      }
    }
    return ledger
  }

  private func check(
    _ object: ManifestObject, in snippet: Snippet, isCut: Bool, isApplied: Bool,
    _ ledger: inout Ledger
  ) {
    let place = snippet.location(object.tree.position)
    if let reason = unlooked(object, isApplied) {
      ledger.excluded(.manifest, object.title, because: reason, at: place)
      return
    }
    // A part is shown without a name, and templates of pods for Spark have none.
    let isWhole = !isCut && (isApplied || object.name != nil && !object.isPart)
    let found = findings(in: object, isWhole: isWhole, isApplied: isApplied)
    let findings = found.map { ManifestCheck.finding($0, snippet) }
    guard let first = findings.first else {
      ledger.proven(
        .manifest, object.title, at: place,
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
  package static func finding(_ problem: YAMLProblem, _ snippet: Snippet) -> Diagnostic {
    let lines = snippet.code.split(separator: "\n", omittingEmptySubsequences: false)
    let hasTab =
      lines.indices.contains(problem.position.line - 1)
      && lines[problem.position.line - 1].drop { $0 == " " }.first == "\t"
    return Diagnostic(
      rule: "invalid-yaml", what: "this is no valid YAML", why: problem.message,
      help: hasTab ? "indent with spaces" : nil, at: snippet.location(problem.position))
  }

  private static func finding(_ finding: SchemaFinding, _ snippet: Snippet) -> Diagnostic {
    let text = SourceText(path: snippet.path, text: snippet.code)
    let offset = text.offset(of: finding.position)
    let rest = text.bytes[offset...]
    let quote =
      rest.first.flatMap { "\"'".utf8.contains($0) ? String(Unicode.Scalar($0)) : nil } ?? ""
    let source = finding.text.map { "\(quote)\($0)\(quote)" }
    let stands = source.map { rest.starts(with: $0.utf8) } ?? false
    return Diagnostic(
      rule: finding.reason == .unknownKind ? "unknown-kind" : "invalid-manifest",
      what: finding.what, why: finding.why, help: finding.help,
      at: snippet.location(finding.position), length: stands ? source?.utf8.count : nil,
      replacement: stands ? finding.replacement.map { "\(quote)\($0)\(quote)" } : nil)
  }
}
