/// Writes down what the addresses in a text are.
struct HostCheck: Sendable {
  let lookup: HostLookup

  /// - Parameter range: the bytes of the code where a byte range of `text` stands.
  func check(
    _ text: some StringProtocol, _ ledger: inout SnippetLedger, range: (Range<Int>) -> Range<Int>
  ) {
    for host in HostText.all(in: text) { check(host, &ledger, at: range(host.range)) }
  }

  private func check(_ host: HostText, _ ledger: inout SnippetLedger, at range: Range<Int>) {
    switch lookup.answer(host) {
    case .none: break
    case .proven(let evidence): ledger.proven(.host, host.text, at: range, by: evidence)
    case .runtime(let reason): ledger.runtime(.host, host.text, because: reason, at: range)
    case .excluded(let reason): ledger.excluded(.host, host.text, because: reason, at: range)
    case .wrong(let mistake): ledger.wrong(.host, host.text, mistake, at: range)
    }
  }
}
