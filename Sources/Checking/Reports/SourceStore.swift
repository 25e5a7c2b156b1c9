package import Diagnostics
internal import Foundation

/// The texts of a repository, each read once.
package struct SourceStore {
  private let root: String
  private var texts: [String: SourceText?] = [:]

  package init(root: String) { self.root = root }

  /// Texts that are known already, for what is not in files.
  package init(_ texts: [SourceText]) {
    root = "/nonexistent"
    for text in texts { self.texts[text.path] = text }
  }

  /// - Returns: nil for what cannot be read.
  package mutating func text(_ path: String) -> SourceText? {
    if let known = texts[path] { return known }
    let path = path.isEmpty ? nil : path
    let data = path.flatMap { try? Data(contentsOf: URL(filePath: root).appending(path: $0)) }
    let text = data.flatMap { data in path.map { SourceText(path: $0, bytes: Array(data)) } }
    texts[path ?? ""] = .some(text)
    return text
  }
}
