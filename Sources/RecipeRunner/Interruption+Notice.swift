import Watching

extension Interruption {
  /// Says that the work ends, and lets it.
  static func whileListening<Value: Sendable>(
    saying notice: String = "interrupted: ending the running step and cleaning up",
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await whileListening(notice: { CommandRun.say("\n\(notice)") }, work)
  }
}
