package import Commands
internal import Foundation
package import Processes
package import Recipes

extension VerificationPlan {
  /// The plan with its commands for another namespace.
  ///
  /// - Throws: a failure to run shfmt; commands that it refuses were found by `check`.
  package func retargeted(by retargeting: Retargeting, shfmt: Tool) async throws
    -> VerificationPlan
  {
    var plan = self
    for (index, phase) in phases.enumerated() {
      for (place, step) in phase.steps.enumerated() {
        guard case .block(var block, let expectations) = step else { continue }
        block.code =
          switch block.language {
          case .bash: retargeting(try await ShellScript(parsing: block.code, shfmt: shfmt))
          case .python: retargeting.python(block.code)
          case .yaml: retargeting.yaml(block.code)
          }
        plan.phases[index].steps[place] = .block(block, expectations: expectations)
      }
    }
    return plan
  }
}

extension Recipe {
  /// The recipe with the files of its hidden steps for another namespace.
  ///
  /// - Throws: a failure to run shfmt.
  package func retargeted(by retargeting: Retargeting, shfmt: Tool) async throws -> Recipe {
    var files = files
    for name in Set((original?.hiddenSteps ?? []).map(\.file)) {
      guard let bytes = files[name] else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      let changed =
        switch name.split(separator: ".").last {
        case "sh": retargeting(try await ShellScript(parsing: text, shfmt: shfmt))
        case "py": retargeting.python(text)
        default: retargeting.yaml(text)
        }
      files[name] = Array(changed.utf8)
    }
    return Recipe(id: id, folder: folder, pages: pages, files: files)
  }
}
