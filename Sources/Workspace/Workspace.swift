internal import Diagnostics
internal import Foundation
internal import Yams

/// The repository that the tools work in: the folder of `recipes.yaml`.
package struct Workspace: Sendable {
  /// Absolute path of the folder.
  package let root: String
  /// Files and folders whose Markdown is checked, relative to the root.
  package let docs: [String]
  /// The namespace that the documented commands name.
  package let namespace: String
  /// The release that they name.
  package let release: String

  package static let configurationFile = "recipes.yaml"

  /// Finds the repository from `start` upwards.
  ///
  /// - Throws: ``Failure`` when no folder holds `recipes.yaml`, or the file is wrong.
  package init(from start: String = FileManager.default.currentDirectoryPath) throws {
    var folder = URL(filePath: start).standardizedFileURL
    while !FileManager.default.fileExists(
      atPath: folder.appending(path: Self.configurationFile).path)
    {
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path {
        throw Failure(
          Diagnostic(
            rule: "no-workspace", what: "no \(Self.configurationFile) here or in a folder above",
            why: "'\(start)' is not in a repository of charts and recipes",
            help: "change into the repository and run the command again"))
      }
      folder = parent
    }
    try self.init(root: folder.path)
  }

  private init(root: String) throws {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    let text = try String(
      contentsOf: URL(filePath: root).appending(path: Self.configurationFile), encoding: .utf8)
    let configuration: Configuration
    do {
      configuration = try YAMLDecoder().decode(Configuration.self, from: text.isEmpty ? "{}" : text)
    } catch {
      throw Failure(
        Diagnostic(
          rule: "invalid-configuration", what: "the configuration cannot be read", why: "\(error)",
          help: "'docs' is a list of paths, 'namespace' and 'release' are names",
          at: Location(path: Self.configurationFile)))
    }
    docs = configuration.docs ?? ["README.md", "content", "recipes"]
    namespace = configuration.namespace ?? "spark"
    release = configuration.release ?? "spark"
  }

  private struct Configuration: Decodable {
    var docs: [String]?
    var namespace: String?
    var release: String?
  }

  /// Absolute path of a file in the repository.
  package func path(_ relative: String) -> String { "\(root)/\(relative)" }
}
