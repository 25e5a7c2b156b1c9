import Running

/// Makes each Python environment once, however many runs ask for it at the same time.
actor PythonEnvironments {
  private var underway: [[String]: Task<String, any Error>] = [:]

  /// The interpreter that `make` gives; runs that ask meanwhile wait for the same one.
  func interpreter(
    for requirements: [String], _ make: @escaping @Sendable () async throws -> String
  ) async throws -> String {
    let task = underway[requirements] ?? Task { try await make() }
    underway[requirements] = task
    defer { underway[requirements] = nil }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
