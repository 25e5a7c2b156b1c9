internal import Diagnostics
internal import Foundation

extension OutputFolder {
  /// Removes the site.
  ///
  /// - Returns: whether there was one.
  /// - Throws: ``Failure`` (usage) when the folder holds something else, or cannot be removed.
  package func remove() throws -> Bool {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    let names = isFolder.boolValue ? try? manager.contentsOfDirectory(atPath: path) : nil
    guard let names, names.isEmpty || names.contains(Self.marker) else {
      throw Failure(
        Diagnostic(
          rule: "foreign-output", what: "'\(path)' is not removed",
          why: "it holds something that docgen has not written",
          help: "name the folder of a site with --output"))
    }
    return try Self.removeCache(path)
  }

  /// Removes a folder of the cache, which is docgen's alone.
  ///
  /// - Returns: whether it was there.
  package static func removeCache(_ path: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    do {
      try FileManager.default.removeItem(atPath: path)
      return true
    } catch {
      throw Failure(
        Diagnostic(
          rule: "unwritable", what: "'\(path)' cannot be removed",
          why: error.localizedDescription, help: "make the folder writable"))
    }
  }
}
