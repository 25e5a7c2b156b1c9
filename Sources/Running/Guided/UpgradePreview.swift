internal import Commands
package import Processes
package import Recipes

/// Tells what the `helm upgrade` commands of a block change, before any of them runs.
package struct UpgradePreview: Sendable {
  private let shfmt: Tool
  private let values: RunValues
  private let execute: BlockExecution

  /// A difference that cannot be told, and why.
  package struct Unknown: Error, CustomStringConvertible {
    package let description: String
  }

  package init(
    shfmt: Tool, values: RunValues,
    execute: @escaping BlockExecution
  ) {
    self.shfmt = shfmt
    self.values = values
    self.execute = execute
  }

  /// The rendered difference; nil for a block that upgrades no release.
  ///
  /// - Throws: ``Unknown``, or a failure to start a program.
  package func difference(of block: GuidedBlock) async throws -> String? {
    guard block.block.language == .bash else { return nil }
    let script = try await ShellScript(parsing: block.block.code, shfmt: shfmt)
    var texts: [String] = []
    for upgrade in script.upgrades {
      texts.append(try await difference(of: upgrade, in: block))
    }
    return texts.isEmpty ? nil : texts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func difference(of upgrade: HelmUpgrade, in block: GuidedBlock) async throws -> String {
    let release = upgrade.release ?? values.release
    let namespace = upgrade.namespace ?? values.namespace
    let old = try await run(
      "helm get manifest '\(release)' -n '\(namespace)'", block, step: "manifest")
    // A release that is not there yet has no manifest: all is new.
    let before = Manifest(old.complaint == nil ? old.output : "")
    return ManifestDifference.text(from: before, to: try await rendered(upgrade, block))
  }

  /// helm before 3.13 knows only the bare flag, which reads no Secrets of the cluster.
  private func rendered(_ upgrade: HelmUpgrade, _ block: GuidedBlock) async throws -> Manifest {
    var words = ""
    for flag in ["--dry-run=server", "--dry-run"] {
      let code = "\(upgrade.command) \(flag)"
      guard try await ShellScript(parsing: code, shfmt: shfmt).effect == .read else {
        throw Unknown(description: "its words come from commands that may change something")
      }
      let attempt = try await run(code, block, step: "preview")
      if attempt.complaint == nil, let manifest = Manifest(dryRun: attempt.output) {
        return manifest
      }
      words = attempt.output.split(separator: "\n").last.map(String.init) ?? words
    }
    throw Unknown(description: words)
  }

  private func run(_ code: String, _ block: GuidedBlock, step: String) async throws
    -> BlockAttempt
  {
    var preview = block.block
    preview.code = code
    preview.name = "\(block.name)-\(step)"
    preview.expectExit = 0
    preview.background = nil
    preview.capture = nil
    preview.save = nil
    preview.until = nil
    return try await execute(preview, .seconds(60))
  }
}
