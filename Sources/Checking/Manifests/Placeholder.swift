/// Texts in a manifest that stand for others: `<name>`, `${NAME}`, `{{ name }}`, `...`, `YOUR_NAME`.
enum Placeholder {
  static func isIn(_ text: String) -> Bool {
    text.contains("{{") || text.contains("...") || text.contains("…") || hasVariable(text)
      || isBracketed(text) || isShouted(text)
      || ["your-", "your_", "Your-"].contains { text.hasPrefix($0) }
  }

  private static func hasVariable(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return zip(bytes, bytes.dropFirst()).contains { first, second in
      first == UInt8(ascii: "$")
        && (second == UInt8(ascii: "{") || second == UInt8(ascii: "(")
          || second == UInt8(ascii: "_")
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= second | 0x20)
    }
  }

  private static func isBracketed(_ text: String) -> Bool {
    guard let open = text.firstIndex(of: "<"),
      let close = text[open...].firstIndex(of: ">")
    else { return false }
    return text.index(after: open) < close
  }

  /// `MY_NAMESPACE`, `YOUR-REGISTRY`: capitals with a joint.
  private static func isShouted(_ text: String) -> Bool {
    text.contains { $0 == "_" || $0 == "-" } && text.contains(where: \.isLetter)
      && text == text.uppercased()
  }
}
