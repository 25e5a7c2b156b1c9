internal import Diagnostics
internal import Markdown

/// Turns a fenced code block into a step, or into diagnostics.
struct BlockReader {
  let source: SourceText
  /// Whether executable fences must be named: in recipes yes, in guides too.
  var section: Section.Kind = .other
  var diagnostics: [Diagnostic] = []

  init(source: SourceText) { self.source = source }

  mutating func step(for block: CodeBlock, node: Int, at start: Position) -> Step? {
    guard let fence = block.fence else { return nil }
    if let real = AttributeRules.aliases[block.language] {
      report(
        fence.infoPosition, "the fence language '\(block.language)' is an alias",
        "renderers and tools know it under another name", "write '\(real)'")
      return nil
    }
    guard let attributes = attributes(of: block, fence) else { return nil }
    if block.language == "text" {
      return output(block, attributes, fence, node: node, at: start)
    }
    guard let language = CommandBlock.Language(rawValue: block.language) else {
      checkKeys(attributes, language: block.language)
      return nil
    }
    checkKeys(attributes, language: block.language)
    return command(block, language, attributes, fence, node: node, at: start)
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

  /// Unknown keys, keys with no meaning for the language, values missing or superfluous.
  private mutating func checkKeys(_ attributes: FenceAttributes, language: String) {
    let allowed = AttributeRules.known[language] ?? []
    for attribute in attributes.attributes {
      if !allowed.contains(attribute.key) {
        let nearest = nearestNames(to: attribute.key, among: allowed)
        let known = AttributeRules.all.contains(attribute.key)
        report(
          attribute.position,
          known
            ? "'\(attribute.key)' has no meaning for '\(language)'"
            : "unknown attribute '\(attribute.key)'",
          "nothing would read it",
          nearest.isEmpty || known
            ? "'\(language)' takes: \(allowed.sorted().joined(separator: ", "))"
            : "did you mean '\(nearest[0])'?")
      } else if (attribute.value == nil) != AttributeRules.bare.contains(attribute.key) {
        report(
          attribute.position,
          attribute.value == nil
            ? "'\(attribute.key)' needs a value" : "'\(attribute.key)' takes no value",
          "its form is fixed",
          attribute.value == nil ? "write '\(attribute.key)=…'" : "write '\(attribute.key)'")
      }
    }
  }

  private mutating func output(
    _ block: CodeBlock, _ attributes: FenceAttributes, _ fence: CodeBlock.Fence, node: Int,
    at start: Position
  ) -> Step? {
    checkKeys(attributes, language: "text")
    guard let name = attributes["output-of"]?.value else { return nil }
    let when = choice(attributes, "when", ExpectedOutput.State.init, "broken or healthy")
    if let match = attributes["match"], match.value != "lines" {
      report(
        match.position, "unknown match '\(match.value ?? "")'", "it is no way to compare",
        "write 'match=lines', or leave it out")
    }
    let pattern = OutputPattern(block.code)
    if !pattern.hasLiteralLine {
      report(
        start, "the expected output of '\(name)' asserts nothing",
        "no line has a word or number of its own", "keep at least one literal line")
    }
    for unknown in pattern.unknownPlaceholders {
      report(
        start, "unknown placeholder '\(unknown)'", "it would be compared letter by letter",
        "the placeholders are: [...], [AGE], [IP], [N], [POD:NAME], [TIME]")
    }
    return .output(
      ExpectedOutput(
        blockName: name, when: when, pattern: pattern, section: section,
        location: source.location(start), node: node))
  }

  private mutating func command(
    _ block: CodeBlock, _ language: CommandBlock.Language, _ attributes: FenceAttributes,
    _ fence: CodeBlock.Fence, node: Int, at start: Position
  ) -> Step? {
    var command = CommandBlock(
      name: attributes["name"]?.value, language: language, code: block.code, section: section,
      location: source.location(start), node: node)
    command.timeout = duration(attributes, "timeout")
    command.until = duration(attributes, "until")
    command.effect = choice(attributes, "effect", CommandBlock.Effect.init, "read or change")
    command.save = attributes["save"]?.value
    if let exit = attributes["expect-exit"] {
      command.expectExit = exitStatus(exit) ?? 0
    }
    if let pipefail = attributes["pipefail"] {
      if pipefail.value != "off" {
        report(
          pipefail.position, "unknown value of 'pipefail'", "it is on by default",
          "write 'pipefail=off', or leave it out")
      }
      command.isPipefail = false
    }
    command.background = readiness(attributes)
    nameOrReason(&command, attributes, fence)
    return .block(command)
  }

  private mutating func exitStatus(_ attribute: FenceAttributes.Attribute) -> Int32? {
    if let status = attribute.value.flatMap(Int32.init), (0...255).contains(status) {
      return status
    }
    report(
      attribute.position, "'expect-exit' is no exit status", "a number from 0 to 255 is expected",
      "write for example 'expect-exit=1'")
    return nil
  }

  private mutating func nameOrReason(
    _ command: inout CommandBlock, _ attributes: FenceAttributes, _ fence: CodeBlock.Fence
  ) {
    if attributes["norun"] != nil {
      command.noRunReason = attributes["reason"]?.value ?? ""
      command.name = nil
      if attributes["reason"] == nil {
        report(
          fence.infoPosition, "'norun' gives no reason", "readers must know why it is not proven",
          "write {norun reason=\"…\"}")
      }
      return
    }
    guard let name = command.name else {
      report(
        fence.infoPosition, "a \(command.language.rawValue) block has no name",
        "a block without a name is neither run nor compared between the languages",
        "write ```\(command.language.rawValue) {name=…}, or {norun reason=\"…\"}")
      return
    }
    if name.wholeMatch(of: /[a-z][a-z0-9-]*/) == nil {
      report(
        fence.infoPosition, "'\(name)' is no block name",
        "names are small ASCII letters, digits and '-'", "rename the block, in every language")
    }
  }

  private mutating func readiness(_ attributes: FenceAttributes) -> Readiness? {
    switch (attributes["background"], attributes["ready"]) {
    case (nil, nil): return nil
    case (let background?, nil):
      report(
        background.position, "'background' has no 'ready'",
        "nobody could tell when the next block may start",
        "add 'ready=tcp:PORT' or 'ready=log:REGEX'")
    case (nil, let ready?):
      report(
        ready.position, "'ready' without 'background'", "only a background block gets ready",
        "add 'background'")
    case (_?, let ready?):
      if let readiness = ready.value.flatMap(Readiness.init) { return readiness }
      report(
        ready.position, "'ready=\(ready.value ?? "")' is no readiness",
        "a TCP port or a regular expression is expected",
        "write 'ready=tcp:15002' or 'ready=log:REGEX'")
    }
    return nil
  }

  private mutating func duration(_ attributes: FenceAttributes, _ key: String) -> Duration? {
    guard let attribute = attributes[key], let value = attribute.value else { return nil }
    if let duration = Duration(attribute: value) { return duration }
    report(
      attribute.position, "'\(key)=\(value)' is no duration", "a number and s, m or h is expected",
      "write for example '\(key)=60s'")
    return nil
  }

  private mutating func choice<Value>(
    _ attributes: FenceAttributes, _ key: String, _ make: (String) -> Value?, _ choices: String
  ) -> Value? {
    guard let attribute = attributes[key], let value = attribute.value else { return nil }
    if let result = make(value) { return result }
    report(
      attribute.position, "'\(key)=\(value)' is unknown", "\(key) is \(choices)",
      "write '\(key)=' and one of these")
    return nil
  }

  private mutating func report(
    _ position: Position, _ what: String, _ why: String, _ help: String
  ) {
    diagnostics.append(
      Diagnostic(
        rule: "fence", what: what, why: why, help: help, at: source.location(position)))
  }
}
