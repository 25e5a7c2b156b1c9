package import Trees

extension ReleaseObjects {
  /// The objects of a manifest, such as helm prints it: a comment `# Source:` before an object names
  /// its template. Lists are taken apart.
  ///
  /// - Parameters:
  ///   - template: for objects with no such comment.
  ///   - path: the file in the repository that a template's name in the comment stands for.
  /// - Throws: ``YAMLProblem``; helm's own output has none.
  package init(
    manifest text: String, template: String = "", path: (String) -> String = { $0 }
  ) throws(YAMLProblem) {
    var objects: [ReleaseObject] = []
    for part in ManifestPart.parts(of: text) {
      let source = part.source.map(path) ?? template
      for document in try Tree.documents(yaml: part.text) {
        objects += ReleaseObjects.objects(in: document, template: source)
      }
    }
    self.init(objects)
  }

  private static func objects(in document: Tree, template: String) -> [ReleaseObject] {
    if let object = ReleaseObject(document, template: template) { return [object] }
    return (document["items"]?.elements ?? []).flatMap { objects(in: $0, template: template) }
  }
}

/// Documents of helm's output that come from one template.
private struct ManifestPart {
  var source: String?
  var text: String

  static func parts(of output: String) -> [ManifestPart] {
    var parts: [ManifestPart] = []
    var start: [UInt8] = []
    var source: String?
    let finish = {
      if !start.isEmpty {
        parts.append(ManifestPart(source: source, text: String(decoding: start, as: UTF8.self)))
      }
      start = []
    }
    for line in output.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: Self.documentStart) { finish() }
      if line.starts(with: Self.comment) {
        source = String(Substring(line.dropFirst(Self.comment.count)))
      }
      start += line
      start.append(0x0A)
    }
    finish()
    return parts
  }

  private static let documentStart = Array("---".utf8)
  private static let comment = Array("# Source: ".utf8)
}
