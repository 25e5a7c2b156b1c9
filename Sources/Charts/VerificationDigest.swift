internal import Diagnostics
internal import Foundation
package import Processes
package import Recipes

/// The digest of what a verification proves: commands, files and rendered manifests.
package struct VerificationDigest: Sendable {
  private let root: String
  private let helm: Tool
  private let sha256sum: Tool

  package init(root: String, helm: Tool, sha256sum: Tool) {
    self.root = root
    self.helm = helm
    self.sha256sum = sha256sum
  }

  /// SHA-256 in hexadecimal. Prose does not count: a mended sentence makes no record stale.
  ///
  /// - Parameter preset: the one that the recipe is verified on; nil when it names none.
  /// - Throws: ``Failure`` when a chart is unknown or does not render.
  package func digest(of recipe: Recipe, preset: String?, namespace: String) async throws
    -> String
  {
    var parts: [String] = []
    for step in recipe.original?.steps ?? [] { parts.append(Self.text(step)) }
    for (name, bytes) in recipe.files.sorted(by: { $0.key < $1.key }) {
      parts.append("file \(name)\n\(String(decoding: bytes, as: UTF8.self))")
    }
    if let frontmatter = recipe.original?.frontmatter {
      parts += frontmatter.python
      parts += frontmatter.requirements.map(\.description)
      parts += frontmatter.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
    if let preset {
      let chart = try HelmChart(
        named: String(preset.prefix { $0 != "/" }), root: root, helm: helm)
      parts.append(try await chart.render(preset: preset, namespace: namespace).canonicalText)
    }
    let result = try await sha256sum.run([], input: parts.joined(separator: "\u{0}"))
    return String(result.output.prefix(64))
  }

  /// What decides how a block is run and whether it holds. Limits of time are no part of that, and
  /// neither is what only readers see.
  private static func rules(of block: CommandBlock) -> String {
    let background = block.background.map { "\($0)" } ?? ""
    let requirements = block.requirements.map(\.description).joined(separator: ",")
    return [
      "exit=\(block.expectExit)", "pipefail=\(block.isPipefail)", "background=\(background)",
      "capture=\(block.capture ?? "")", "pod=\(block.pod ?? "")", "save=\(block.save ?? "")",
      "requires=\(requirements)", "norun=\(block.noRunReason != nil)",
    ].joined(separator: " ")
  }

  private static func text(_ step: Step) -> String {
    switch step {
    case .block(let block):
      "block \(block.name ?? "") \(block.language) \(block.section) \(rules(of: block)) \(block.code)"
    case .output(let output):
      "output \(output.blockName) \(output.when?.rawValue ?? "") \(output.pattern.comparison)\n"
        + output.pattern.lines.joined(separator: "\n")
    case .hidden(let hidden): "hidden \(hidden.kind) \(hidden.name) \(hidden.file)"
    }
  }
}
