internal import Diagnostics
internal import Foundation

/// The folder that receives the site: written aside, then swapped, so that readers see a whole site
/// at any time and an error leaves the old one.
package struct OutputFolder: Sendable {
  /// Marks folders that may be replaced: a mistyped `--output` must not cost anybody's files.
  static let marker = ".docgen"

  package let path: String

  package init(_ path: String) { self.path = path }

  /// - Throws: ``Failure`` (usage) when the folder cannot be written or is not a site.
  package func replace(with files: [OutputFile]) throws {
    try replace { writer in for file in files { try writer.write(file) } }
  }

  /// - Parameter produce: hands each file to the writer, from any thread; the old site stays when it
  ///   throws.
  /// - Throws: ``Failure`` (usage) when the folder cannot be written or is not a site, and what
  ///   `produce` throws.
  package func replace(_ produce: (SiteWriter) throws -> Void) throws {
    let manager = FileManager.default
    let target = URL(filePath: path).standardizedFileURL
    try checkReplaceable(target)
    let name = ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
    let parent = target.deletingLastPathComponent()
    let aside = parent.appending(path: "\(name).new")
    let old = parent.appending(path: "\(name).old")
    defer {
      try? manager.removeItem(at: aside)
      try? manager.removeItem(at: old)
    }
    do {
      let writer = try SiteWriter(aside, replacing: target)
      try produce(writer)
      if manager.fileExists(atPath: target.path) { try manager.moveItem(at: target, to: old) }
      do {
        try manager.moveItem(at: aside, to: target)
      } catch {
        try? manager.moveItem(at: old, to: target)
        throw error
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw unwritable(error.localizedDescription)
    }
  }

  private func checkReplaceable(_ target: URL) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) else {
      return
    }
    let names = try? FileManager.default.contentsOfDirectory(atPath: target.path)
    if isFolder.boolValue, let names, names.isEmpty || names.contains(Self.marker) { return }
    throw Failure(
      Diagnostic(
        rule: "foreign-output", what: "'\(path)' is not replaced",
        why: "it holds something that docgen has not written",
        help: "name a new or empty folder with --output"))
  }

  private func unwritable(_ why: String) -> Failure {
    Failure(
      Diagnostic(
        rule: "unwritable", what: "'\(path)' cannot be written", why: why,
        help: "make the folder writable, or name another with --output"))
  }
}
