internal import Foundation

/// What the `.gitignore` files of a repository leave out of it: what is built or fetched there is
/// nobody's documentation.
struct GitIgnore {
  private struct Rule {
    /// The folder of the file that it stands in, with a slash at the end; empty for the root.
    let folder: String
    let pattern: PathPattern
    let isNegated: Bool
    let onlyFolders: Bool
  }

  private var rules: [Rule] = []
  private var ignoredFolders: Set<String> = []

  /// - Parameter folders: those of the repository, each before what is in it.
  init(root: String, folders: [String]) {
    for folder in [""] + folders {
      let home = folder.isEmpty ? "" : "\(folder)/"
      guard let data = FileManager.default.contents(atPath: "\(root)/\(home).gitignore") else {
        continue
      }
      rules += String(decoding: data, as: UTF8.self)
        .split(whereSeparator: \.isNewline).compactMap { Self.rule($0, home) }
    }
  }

  private static func rule(_ line: Substring, _ folder: String) -> Rule? {
    guard let match = line.wholeMatch(of: /(!?)\\?(.*?)(\/?)[ \t]*/), !line.hasPrefix("#"),
      !match.output.2.isEmpty
    else { return nil }
    // With a slash it is a path, without one a name at any depth.
    let text = match.output.2
    let path = text.hasPrefix("/") ? text.dropFirst() : text
    return Rule(
      folder: folder, pattern: PathPattern(text.contains("/") ? String(path) : "**/\(path)"),
      isNegated: match.output.1 == "!", onlyFolders: match.output.3 == "/")
  }

  /// Whether git would not see a file or folder; to be asked of a folder before what is in it.
  mutating func ignores(_ path: String, isFolder: Bool) -> Bool {
    if rules.isEmpty { return false }
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    let isIgnored = ignoredFolders.contains(parent) || matches(path, isFolder)
    if isIgnored, isFolder { ignoredFolders.insert(path) }
    return isIgnored
  }

  /// The last rule that matches decides.
  private func matches(_ path: String, _ isFolder: Bool) -> Bool {
    let rule = rules.last { rule in
      (isFolder || !rule.onlyFolders) && path.hasPrefix(rule.folder)
        && rule.pattern.matches(String(path.dropFirst(rule.folder.count)))
    }
    return rule.map { !$0.isNegated } ?? false
  }
}
