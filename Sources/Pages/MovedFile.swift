internal import Diagnostics

/// Where the file lies that a link does not find.
struct MovedFile {
  private let files: LinkedFiles

  init(_ files: LinkedFiles) { self.files = files }

  /// What to do, and the destination that is certainly meant.
  func advice(
    for path: String, _ address: LinkAddress, from source: String
  ) -> (help: String, replacement: String?) {
    if let respelled = files.respelled(path) {
      return ("did you mean '\(respelled)'?", written(respelled, address, from: source))
    }
    let name = RelativePath.name(of: path)
    let elsewhere = files.named(name).filter { isSame(path, $0) }
    if let moved = elsewhere.only {
      return ("it lies at '\(moved)' now", written(moved, address, from: source))
    }
    let folder = RelativePath.folder(of: path)
    if let nearest = nearestNames(to: name, among: files.names(in: folder)).first {
      return ("did you mean '\(RelativePath.join(folder, nearest))'?", nil)
    }
    if !elsewhere.isEmpty {
      return ("it may be one of: \(elsewhere.prefix(5).joined(separator: ", "))", nil)
    }
    return ("correct the path, or add the file", nil)
  }

  /// Names that every folder has say nothing; the folder's name must be the same then.
  private func isSame(_ path: String, _ other: String) -> Bool {
    let common = [
      "README.md", "index.md", "_index.md", "values.yaml", "Chart.yaml", "en.md", "ru.md",
      "Makefile", "Dockerfile",
    ]
    guard common.contains(RelativePath.name(of: path)) else { return true }
    let folders = [path, other].map { RelativePath.name(of: RelativePath.folder(of: $0)) }
    return folders[0] == folders[1]
  }

  private func written(_ file: String, _ address: LinkAddress, from source: String) -> String {
    address.written(path: RelativePath.between(source, file))
  }
}
