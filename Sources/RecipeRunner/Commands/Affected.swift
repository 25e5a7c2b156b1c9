import ArgumentParser
import Checking
import Diagnostics
import Foundation
import Processes
import Workspace

struct Affected: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the recipes and pages that a change of charts touches, and why.",
    discussion: """
      Compares the work tree with a revision: the values that pages set, the objects that they name, the
      files that they use, and what each of their installations renders. When it cannot be sure it lists
      everything, and says why.

      EXAMPLES
        recipes affected --since origin/main
        recipes verify $(recipes affected --since origin/main --ids)
      """)

  @Option(help: "The revision to compare with, as git names it.")
  var since: String

  @Flag(help: "Only the ids of recipes, one a line.")
  var ids = false

  func run() async throws {
    try await CommandRun.run {
      let workspace = try Workspace.around()
      let former = try await FormerTree(of: workspace.root, revision: since)
      defer { former.remove() }
      let now = WorkspaceCheck(workspace: workspace, ids: [], formatOnly: false)
      let (new, traces) = try await now.traces()
      let old = try await WorkspaceCheck(
        workspace: workspace, ids: [], formatOnly: false, root: former.root
      ).repositoryCheck()
      let affected = AffectedPages(
        traces: traces, old: .init(old), new: .init(new),
        changedFiles: former.changedFiles)
      tell(await affected.pages(), doubt: affected.doubt)
    }
  }

  private func tell(_ pages: [AffectedPages.Page], doubt: String?) {
    if ids {
      var seen: Set<String> = []
      for id in pages.compactMap(\.procedure) where seen.insert(id).inserted { CommandRun.say(id) }
      return
    }
    if let doubt { CommandRun.say("everything: \(doubt)") }
    for page in pages {
      CommandRun.say(page.path)
      if doubt == nil { for reason in page.reasons { CommandRun.say("  \(reason)") } }
    }
    CommandRun.say("\(pages.count) page\(pages.count == 1 ? "" : "s") affected since \(since)")
  }
}
