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

extension Ledger {
  /// The fact that an answer is.
  ///
  /// - Parameter finding: what is told of a name that is wrong.
  mutating func record(
    _ kind: Fact.Kind, _ subject: String, _ answer: NameAnswer, at place: Location,
    finding: (NameAnswer.Refutation) -> Diagnostic
  ) {
    switch answer {
    case .notMeant: break
    case .known(let evidence): proven(kind, subject, at: place, by: evidence)
    case .runtime(let reason): runtime(kind, subject, because: reason, at: place)
    case .excluded(let reason): excluded(kind, subject, because: reason, at: place)
    case .unknown(let refutation): wrong(kind, subject, finding(refutation))
    }
  }
}
