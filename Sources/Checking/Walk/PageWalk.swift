internal import Commands
internal import Diagnostics

/// Follows a page from top to bottom: what each of its commands finds, and what it leaves.
struct PageWalk: Sendable {
  let ground: Ground
  let page: CheckedPage

  /// What shfmt makes of a block.
  typealias Script = Result<ShellScript, ShellScript.SyntaxError>

  /// - Parameter scripts: of the shell blocks, by their code.
  func steps(_ scripts: [String: Script]) -> [WalkStep] {
    var stage = Stage()
    var steps: [WalkStep] = []
    for (index, item) in page.items.enumerated() {
      switch item.content {
      case .shell(let snippet):
        guard case .success(let script)? = scripts[snippet.code] else { continue }
        follow(script, index, &stage, &steps)
      case .python:
        steps.append(WalkStep(item: index, action: .python, before: stage, after: stage))
      case .yaml(let snippet, let save):
        let before = stage
        if let save { stage.files[save] = snippet.code }
        steps.append(WalkStep(item: index, action: .yaml, before: before, after: stage))
      }
    }
    return steps
  }

  private func follow(
    _ script: ShellScript, _ item: Int, _ stage: inout Stage, _ steps: inout [WalkStep]
  ) {
    let maker = StageMaker(ground: ground, page: page)
    let outer = stage.variables
    for line in script.commands {
      for (turn, variables) in script.variables(at: line, outer: outer).prefix(8).enumerated() {
        stage.variables = variables
        let before = stage
        let call = ClientCall(line, variables: variables)
        if let call {
          maker.apply(call, line, to: &stage)
        } else {
          maker.apply(program: line, to: &stage)
        }
        steps.append(
          WalkStep(
            item: item, action: call.map { .client($0, line) } ?? .program(line), before: before,
            after: stage, isRepeated: turn > 0))
      }
    }
    stage.variables = script.variables(after: outer)
  }
}
