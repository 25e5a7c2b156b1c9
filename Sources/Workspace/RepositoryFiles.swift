/// The files of a repository that may be read: none that is hidden, built, or ignored by git.
package struct RepositoryFiles: Sendable {
  /// Relative to the root, sorted.
  package let files: [String]
  package let folders: [String]
  /// Folders that cannot be listed.
  package let unreadable: [String]

  /// - Parameter excluding: patterns of files and folders that are left out.
  package init(root: String, excluding: [String] = []) {
    let patterns = excluding.map { PathPattern($0) }
    let walk = FolderWalk(root) { path, name in
      Self.isNeverRead(path, name) || patterns.contains { $0.matches(path) }
    }
    var ignored = GitIgnore(
      root: root, folders: walk.entries.filter { $0.status.kind == .folder }.map(\.path))
    let entries = walk.entries.filter {
      !ignored.ignores($0.path, isFolder: $0.status.kind == .folder)
    }
    // A link to a file counts as the file, one to nothing as a file that cannot be read; one to a
    // folder would show its files twice.
    files = entries.filter { entry in
      switch entry.status.kind {
      case .file: true
      case .link: FileStatus(of: "\(root)/\(entry.path)", followingLinks: true)?.kind != .folder
      case .folder, .other: false
      }
    }.map(\.path).sorted()
    folders = entries.filter { $0.status.kind == .folder }.map(\.path).sorted()
    unreadable = walk.unreadable
  }

  /// Hidden files and what tools build or fetch.
  package static func isNeverRead(_ path: String, _ name: String) -> Bool {
    name.hasPrefix(".") || name == "node_modules" || path == "site/public"
  }

  /// The Markdown that patterns name: files, or all below a folder; every `*.md` without patterns.
  package func markdown(_ patterns: [String]?) -> [String] {
    guard let patterns else { return files.filter { $0.hasSuffix(".md") } }
    let wanted = patterns.map { PathPattern($0) }
    return files.filter { file in
      (file.hasSuffix(".md") || file.hasSuffix(".markdown")) && wanted.contains { $0.covers(file) }
    }
  }

  /// Values files that stand for an installation: what patterns name, else those of usual names,
  /// in `presets` and in charts.
  package func presets(_ patterns: [String]?) -> [String] {
    let charts = files.compactMap { file in
      file == "Chart.yaml" ? "" : file.hasSuffix("/Chart.yaml") ? String(file.dropLast(10)) : nil
    }
    let usual =
      ["presets/**/*.yaml"] + charts.flatMap { ["\($0)values-*.yaml", "\($0)ci/*-values.yaml"] }
    let wanted = (patterns ?? usual).map { PathPattern($0) }
    return files.filter { file in
      file.hasSuffix(".yaml") || file.hasSuffix(".yml")
        ? wanted.contains { $0.covers(file) } : false
    }
  }

  /// The files and folders that a pattern names.
  package func matching(_ pattern: String) -> [String] {
    let pattern = PathPattern(pattern)
    return (files + folders).filter(pattern.matches).sorted()
  }
}
