internal import Diagnostics
internal import Markdown

/// Reads expected outputs.
extension BlockReader {
  mutating func output(_ fence: Fence) -> Step? {
    let attributes = fence.attributes
    guard let name = attributes["output-of"]?.value else { return nil }
    for key in ["name", "norun"] {
      guard let attribute = attributes[key] else { continue }
      report(
        attribute.position, "'\(key)' at an expected output", "it belongs to the block '\(name)'",
        "remove it")
    }
    let when = choice(attributes, "when", ExpectedOutput.State.init, "broken or healthy")
    let comparison = comparison(attributes)
    let pattern = OutputPattern(fence.block.code, comparison: comparison)
    check(pattern, of: name, fence)
    return .output(
      ExpectedOutput(
        blockName: name, when: when, pattern: pattern, section: section,
        location: source.location(fence.start), node: fence.node))
  }

  private mutating func comparison(_ attributes: FenceAttributes) -> OutputPattern.Comparison {
    guard let match = attributes["match"], let value = match.value else { return .lines }
    if let comparison = OutputPattern.Comparison(rawValue: value) { return comparison }
    report(
      match.position, "unknown match '\(value)'", "it is no way to compare",
      "write 'match=lines', 'match=json' or 'match=regex'")
    return .lines
  }

  private mutating func check(_ pattern: OutputPattern, of name: String, _ fence: Fence) {
    let code = CodeText(fence.block.code, in: source, from: fence.start.line + 1)
    for defect in pattern.defects {
      report(code.position(at: defect.offset), defect.what, defect.why, defect.help)
    }
    if pattern.defects.isEmpty, !pattern.hasLiteralLine {
      report(
        fence.start, "the expected output of '\(name)' asserts nothing",
        "no line has a word or number of its own", "keep at least one literal line")
    }
    if pattern.comparison != .regex { checkPlaceholders(code) }
  }

  private mutating func checkPlaceholders(_ code: CodeText) {
    guard code.text.utf8.contains(UInt8(ascii: "[")) else { return }
    for (text, offset) in PlaceholderText.unknown(in: code.text[...]) {
      report(
        code.position(at: offset), "unknown placeholder '\(text)'",
        "it would be compared letter by letter", "the placeholders are: \(Placeholder.forms)")
    }
    for match in code.text.matches(of: /\[PARAMETER:([a-z][a-z0-9-]*)\]/) {
      let name = String(match.output.1)
      if parameters[name] != nil { continue }
      let offset = code.text.utf8.distance(
        from: code.text.startIndex, to: match.range.lowerBound)
      let nearest = nearestNames(to: name, among: parameters.keys.sorted())
      report(
        code.position(at: offset), "'\(match.output.0)' names no parameter",
        "the frontmatter has none of that name",
        nearest.isEmpty
          ? "add it to 'parameters' in the frontmatter"
          : "did you mean '[PARAMETER:\(nearest[0])]'?")
    }
  }
}
