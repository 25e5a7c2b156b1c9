/// The actions of a Go template, as far as they read fields: `{{range .items}}{{.metadata.name}}{{end}}`.
struct GoTemplateParser {
  let bytes: [UInt8]
  var reading = ExpressionReading()
  /// What the dot is inside each open action; nil where it is not known.
  private var scopes: [Scope] = []
  var variables: [String: FieldPath?] = [:]

  private struct Scope {
    var dot: FieldPath?
    /// That of the action's `else`.
    var outer: FieldPath?
    /// A list that the action goes through, and how many paths there were before.
    var list: FieldPath?
    var count: Int
  }

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func template() -> ExpressionReading {
    var offset = 0
    while let open = find("{{", from: offset) {
      guard let close = find("}}", from: open + 2) else {
        refuse("'{{' is not closed", "the template wants '}}'", open..<(open + 2))
        return reading
      }
      action(open + 2, close)
      offset = close + 2
    }
    if !scopes.isEmpty, reading.problem == nil {
      refuse("an action has no '{{end}}'", "the template ends inside it", 0..<bytes.count)
    }
    return reading
  }

  var dot: FieldPath? { scopes.isEmpty ? FieldPath() : scopes[scopes.count - 1].dot }

  // MARK: Actions

  private mutating func action(_ first: Int, _ last: Int) {
    var tokens = GoTemplateTokens(bytes, first..<last).tokens[...]
    guard let word = tokens.first, word.kind == .word else {
      _ = pipeline(&tokens)
      return
    }
    switch word.text {
    case "range", "with", "if":
      tokens.removeFirst()
      begin(word.text, &tokens)
    case "else": alternative(tokens.dropFirst())
    case "end": end(word)
    case "template", "define", "block", "break", "continue":
      reading.doubt = "'\(word.text)' is not followed"
      if word.text == "define" || word.text == "block" { open(nil) }
    default: _ = pipeline(&tokens)
    }
  }

  private mutating func begin(_ word: String, _ tokens: inout ArraySlice<GoTemplateToken>) {
    let count = reading.paths.count
    let names = declared(&tokens)
    let path = pipeline(&tokens)
    if word == "if" {
      open(dot)
      return
    }
    let end = path?.range?.upperBound ?? 0
    let inner = word == "with" ? path : path?.appending(.each, end..<end)
    if let name = names.last { variables[name] = .some(inner) }
    if names.count > 1 { variables[names[0]] = .some(nil) }
    scopes.append(Scope(dot: inner, outer: dot, list: path, count: count))
  }

  private mutating func open(_ dot: FieldPath?) {
    scopes.append(Scope(dot: dot, outer: dot, list: nil, count: reading.paths.count))
  }

  private mutating func alternative(_ rest: ArraySlice<GoTemplateToken>) {
    guard !scopes.isEmpty else { return }
    scopes[scopes.count - 1].dot = scopes[scopes.count - 1].outer
    guard let word = rest.first, word.text == "if" || word.text == "with" else { return }
    var rest = rest.dropFirst()
    let path = pipeline(&rest)
    if word.text == "with" { scopes[scopes.count - 1].dot = path }
  }

  private mutating func end(_ word: GoTemplateToken) {
    if scopes.popLast() == nil {
      refuse("'{{end}}' ends nothing", "no action is open", word.range)
    }
  }

  /// `$i, $e :=` before a pipeline.
  func declared(_ tokens: inout ArraySlice<GoTemplateToken>) -> [String] {
    guard let sign = tokens.firstIndex(where: { $0.kind == .assignment }) else { return [] }
    let names = tokens[..<sign].filter { $0.kind == .variable }.map(\.text)
    tokens = tokens[(sign + 1)...]
    return names
  }

  // MARK: Bytes

  private func find(_ text: String, from offset: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (offset...max(offset, bytes.count - wanted.count)).first { index in
      bytes[min(index, bytes.count)...].starts(with: wanted)
    }
  }

  private mutating func refuse(_ what: String, _ why: String, _ range: Range<Int>) {
    reading.problem =
      reading.problem
      ?? JSONPathExpression.Problem(what: what, why: why, help: nil, range: range)
  }
}
