package import Recipes

extension VerificationPlan {
  /// What two runs on one machine cannot have at once: local ports and files that blocks write.
  package func resources(of recipe: Recipe) -> Set<String> {
    let scripts = recipe.files.filter { $0.key.hasSuffix(".sh") }
      .map { String(decoding: $0.value, as: UTF8.self) }
    let blocks = steps.compactMap(\.block)
    let ports =
      (scripts + blocks.map(\.code)).flatMap(Self.forwardedPorts)
      + blocks.compactMap { $0.background.flatMap(Self.port) }
    return Set(ports.map { "port \($0)" } + blocks.compactMap(\.save).map { "file \($0)" })
  }

  private static func port(_ readiness: Readiness) -> UInt16? {
    switch readiness {
    case .tcp(let port): port
    case .log: nil
    case .http(let url): url.firstMatch(of: /:([0-9]+)/).flatMap { UInt16($0.output.1) }
    }
  }

  /// The local ports of `kubectl port-forward … 15002:15002 8080`.
  private static func forwardedPorts(_ code: String) -> [UInt16] {
    code.replacing("\\\n", with: " ").split(separator: "\n")
      .filter { $0.contains("port-forward") }
      .flatMap { $0.split(separator: " ") }
      .compactMap { word in
        word.wholeMatch(of: /([0-9]+)(?::[0-9]+)?/).flatMap { UInt16($0.output.1) }
      }
  }
}
