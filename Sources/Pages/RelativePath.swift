/// Paths with `/`, relative to one root.
package enum RelativePath {
  /// The link that leads from one file to another, through no folder twice.
  package static func between(_ from: String, _ to: String) -> String {
    let source = from.split(separator: "/").dropLast()
    let target = to.split(separator: "/")
    let shared = zip(source, target.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: source.count - shared)
    return (up + target.dropFirst(shared)).joined(separator: "/")
  }

  /// The path that `relative` names from `folder`; nil when it leaves the root.
  package static func resolve(_ relative: String, from folder: String) -> String? {
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

  /// The folder that a path lies in; empty for the root.
  package static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// A path in a folder; the root's name is empty.
  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
