extension TemplateInterpreter {
  /// Whether a template writes nothing and changes nothing: all that it can do is to fail.
  mutating func isCheckingOnly(_ body: Int) -> Bool {
    if let known = checkingBodies[body] { return known }
    // One that calls itself is what the rest of it is.
    checkingBodies[body] = true
    var declared: Set<String> = []
    let result = isCheckingOnly(bodies[body].nodes, &declared)
    checkingBodies[body] = result
    return result
  }

  mutating func isCheckingOnly(_ branch: TemplateBranch) -> Bool {
    var declared: Set<String> = []
    return isCheckingOnly(.branch(branch), &declared)
  }

  private mutating func isCheckingOnly(_ nodes: [TemplateNode], _ declared: inout Set<String>)
    -> Bool
  {
    for node in nodes where !isCheckingOnly(node, &declared) { return false }
    return true
  }

  private mutating func isCheckingOnly(_ node: TemplateNode, _ declared: inout Set<String>) -> Bool
  {
    switch node {
    case .text(let isBlank): return isBlank
    case .action(let pipeline): return isCheckingOnly(pipeline, &declared)
    case .template(let name, let argument):
      let isPure = argument.map { Self.changesNothing($0, declared) } ?? true
      return isPure && isCheckingOnly(named: name)
    case .branch(let branch):
      var inner = declared.union(branch.condition.variables)
      guard Self.changesNothing(branch.condition, declared),
        isCheckingOnly(branch.body, &inner)
      else { return false }
      var other = declared
      return isCheckingOnly(branch.otherwise, &other)
    }
  }

  private mutating func isCheckingOnly(_ pipeline: TemplatePipeline, _ declared: inout Set<String>)
    -> Bool
  {
    guard Self.changesNothing(pipeline, declared) else { return false }
    guard let name = pipeline.variables.last else { return isFailure(pipeline) }
    if pipeline.isDeclaration {
      declared.insert(name)
      return true
    }
    return declared.contains(name)
  }

  /// `fail …`, or a call of a template that writes nothing either.
  private mutating func isFailure(_ pipeline: TemplatePipeline) -> Bool {
    guard case .function(let name)? = pipeline.commands.last?.first else { return false }
    if name == "fail" { return true }
    guard name == "include", pipeline.commands.count == 1, pipeline.commands[0].count > 1,
      case .text(let template) = pipeline.commands[0][1]
    else { return false }
    return isCheckingOnly(named: template)
  }

  private mutating func isCheckingOnly(named name: String) -> Bool {
    guard let bodies = definitions[name], !bodies.isEmpty else { return false }
    return bodies.allSatisfy { isCheckingOnly($0) }
  }

  /// Whether no function changes a map that others see.
  private static func changesNothing(_ pipeline: TemplatePipeline, _ declared: Set<String>) -> Bool
  {
    pipeline.commands.allSatisfy { command in
      guard case .function(let name)? = command.first,
        ["set", "unset", "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite"].contains(
          name)
      else { return command.allSatisfy { changesNothing($0, declared) } }
      guard command.count > 1 else { return false }
      let isOwn =
        switch command[1] {
        case .variable(let name, _): declared.contains(name)
        case .group: true
        default: false
        }
      return isOwn && command.allSatisfy { changesNothing($0, declared) }
    }
  }

  private static func changesNothing(_ operand: TemplateOperand, _ declared: Set<String>) -> Bool {
    guard case .group(let pipeline, _) = operand else { return true }
    return changesNothing(pipeline, declared)
  }
}
