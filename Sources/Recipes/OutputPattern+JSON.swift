extension OutputPattern {
  func jsonMismatch(_ output: String, _ values: RunValues) -> Mismatch? {
    // The page's own JSON has been checked with its format.
    guard let expected = try? JSONReader.value(of: text) else {
      return Mismatch(path: "$", expected: "JSON", actual: "no JSON on the page")
    }
    do {
      let actual = try JSONReader.value(of: output)
      return JSONComparison(values: values).mismatch(expected, actual, at: "$")
    } catch {
      let line = output.utf8.prefix(error.offset).count { $0 == 0x0A } + 1
      return Mismatch(
        path: "$", expected: "JSON", actual: "no JSON: \(error.why), in line \(line) of the output")
    }
  }
}

/// Whether the values of one JSON value are in another one at the same places.
struct JSONComparison {
  let values: RunValues

  /// The first place that differs, members in the order of their names.
  func mismatch(_ expected: JSONValue, _ actual: JSONValue, at path: String)
    -> OutputPattern.Mismatch?
  {
    switch (expected, actual) {
    case (.object(let left), .object(let right)): members(left, right, path)
    case (.array(let left), .array(let right)): elements(left, right, path)
    case (.string(let left), _): text(left, actual, path)
    case (.number(let left), .number(let right)):
      JSONValue.isSame(left, right) ? nil : difference(expected, actual, path)
    default: expected == actual ? nil : difference(expected, actual, path)
    }
  }

  private func members(
    _ expected: [String: JSONValue], _ actual: [String: JSONValue], _ path: String
  ) -> OutputPattern.Mismatch? {
    for (key, value) in expected.sorted(by: { $0.key < $1.key }) {
      let place = path + Self.step(key)
      guard let there = actual[key] else { return difference(value, nil, place) }
      if let mismatch = mismatch(value, there, at: place) { return mismatch }
    }
    return nil
  }

  private func elements(_ expected: [JSONValue], _ actual: [JSONValue], _ path: String)
    -> OutputPattern.Mismatch?
  {
    for (index, (value, there)) in zip(expected, actual).enumerated() {
      if let mismatch = mismatch(value, there, at: "\(path)[\(index)]") { return mismatch }
    }
    return expected.count == actual.count
      ? nil : difference(.array(expected), .array(actual), path)
  }

  /// A text with placeholders may stand for a number: JSON has no other way to write one.
  private func text(_ expected: String, _ actual: JSONValue, _ path: String)
    -> OutputPattern.Mismatch?
  {
    let expression = PlaceholderText(expected).expression(values)
    let holds: Bool
    switch (actual, expression) {
    case (.string(let text), nil): holds = text == expected
    case (.string(let text), let regex?), (.number(let text), let regex?):
      holds = text.wholeMatch(of: regex) != nil
    default: holds = false
    }
    return holds ? nil : difference(.string(expected), actual, path)
  }

  private func difference(_ expected: JSONValue, _ actual: JSONValue?, _ path: String)
    -> OutputPattern.Mismatch
  {
    OutputPattern.Mismatch(path: path, expected: expected.label, actual: actual?.label)
  }

  /// `.phase`, or `["app.kubernetes.io/name"]` for a key that a dot would cut.
  private static func step(_ key: String) -> String {
    key.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_-]*/) != nil ? ".\(key)" : "[\"\(key)\"]"
  }
}
