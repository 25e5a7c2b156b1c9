internal import Diagnostics
internal import Markdown
internal import Pages

/// Paths in inline code: relative to the root, to the page's folder, or the end of a path.
struct FilePaths {
  private let files: LinkedFiles
  private let folder: String

  init(_ files: LinkedFiles, _ page: ProsePage) {
    self.files = files
    folder = RelativePath.folder(of: page.document.source.path)
  }

  func finds(_ path: String) -> Bool { found(path) != nil }

  /// - Returns: nil when it is not clear that a file of the repository is meant.
  func claim(_ text: Substring) -> Claim? {
    let part = text.prefix { $0 != ":" }
    let path = String(part)
    if isAPIVersion(path) { return nil }
    if let file = found(path) { return Claim(.file, part, .known(by: [file])) }
    guard let first = path.split(separator: "/").first, !first.hasPrefix(".") else { return nil }
    let nearest = nearest(path)
    guard isMeant(path, String(first)) || isSlip(path, String(first), nearest) else { return nil }
    return Claim(
      .file, part,
      .unknown(
        NameAnswer.Refutation(
          rule: "unknown-file", what: "no file '\(path)'",
          why: "neither the repository nor the folder of this page has it", nearest: nearest)))
  }

  private func found(_ text: String) -> String? {
    let path = text.hasSuffix("/") ? String(text.dropLast()) : text
    for base in ["", folder] {
      if let file = RelativePath.resolve(path, from: base), !file.isEmpty, files.exists(file) {
        return file
      }
    }
    let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return files.ending(with: plain).first
  }

  /// Its first folder is one of the repository, and it is not what a build makes.
  private func isMeant(_ path: String, _ first: String) -> Bool {
    guard files.isFolder(first) || files.isFolder(RelativePath.join(folder, first)) else {
      return false
    }
    return !files.ignored.contains(path, isFolder: false)
      && !files.ignored.contains(path, isFolder: true)
  }

  /// All but a letter or two is the path of something in one of the repository's folders.
  private func isSlip(_ path: String, _ first: String, _ nearest: [String]) -> Bool {
    guard let near = nearest.first, !files.ignored.contains(path, isFolder: true) else {
      return false
    }
    if path.hasSuffix("/"), first.count == path.count - 1 {
      return first.count > 4 && editDistance(near, first) == 1
    }
    return editDistance(RelativePath.name(of: near), RelativePath.name(of: path)) <= 2
      && files.named(first).contains(where: files.isFolder)
  }

  /// `apps/v1`, `batch/v1beta1`.
  private func isAPIVersion(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[1].hasPrefix("v") else { return false }
    let number = parts[1].dropFirst()
    return number.first?.isNumber == true
      && number.allSatisfy { $0.isNumber || "alphbet".contains($0) }
  }

  private func nearest(_ path: String) -> [String] {
    let name = RelativePath.name(of: path)
    if let moved = files.named(name).only { return [moved] }
    let above = RelativePath.folder(of: path)
    let folders = above.isEmpty ? ["", folder] : [above] + files.ending(with: above)
    return folders.filter { above.isEmpty || files.isFolder($0) }.flatMap { folder in
      nearestNames(to: name, among: files.names(in: folder))
        .map { RelativePath.join(folder, $0) }
    }
  }
}
