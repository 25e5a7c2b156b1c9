internal import Diagnostics
internal import Foundation
internal import Processes
internal import Recipes

/// Starts a block that stays running, and tells when it is ready.
struct BackgroundStarter {
  let shell: ShellSession
  let folder: SessionFolder
  let time: TimeSource

  /// Pause between two looks at whether it is ready.
  private static let pause = Duration.milliseconds(100)

  /// What became of the start.
  enum Outcome {
    case ready(BackgroundProcess)
    /// It runs, or ran, and is not ready.
    case failed(BackgroundProcess?, complaint: String)
  }

  func start(_ block: CommandBlock, _ readiness: Readiness, limit: Duration) async throws
    -> Outcome
  {
    if let port = Self.port(readiness), let pid = ProcessTable.listener(onPort: port) {
      return .failed(
        nil,
        complaint: "port \(port) is taken by the process \(pid), which this run did not start")
    }
    let process = try await shell.start(block.code, name: block.name ?? "background")
    let deadline = time.now() + limit
    while time.now() < deadline, !Task.isCancelled {
      if await isReady(process, readiness) { return .ready(process) }
      if let death = await Self.death(of: process) { return .failed(process, complaint: death) }
      try? await time.sleep(Self.pause)
    }
    return .failed(process, complaint: "not ready after \(limit.components.seconds) s")
  }

  /// Why a process no longer runs; nil while it does.
  static func death(of process: BackgroundProcess) async -> String? {
    if process.isRunning { return nil }
    let ending = await process.outcome().map { ", \($0)" } ?? ""
    return "the background block '\(process.name)' died\(ending)"
  }

  private static func port(_ readiness: Readiness) -> UInt16? {
    switch readiness {
    case .tcp(let port): port
    case .http(let url): HTTPProbe.localPort(of: url)
    case .log: nil
    }
  }

  /// Only a process of this run counts: a stale one on the same port proves nothing.
  private func isReady(_ process: BackgroundProcess, _ readiness: Readiness) async -> Bool {
    if let port = Self.port(readiness) {
      let own = ProcessTable.processes(markedBy: folder.mark)
      if ProcessTable.listener(onPort: port, among: own) == nil { return false }
    }
    switch readiness {
    case .tcp: return true
    case .log(let pattern):
      guard let regex = try? Regex(pattern) else { return false }
      return process.output.text.firstMatch(of: regex) != nil
    case .http(let url):
      return await HTTPProbe.answers(
        url, searchPath: folder.environment["PATH"] ?? "/usr/bin:/bin")
    }
  }
}
