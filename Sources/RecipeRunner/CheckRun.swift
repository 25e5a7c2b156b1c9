import Checking
import Diagnostics
import Foundation
import Processes
import Workspace

/// One check from its options to what it prints; nothing is done again when nothing has changed.
struct CheckRun {
  let check: WorkspaceCheck
  let style: CheckOutput.Style
  /// Where the report goes; nil for standard output.
  let file: String?

  private var root: String { check.workspace.root }
  private let cache = CacheFolder()

  init(_ check: WorkspaceCheck, _ style: CheckOutput.Style, file: String?) {
    self.check = check
    self.style = style
    self.file = file
  }

  /// - Parameter usesMemory: whether the output of the last check may be printed again.
  func output(usesMemory: Bool) async throws -> CheckOutput {
    let memory = StateMemory<CheckOutput>(
      folder: "\(cache.path)/check/reports", question: try question())
    let before = state()
    if usesMemory, let known = memory.output(for: before) { return known }
    let output = try CheckOutput(
      try await check.result(), style, sources: SourceStore(root: root))
    memory.keep(output, before: before, after: state())
    return output
  }

  /// Mends what is certain, then checks again.
  func outputAfterFixing() async throws -> CheckOutput {
    var fixes = FixRun(root: root, before: state())
    var result = try await check.result()
    try fixes.apply(result.findings)
    if let summary = fixes.summary { CommandRun.say(summary) }
    if fixes.files > 0 { result = try await check.result() }
    return try CheckOutput(result, style, sources: SourceStore(root: root))
  }

  /// - Throws: ``Failure`` when the file cannot be written.
  func write(_ output: CheckOutput) throws {
    FileHandle.standardError.write(Data(output.errors.utf8))
    FileHandle.standardOutput.write(Data(output.output.utf8))
    if let file, let report = output.report { try AtomicFile.write(report, to: file) }
  }

  /// Of the repository and of the programs. The report itself is no reason to check again.
  private func state() -> RepositoryState {
    let path = CheckTools.searchPath(cache)
    let programs = CheckTools.names.compactMap { Tool(named: $0, searchPath: path)?.path }
    let report = file.map { URL(filePath: $0).standardizedFileURL.path }
    let ours = report.flatMap { $0.hasPrefix("\(root)/") ? $0.dropFirst(root.count + 1) : nil }
    return RepositoryState(
      root: root, leavingOut: Set([ours].compactMap { $0.map(String.init) }),
      others: programs + ["/proc/self/exe"])
  }

  /// All but the files that decides what is printed.
  private func question() throws -> [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let options = String(decoding: try encoder.encode(style), as: UTF8.self)
    let helm = ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("HELM_") }
      .map { "\($0)=\($1)" }.sorted()
    return [root, options, "\(check.formatOnly)"] + check.ids + ["--"] + helm
  }
}
