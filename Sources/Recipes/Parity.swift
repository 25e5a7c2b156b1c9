package import Diagnostics

/// Proves that the languages of a recipe hold the same commands: `verify` runs one of them only.
package enum Parity {
  /// What differs between the original and its translation, at the translation's place.
  package static func findings(original: RecipePage, translation: RecipePage) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let start = translation.source.location(Position(line: 1, column: 1))
    let keys = original.frontmatter.differences(from: translation.frontmatter)
    if !keys.isEmpty {
      findings.append(
        finding(
          "the frontmatter differs from \(original.source.path)",
          "only title and summary may differ; here it is \(keys.joined(separator: ", "))",
          translation.place(ofAny: keys) ?? start))
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
    findings += shown(original, translation, start)
    if original.steps.count != translation.steps.count {
      findings.append(
        finding(
          "\(translation.steps.count) steps here, \(original.steps.count) in "
            + original.source.path, "the languages hold the same blocks in the same order", start))
    }
    return findings
  }

  /// Named blocks that are only shown.
  private static func shown(
    _ original: RecipePage, _ translation: RecipePage, _ start: Location
  ) -> [Diagnostic] {
    let others = translation.shown
    for (index, left) in original.shown.enumerated() {
      let right = index < others.count ? others[index] : nil
      let differs =
        right.map { ($0.name, $0.language, $0.code) != (left.name, left.language, left.code) }
      if differs == false { continue }
      return [
        finding(
          "the block '\(left.name)' differs from \(original.source.path)",
          "the original is at \(left.location)", right?.location ?? start)
      ]
    }
    guard let extra = others.dropFirst(original.shown.count).first else { return [] }
    return [
      finding(
        "the block '\(extra.name)' is not in \(original.source.path)",
        "the languages hold the same blocks in the same order", extra.location)
    ]
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
      let equal =
        (a.pattern.lines, a.pattern.comparison) == (b.pattern.lines, b.pattern.comparison)
      return same && equal && a.section == b.section
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
