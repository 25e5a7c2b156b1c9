internal import Commands
package import Processes
package import Recipes

extension VerificationPlan {
  /// What each block that is run does to the cluster: as stated, else as its commands say. Python may
  /// do anything; YAML alone does nothing.
  ///
  /// - Throws: a failure to run shfmt.
  package func effects(shfmt: Tool) async throws -> [String: CommandBlock.Effect] {
    var effects: [String: CommandBlock.Effect] = [:]
    for block in steps.compactMap(\.block) {
      guard let name = block.name, effects[name] == nil else { continue }
      switch block.language {
      case .bash where block.effect == nil:
        let script = try await ShellScript(parsing: block.code, shfmt: shfmt)
        effects[name] = script.effect == .read ? .read : .change
      case .bash, .python: effects[name] = block.effect ?? .change
      case .yaml: effects[name] = .read
      }
    }
    return effects
  }
}
