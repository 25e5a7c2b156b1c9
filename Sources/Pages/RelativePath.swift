/// Paths with `/`, relative to one root.
package enum RelativePath {
  /// The link that leads from one file to another, through no folder twice.
  package static func between(_ from: String, _ to: String) -> String {
    let slash = UInt8(ascii: "/")
    var (source, target) = (from.utf8[...], to.utf8[...])
    while let end = source.firstIndex(of: slash), let other = target.firstIndex(of: slash),
      source[..<end].elementsEqual(target[..<other])
    {
      source = source[source.index(after: end)...]
      target = target[target.index(after: other)...]
    }
    let up = source.count { $0 == slash }
    return String(repeating: "../", count: up) + Substring(target)
  }

  /// The path that `relative` names from `folder`; nil when it leaves the root.
  package static func resolve(_ relative: String, from folder: String) -> String? {
    var parts = parts(of: folder)
    for part in self.parts(of: relative) {
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
    parts(of: path).dropLast().joined(separator: "/")
  }

  /// By bytes: to look for characters costs ten times as much, and sites have thousands of links.
  private static func parts(of path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    let name = path[path.utf8.index(after: slash)...]
    return name.isEmpty ? String(path.split(separator: "/").last ?? "") : String(name)
  }

  /// A path in a folder; the root's name is empty.
  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
