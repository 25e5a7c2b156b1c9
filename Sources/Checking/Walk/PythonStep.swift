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
    for file in facts.files ?? [] { mounted(file, piece, &hosts) }
    ledger.add(hosts.ledger)
    return ledger
  }

  /// A path in the code that a container's manifest speaks of.
  private func mounted(
    _ file: PythonFacts.Mention, _ piece: PythonPiece, _ ledger: inout SnippetLedger
  ) {
    let answers = view.parts(in: nil).compactMap { $0.objects.mountedFile(file.text) }
    guard let answer = answers.first(where: \.isProven) ?? answers.first else { return }
    let start = piece.snippet.offset(of: file.position)
    let range = start..<start + (file.length ?? 1)
    switch answer {
    case .proven(.key(let object, _)):
      ledger.proven(
        .mount, file.text, at: range, by: [object.template, "object:\(object.title)"])
    case .unknown(let nearest):
      ledger.wrong(
        .mount, file.text,
        Mistake(
          "unknown-file", "no container has the file '\(file.text)'",
          why: "what is mounted in the release's containers is another",
          help: Mistake.suggestion(
            Array(nearest.prefix(3)), otherwise: "see the volumes and mounts")
        ), at: range)
    default: break
    }
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
