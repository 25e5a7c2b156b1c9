internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Site
internal import Watching
internal import Workspace

/// Shows the site while it is written.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site in a browser and load pages anew when a file changes.",
    discussion: """
      For writing only, not for publishing: it answers on this machine's loopback address and keeps
      nothing. What is wrong with the site stands here and at the bottom of each page. Ctrl-C ends it.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "The port; 0 takes any that is free.")
  var port: UInt16 = 8000

  /// Editors and version control write several files at once.
  private static let pause = Duration.milliseconds(10)

  func run() async throws {
    try await Report.failures {
      let workspace = try options.workspace()
      let preview = Preview()
      try await Interruption.whileListening(notice: {}) {
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask { try await follow(workspace, preview) }
          group.addTask {
            try await PreviewServer(preview: preview, port: port).run { address in
              Self.say("the site is at \(address), on this machine only; Ctrl-C ends it")
            }
          }
          // Either ends only with a failure, or when it is interrupted.
          try await group.next()
          group.cancelAll()
        }
      }
      throw ExitCode(Failure.ExitCode.interrupted.rawValue)
    }
  }

  /// Reads the site now, and again after each change.
  private func follow(_ workspace: Workspace, _ preview: Preview) async throws {
    let memory = ReadingMemory()
    // Before reading: what changes meanwhile counts.
    var watch = try Self.watch(workspace)
    while !Task.isCancelled {
      await read(workspace, memory, preview)
      guard await watch.change() else { return }
      try? await Task.sleep(for: Self.pause)
      if watch.isOutdated { watch = try Self.watch(workspace) }
    }
  }

  private static func watch(_ workspace: Workspace) throws -> FolderWatch {
    try FolderWatch(folders.map(workspace.path), leavingOut: [workspace.path("site/public")])
  }

  /// All that pages are made of, and quote.
  private static let folders = [
    "content", "recipes", "site", "charts", "presets", "examples", "policies", "cluster",
  ]

  private func read(_ workspace: Workspace, _ memory: ReadingMemory, _ preview: Preview) async {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let (site, findings) = try await options.read(workspace, memory)
      await preview.publish(try SiteFiles(site), findings)
      Report.print(findings)
      let milliseconds = Int((clock.now - start) / .milliseconds(1))
      Self.say("\(site.pages.count) pages read in \(milliseconds) ms")
    } catch {
      let findings = (error as? Failure)?.diagnostics ?? []
      await preview.publish(nil, findings)
      Report.print(findings)
    }
  }

  private static func say(_ text: String) {
    FileHandle.standardOutput.write(Data("\(text)\n".utf8))
  }
}
