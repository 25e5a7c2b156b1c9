/// Shows that a proof can fail: the procedure without one of its pieces must fail.
package struct CounterProof: Sendable, Equatable, Codable {
  /// What was left out: `fault`, `fix`, or the name of a changing block.
  package var without: String
  /// The block that failed for the lack of it; nil when nothing did, and the proof proves nothing.
  package var failedAt: String?
  /// Why that block failed; or, when none did that counts, what failed in its place.
  package var complaint: String?

  package init(without piece: String, failedAt block: String? = nil, complaint: String? = nil) {
    without = piece
    failedAt = block
    self.complaint = complaint
  }

  package var holds: Bool { failedAt != nil }

  /// What is wrong with the proof; nil when it holds.
  package var problem: String? {
    if holds { return nil }
    return "without '\(without)' \(complaint ?? "nothing fails")"
  }
}
