internal import Diagnostics
package import Foundation

/// Writes files whole or not at all: to a temporary name, then renamed.
package enum AtomicFile {
  /// - Throws: ``Failure`` that names the file.
  package static func write(_ data: Data, to path: String) throws {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url, options: .atomic)
    } catch {
      throw Failure(
        Diagnostic(
          rule: "unwritable", what: "'\(path)' cannot be written",
          why: error.localizedDescription, help: "make the folder writable, or name another"))
    }
  }

  package static func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }
}
