internal import Diagnostics
internal import Foundation

/// The files that charts are read from: paths as they are shown, and as the system takes them.
struct ChartFiles: Sendable {
  /// Absolute, with links followed.
  let root: String

  init(root: String) { self.root = Self.resolved(root) }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().standardizedFileURL.path
      .trimmingSuffix("/")
  }

  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : path.isEmpty || path == "." ? root : "\(root)/\(path)"
  }

  func realPath(_ path: String) -> String { Self.resolved(absolute(path)) }

  /// Relative to the root where the file is below it.
  func shown(_ path: String) -> String {
    path == root ? "." : path.hasPrefix("\(root)/") ? String(path.dropFirst(root.count + 1)) : path
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: absolute(path))
  }

  func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Names in a folder; none when there is no such folder.
  func entries(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: absolute(folder))) ?? []
  }

  /// Files below a folder, relative to it, links followed.
  func filesBelow(_ folder: String, besides skipped: Set<String> = [], depth: Int = 16) -> [String]
  {
    guard depth > 0 else { return [] }
    return entries(folder).filter { !skipped.contains($0) }.flatMap { name in
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      return isFolder(path)
        ? filesBelow(path, depth: depth - 1).map { "\(name)/\($0)" } : [name]
    }
  }

  func text(_ file: String) throws(Failure) -> String {
    do {
      return try String(contentsOfFile: absolute(file), encoding: .utf8)
    } catch {
      throw Failure(
        Diagnostic(
          rule: "unreadable", what: "'\(shown(file))' cannot be read", why: Self.reason(error),
          at: Location(path: shown(file))), exitCode: .findings)
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadInapplicableStringEncoding, .fileReadCorruptFile: "it is not UTF-8"
    case .fileReadNoPermission: "the user may not read it"
    case .fileReadNoSuchFile: "it leads to a file that does not exist"
    default: error.localizedDescription
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    count > suffix.count && hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
