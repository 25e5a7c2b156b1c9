import Foundation

/// Reads what somebody types at the terminal.
enum TypedLine {
  /// Shows a question and waits for a line; nil at the end of the input, or when the task is
  /// cancelled.
  static func read(after question: String) async -> String? {
    // What was typed before the question is no answer to it.
    tcflush(STDIN_FILENO, TCIFLUSH)
    FileHandle.standardOutput.write(Data(question.utf8))
    let input = FileHandle.standardInput
    let stream = AsyncStream<Data> { continuation in
      input.readabilityHandler = { handle in
        let data = handle.availableData
        if data.isEmpty { continuation.finish() } else { continuation.yield(data) }
      }
    }
    defer { input.readabilityHandler = nil }
    var typed = Data()
    for await data in stream {
      typed += data
      if typed.contains(UInt8(ascii: "\n")) {
        return String(decoding: typed.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      }
    }
    // Nobody pressed Enter.
    FileHandle.standardOutput.write(Data("\n".utf8))
    return nil
  }
}
