/// Paths with `/`, relative to one root.
enum RelativePath {
  /// The link that leads from one file to another, through no folder twice.
  static func between(_ from: String, _ to: String) -> String {
    let source = from.split(separator: "/").dropLast()
    let target = to.split(separator: "/")
    let shared = zip(source, target.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: source.count - shared)
    return (up + target.dropFirst(shared)).joined(separator: "/")
  }

  /// The path that `relative` names from `folder`; nil when it leaves the root.
  static func resolve(_ relative: String, from folder: String) -> String? {
    var parts = folder.split(separator: "/")
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }
}
