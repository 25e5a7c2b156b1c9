internal import Diagnostics
internal import Yams

extension FrontmatterReader {
  /// One element of a list, and where it stands.
  struct Item {
    var text: String
    var position: Position
  }

  /// The elements of a list that have its form; the others are reported.
  func items(
    _ key: String, _ form: ListForm, _ entries: [String: Node], _ diagnostics: inout [Diagnostic]
  ) -> [Item] {
    guard let node = entries[key] else { return [] }
    guard let sequence = node.sequence else {
      diagnostics.append(
        diagnostic(
          node, what: "'\(key)' is no list", why: "a list of names is expected",
          help: "write '\(key): [a, b]'"))
      return []
    }
    var items: [Item] = []
    for element in sequence {
      guard let text = element.string else {
        diagnostics.append(
          diagnostic(
            element, what: "an element of '\(key)' is no text", why: "a list of names is expected",
            help: "write '\(key): [a, b]'"))
        continue
      }
      if !form.holds(text) {
        diagnostics.append(misformed(text, element, form))
      } else if items.contains(where: { $0.text == text }) {
        diagnostics.append(
          diagnostic(
            element, what: "'\(text)' stands in '\(key)' twice", why: "once says it",
            help: "remove one of them"))
      } else {
        items.append(Item(text: text, position: position(element)))
      }
    }
    return items
  }

  private func misformed(_ text: String, _ node: Node, _ form: ListForm) -> Diagnostic {
    let nearest = nearestNames(to: text, among: form.words)
    return diagnostic(
      node, what: "'\(text)' is \(form.name)", why: form.why,
      help: nearest.isEmpty ? form.help : "did you mean '\(nearest[0])'?")
  }

  /// The mapping of names to documented values.
  func parameters(_ entries: [String: Node], _ diagnostics: inout [Diagnostic]) -> [String: String]
  {
    guard let node = entries["parameters"] else { return [:] }
    guard let mapping = node.mapping else {
      diagnostics.append(
        diagnostic(
          node, what: "'parameters' is no mapping", why: "names with their values are expected",
          help: "write a line 'NAME: VALUE' for each, indented"))
      return [:]
    }
    var parameters: [String: String] = [:]
    for (key, value) in mapping {
      if let finding = misnamed(key) ?? valueless(key, value) {
        diagnostics.append(finding)
      } else {
        parameters[key.string ?? ""] = value.string
      }
    }
    return parameters
  }

  private func misnamed(_ key: Node) -> Diagnostic? {
    let name = key.string ?? ""
    if name.wholeMatch(of: /[a-z][a-z0-9-]*/) == nil {
      return diagnostic(
        key, what: "'\(name)' is no name of a parameter",
        why: "names are small ASCII letters, digits and '-'",
        help: "rename it, in every language and in the commands")
    }
    let variable = RunValues.variable(of: name)
    return VariableNames.owner(of: variable).map { owner in
      diagnostic(
        key, what: "the parameter '\(name)' would replace the variable \(variable)", why: owner,
        help: "choose another name")
    }
  }

  private func valueless(_ key: Node, _ value: Node) -> Diagnostic? {
    let text = value.string ?? ""
    let isNull = value.scalar?.style == .plain && ["~", "null", "Null", "NULL"].contains(text)
    if !text.isEmpty, !isNull, !text.contains(where: \.isNewline) { return nil }
    return diagnostic(
      value, what: "the parameter '\(key.string ?? "")' has no value",
      why: "the documented value, one line, is what the commands run with",
      help: "write '\(key.string ?? "NAME"): VALUE'")
  }

  func position(ofKey key: String) -> Position? { entry(key).map { position($0.key) } }

  /// The texts of a list, whatever their form.
  func items(ofKey key: String) -> [Item] {
    (entry(key)?.value.sequence ?? []).compactMap { element in
      element.string.map { Item(text: $0, position: position(element)) }
    }
  }

  /// Whether a key is `true`, whatever else is wrong.
  func isTrue(_ key: String) -> Bool { entry(key)?.value.bool == true }

  private func entry(_ key: String) -> (key: Node, value: Node)? {
    let root = try? composed()
    return root?.mapping?.first { $0.key.string == key }
  }
}
