internal import Diagnostics
internal import Trees

/// Reads `recipes.yaml`, and finds everything that is wrong with it at once.
struct ConfigurationReader {
  private(set) var configuration = Configuration()
  private(set) var problems: [Diagnostic] = []

  init(_ text: String) {
    do {
      read(try Tree(yaml: text))
    } catch {
      report(
        "the configuration is no YAML", error.message, "mend it; every key has a default",
        error.position)
    }
  }

  private mutating func read(_ tree: Tree) {
    if tree.isNull { return }
    guard case .mapping(let members) = tree.value else {
      return report(
        "the configuration is \(Self.kind(tree))", "it holds keys with their values",
        "write 'docs: [README.md, docs]' or the like", tree.position)
    }
    for member in members { read(member) }
  }

  private mutating func read(_ member: Tree.Member) {
    switch member.key {
    case "charts": configuration.charts = paths(member)
    case "docs": configuration.docs = paths(member)
    case "exclude": configuration.exclude = paths(member) ?? []
    case "presets": configuration.presets = paths(member)
    case "namespace": name(member).map { configuration.namespace = $0 }
    case "release": name(member).map { configuration.release = $0 }
    case "kubernetes": versions(member).map { configuration.kubernetes = $0 }
    default: unknown(member)
    }
  }

  private mutating func unknown(_ member: Tree.Member) {
    let nearest = nearestNames(to: member.key, among: Configuration.keys, limit: 1)
    let keys = Configuration.keys.joined(separator: ", ")
    report(
      "unknown key '\(member.key)'", "nothing reads it",
      nearest.first.map { "did you mean '\($0)'?" } ?? "the keys are: \(keys)",
      member.keyPosition, length: member.key.utf8.count)
  }

  /// A list of patterns; nil when it is missing or wrong.
  private mutating func paths(_ member: Tree.Member) -> [String]? {
    let key = member.key
    if member.value.isNull { return nil }
    guard case .sequence(let elements) = member.value.value else {
      let help = member.value.text.map { "write '\(key): [\($0)]'" }
      report(
        "'\(key)' is \(Self.kind(member.value)), not a list", "it may hold several paths",
        help ?? "write '\(key): [PATH, …]'", member.value.position)
      return nil
    }
    return elements.compactMap { path($0, in: key) }
  }

  private mutating func path(_ element: Tree, in key: String) -> String? {
    guard let text = element.text, !text.isEmpty else {
      report(
        "an entry of '\(key)' is \(Self.kind(element)), not a path",
        "it names files, folders or patterns", "put it in quotes if it is meant", element.position)
      return nil
    }
    if PathPattern(text).leadsOutside {
      report(
        "'\(key)' names '\(text)', which is outside", "paths are relative to \(Configuration.file)",
        "name what is in the repository", element.position, length: text.utf8.count)
      return nil
    }
    configuration.note(
      text, in: key, at: Location(path: Configuration.file, position: element.position))
    return text
  }

  /// A name as Kubernetes has them for namespaces and helm for releases.
  private mutating func name(_ member: Tree.Member) -> String? {
    let key = member.key
    if member.value.isNull { return nil }
    guard let text = member.value.text else {
      report(
        "'\(key)' is \(Self.kind(member.value)), not a name", "commands name it",
        "put it in quotes if it is meant", member.value.position)
      return nil
    }
    guard text.wholeMatch(of: /[a-z0-9]([-a-z0-9]*[a-z0-9])?/) != nil, text.utf8.count <= 53 else {
      report(
        "'\(key)' is '\(text)', which is no name",
        "Kubernetes and helm allow lower-case letters, digits and '-', 53 of them at most",
        "write '\(key): spark' or the like", member.value.position, length: text.utf8.count)
      return nil
    }
    return text
  }

  private mutating func versions(_ member: Tree.Member) -> [String]? {
    if member.value.isNull { return nil }
    let help = "write 'kubernetes: [\"1.20\", \"1.34\"]'"
    let elements = member.value.elements
    guard elements.count == 2 else {
      report(
        "'kubernetes' is not a list of two versions", "it holds the oldest and the newest", help,
        member.value.position)
      return nil
    }
    let numbers = elements.map { Self.minor($0.text) }
    for (element, number) in zip(elements, numbers) where number == nil {
      // 1.20 without quotes is the number 1.2.
      report(
        "'kubernetes' holds \(Self.kind(element)), not a version",
        "a version is a text such as \"1.20\"", help, element.position)
    }
    guard let oldest = numbers[0], let newest = numbers[1] else { return nil }
    if oldest > newest {
      report(
        "'kubernetes' begins with the newer version", "it holds the oldest and the newest", help,
        elements[0].position)
      return nil
    }
    return elements.compactMap(\.text)
  }

  private static func minor(_ version: String?) -> Int? {
    version?.wholeMatch(of: /1\.([0-9]{1,3})/).flatMap { Int($0.output.1) }
  }

  private static func kind(_ tree: Tree) -> String {
    switch tree.value {
    case .null: "nothing"
    case .bool: "a truth value"
    case .integer, .number: "a number"
    case .string(let text): "the text '\(text)'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  private mutating func report(
    _ what: String, _ why: String, _ help: String, _ position: Position, length: Int? = nil
  ) {
    problems.append(
      Diagnostic(
        rule: "invalid-configuration", what: what, why: why, help: help,
        at: Location(path: Configuration.file, position: position), length: length))
  }
}
