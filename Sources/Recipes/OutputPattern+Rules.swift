extension OutputPattern {
  /// Whether some line says anything that a failure could not also say.
  package var hasLiteralLine: Bool {
    switch comparison {
    case .lines: lines.contains { PlaceholderText($0).isTelling }
    case .json: (try? JSONReader.value(of: text)).map(Self.isTelling) ?? false
    case .regex: lines.contains(where: Self.isTellingExpression)
    }
  }

  private static func isTelling(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .array(let elements): elements.contains(where: isTelling)
    case .string(let text): PlaceholderText(text).isTelling
    case .number, .bool, .null: true
    }
  }

  /// A regular expression with a letter or digit of its own that neither nothing nor noise matches.
  private static func isTellingExpression(_ line: String) -> Bool {
    let own = line.replacing(/\\[A-Za-z]|\[[^\]]*\]|\{[^}]*\}|\(\?[A-Za-z!=<:]+/, with: "")
    guard own.contains(where: { $0.isLetter || $0.isNumber }),
      let regex = try? LineExpression.compile(line)
    else {
      return false
    }
    return ["", "\u{2318} \u{2717}"].allSatisfy { $0.wholeMatch(of: regex) == nil }
  }

  /// A defect of the expectation itself, at a byte of ``text``.
  struct Defect: Equatable {
    var offset: Int
    var what: String
    var why: String
    var help: String
  }

  /// Invalid JSON and invalid regular expressions.
  var defects: [Defect] {
    switch comparison {
    case .lines: []
    case .json: jsonDefect.map { [$0] } ?? []
    case .regex: regexDefects
    }
  }

  private var jsonDefect: Defect? {
    do {
      _ = try JSONReader.value(of: text)
      return nil
    } catch {
      return Defect(
        offset: error.offset, what: "the expected output is no JSON", why: error.why,
        help: "mend it; placeholders stand in strings, such as \"[N]\"")
    }
  }

  private var regexDefects: [Defect] {
    var offset = 0
    var defects: [Defect] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { offset += line.utf8.count + 1 }
      do {
        _ = try LineExpression.compile(String(line))
      } catch {
        defects.append(
          Defect(
            offset: offset, what: "the line is no regular expression", why: "\(error)",
            help: "mend it; a backslash makes '(', '[' and '*' ordinary characters"))
      }
    }
    return defects
  }
}
