/// What stands for something else in documentation: `NAME`, `<pod>`, `your-bucket`, `…`.
enum PlaceholderName {
  /// Whether a word, or a part of it, is a placeholder.
  static func isPart(of text: some StringProtocol) -> Bool {
    if text.contains("<") || text.contains("…") || text.contains("...") || text.contains("{{") {
      return true
    }
    if text.lowercased().hasPrefix("your-") || text.lowercased().hasPrefix("your_") { return true }
    return String(text).split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains(
      where: isUpperCase)
  }

  /// Two letters at least, all of them capitals: `NAME`, `POD_NAME`.
  private static func isUpperCase(_ word: Substring) -> Bool {
    word.count { $0.isUppercase } >= 2 && !word.contains { $0.isLowercase }
  }
}
