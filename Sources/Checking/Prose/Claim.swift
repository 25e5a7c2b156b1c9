internal import Diagnostics

/// A name that a page states, with the answer.
struct Claim {
  let kind: Fact.Kind
  /// Of the code that states it.
  let part: Substring
  let answer: NameAnswer

  /// - Returns: nil when the name is not meant.
  init?(_ kind: Fact.Kind, _ part: Substring, _ answer: NameAnswer) {
    if answer == .notMeant { return nil }
    self.kind = kind
    self.part = part
    self.answer = answer
  }
}

extension NameAnswer.Refutation {
  /// The finding at a part of inline code.
  func finding(_ part: Substring, _ code: InlineCode) -> Diagnostic {
    let place = code.place(of: part)
    return Diagnostic(
      rule: rule, what: what, why: why,
      help: nearest.first.map { "did you mean '\($0)'?" } ?? "correct the name, or drop it",
      at: place.location, length: place.length,
      replacement: code.isVerbatim ? certain ?? slip(of: String(part)) : nil)
  }

  /// The finding at a text that is no inline code.
  func finding(at place: Location, length: Int) -> Diagnostic {
    Diagnostic(
      rule: rule, what: what, why: why,
      help: nearest.first.map { "did you mean '\($0)'?" } ?? "correct it, or drop it", at: place,
      length: length)
  }

  /// A slip of one or two letters, and nothing else near.
  private func slip(of name: String) -> String? {
    guard nearest.count == 1, name.count >= 5, editDistance(name, nearest[0]) <= 2 else {
      return nil
    }
    return nearest[0]
  }
}
