package import Diagnostics

/// Proves that the languages of a recipe hold the same commands: `verify` runs one of them only.
package enum Parity {
  /// What differs between the original and its translation, at the translation's place.
  package static func findings(original: RecipePage, translation: RecipePage) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let start = translation.source.location(Position(line: 1, column: 1))
    if !original.frontmatter.agrees(with: translation.frontmatter) {
      findings.append(
        finding(
          "the frontmatter differs from \(original.source.path)",
          "only title and summary may differ between the languages", start))
    }
    let kinds = (original.sections.map(\.kind), translation.sections.map(\.kind))
    if kinds.0 != kinds.1 {
      findings.append(
        finding(
          "the sections differ from \(original.source.path)",
          "there: \(names(original.sections)); here: \(names(translation.sections))", start))
    }
    for (left, right) in zip(original.steps, translation.steps) {
      guard let difference = difference(left, right) else { continue }
      findings.append(
        finding(
          "\(difference) differs from \(original.source.path)", "the original is at \(place(left))",
          place(right)))
      return findings
    }
    if original.steps.count != translation.steps.count {
      findings.append(
        finding(
          "\(translation.steps.count) steps here, \(original.steps.count) in "
            + original.source.path, "the languages hold the same blocks in the same order", start))
    }
    return findings
  }

  private static func finding(_ what: String, _ why: String, _ location: Location) -> Diagnostic {
    Diagnostic(
      rule: "parity", what: what, why: why, help: "make both languages equal", at: location)
  }

  private static func names(_ sections: [Section]) -> String {
    sections.map(\.title).joined(separator: ", ")
  }

  private static func place(_ step: Step) -> Location {
    switch step {
    case .block(let block): block.location
    case .output(let output): output.location
    case .hidden(let hidden): hidden.location
    }
  }

  /// What differs between two steps, in words; nil when they say the same.
  private static func difference(_ left: Step, _ right: Step) -> String? {
    switch (left, right) {
    case (.block(let a), .block(let b)): return difference(a, b)
    case (.output(let a), .output(let b)):
      let same = (a.blockName, a.when?.rawValue) == (b.blockName, b.when?.rawValue)
      return same && a.pattern == b.pattern && a.section == b.section
        ? nil : "the output of '\(a.blockName)'"
    case (.hidden(let a), .hidden(let b)):
      return (a.kind, a.name, a.file) == (b.kind, b.name, b.file)
        ? nil : "the hidden step '\(a.name)'"
    default: return "the kind of this step"
    }
  }

  private static func difference(_ left: CommandBlock, _ right: CommandBlock) -> String? {
    let name = left.name ?? left.language.rawValue
    var comparable = right
    comparable.location = left.location
    comparable.node = left.node
    comparable.code = left.code
    // The reason of a block that is not run is prose: it is translated.
    if left.noRunReason != nil, right.noRunReason != nil {
      comparable.noRunReason = left.noRunReason
    }
    if comparable != left { return "the fence of '\(name)'" }
    return codeWithoutComments(left) == codeWithoutComments(right) ? nil : "the code of '\(name)'"
  }

  /// Comments may be translated; only whole-line ones, so that no `#` inside a string is cut.
  private static func codeWithoutComments(_ block: CommandBlock) -> [Substring] {
    block.code.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.trimmingPrefix(while: \.isWhitespace).hasPrefix("#") }
  }
}
