extension ShellScript {
  init(_ code: String, _ tree: ShellTree) {
    var reader = ScriptReader(code: Array(code.utf8))
    reader.read(tree, "", ScriptReader.Surroundings())
    let order = reader.commands.indices.sorted {
      (reader.commands[$0].range.lowerBound, $0) < (reader.commands[$1].range.lowerBound, $1)
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    self.code = code
    commands = order.map { index in
      var line = reader.commands[index]
      if case .pipe(let source) = line.input { line.input = .pipe(fromCommandAt: places[source]) }
      return line
    }
    assignments = reader.assignments.sorted { $0.nameRange.lowerBound < $1.nameRange.lowerBound }
    loops = reader.loops.sorted { $0.body.lowerBound < $1.body.lowerBound }
    texts = reader.texts.sorted { $0.range.lowerBound < $1.range.lowerBound }
    functions = reader.functions
    writesFile = reader.writesFile
  }
}

/// Walks shfmt's tree and collects what a script consists of.
struct ScriptReader {
  /// What a statement inherits from those around it.
  struct Surroundings {
    var isConditional = false
    var mayFail = false
    var isSubstitution = false
    var input: ShellInput?
    var output: ShellWord?
    var hasPlaceholder = false
  }

  let code: [UInt8]
  var commands: [ShellScript.CommandLine] = []
  var assignments: [ShellAssignment] = []
  var loops: [ShellLoop] = []
  var texts: [ShellWord] = []
  var functions: Set<String> = []
  var writesFile = false

  init(code: [UInt8]) { self.code = code }

  mutating func read(_ node: ShellTree, _ member: String, _ around: Surroundings) {
    switch node.type {
    case "CallExpr": readCall(node, around)
    case "BinaryCmd": readBinary(node, around)
    case "IfClause", "WhileClause": readBranches(node, around)
    case "ForClause": readLoop(node, around)
    case "CaseClause", "FuncDecl": readOptional(node, around)
    case "DeclClause": readDeclaration(node, around)
    case "CmdSubst", "ProcSubst":
      let inner = Surroundings(
        isConditional: around.isConditional, mayFail: around.mayFail, isSubstitution: true)
      readChildren(node, inner)
    default: readPart(node, member, around)
    }
  }

  /// A statement, a word, or a node that only holds others.
  private mutating func readPart(_ node: ShellTree, _ member: String, _ around: Surroundings) {
    if node["Cmd"] != nil || node["Redirs"] != nil {
      readStatement(node, around)
      return
    }
    if node["Parts"] != nil, node.type != "DblQuoted", member != "Hdoc" {
      texts.append(ShellWord(node, in: code, .bare))
    }
    readChildren(node, around)
  }

  mutating func readChildren(
    _ node: ShellTree, _ around: Surroundings, except members: Set<String> = []
  ) {
    for (child, member) in node.children where !members.contains(member) {
      read(child, member, around)
    }
  }

  private mutating func readStatement(_ node: ShellTree, _ around: Surroundings) {
    var inner = around
    if node["Negated"]?.isTrue == true { inner.mayFail = true }
    for redirection in node["Redirs"]?.elements ?? [] {
      readRedirection(redirection, &inner)
    }
    if let command = node["Cmd"] { read(command, "Cmd", inner) }
  }

  private mutating func readCall(_ node: ShellTree, _ around: Surroundings) {
    let assigned = (node["Assigns"]?.elements ?? []).compactMap { assignment($0, around) }
    let words = (node["Args"]?.elements ?? []).flatMap {
      ShellWord($0, in: code, .bare).bracesExpanded()
    }
    if words.isEmpty {
      assignments += assigned
    } else {
      commands.append(
        ShellScript.CommandLine(
          words: words, line: node.line,
          range: node.range.clamped(to: 0..<code.count), assignments: assigned,
          input: around.input, output: around.output, isConditional: around.isConditional,
          mayFail: around.mayFail, isSubstitution: around.isSubstitution,
          hasPlaceholder: around.hasPlaceholder || words.contains(where: \.isTemplate)))
    }
    readChildren(
      node,
      Surroundings(
        isConditional: around.isConditional, mayFail: around.mayFail,
        isSubstitution: around.isSubstitution))
  }

  func assignment(_ node: ShellTree, _ around: Surroundings) -> ShellAssignment? {
    guard let name = node.name("Name"), let place = node["Name"]?.range else { return nil }
    let isList = node["Array"] != nil || node["Index"] != nil
    return ShellAssignment(
      name: name, nameRange: place, value: isList ? nil : value(of: node),
      isAppending: node["Append"]?.isTrue ?? false, isList: isList,
      isConditional: around.isConditional)
  }

  /// `NAME=` has an empty value, `export NAME` none.
  private func value(of assignment: ShellTree) -> ShellWord? {
    if let value = assignment["Value"] { return ShellWord(value, in: code, .bare) }
    if assignment["Naked"]?.isTrue == true { return nil }
    let end = assignment.range.upperBound
    return ShellWord(letters: [], range: end..<end)
  }

  private mutating func readDeclaration(_ node: ShellTree, _ around: Surroundings) {
    assignments += (node["Args"]?.elements ?? []).compactMap { assignment($0, around) }
    readChildren(node, around)
  }
}

extension ShellWord {
  /// Whether the braces of a template, with blanks in them, fall apart into words here.
  fileprivate var isTemplate: Bool { literalPrefix.hasSuffix("{{") || literalPrefix == "}}" }
}
