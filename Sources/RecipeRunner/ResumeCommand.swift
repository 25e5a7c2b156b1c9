/// The command that goes on with a guided run.
struct ResumeCommand: Sendable {
  let recipe: String
  let options: [String]
  let isConfirmed: Bool

  /// - Parameter confirmed: whether it changes without asking.
  func callAsFunction(from block: String, confirmed: Bool) -> String {
    let yes = confirmed || isConfirmed ? ["--yes"] : []
    let words = ["recipes", "run", recipe] + options + ["--from", block] + yes
    return words.map(Self.quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:=@%+,".contains($0)) }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
