internal import Charts
internal import Commands
package import Diagnostics
internal import Foundation
package import Processes
package import Recipes

/// Proves a recipe without a cluster: its format, its languages, its shell, its charts.
package struct RecipeCheck: Sendable {
  private let root: String
  private let helm: Tool
  private let shfmt: Tool
  private let namespace: String

  package init(root: String, helm: Tool, shfmt: Tool, namespace: String) {
    self.root = root
    self.helm = helm
    self.shfmt = shfmt
    self.namespace = namespace
  }

  /// All findings in a recipe, in the order of its files.
  ///
  /// - Throws: ``Failure`` when a tool cannot be run.
  package func findings(in recipe: Recipe) async throws -> [Diagnostic] {
    var findings = recipe.diagnostics
    guard let page = recipe.original else { return findings }
    for block in page.blocks where block.language == .bash {
      findings += try await shellFindings(block, page)
    }
    for step in page.hiddenSteps where step.file.hasSuffix(".sh") {
      findings += try await syntaxFindings(step, recipe)
    }
    findings += await chartFindings(page)
    return findings.sorted()
  }

  private func shellFindings(_ block: CommandBlock, _ page: RecipePage) async throws
    -> [Diagnostic]
  {
    let script: ShellScript
    do {
      script = try await ShellScript(parsing: block.code, shfmt: shfmt)
    } catch let error as ShellScript.SyntaxError {
      let line = (block.location.position?.line ?? 0) + error.line
      let place = page.source.location(Position(line: line, column: error.column))
      return [Self.syntax(error.message, "'\(block.name ?? "block")'", place)]
    }
    guard block.until != nil, block.effect != .read, script.effect == .change else { return [] }
    return [
      Diagnostic(
        rule: "until-changes", what: "'\(block.name ?? "block")' is polled and may change things",
        why: "a declared wait runs its block many times, so the block must only read",
        help: "use reading commands only, or state 'effect=read' when it does",
        at: block.location)
    ]
  }

  private func syntaxFindings(_ step: HiddenStep, _ recipe: Recipe) async throws -> [Diagnostic] {
    let code = String(decoding: recipe.files[step.file] ?? [], as: UTF8.self)
    do {
      _ = try await ShellScript(parsing: code, shfmt: shfmt)
      return []
    } catch let error as ShellScript.SyntaxError {
      let place = Location(
        path: "\(recipe.folder)/\(step.file)",
        position: Position(line: error.line, column: error.column))
      return [Self.syntax(error.message, step.file, place)]
    }
  }

  private static func syntax(_ message: String, _ what: String, _ place: Location) -> Diagnostic {
    Diagnostic(
      rule: "shell-syntax", what: "\(what) is no valid bash", why: message,
      help: "mend the command; it would fail for readers too", at: place)
  }

  private func chartFindings(_ page: RecipePage) async -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let start = page.source.location(Position(line: 1, column: 1))
    for preset in page.frontmatter.presets {
      do {
        let chart = try HelmChart(
          named: String(preset.prefix { $0 != "/" }), root: root, helm: helm)
        _ = try await chart.render(preset: preset, namespace: namespace)
      } catch let failure as Failure {
        findings += failure.diagnostics.map { finding in
          var finding = finding
          finding.location = finding.location ?? start
          return finding
        }
      } catch {
        findings.append(
          Diagnostic(
            rule: "chart-does-not-render", what: "the preset '\(preset)' cannot be rendered",
            why: "\(error)", help: "helm template charts/… -f presets/\(preset).yaml", at: start))
      }
    }
    for chart in page.frontmatter.charts {
      do {
        _ = try HelmChart(named: chart, root: root, helm: helm)
      } catch {
        findings += error.diagnostics
      }
    }
    return findings
  }
}
