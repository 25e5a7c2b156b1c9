extension GoTemplateParser {
  /// Writes down what a pipeline reads, and answers where it leads when that is one path.
  mutating func pipeline(_ tokens: inout ArraySlice<GoTemplateToken>) -> FieldPath? {
    let names = declared(&tokens)
    var result = command(&tokens)
    while tokens.first?.kind == .pipe {
      tokens.removeFirst()
      _ = command(&tokens)
      result = nil
    }
    for name in names { variables[name] = .some(result) }
    return result
  }

  private mutating func command(_ tokens: inout ArraySlice<GoTemplateToken>) -> FieldPath? {
    guard let first = tokens.first, first.kind != .pipe, first.kind != .close else { return nil }
    if first.kind == .word {
      tokens.removeFirst()
      return call(first, &tokens)
    }
    let path = operand(&tokens)
    record(path)
    while let next = tokens.first, next.kind != .pipe, next.kind != .close {
      record(operand(&tokens))
    }
    return path
  }

  private mutating func call(
    _ function: GoTemplateToken, _ tokens: inout ArraySlice<GoTemplateToken>
  ) -> FieldPath? {
    guard function.text == "index" else {
      while let next = tokens.first, next.kind != .pipe, next.kind != .close {
        record(operand(&tokens))
      }
      return nil
    }
    var path = operand(&tokens)
    while let next = tokens.first, next.kind != .pipe, next.kind != .close {
      switch next.kind {
      case .string: path = path?.appending(.key(next.text), next.range)
      case .number: path = path?.appending(.index(Int(next.text) ?? 0), next.range)
      default:
        record(path)
        path = nil
      }
      if path != nil { tokens.removeFirst() } else { record(operand(&tokens)) }
    }
    record(path)
    return path
  }

  /// A field, a variable with fields, something in parentheses.
  private mutating func operand(_ tokens: inout ArraySlice<GoTemplateToken>) -> FieldPath? {
    guard let token = tokens.popFirst() else { return nil }
    var path: FieldPath?
    switch token.kind {
    case .field: path = GoTemplateParser.add(token, to: dot)
    case .variable: path = value(of: token)
    case .open: path = parenthesis(&tokens)
    default: return nil
    }
    while let next = tokens.first, next.kind == .field, next.isAttached {
      tokens.removeFirst()
      path = GoTemplateParser.add(next, to: path)
    }
    return path
  }

  private mutating func value(of variable: GoTemplateToken) -> FieldPath? {
    if variable.text == "$" { return FieldPath() }
    if variables[variable.text] == nil { reading.doubt = "'\(variable.text)' is not followed" }
    return variables[variable.text] ?? nil
  }

  private mutating func parenthesis(_ tokens: inout ArraySlice<GoTemplateToken>) -> FieldPath? {
    let count = reading.paths.count
    let path = pipeline(&tokens)
    if tokens.first?.kind == .close { tokens.removeFirst() }
    // What follows the parenthesis is read of the path, which is no end of its own then.
    if path != nil, tokens.first?.kind == .field, reading.paths.count > count {
      reading.paths.removeLast()
    }
    return path
  }

  private static func add(_ token: GoTemplateToken, to path: FieldPath?) -> FieldPath? {
    token.text.isEmpty ? path : path?.appending(.key(token.text), token.range)
  }

  private mutating func record(_ path: FieldPath?) {
    guard let path, !path.steps.isEmpty else { return }
    reading.paths.append(path)
  }
}
