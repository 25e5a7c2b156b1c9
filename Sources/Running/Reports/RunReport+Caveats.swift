internal import Recipes

extension RunReport.Environment {
  /// The oldest minor version of Kubernetes 1 that is close enough to what clusters run today.
  private static let oldestUsual = 28

  /// What this run cannot vouch for, a sentence each; every report repeats them.
  package var caveats: [String] {
    var caveats = substitutes.map { "substitute: \($0.for) was \($0.by)" }
    if let version = kubernetes.firstMatch(of: /^v?1\.([0-9]+)/), let minor = Int(version.output.1),
      minor < Self.oldestUsual
    {
      caveats.append(
        "Kubernetes \(kubernetes) is older than 1.\(Self.oldestUsual): what newer ones refuse or "
          + "have removed was not tried")
    }
    return caveats
  }
}
