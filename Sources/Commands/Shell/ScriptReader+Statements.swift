extension ScriptReader {
  /// shfmt's numbers of `&&`, `||` and the pipes.
  private enum Operator {
    static let and = 10, or = 11
  }

  /// `&&`, `||` and pipes.
  mutating func readBinary(_ node: ShellTree, _ around: Surroundings) {
    guard let left = node["X"], let right = node["Y"] else { return }
    var first = around
    var second = around
    switch node["Op"]?.integer {
    case Operator.and: second.isConditional = true
    case Operator.or:
      first.mayFail = true
      second.isConditional = true
    default: first.output = nil
    }
    let before = commands.count
    read(left, "X", first)
    if !Self.isLogical(node) { second.input = pipe(from: left, since: before) }
    read(right, "Y", second)
  }

  private static func isLogical(_ node: ShellTree) -> Bool {
    [Operator.and, Operator.or].contains(node["Op"]?.integer)
  }

  /// What the left side of a pipe writes: the output of its last command, when it is one pipeline.
  private func pipe(from left: ShellTree, since start: Int) -> ShellInput {
    guard let source = Self.lastCall(of: left)?.range,
      let index = commands[start...].firstIndex(where: { $0.range == source })
    else { return .other }
    return .pipe(fromCommandAt: index)
  }

  /// The simple command that a statement, or the last part of a pipeline, is.
  private static func lastCall(of statement: ShellTree) -> ShellTree? {
    guard let command = statement["Cmd"] else { return nil }
    switch command.type {
    case "CallExpr": return command
    case "BinaryCmd":
      return isLogical(command) ? nil : command["Y"].flatMap(lastCall)
    case "TimeClause": return command["Stmt"].flatMap(lastCall)
    default: return nil
    }
  }

  /// `if`, `elif`, `while`, `until`: the condition runs and may fail, the rest may not run.
  mutating func readBranches(_ node: ShellTree, _ around: Surroundings) {
    var condition = around.inside
    condition.mayFail = true
    for statement in node["Cond"]?.elements ?? [] { read(statement, "Cond", condition) }
    readChildren(node, around.inside.conditional, except: ["Cond", "Else"])
    if let other = node["Else"] { readBranches(other, around.conditional) }
  }

  /// What `for` repeats runs for certain where its words are written out.
  mutating func readLoop(_ node: ShellTree, _ around: Surroundings) {
    guard let loop = node["Loop"] else { return }
    readChildren(loop, around.inside)
    let words = (loop["Items"]?.elements ?? []).flatMap {
      ShellWord($0, in: code, .bare).bracesExpanded()
    }
    var body = around.inside
    let isCertain = words.contains { $0.text != nil } && node["Select"]?.isTrue != true
    body.isConditional = around.isConditional || !isCertain
    if let name = loop.name("Name"), let start = node.offset("DoPos"),
      let end = node.offset("DonePos"), start < end
    {
      loops.append(ShellLoop(variable: name, words: words, body: start..<end))
    }
    readChildren(node, body, except: ["Loop"])
  }

  /// `case` and functions.
  mutating func readOptional(_ node: ShellTree, _ around: Surroundings) {
    if node.type == "FuncDecl", let name = node.name("Name") { functions.insert(name) }
    readChildren(node, around.inside.conditional)
  }
}

extension ScriptReader.Surroundings {
  /// For the commands in a compound one, which share its input.
  fileprivate var inside: Self {
    var inner = self
    if input != nil { inner.input = .other }
    return inner
  }

  fileprivate var conditional: Self {
    var inner = self
    inner.isConditional = true
    return inner
  }
}
