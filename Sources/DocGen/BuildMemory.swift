internal import Foundation
internal import Processes
internal import Workspace

/// What the last build wrote, so that nothing is written again when nothing has changed, and of pages
/// only those that have.
struct BuildMemory {
  /// What a build made.
  struct Output: Codable {
    var summary: String
    /// Fingerprint of the output folder: somebody may have changed it.
    var site: String
  }

  private let workspace: Workspace
  private let folder: String
  private let memory: StateMemory<Output>
  /// By the state of the output folder.
  private let pages: StateMemory<[String: String]>

  /// - Parameters:
  ///   - folder: of the site.
  ///   - options: all else that decides what is written.
  init(_ workspace: Workspace, folder: String, options: [String]) async {
    self.workspace = workspace
    self.folder = folder
    let cache = CacheFolder()
    // Dates of changes come from the commit; verifications, from records of the cache.
    let commit = await ChangeDates(root: workspace.root, cache: cache).commit() ?? ""
    let records = RepositoryState(root: "\(cache.path)/verified", readsFresh: false).fingerprint
    memory = StateMemory(
      folder: "\(cache.path)/site/builds",
      question: [workspace.root, folder, commit, "\(records)"] + options)
    let program = FileStatus(of: "/proc/self/exe", followingLinks: true)
    pages = StateMemory(
      folder: "\(cache.path)/site/pages",
      question: [workspace.root, folder, "\(String(describing: program))"] + options)
  }

  /// Of everything that a build reads.
  func state() -> RepositoryState {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let programs = ["dot", "helm"].compactMap { Tool(named: $0, searchPath: path)?.path }
    let ours =
      folder.hasPrefix("\(workspace.root)/") ? folder.dropFirst(workspace.root.count + 1) : ""
    return RepositoryState(
      root: workspace.root, leavingOut: [String(ours)], others: programs + ["/proc/self/exe"])
  }

  /// Nil when something may have changed, the site's files among it.
  func summary(for state: RepositoryState) -> String? {
    guard let output: Output = memory.output(for: state),
      output.site == site.fingerprint.description
    else { return nil }
    return output.summary
  }

  /// From what the pages of the old site were written, and what its files are; nothing when somebody
  /// changed it since.
  func lastPages() -> (stamps: [String: String], files: RepositoryState) {
    let site = site
    return (pages.output(for: site) ?? [:], site)
  }

  /// - Parameters:
  ///   - summary: nil when the next build has to tell its findings again.
  ///   - stamps: of the pages that were written.
  func keep(_ summary: String?, _ stamps: [String: String], before: RepositoryState) {
    let site = site
    pages.keep(stamps, before: site, after: site)
    guard let summary else { return }
    memory.keep(
      Output(summary: summary, site: site.fingerprint.description), before: before, after: state())
  }

  private var site: RepositoryState { RepositoryState(root: folder, readsFresh: false) }
}
