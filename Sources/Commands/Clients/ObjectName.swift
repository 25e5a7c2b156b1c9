/// A Kubernetes object, or all of a kind, as a command names it.
package struct ObjectName: Sendable, Equatable {
  /// As written, `deploy` or `sparkapplications.sparkoperator.k8s.io`, or what the command takes
  /// where none is written; nil where a variable names it.
  package var kind: String?
  /// Bytes of the kind in the code; nil where none is written.
  package var kindRange: Range<Int>?
  /// Nil for all of the kind.
  package var name: ShellWord?

  /// Bytes of the whole.
  package var range: Range<Int> {
    let start = kindRange ?? name?.range ?? 0..<0
    let end = name?.range ?? start
    return min(start.lowerBound, end.lowerBound)..<max(start.upperBound, end.upperBound)
  }

  package init(kind: String?, kindRange: Range<Int>? = nil, name: ShellWord?) {
    self.kind = kind
    self.kindRange = kindRange
    self.name = name
  }

  init(kind: ShellWord, name: ShellWord? = nil) {
    self.init(kind: kind.text, kindRange: kind.range, name: name)
  }

  /// `pod NAME`, `TYPE/NAME`, or a name alone for an object of the kind `implied`.
  init(_ word: ShellWord, implied: String) {
    if let (kind, name) = word.divided(at: "/") {
      self.init(kind: kind, name: name)
    } else {
      self.init(kind: implied, name: word)
    }
  }

  /// As kubectl reads its arguments: `TYPE[,TYPE] [NAME…]` or `TYPE/NAME…`.
  static func list(_ words: [ShellWord]) -> [ObjectName] {
    guard let first = words.first else { return [] }
    if words.contains(where: { $0.contains("/") }) {
      return words.map { word in
        word.divided(at: "/").map { ObjectName(kind: $0.before, name: $0.after) }
          ?? ObjectName(kind: nil, name: word)
      }
    }
    let kinds = first.split(at: ",")
    let names = words.dropFirst()
    if names.isEmpty { return kinds.map { ObjectName(kind: $0) } }
    return kinds.flatMap { kind in names.map { ObjectName(kind: kind, name: $0) } }
  }
}
