internal import Charts
internal import Synchronization

/// Installations of each preset of a chart; of a chart without any, that with its defaults.
///
/// Every page that installs nothing asks for those of all charts, so each chart's are made once.
final class PresetRequests: Sendable {
  private let known = Mutex<[String: [RenderRequest]]>([:])

  func requests(for chart: String, on ground: Ground) -> [RenderRequest] {
    if let requests = known.withLock({ $0[chart] }) { return requests }
    let presets = ground.presets(of: [chart])
    let layers = presets.isEmpty ? [[]] : presets.map { [ValuesLayer.file($0.path)] }
    let requests = layers.map {
      RenderRequest(
        chart: chart, release: ground.release, namespace: ground.namespace, layers: $0,
        apiVersions: ground.operatorAPIs)
    }
    known.withLock { $0[chart] = requests }
    return requests
  }
}
