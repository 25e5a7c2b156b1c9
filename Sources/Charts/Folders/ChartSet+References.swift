internal import Diagnostics
internal import Foundation

extension ChartSet {
  /// The chart that a page means.
  package func resolve(_ documented: DocumentedChart) -> ChartReference {
    let name = documented.name
    if let url = URLComponents(string: name), let scheme = url.scheme, name.contains("://") {
      let last = url.path.split(separator: "/").last.map(String.init) ?? ""
      return published(last, documented, elsewhere: scheme == "oci" ? "registry" : "site")
    }
    if name.hasPrefix("~") || name.hasPrefix("/") && !name.hasPrefix("\(files.root)/") {
      return .external("a path outside the repository")
    }
    return local(documented) ?? named(documented)
  }

  private func local(_ documented: DocumentedChart) -> ChartReference? {
    let path =
      documented.name.hasPrefix("/") || documented.folder.isEmpty
      ? documented.name : "\(documented.folder)/\(documented.name)"
    if let chart = chart(at: path) { return .chart(chart) }
    if files.exists("\(path)/Chart.yaml") {
      return .external("its Chart.yaml cannot be read, or the configuration leaves it out")
    }
    if documented.name.hasSuffix(".tgz") {
      let file = documented.name.split(separator: "/").last.map(String.init) ?? ""
      return published(file, documented, elsewhere: "package")
    }
    return nil
  }

  private func named(_ documented: DocumentedChart) -> ChartReference {
    let parts = documented.name.split(separator: "/", maxSplits: 1).map(String.init)
    let isPath =
      documented.name.hasPrefix(".") || documented.name.hasSuffix("/")
      || files.isFolder(parts.first ?? "")
    if isPath { return .unknown(nearest(documented.name)) }
    guard parts.count == 2 else {
      guard let chart = charts.first(where: { $0.name == documented.name }) else {
        return .unknown(nearest(documented.name))
      }
      return .chart(chart)
    }
    if isForeign(documented.repositories[parts[0]], parts[1]) {
      return .external("the chart repository '\(parts[0])' is that of a dependency")
    }
    return published(parts[1], documented, elsewhere: "repository '\(parts[0])'")
  }

  /// A name below a chart repository, which may publish this repository's charts.
  private func published(_ name: String, _ documented: DocumentedChart, elsewhere: String)
    -> ChartReference
  {
    let package = ChartPackage(fileName: name)
    let tagged = name.split(separator: ":").map(String.init)
    let wanted = package?.name ?? tagged.first ?? name
    guard let chart = charts.first(where: { $0.name == wanted }) else {
      return .external("a chart of another \(elsewhere)")
    }
    let version = documented.version ?? package?.version ?? tagged.dropFirst().first
    if let version, isExact(version), version.drop(while: { $0 == "v" }) != chart.version ?? "" {
      return .external(
        "version \(version) of the chart; the repository holds \(chart.version ?? "no version")")
    }
    return .chart(chart)
  }

  /// A repository from which a chart here takes a dependency publishes others' charts.
  private func isForeign(_ url: String?, _ name: String) -> Bool {
    guard let url else { return false }
    let dependencies = charts.flatMap(\.dependencies)
    return dependencies.contains {
      $0.repository?.trimmingSlash == url.trimmingSlash && chart(named: $0.name) == nil
    }
  }

  private func isExact(_ version: String) -> Bool {
    let parts = version.drop { $0 == "v" }.split(separator: ".")
    return parts.count >= 3 && parts[0].allSatisfy(\.isNumber) && parts[1].allSatisfy(\.isNumber)
  }

  private func nearest(_ name: String) -> [String] {
    let isPath = name.contains("/")
    let bare = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    let candidates = names.filter { $0.contains("/") == isPath }
    return nearestNames(to: bare, among: candidates.isEmpty ? names : candidates)
  }
}

extension String {
  fileprivate var trimmingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
