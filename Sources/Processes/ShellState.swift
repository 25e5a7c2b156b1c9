internal import Foundation

/// What a block leaves to the next one: variables, functions, exports and the folder, as bash text.
///
/// A block's process writes it beside the file, and it counts once its last line is there: a block
/// that was killed while it wrote changes nothing.
struct ShellState: Sendable {
  let path: String

  /// Where a block's process writes.
  var draft: String { "\(path).new" }

  /// The last line of a complete state.
  static let end = "# end of state"

  /// Takes the draft over when it is complete, and says whether it was.
  func commit() -> Bool {
    guard let handle = FileHandle(forReadingAtPath: draft) else { return false }
    defer { try? handle.close() }
    let size = (try? handle.seekToEnd()) ?? 0
    let ending = "\n\(Self.end)\n"
    guard size >= ending.utf8.count else { return false }
    try? handle.seek(toOffset: size - UInt64(ending.utf8.count))
    let tail = (try? handle.readToEnd()) ?? Data()
    return tail == Data(ending.utf8) && rename(draft, path) == 0
  }

  /// A copy that a block in the background may write without changing this one.
  func copy(for block: Int) throws -> ShellState {
    let copy = ShellState(path: "\(path)-\(block)")
    if let state = FileManager.default.contents(atPath: path) {
      try state.write(to: URL(filePath: copy.path))
    }
    return copy
  }

  /// Sets an environment variable for the blocks that follow.
  func export(_ name: String, _ value: String) throws {
    let quoted = value.replacing("'", with: #"'\''"#)
    let line = "declare -x \(name)='\(quoted)'\n"
    let state = FileManager.default.contents(atPath: path) ?? Data()
    try (state + Data(line.utf8)).write(to: URL(filePath: path), options: .atomic)
  }
}
