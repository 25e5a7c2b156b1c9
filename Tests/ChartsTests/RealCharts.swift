import Charts
import Foundation
import Processes
import Workspace

/// The charts of this repository, and the real helm.
enum RealCharts {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().standardizedFileURL.path

  static let helm: Tool? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return Tool(named: "helm", searchPath: "\(CacheFolder().tools):\(path)")
  }()

  /// APIs of operators that some presets need.
  static let operators = ["sparkoperator.k8s.io/v1beta2", "monitoring.coreos.com/v1"]

  /// Every preset, and some of what the pages set besides.
  static let requests: [RenderRequest] = {
    let folder = "\(root)/presets"
    let charts = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let presets = charts.flatMap { chart in
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(chart)")) ?? []).sorted()
        .map { request(chart, ["presets/\(chart)/\($0)"]) }
    }
    let connect = ["presets/spark-4.1/jupyter-connect-k8s.yaml"]
    return presets + [
      request("spark-4.1", connect, "mlflow.enabled=true"),
      request("spark-4.1", connect, "hiveMetastore.enabled=true"),
      request("spark-4.1", connect, "connect.dynamicAllocation.enabled=true"),
      request("spark-4.1", connect, "monitoring.enabled=true"),
    ]
  }()

  static func request(_ chart: String, _ files: [String], _ sets: String...) -> RenderRequest {
    RenderRequest(
      chart: "charts/\(chart)", release: "spark", namespace: "spark",
      layers: files.map(ValuesLayer.file) + sets.map { .set(.set, $0) }, apiVersions: operators)
  }

  /// An empty folder that is removed at the end.
  static func temporaryFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = "\(NSTemporaryDirectory())renders-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }

  static func write(_ text: String, to path: String) throws {
    try AtomicFile.write(text, to: path)
  }
}
