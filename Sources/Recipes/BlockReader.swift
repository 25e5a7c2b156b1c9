internal import Diagnostics
internal import Markdown

/// Turns a fenced code block into a step, or into diagnostics.
struct BlockReader {
  let source: SourceText
  /// The parameters of the page: their variables are taken.
  let parameters: [String: String]
  var section: Section.Kind = .other
  var diagnostics: [Diagnostic] = []
  /// What `needs` names, to be looked up when all blocks are known.
  private(set) var needs: [Need] = []
  /// Named blocks that are only shown.
  private(set) var shown: [ShownBlock] = []
  /// Blocks that say that they equal a file.
  private(set) var quotations: [Quotation] = []

  /// A name in a block's `needs`, and where it stands.
  struct Need {
    var name: String
    var step: Int
    var position: Position
  }

  /// A fence with its attributes, while it is read.
  struct Fence {
    var block: CodeBlock
    var attributes: FenceAttributes
    var info: Position
    var start: Position
    var node: Int
    /// How many steps the page has before this block.
    var index: Int
  }

  init(source: SourceText, parameters: [String: String]) {
    self.source = source
    self.parameters = parameters
  }

  /// - Parameter index: how many steps the page has before this block.
  mutating func step(for block: CodeBlock, node: Int, index: Int, at start: Position) -> Step? {
    guard let opening = block.fence else {
      checkIndented(block, at: start)
      return nil
    }
    if let real = FenceLanguages.meant(by: block.language) {
      report(
        opening.infoPosition, "the fence language '\(block.language)' is an alias",
        "renderers and tools know it under another name", "write '\(real)'")
      return nil
    }
    if let (what, why, help) = FenceLanguages.complaint(block.language) {
      report(opening.infoPosition, what, why, help)
      return nil
    }
    guard let attributes = attributes(of: block, opening) else { return nil }
    let fence = Fence(
      block: block, attributes: attributes, info: opening.infoPosition, start: start, node: node,
      index: index)
    checkKeys(fence)
    checkCompany(fence)
    if block.language == "text", attributes["output-of"] != nil {
      _ = origin(fence)
      return output(fence)
    }
    guard let language = CommandBlock.Language(rawValue: block.language) else {
      show(fence)
      return nil
    }
    return .block(command(fence, language))
  }

  /// Code of ours that is four blanks too deep to be a block.
  private mutating func checkIndented(_ block: CodeBlock, at start: Position) {
    let code = CodeText(block.code, in: source, from: start.line)
    var offset = 0
    for line in block.code.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { offset += line.utf8.count + 1 }
      let fence = /\s*(?:```+|~~~+)\s*(?:bash|python|yaml|text)\s*\{.*/
      guard line.wholeMatch(of: fence) != nil else { continue }
      let indent = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      report(
        code.position(at: offset + indent), "a fence in indented code",
        "four blanks make it text that is shown, fence and all",
        "indent it less, or show it in a longer fence")
      return
    }
  }

  private mutating func attributes(of block: CodeBlock, _ fence: CodeBlock.Fence)
    -> FenceAttributes?
  {
    let rest = fence.info.dropFirst(block.language.count)
    let blanks = rest.prefix { $0 == " " || $0 == "\t" }.count
    var position = fence.infoPosition
    position.column += block.language.utf8.count + blanks
    let text = rest.dropFirst(blanks)
    do {
      return try FenceAttributes(text.isEmpty ? "{}" : text, at: position)
    } catch {
      report(
        error.position, "malformed fence attributes", error.why,
        "write ```\(block.language) {name=probe timeout=60s}")
      return nil
    }
  }

  private mutating func show(_ fence: Fence) {
    let attributes = fence.attributes
    if let attribute = attributes["name"], let name = attribute.value {
      checkName(name, at: attribute.position)
      shown.append(
        ShownBlock(
          name: name, language: fence.block.language, code: fence.block.code,
          location: source.location(fence.start)))
    }
    if let norun = attributes["norun"], fence.block.language != "text" {
      report(
        norun.position, "'norun' stands at a block that nothing would run",
        "'\(fence.block.language)' is only shown", "remove it")
    }
    _ = origin(fence)
  }

  /// The value of `from`, checked for its form and kept for the comparison.
  mutating func origin(_ fence: Fence) -> String? {
    guard let attribute = fence.attributes["from"], let value = attribute.value else { return nil }
    guard let quotation = Quotation(value, of: fence.block.code, at: source.location(fence.start))
    else {
      report(
        attribute.position, "'from=\(value)' names no file of the repository",
        "a path from its root is expected, and a region or lines after '#'",
        "write for example 'from=examples/dags/etl.py#read'")
      return nil
    }
    quotations.append(quotation)
    return value
  }

  mutating func need(_ name: String, _ fence: Fence, at position: Position) {
    needs.append(Need(name: name, step: fence.index, position: position))
  }

  mutating func checkName(_ name: String, at position: Position) {
    if name.wholeMatch(of: /[a-z][a-z0-9-]*/) == nil {
      report(
        position, "'\(name)' is no block name", "names are small ASCII letters, digits and '-'",
        "rename the block, in every language")
    }
  }

  mutating func report(_ position: Position, _ what: String, _ why: String, _ help: String) {
    diagnostics.append(
      Diagnostic(
        rule: "fence", what: what, why: why, help: help, at: source.location(position)))
  }
}
