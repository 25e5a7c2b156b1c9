internal import Commands
internal import Pages

/// Finds the file that a word of a command names.
struct FileSearch: Sendable {
  enum Answer: Sendable, Equatable {
    /// A file or a folder of the repository, by its path from the root.
    case repository(String)
    /// What the page wrote into it.
    case written(String)
    case placeholder
    /// Not of this repository: an address, a path outside it, the reader's own file.
    case outside(String)
    /// It begins in a folder of the repository, and is not there.
    case missing(String)
    /// A variable that nobody knows.
    case unknown
  }

  let files: LinkedFiles
  let stage: Stage

  func answer(_ word: ShellWord) -> Answer {
    guard let text = word.text(with: stage.variables) else { return .unknown }
    return answer(text)
  }

  func answer(_ text: String) -> Answer {
    if let written = stage.files[text] { return .written(written) }
    if text.contains("://") { return .outside("an address") }
    guard !text.hasPrefix("/"), !text.hasPrefix("~"),
      let path = FileSearch.resolve(text, in: stage.folder)
    else { return .outside("a path outside the repository") }
    if let written = stage.files[path] { return .written(written) }
    if files.exists(path) { return .repository(path) }
    return PlaceholderName.isPart(of: text) ? .placeholder : absent(path)
  }

  private func absent(_ path: String) -> Answer {
    // A bare name may be any file of the reader's; one in a folder of the repository may not.
    guard let slash = path.lastIndex(of: "/") else { return .outside("a file of the reader's") }
    let folder = String(path[..<slash])
    let isNear = files.exists(folder) || files.exists(String(path.prefix { $0 != "/" }))
    return isNear ? .missing(path) : .outside("a file of the reader's")
  }

  /// A path from the root; nil when it climbs above it.
  static func resolve(_ path: String, in folder: String) -> String? {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
