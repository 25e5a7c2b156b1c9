internal import Diagnostics
internal import Dispatch
internal import Foundation

/// Turns Ctrl-C and SIGTERM into the cancellation of the running work, which then cleans up.
package enum Interruption {
  /// - Parameter notice: called at once when a signal comes.
  /// - Throws: what the work throws; its ``Failure`` has the exit code of an interruption when it was
  ///   interrupted.
  package static func whileListening<Value: Sendable>(
    notice: @escaping @Sendable () -> Void,
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { signal in
      // The default action would end the process before the dispatch source sees the signal.
      Foundation.signal(signal, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
      source.setEventHandler {
        notice()
        task.cancel()
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    do {
      return try await task.value
    } catch let failure as Failure where task.isCancelled {
      throw Failure(failure.diagnostics, exitCode: .interrupted)
    }
  }
}
