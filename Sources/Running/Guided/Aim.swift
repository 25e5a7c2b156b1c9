internal import Commands
internal import Foundation
internal import Processes
internal import Recipes

/// Turns documented blocks into those for an operator's release, and tells what they do.
struct Aim {
  let retargeting: Retargeting
  /// Where the commands run.
  let folder: String
  let shfmt: Tool

  /// The block for the operator's release, and whether it may change something.
  func callAsFunction(_ block: CommandBlock) async throws -> (CommandBlock, GuidedBlock.Effect) {
    var aimed = block
    var effect = GuidedBlock.Effect.change
    switch block.language {
    case .bash:
      let script = try await ShellScript(parsing: block.code, shfmt: shfmt)
      aimed.code = retargeting(script)
      effect = script.effect == .read ? .read : .change
    case .python: aimed.code = retargeting.python(block.code)
    case .yaml:
      aimed.code = retargeting.yaml(block.code)
      effect = replacesFile(aimed) ? .change : .read
    }
    if let stated = block.effect { effect = stated == .read ? .read : .change }
    return (aimed, effect)
  }

  /// Whether a block brings the release about.
  func installs(_ block: CommandBlock, release: String) async throws -> Bool {
    guard block.language == .bash else { return false }
    return try await ShellScript(parsing: block.code, shfmt: shfmt).installs(release)
  }

  /// Whether a file of the operator's would get another content.
  private func replacesFile(_ block: CommandBlock) -> Bool {
    guard let path = block.save,
      let content = FileManager.default.contents(atPath: "\(folder)/\(path)")
    else { return false }
    return content != Data(block.code.utf8)
  }
}
