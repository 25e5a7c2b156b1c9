package import Diagnostics
package import Yams

/// Reads YAML frontmatter key by key, so that each error names its line.
package struct FrontmatterReader {
  package let source: SourceText
  /// The bytes between the marker lines.
  package let range: Range<Int>

  package init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The mapping's entries; nil, with diagnostics, when it is no mapping.
  package func entries(known: Set<String>, diagnostics: inout [Diagnostic]) -> [String: Node]? {
    let root: Node?
    do {
      root = try compose(yaml: source.text(range))
    } catch {
      diagnostics.append(invalid(error))
      return nil
    }
    guard let mapping = root?.mapping else {
      diagnostics.append(
        Diagnostic(
          rule: "invalid-frontmatter", what: "the frontmatter is no mapping",
          why: "'key: value' lines are expected", help: "write one 'key: value' a line",
          at: source.location(source.position(at: range.lowerBound))))
      return nil
    }
    var entries: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if !known.contains(name) {
        diagnostics.append(
          diagnostic(
            key, what: "unknown frontmatter key '\(name)'", why: "nothing reads it",
            help: suggestion(name, known)))
      }
      entries[name] = value
    }
    return entries
  }

  package func required(
    _ key: String, _ entries: [String: Node], _ diagnostics: inout [Diagnostic]
  ) -> String {
    if let text = entries[key]?.string, !text.isEmpty { return text }
    let position = entries[key].map(position) ?? source.position(at: range.lowerBound)
    diagnostics.append(
      Diagnostic(
        rule: "missing-key", what: "the frontmatter lacks '\(key)'", why: "every page needs it",
        help: "add a line '\(key): …'", at: source.location(position)))
    return ""
  }

  package func strings(
    _ key: String, _ entries: [String: Node], _ diagnostics: inout [Diagnostic]
  ) -> [String] {
    guard let node = entries[key] else { return [] }
    guard let sequence = node.sequence else {
      diagnostics.append(
        diagnostic(
          node, what: "'\(key)' is no list", why: "a list of names is expected",
          help: "write '\(key): [a, b]'"))
      return []
    }
    return sequence.compactMap(\.string)
  }

  package func diagnostic(_ node: Node, what: String, why: String, help: String) -> Diagnostic {
    Diagnostic(
      rule: "invalid-frontmatter", what: what, why: why, help: help,
      at: source.location(position(node)))
  }

  private func suggestion(_ name: String, _ known: Set<String>) -> String {
    let nearest = nearestNames(to: name, among: known)
    return nearest.isEmpty
      ? "the keys are: \(known.sorted().joined(separator: ", "))"
      : "did you mean '\(nearest[0])'?"
  }

  /// Yams counts lines from the frontmatter's first, and columns in characters.
  private func position(_ node: Node) -> Position {
    let first = source.position(at: range.lowerBound).line
    return Position(line: first + (node.mark?.line ?? 1) - 1, column: node.mark?.column ?? 1)
  }

  private func invalid(_ error: any Error) -> Diagnostic {
    let first = source.position(at: range.lowerBound).line
    var position = Position(line: first, column: 1)
    var why = "\(error)"
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        position = Position(line: first + mark.line - 1, column: mark.column)
        why = problem
      default: break
      }
    }
    return Diagnostic(
      rule: "invalid-yaml", what: "the frontmatter is no valid YAML", why: why,
      help: "mend the YAML between the '---' lines", at: source.location(position))
  }
}
