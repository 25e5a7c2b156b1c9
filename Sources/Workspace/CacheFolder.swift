internal import Diagnostics
internal import Foundation

/// The user's cache: tools, images, clusters and verification records. Losing it costs only time.
package struct CacheFolder: Sendable {
  /// Absolute path.
  package let path: String

  /// `SPARK_K8S_CACHE`, else `spark-k8s-constructor` in the user's cache folder (XDG).
  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    if let path = environment["SPARK_K8S_CACHE"], !path.isEmpty {
      self.path = path
    } else if let base = environment["XDG_CACHE_HOME"], !base.isEmpty {
      path = "\(base)/spark-k8s-constructor"
    } else {
      path = "\(environment["HOME"] ?? "/root")/.cache/spark-k8s-constructor"
    }
  }

  /// The folder that holds helm and kubectl when the user has none.
  package var tools: String { "\(path)/tools/bin" }

  /// The record of a recipe's last verification on a preset; nil for a recipe that names none.
  package func record(of recipe: String, preset: String?) -> String {
    "\(path)/verified/\(recipe)/\(preset ?? "no-preset").json"
  }

  /// Where records lay before there was one for each preset.
  package func formerRecord(of recipe: String) -> String { "\(path)/verified/\(recipe).json" }

  /// Makes sure that files can be written.
  ///
  /// - Throws: ``Failure`` that names the folder.
  package func prepare() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let probe = "\(path)/.probe-\(ProcessInfo.processInfo.processIdentifier)"
      try Data().write(to: URL(filePath: probe))
      try FileManager.default.removeItem(atPath: probe)
    } catch {
      throw Failure(
        Diagnostic(
          rule: "unwritable-cache", what: "the cache folder '\(path)' cannot be written",
          why: error.localizedDescription,
          help: "make it writable, or name another in SPARK_K8S_CACHE"))
    }
  }
}
