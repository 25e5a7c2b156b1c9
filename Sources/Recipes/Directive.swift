internal import Diagnostics
internal import Markdown

/// Finds `<!-- recipe:KIND name=… file=… -->` comments and whatever only resembles them.
struct DirectiveParser {
  let source: SourceText
  let isGuide: Bool
  var steps: [(node: Int, step: HiddenStep)] = []
  var diagnostics: [Diagnostic] = []

  init(source: SourceText, isGuide: Bool) {
    self.source = source
    self.isGuide = isGuide
  }

  /// Reads an HTML block: only whole-line comments in the first column are directives.
  mutating func readBlock(_ html: String, node: Int, at start: Position) {
    let text = CodeText(html, in: source, from: start.line)
    var offset = 0
    var isOpen = false
    for line in html.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.utf8.prefix { $0 == 0x20 }.count
      let position = text.position(at: offset + indent)
      let isInside = isOpen
      isOpen = DirectiveParser.leavesOpen(line, isOpen)
      offset += line.utf8.count + 1
      guard let name = DirectiveParser.resembles(line) else { continue }
      if isInside {
        report(
          position, "the directive '\(name)' stands inside a comment",
          "nobody could tell whether it is meant", "remove it, or close the comment before it")
        continue
      }
      guard let comment = line.wholeMatch(of: /\s*<!--(.*?)-->\s*/) else {
        report(
          position, "the directive '\(name)' is not a whole line",
          "a directive opens at line start and closes with '-->' on the same line",
          "put '<!-- recipe:KIND name=… file=… -->' on a line of its own")
        continue
      }
      if position.column != 1 {
        report(
          position, "the directive '\(name)' is indented", "a directive opens at line start",
          "put it in the first column")
        continue
      }
      readComment(String(comment.output.1), node: node, position)
    }
  }

  /// Whether a comment goes on after a line.
  private static func leavesOpen(_ line: Substring, _ isOpen: Bool) -> Bool {
    var isOpen = isOpen
    var rest = line
    while let mark = rest.firstRange(of: isOpen ? "-->" : "<!--") {
      rest = rest[mark.upperBound...]
      isOpen.toggle()
    }
    return isOpen
  }

  /// Reports directives inside a line of text, where no tool would look for them.
  mutating func readInline(_ html: String, at position: Position) {
    guard let name = DirectiveParser.resembles(html[...]) else { return }
    report(
      position, "the directive '\(name)' stands inside a line",
      "a directive stands alone on its line",
      "put it on a line of its own, with an empty line before it")
  }

  /// The name of something that is, or is meant to be, a directive.
  private static func resembles(_ text: Substring) -> String? {
    guard let match = text.firstMatch(of: /<!--\s*([A-Za-z]+)\s*[:.]?\s*([A-Za-z]*)/) else {
      return nil
    }
    let word = String(match.output.1)
    let second = String(match.output.2)
    guard word == "recipe" || nearestNames(to: word, among: ["recipe"]).first != nil else {
      return nil
    }
    let kinds = HiddenStep.Kind.allCases.map(\.rawValue)
    let colon = match.output.0.contains(":")
    return colon || !nearestNames(to: second, among: kinds).isEmpty
      ? "\(word)\(colon ? ":" : " ")\(second)" : nil
  }

  private mutating func readComment(_ text: String, node: Int, _ position: Position) {
    if isGuide {
      report(
        position, "a hidden step in a guide", "readers follow a guide from its first line",
        "show the step in a block, or write a recipe")
      return
    }
    guard let match = text.wholeMatch(of: /\s*recipe:([a-z-]*)\s*(.*?)\s*/) else {
      report(
        position, "misspelt directive '\(text.trimmingPrefix(while: \.isWhitespace).prefix(24))…'",
        "a directive begins with 'recipe:'", "write '<!-- recipe:KIND name=… file=… -->'")
      return
    }
    let name = String(match.output.1)
    guard let kind = HiddenStep.Kind(rawValue: name) else {
      let kinds = HiddenStep.Kind.allCases.map(\.rawValue)
      let nearest = nearestNames(to: name, among: kinds)
      report(
        position, "unknown directive 'recipe:\(name)'", "the runner would ignore it",
        nearest.isEmpty
          ? "the directives are: \(kinds.map { "recipe:\($0)" }.joined(separator: ", "))"
          : "did you mean 'recipe:\(nearest[0])'?")
      return
    }
    readAttributes(kind, match.output.2, node: node, position)
  }

  private mutating func readAttributes(
    _ kind: HiddenStep.Kind, _ text: Substring, node: Int, _ position: Position
  ) {
    guard let attributes = try? FenceAttributes("{\(text)}", at: position) else {
      report(
        position, "malformed attributes in 'recipe:\(kind.rawValue)'",
        "'name=… file=…' is expected",
        "write '<!-- recipe:\(kind.rawValue) name=… file=… -->'")
      return
    }
    for attribute in attributes.attributes where !["name", "file"].contains(attribute.key) {
      report(
        position, "unknown attribute '\(attribute.key)' in 'recipe:\(kind.rawValue)'",
        "nothing reads it", "a directive has 'name' and 'file'")
    }
    guard let name = attributes["name"]?.value, let file = attributes["file"]?.value else {
      report(
        position, "'recipe:\(kind.rawValue)' lacks name or file",
        "a hidden step is a named file of the recipe's folder",
        "write '<!-- recipe:\(kind.rawValue) name=… file=… -->'")
      return
    }
    let step = HiddenStep(kind: kind, name: name, file: file, location: source.location(position))
    steps.append((node, step))
  }

  private mutating func report(
    _ position: Position, _ what: String, _ why: String, _ help: String
  ) {
    diagnostics.append(
      Diagnostic(
        rule: "directive", what: what, why: why, help: help, at: source.location(position)))
  }
}
