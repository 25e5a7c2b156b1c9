package import Trees

/// What a text in YAML is: manifests of Kubernetes, something else, or nothing that can be read.
package struct YAMLText: Sendable {
  package enum Content: Sendable {
    /// Documents with `apiVersion` and `kind`; others beside them are left out.
    case manifests([Tree])
    /// Mappings without these: a values file, the configuration of another program.
    case mappings([Tree])
    /// A list, a text, nothing.
    case other
    /// Text that a program makes YAML of, with the reason to believe so.
    case unfinished(String)
    case broken(YAMLProblem)
  }

  package let content: Content
  /// Lines are left out, so that nothing can be said to be missing.
  package let isCut: Bool

  package init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    isCut = lines.contains(where: YAMLText.isCut)
    content = YAMLText.content(text, lines, isCut)
  }

  private static func content(_ text: String, _ lines: [Substring], _ isCut: Bool) -> Content {
    if lines.contains(where: isTemplate) {
      return .unfinished("a template, which becomes YAML when it is rendered")
    }
    do {
      let documents = try Tree.documents(yaml: text)
      let manifests = documents.filter(isManifest)
      if !manifests.isEmpty { return .manifests(manifests) }
      let mappings = documents.filter { !$0.members.isEmpty }
      return mappings.isEmpty ? .other : .mappings(mappings)
    } catch {
      return isCut ? .unfinished("lines are left out of it") : .broken(error)
    }
  }

  private static func isManifest(_ tree: Tree) -> Bool {
    tree["apiVersion"]?.scalarText != nil && tree["kind"]?.text != nil
  }

  /// A line that stands for others: `...`, `# …`, `- [...]`.
  private static func isCut(_ line: Substring) -> Bool {
    let rest = line.drop { " \t#-".contains($0) }
    guard rest.count < line.count || !rest.isEmpty else { return false }
    let bare = rest.filter { !" []<>():".contains($0) }
    return bare == "..." || bare == "…"
      || line.contains("#") && (rest.hasPrefix("...") || rest.hasPrefix("…"))
  }

  /// An action of a template that stands outside of quotes.
  private static func isTemplate(_ line: Substring) -> Bool {
    guard let open = line.firstRange(of: "{{") else { return false }
    let before = line[..<open.lowerBound].drop { $0 == " " }
    return before.isEmpty || before.hasSuffix(": ") || before.allSatisfy { "- ".contains($0) }
  }
}
