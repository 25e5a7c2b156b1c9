/// A step into a chart's values: a key of a map, or the place of an element in a list.
package enum ValueKey: Hashable, Sendable {
  case key(String)
  case index(Int)
}

extension ValueKey: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral key: String) { self = .key(key) }
  package init(integerLiteral index: Int) { self = .index(index) }
}

extension Sequence<ValueKey> {
  /// As helm's `--set` takes it: dots within a key are escaped.
  package var spelled: String {
    reduce(into: "") { text, step in
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key):
        if !text.isEmpty { text += "." }
        text += key.utf8.contains(UInt8(ascii: ".")) ? key.replacing(".", with: "\\.") : key
      }
    }
  }
}
