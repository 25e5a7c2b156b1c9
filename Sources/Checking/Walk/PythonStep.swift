internal import Charts
internal import Schemas

/// Proves a piece of Python code against the release as it is at that step.
struct PythonStep: Sendable {
  let ground: Ground
  let page: CheckedPage
  let view: ReleaseView
  let images: ImagePackages
  /// Of the chart that the page is about: `4.1.0`.
  let sparkVersion: String?

  func check(
    _ piece: PythonPiece, _ facts: Result<PythonFacts, PythonReader.Absence>, _ step: WalkStep
  ) -> Ledger {
    let code = PythonCheck.Code(
      piece.snippet, name: piece.name, in: environment(piece.place), sparkVersion: sparkVersion)
    var ledger = PythonCheck().check(code, facts)
    guard case .success(let facts) = facts else { return ledger }
    var hosts = SnippetLedger(piece.snippet)
    let check = HostCheck(
      lookup: HostLookup(
        view: view, forwards: step.before.forwards, namespace: step.before.namespace))
    for address in facts.addresses ?? [] {
      let start = piece.snippet.offset(of: address.position)
      check.check(address.text, &hosts) { range in
        // Where the code spells the text in another way, the place is near it.
        address.length == nil
          ? start..<start + 1 : start + range.lowerBound..<start + range.upperBound
      }
    }
    ledger.add(hosts.ledger)
    return ledger
  }

  private func environment(_ place: PythonPiece.Place) -> ModuleEnvironment {
    switch place {
    case .session: .declared(page.python).adding(local: page.localModules)
    case .pod(let name):
      pod(name) ?? .unknown(because: "what the image of '\(name)' holds is not known")
    // Blocks that the reader runs somewhere: in the notebook, where the release has one.
    case .unknown:
      pod("deployment/jupyter") ?? .unknown(because: "the page does not say where it runs")
    }
  }

  private func pod(_ name: String) -> ModuleEnvironment? {
    let parts = name.split(separator: "/").map(String.init)
    guard parts.count == 2, let kind = ground.kinds.kind(parts[0]) else { return nil }
    let found = view.ask(in: nil) { $0.find(kind: kind.kind, name: parts[1]) }
    guard let image = found.value.flatMap(ReleaseWorkload.init)?.containers.first?.image else {
      return nil
    }
    return images.environment(of: image)
  }
}
