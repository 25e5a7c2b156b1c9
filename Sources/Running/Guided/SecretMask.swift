/// Takes the values out of two versions of a Secret, so that it still shows which of them change.
enum SecretMask {
  static func mask(_ old: [String], _ new: [String]) -> ([String], [String]) {
    let (before, after) = (values(of: old), values(of: new))
    let masked = masked(old) { _ in Redactor.mark }
    return (
      masked,
      self.masked(new) { key in
        before[key] == nil || before[key] == after[key]
          ? Redactor.mark : "\(Redactor.mark) (another value)"
      }
    )
  }

  /// The lines with `text` in place of each value of `data` and `stringData`.
  private static func masked(_ lines: [String], _ text: (String) -> String) -> [String] {
    var isData = false
    return lines.compactMap { line in
      guard let key = entry(line, &isData) else {
        // A value of several lines is indented deeper than its key.
        return isData && !isHeading(line) ? nil : line
      }
      return "  \(key): \(text(key))"
    }
  }

  private static func values(of lines: [String]) -> [String: [String]] {
    var isData = false
    var last = ""
    return lines.reduce(into: [:]) { values, line in
      if let key = entry(line, &isData) { last = key }
      if isData, !isHeading(line) { values[last, default: []].append(line) }
    }
  }

  /// The key of a line such as `  key: value` within `data:` or `stringData:`.
  private static func entry(_ line: String, _ isData: inout Bool) -> String? {
    if !line.isEmpty, !line.hasPrefix(" "), !line.hasPrefix("#") { isData = isHeading(line) }
    guard isData, line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  #"),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    return String(line[..<colon].dropFirst(2))
  }

  private static func isHeading(_ line: String) -> Bool {
    line.hasPrefix("data:") || line.hasPrefix("stringData:")
  }
}
