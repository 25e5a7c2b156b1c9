internal import Diagnostics
internal import Markdown

/// Reads the blocks that are run.
extension BlockReader {
  mutating func command(_ fence: Fence, _ language: CommandBlock.Language) -> CommandBlock {
    let attributes = fence.attributes
    var command = CommandBlock(
      name: attributes["name"]?.value, language: language, code: fence.block.code,
      section: section, location: source.location(fence.start), node: fence.node)
    command.timeout = duration(attributes, "timeout")
    command.until = duration(attributes, "until")
    command.effect = choice(attributes, "effect", CommandBlock.Effect.init, "read or change")
    command.expectExit = exitStatus(attributes) ?? 0
    command.isPipefail = isPipefail(attributes)
    command.background = language == .bash ? readiness(attributes) : nil
    command.capture = capture(attributes)
    command.pod = pod(attributes)
    command.requirements = requirements(attributes)
    command.needs = needs(fence)
    command.origin = origin(fence)
    command.save = save(fence)
    nameOrReason(&command, fence)
    checkCode(fence, language)
    return command
  }

  private mutating func checkCode(_ fence: Fence, _ language: CommandBlock.Language) {
    let code = CodeText(fence.block.code, in: source, from: fence.start.line + 1)
    for finding in CodeTraps(fence.block.code, language: language).findings {
      diagnostics.append(
        Diagnostic(
          rule: "code", what: finding.what, why: finding.why, help: finding.help,
          at: source.location(code.position(at: finding.offset))))
    }
  }

  private mutating func nameOrReason(_ command: inout CommandBlock, _ fence: Fence) {
    let attributes = fence.attributes
    if let name = attributes["name"], let value = name.value {
      checkName(value, at: name.position)
    }
    if attributes["norun"] != nil {
      command.noRunReason = attributes["reason"]?.value ?? ""
      command.name = nil
      if attributes["reason"] == nil {
        report(
          fence.info, "'norun' gives no reason", "readers must know why it is not proven",
          "write {norun reason=\"…\"}")
      }
    } else if attributes["name"] == nil {
      report(
        fence.info, "a \(command.language.rawValue) block has no name",
        "a block without a name is neither run nor compared between the languages",
        "write ```\(command.language.rawValue) {name=…}, or {norun reason=\"…\"}")
    }
  }

  private mutating func exitStatus(_ attributes: FenceAttributes) -> Int32? {
    guard let attribute = attributes["expect-exit"], let value = attribute.value else { return nil }
    if let status = Int32(value), (0...255).contains(status) { return status }
    report(
      attribute.position, "'expect-exit' is no exit status", "a number from 0 to 255 is expected",
      "write for example 'expect-exit=1'")
    return nil
  }

  private mutating func isPipefail(_ attributes: FenceAttributes) -> Bool {
    guard let pipefail = attributes["pipefail"] else { return true }
    if pipefail.value != "off" {
      report(
        pipefail.position, "unknown value of 'pipefail'", "it is on by default",
        "write 'pipefail=off', or leave it out")
    }
    return false
  }

  private mutating func readiness(_ attributes: FenceAttributes) -> Readiness? {
    switch (attributes["background"], attributes["ready"]) {
    case (nil, nil): return nil
    case (let background?, nil):
      report(
        background.position, "'background' has no 'ready'",
        "nobody could tell when the next block may start",
        "add 'ready=tcp:PORT', 'ready=log:REGEX' or 'ready=http:URL'")
    case (nil, let ready?):
      report(
        ready.position, "'ready' without 'background'", "only a background block gets ready",
        "add 'background'")
    case (_?, let ready?):
      if let readiness = ready.value.flatMap(Readiness.init) { return readiness }
      report(
        ready.position, "'ready=\(ready.value ?? "")' is no readiness",
        "a TCP port, a regular expression or an address is expected",
        "write 'ready=tcp:15002', 'ready=log:REGEX' or 'ready=http:http://localhost:8080/'")
    }
    return nil
  }

  private mutating func capture(_ attributes: FenceAttributes) -> String? {
    guard let attribute = attributes["capture"], let name = attribute.value else { return nil }
    guard VariableNames.isName(name) else {
      report(
        attribute.position, "'capture=\(name)' is no name of a variable",
        "ASCII letters, digits and '_' are expected, no digit first",
        "write for example 'capture=TOKEN'")
      return nil
    }
    let parameter = parameters.keys.sorted().first { RunValues.variable(of: $0) == name }
    let owner =
      VariableNames.owner(of: name) ?? parameter.map { "it is the parameter '\($0)'" }
    guard let owner else { return name }
    report(
      attribute.position, "'capture=\(name)' would replace a variable that is taken", owner,
      "choose another name")
    return nil
  }

  private static let workloads = [
    "pod", "deployment", "statefulset", "daemonset", "replicaset", "job", "service",
  ]

  private mutating func pod(_ attributes: FenceAttributes) -> String? {
    guard let attribute = attributes["where"], let value = attribute.value else { return nil }
    guard let match = value.wholeMatch(of: /(?:([a-z]+)\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/) else {
      report(
        attribute.position, "'where=\(value)' names no pod", "KIND/NAME is expected",
        "write for example 'where=deployment/jupyter'")
      return nil
    }
    let kind = match.output.1.map(String.init) ?? "pod"
    if Self.workloads.contains(kind) { return value }
    let nearest = nearestNames(to: kind, among: Self.workloads)
    report(
      attribute.position, "'where=\(value)' names no pod", "nothing of the kind '\(kind)' has pods",
      nearest.isEmpty
        ? "the kinds are: \(Self.workloads.joined(separator: ", "))"
        : "did you mean '\(nearest[0])'?")
    return nil
  }

  private mutating func requirements(_ attributes: FenceAttributes) -> [Requirement] {
    guard let attribute = attributes["requires"], let value = attribute.value else { return [] }
    return Self.parts(value).compactMap { text in
      if let requirement = Requirement(text) { return requirement }
      let nearest = nearestNames(to: text, among: ListForm.requirement.words)
      report(
        attribute.position, "'\(text)' is \(ListForm.requirement.name)", ListForm.requirement.why,
        nearest.isEmpty ? ListForm.requirement.help : "did you mean '\(nearest[0])'?")
      return nil
    }
  }

  private mutating func needs(_ fence: Fence) -> [String] {
    guard let attribute = fence.attributes["needs"], let value = attribute.value else { return [] }
    let names = Self.parts(value)
    for name in names { need(name, fence, at: attribute.position) }
    return names
  }

  /// The elements of a comma-separated value.
  private static func parts(_ value: String) -> [String] {
    value.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.trimmingPrefix(while: \.isWhitespace)) }
  }

  private mutating func save(_ fence: Fence) -> String? {
    guard fence.block.language == "yaml" else { return nil }
    guard let attribute = fence.attributes["save"], let path = attribute.value else {
      if let name = fence.attributes["name"], fence.attributes["norun"] == nil {
        report(
          name.position, "a yaml block is named and not saved", "nothing would be done with it",
          "add 'save=FILE', or write {norun reason=\"…\"}")
      }
      return nil
    }
    if RepositoryPath.isInside(path) { return path }
    report(
      attribute.position, "'save=\(path)' leads out of the working folder",
      "a recipe writes nothing elsewhere", "write a relative path, for example 'save=values.yaml'")
    return nil
  }
}
