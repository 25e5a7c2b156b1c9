/// What helm is to render: a chart, as one step of a page installs or upgrades it.
package struct RenderRequest: Sendable, Hashable {
  /// Path of the chart's folder in the repository.
  package var chart: String
  package var release: String
  package var namespace: String
  /// In order: each overrides those before it.
  package var layers: [ValuesLayer]
  package var isUpgrade: Bool
  /// As `--kube-version` takes it; nil for the version that helm assumes.
  package var kubernetesVersion: String?
  /// APIs beyond Kubernetes' own that the cluster is to have, such as an operator's.
  package var apiVersions: [String]

  package init(
    chart: String, release: String, namespace: String, layers: [ValuesLayer] = [],
    isUpgrade: Bool = false, kubernetesVersion: String? = nil, apiVersions: [String] = []
  ) {
    self.chart = Self.normal(chart)
    self.release = release
    self.namespace = namespace
    self.layers = layers
    self.isUpgrade = isUpgrade
    self.kubernetesVersion = kubernetesVersion
    self.apiVersions = apiVersions
  }

  /// `./charts/x/` and `charts/x` are one chart.
  private static func normal(_ path: String) -> String {
    let words = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + words.joined(separator: "/")
  }

  /// Layers that one run of helm applies in their order, since it sorts them by their kind.
  var groups: [[ValuesLayer]] {
    var groups: [[ValuesLayer]] = []
    for layer in layers {
      if let last = groups.last?.last, last.rank <= layer.rank {
        groups[groups.count - 1].append(layer)
      } else {
        groups.append([layer])
      }
    }
    return groups
  }

  /// Nothing is fetched: another machine's values are not in the repository.
  var remoteFile: RenderProblem? {
    for case .file(let path) in layers where path.contains("://") {
      return RenderProblem(.values, "\(path) is not in the repository")
    }
    return nil
  }

  /// Helm's arguments but for the layers.
  var arguments: [String] {
    var arguments = ["template", release, Self.local(chart), "-n", namespace, "--include-crds"]
    if isUpgrade { arguments.append("--is-upgrade") }
    if let kubernetesVersion { arguments += ["--kube-version", kubernetesVersion] }
    for version in apiVersions { arguments += ["--api-versions", version] }
    return arguments
  }

  /// A path that helm cannot take for `REPOSITORY/CHART`.
  private static func local(_ chart: String) -> String {
    chart.hasPrefix("/") || chart.hasPrefix(".") ? chart : "./\(chart)"
  }
}
