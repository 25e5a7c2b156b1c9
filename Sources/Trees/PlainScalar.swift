internal import Yams

/// What a scalar of YAML is. Yams asks that of seven regular expressions for each scalar and for each
/// key, which costs more than all the rest of reading a file: most texts show it by how they begin.
enum PlainScalar {
  private static let words: [String: Tag.Name] = {
    var words: [String: Tag.Name] = ["": .null, "~": .null]
    for (word, tag) in [
      ("null", Tag.Name.null), ("true", .bool), ("false", .bool), ("yes", .bool), ("no", .bool),
      ("on", .bool), ("off", .bool),
    ] {
      for spelling in [word, word.capitalized(), word.uppercased()] { words[spelling] = tag }
    }
    return words
  }()

  static func tag(of node: Node) -> String {
    guard let scalar = node.scalar, scalar.tag.description == Tag.Name.implicit.rawValue else {
      return node.tag.description
    }
    let text = scalar.string
    if let tag = words[text] { return tag.rawValue }
    switch text.utf8.first ?? 0 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return Resolver.default.resolveTag(of: .scalar(Node.Scalar(text))).rawValue
    default: return Tag.Name.str.rawValue
    }
  }
}

extension String {
  fileprivate func capitalized() -> String { prefix(1).uppercased() + dropFirst() }
}
