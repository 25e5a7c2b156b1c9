internal import Diagnostics
internal import Pages
internal import Trees

/// The default that a table states for a value.
struct TableDefault {
  private let cell: ProseTable.Cell

  init(_ cell: ProseTable.Cell) { self.cell = cell }

  func check(
    _ key: String, _ path: [String], _ charts: [any ProseChart], _ ledger: inout Ledger
  ) {
    guard let code = cell.codes.only, cell.text == code.text, !code.text.isEmpty,
      !isAbbreviated(code.text),
      let stated = Self.tree(code.text)
    else { return }
    let subject = "\(key)=\(code.text)"
    for chart in charts {
      guard let real = chart.defaultValue(path), real.scalarText != nil || stated.scalarText == nil
      else { return }
      if Self.agree(stated, real) { continue }
      let text = Self.text(real, like: code.text)
      ledger.wrong(
        .value, subject,
        Diagnostic(
          rule: "stale-table",
          what: "the default of '\(key)' is \(text ?? "another one"), not \(code.text)",
          why: "\(chart.path)/values.yaml says so", help: "write the default of the chart",
          at: code.location, length: code.length,
          replacement: code.isVerbatim ? text : nil))
      return
    }
    if let chart = charts.first, chart.defaultValue(path) != nil {
      ledger.proven(.value, subject, at: code.location, by: ["\(chart.path)/values.yaml"])
    }
  }

  private func isAbbreviated(_ text: String) -> Bool {
    if text.contains("…") || text.contains("...") || text.contains("<") { return true }
    // `REGISTRY_NAME` and its kind.
    return text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { word in
      word.contains("_") && !word.contains { $0.isLowercase }
    }
  }

  /// Nil for what is no YAML, such as words about the default.
  private static func tree(_ text: String) -> Tree? {
    try? Tree(yaml: text)
  }

  private static func agree(_ stated: Tree, _ real: Tree) -> Bool {
    if stated == real { return true }
    if let left = stated.scalarText, let right = real.scalarText {
      let empty: Set<String> = ["", "null", "nil", "none", "None"]
      return left == right || empty.contains(left) && empty.contains(right)
        || number(left) != nil && number(left) == number(right)
    }
    return isEmpty(stated) && isEmpty(real) || areEqual(stated, real)
  }

  /// The order of keys does not count: tools that write such tables sort them.
  private static func areEqual(_ left: Tree, _ right: Tree) -> Bool {
    switch (left.value, right.value) {
    case (.mapping(let a), .mapping(let b)):
      return a.count == b.count
        && a.allSatisfy { member in right[member.key].map { areEqual(member.value, $0) } ?? false }
    case (.sequence(let a), .sequence(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { areEqual($0, $1) }
    default: return left == right
    }
  }

  private static func isEmpty(_ tree: Tree) -> Bool {
    tree.members.isEmpty && tree.elements.isEmpty && ["", "null", nil].contains(tree.scalarText)
  }

  private static func number(_ text: String) -> Double? { Double(text) }

  /// A scalar as YAML writes it, in quotes where the other is; nil for what has members.
  private static func text(_ tree: Tree, like other: String) -> String? {
    switch tree.value {
    case .string(let text):
      text.isEmpty || other.hasPrefix("\"") || Double(text) != nil ? "\"\(text)\"" : text
    case .mapping(let members): members.isEmpty ? "{}" : nil
    case .sequence(let elements): elements.isEmpty ? "[]" : nil
    default: tree.scalarText
    }
  }
}
