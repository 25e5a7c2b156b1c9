internal import Foundation

/// What a request's path asks for. Files are looked up by name among those of the site, never on the
/// disk; a path that tries to climb is refused all the same, because nobody means it well.
enum ServedPath: Equatable {
  case file(String)
  /// A folder without its slash: links of the page would lead astray.
  case folder(String)
  case changes
  case script
  case refused

  /// - Parameter target: as it stands in the request, percent-encoded, without a query.
  init(_ target: String) {
    guard target.hasPrefix("/"), let path = target.removingPercentEncoding, !path.contains("\\"),
      !path.unicodeScalars.contains(where: { $0.value < 0x20 }),
      !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
    else {
      self = .refused
      return
    }
    switch path {
    case ReloadScript.changes: self = .changes
    case ReloadScript.path: self = .script
    case _ where path.hasSuffix("/"): self = .file(String(path.dropFirst()) + "index.html")
    default:
      let file = String(path.dropFirst())
      self = file.contains(".") ? .file(file) : .folder(file)
    }
  }
}
