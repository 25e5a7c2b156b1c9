/// Makes a tree of a template's pieces.
struct TemplateParser {
  private var pieces: ArraySlice<TemplatePiece>
  private var file = TemplateFile()

  /// What ended a list of nodes.
  private enum Ending {
    case end
    /// `else`, with the words behind it.
    case otherwise([TemplateToken], line: Int)
    case file
  }

  static func parse(_ text: String) throws(TemplateProblem) -> TemplateFile {
    var lexer = TemplateLexer(text)
    var parser = TemplateParser(pieces: try lexer.pieces()[...])
    let (nodes, ending) = try parser.nodes()
    guard case .file = ending else { throw TemplateProblem(line: 1) }
    parser.file.nodes = nodes
    return parser.file
  }

  private init(pieces: ArraySlice<TemplatePiece>) { self.pieces = pieces }

  private mutating func nodes() throws(TemplateProblem) -> ([TemplateNode], Ending) {
    var nodes: [TemplateNode] = []
    while let piece = pieces.popFirst() {
      switch piece {
      case .text(let isBlank): nodes.append(.text(isBlank: isBlank))
      case .action([.word("end")], _): return (nodes, .end)
      case .action(let tokens, let line):
        if tokens.first == .word("else") {
          return (nodes, .otherwise(Array(tokens.dropFirst()), line: line))
        }
        if let node = try node(tokens, line) { nodes.append(node) }
      }
    }
    return (nodes, .file)
  }

  private mutating func node(_ tokens: [TemplateToken], _ line: Int) throws(TemplateProblem)
    -> TemplateNode?
  {
    guard case .word(let word)? = tokens.first else {
      return .action(try pipeline(tokens[...], line))
    }
    let rest = tokens.dropFirst()
    switch word {
    case "if", "with", "range": return .branch(try branch(word, rest, line))
    case "define", "block": return try definition(word, rest, line)
    case "template": return try template(rest, line)
    case "break", "continue": return nil
    default: return .action(try pipeline(tokens[...], line))
    }
  }

  private mutating func branch(_ word: String, _ tokens: ArraySlice<TemplateToken>, _ line: Int)
    throws(TemplateProblem) -> TemplateBranch
  {
    guard let kind = TemplateBranch.Kind(rawValue: word) else { throw TemplateProblem(line: line) }
    let condition = try pipeline(tokens, line)
    let (body, ending) = try nodes()
    var branch = TemplateBranch(kind: kind, condition: condition, body: body, otherwise: [])
    switch ending {
    case .end: break
    case .file: throw TemplateProblem(line: line)
    case .otherwise(let words, let line):
      branch.otherwise = try otherwise(words, line)
    }
    return branch
  }

  /// `else`, or `else if` and its kin, which one `end` closes together.
  private mutating func otherwise(_ tokens: [TemplateToken], _ line: Int) throws(TemplateProblem)
    -> [TemplateNode]
  {
    if case .word(let word)? = tokens.first {
      return [.branch(try branch(word, tokens.dropFirst(), line))]
    }
    let (body, ending) = try nodes()
    guard case .end = ending else { throw TemplateProblem(line: line) }
    return body
  }

  private mutating func definition(
    _ word: String, _ tokens: ArraySlice<TemplateToken>, _ line: Int
  ) throws(TemplateProblem) -> TemplateNode? {
    guard case .text(let name)? = tokens.first else { throw TemplateProblem(line: line) }
    let (body, ending) = try nodes()
    guard case .end = ending else { throw TemplateProblem(line: line) }
    file.definitions.append((name, body))
    return word == "define" ? nil : .template(name, try pipeline(tokens.dropFirst(), line))
  }

  private mutating func template(_ tokens: ArraySlice<TemplateToken>, _ line: Int)
    throws(TemplateProblem) -> TemplateNode
  {
    guard case .text(let name)? = tokens.first else { throw TemplateProblem(line: line) }
    let argument = tokens.dropFirst()
    return .template(name, argument.isEmpty ? nil : try pipeline(argument, line))
  }

  // MARK: Pipelines

  private func pipeline(_ tokens: ArraySlice<TemplateToken>, _ line: Int) throws(TemplateProblem)
    -> TemplatePipeline
  {
    var rest = tokens
    var pipeline = TemplatePipeline(line: line)
    (pipeline.variables, pipeline.isDeclaration) = variables(&rest)
    pipeline.commands = try commands(&rest, line)
    guard rest.isEmpty else { throw TemplateProblem(line: line) }
    return pipeline
  }

  /// `$x :=`, `$x =` or `$key, $value :=`.
  private func variables(_ tokens: inout ArraySlice<TemplateToken>) -> ([String], Bool) {
    guard
      let sign = tokens.prefix(4).firstIndex(where: { $0 == .declare || $0 == .assign })
    else { return ([], false) }
    let names = tokens[..<sign].compactMap { token in
      if case .variable(let name, _) = token { name } else { nil }
    }
    let isDeclaration = tokens[sign] == .declare
    tokens = tokens[(sign + 1)...]
    return (names, isDeclaration)
  }

  /// Up to the end, or to the parenthesis that closes.
  private func commands(_ tokens: inout ArraySlice<TemplateToken>, _ line: Int)
    throws(TemplateProblem) -> [[TemplateOperand]]
  {
    var commands: [[TemplateOperand]] = [[]]
    while let token = tokens.first {
      if case .close = token { break }
      tokens.removeFirst()
      if token == .pipe {
        commands.append([])
      } else {
        commands[commands.count - 1].append(try operand(token, &tokens, line))
      }
    }
    return commands
  }

  private static let constants: Set = ["true", "false", "nil"]

  private func operand(
    _ token: TemplateToken, _ tokens: inout ArraySlice<TemplateToken>, _ line: Int
  ) throws(TemplateProblem) -> TemplateOperand {
    switch token {
    case .dot: return .dot
    case .fields(let names): return .fields(names)
    case .variable(let name, let fields): return .variable(name, fields)
    case .text(let text): return .text(text)
    case .number(let number): return .literal(number)
    case .word(let name): return Self.constants.contains(name) ? .literal(nil) : .function(name)
    case .open: return try group(&tokens, line)
    default: throw TemplateProblem(line: line)
    }
  }

  private func group(_ tokens: inout ArraySlice<TemplateToken>, _ line: Int)
    throws(TemplateProblem) -> TemplateOperand
  {
    var inner = TemplatePipeline(line: line)
    (inner.variables, inner.isDeclaration) = variables(&tokens)
    inner.commands = try commands(&tokens, line)
    guard case .close(let fields)? = tokens.popFirst() else { throw TemplateProblem(line: line) }
    return .group(inner, fields)
  }
}
