internal import Diagnostics
internal import Foundation
internal import Processes
internal import Site
internal import Workspace

/// Draws diagrams through Graphviz, each once: drawings are kept by their content.
struct Diagrams {
  private let dot: Tool?
  private let folder: String

  init(cache: CacheFolder) {
    dot = Tool(
      named: "dot", searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    folder = "\(cache.path)/site"
  }

  /// - Throws: ``Failure`` with what is wrong with each diagram.
  func drawn(_ diagrams: [Diagram]) async throws -> [OutputFile] {
    var files: [OutputFile] = []
    var findings: [Diagnostic] = []
    for diagram in diagrams {
      for theme in DiagramTheme.all {
        do {
          let path = diagram.output(theme)
          files.append(OutputFile(path: path, text: try await svg(diagram, theme)))
        } catch let failure as Failure {
          findings += failure.diagnostics
          break
        }
      }
    }
    if !findings.isEmpty { throw Failure(findings.sorted(), exitCode: .findings) }
    return files
  }

  private func svg(_ diagram: Diagram, _ theme: DiagramTheme) async throws -> String {
    let kept = URL(filePath: "\(folder)/\(diagram.output(theme))")
    if let text = try? String(contentsOf: kept, encoding: .utf8) { return text }
    guard let dot else { throw Failure(DrawnDiagram.noGraphviz(for: diagram)) }
    let result = try await dot.run(theme.arguments, input: diagram.code)
    let text = DrawnDiagram.cleaned(result.output)
    guard result.outcome.isSuccess, !text.isEmpty else {
      throw Failure(DrawnDiagram.finding(result.errors, in: diagram))
    }
    // A cache that cannot be written costs the time of drawing again.
    try? FileManager.default.createDirectory(
      at: kept.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: kept, options: .atomic)
    return text
  }
}
