/// The end of a step's output, short enough for a report; the whole is in the run's folder.
struct OutputCut: Equatable {
  let text: String
  /// Whether something was left out before it.
  let isCut: Bool

  private static let lines = 40
  private static let characters = 8000

  init(_ output: String) {
    var all = output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if all.last == "" { all.removeLast() }
    let end = all.suffix(Self.lines).joined(separator: "\n")
    text = String(end.suffix(Self.characters))
    isCut = all.count > Self.lines || end.count > Self.characters
  }
}
