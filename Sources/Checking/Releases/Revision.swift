internal import Charts
internal import Commands

/// What one helm command makes of a release: its chart and the values that it is given, lowest
/// precedence first.
struct Revision: Sendable, Hashable {
  /// Path of the chart's folder; nil when the chart is none of this repository, or not known.
  var chart: String?
  var layers: [ValuesLayer] = []
  /// What of the values cannot be known from the page; nil when all of them are.
  var gap: Gap?
  var isUpgrade = false
  /// The command's `--api-versions`, `--kube-version`.
  var apiVersions: [String] = []
  var kubernetesVersion: String?

  enum Gap: Sendable, Hashable {
    /// A name that stands for any preset of the chart: `values-scenario-NAME.yaml`.
    case anyPreset
    /// A file or a value that the page does not show.
    case unseen(String)
  }

  /// The values that an upgrade of this revision with `layers` has.
  func layers(with layers: [ValuesLayer], reuse: HelmCall.Reuse) -> (
    layers: [ValuesLayer], isOld: Bool
  ) {
    switch reuse {
    case .whenNothingIsSet: layers.isEmpty ? (self.layers, true) : (layers, false)
    case .never: (layers, false)
    case .always, .overNewDefaults: (self.layers + layers, true)
    }
  }
}
