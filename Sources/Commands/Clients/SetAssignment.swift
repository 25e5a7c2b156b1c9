/// One value that `--set` or one of its kin sets.
package struct SetAssignment: Sendable, Equatable {
  package enum KeyPart: Sendable, Hashable {
    case key(String)
    case index(Int)
    /// A part that holds a variable.
    case unknown
  }

  /// The flag that sets it.
  package enum Kind: String, Sendable {
    case typed = "set"
    case string = "set-string"
    case json = "set-json"
    case file = "set-file"
    case literal = "set-literal"
  }

  /// A value as helm reads it.
  package indirect enum Literal: Sendable, Equatable {
    case text(String)
    case bool(Bool)
    case integer(Int)
    /// Takes the value away.
    case null
    case list([Literal])
    /// The text of a JSON value.
    case json(String)
    /// A file whose text is the value.
    case file(String)
    /// It holds a variable.
    case unknown
  }

  package var path: [KeyPart]
  package var literal: Literal
  /// The value as written, without helm's backslashes; nil where it holds a variable.
  package var value: String?
  package var kind: Kind
  /// Bytes in the code of the key, of each of its parts, and of the value.
  package var keyRange: Range<Int>
  package var partRanges: [Range<Int>]
  package var valueRange: Range<Int>

  /// The key as it would be written: `a.b[0]`, with dots in names escaped.
  package var keyText: String {
    path.reduce(into: "") { text, part in
      switch part {
      case .key(let name):
        text += (text.isEmpty ? "" : ".") + name.replacing(".", with: "\\.")
      case .index(let index): text += "[\(index)]"
      case .unknown: text += (text.isEmpty ? "" : ".") + "…"
      }
    }
  }
}
