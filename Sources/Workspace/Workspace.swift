internal import Diagnostics
internal import Foundation

/// The repository that the tools work in: the folder of `recipes.yaml`.
package struct Workspace: Sendable {
  /// Absolute path of the folder.
  package let root: String
  package let configuration: Configuration

  /// The namespace that the documented commands name.
  package var namespace: String { configuration.namespace }
  /// The release that they name.
  package var release: String { configuration.release }

  package static let configurationFile = Configuration.file

  /// Finds the repository from `start` upwards.
  ///
  /// - Throws: ``Failure`` when no folder holds `recipes.yaml`, or the file is wrong.
  package init(from start: String = FileManager.default.currentDirectoryPath) throws {
    guard let root = Self.folder(above: start, holding: [Self.configurationFile]) else {
      throw Failure(
        Diagnostic(
          rule: "no-workspace", what: "no \(Self.configurationFile) here or in a folder above",
          why: "'\(start)' is not in a repository of charts and recipes",
          help: "change into the repository and run the command again"))
    }
    try self.init(root: root)
  }

  /// Any repository: the folder of `recipes.yaml`, else git's work tree, else `start` itself, with
  /// defaults for what is not configured.
  ///
  /// - Throws: ``Failure`` when the configuration is wrong.
  package static func around(_ start: String = FileManager.default.currentDirectoryPath) throws
    -> Workspace
  {
    try Workspace(root: folder(above: start, holding: [configurationFile, ".git"]) ?? start)
  }

  private init(root: String) throws {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    let path = "\(self.root)/\(Self.configurationFile)"
    guard FileManager.default.fileExists(atPath: path) else {
      configuration = Configuration()
      return
    }
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw Failure(
        Diagnostic(
          rule: "invalid-configuration", what: "the configuration cannot be read",
          why: error.localizedDescription, help: "make it a readable file in UTF-8",
          at: Location(path: Self.configurationFile)))
    }
    let reader = ConfigurationReader(text)
    if !reader.problems.isEmpty { throw Failure(reader.problems.sorted(), exitCode: .usage) }
    configuration = reader.configuration
  }

  /// The first folder from `start` upwards with an entry of one of these names.
  private static func folder(above start: String, holding names: [String]) -> String? {
    var folder = URL(filePath: start).standardizedFileURL
    while !names.contains(where: {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }) {
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path { return nil }
      folder = parent
    }
    return folder.path
  }

  /// Absolute path of a file in the repository.
  package func path(_ relative: String) -> String { "\(root)/\(relative)" }

  /// The Markdown that is checked, relative to the root.
  package func markdown() -> [String] {
    RepositoryFiles(root: root, excluding: configuration.exclude).markdown(configuration.docs)
  }
}
