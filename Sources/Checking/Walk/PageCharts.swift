internal import Charts

/// Which charts a page is about.
struct PageCharts: Sendable {
  let ground: Ground

  /// Those that its recipe names, else the chart in whose folder it lies, else all.
  func charts(of page: CheckedPage) -> [String] {
    let presets = page.presets.compactMap { name in ground.presets.first { $0.name == name }?.chart
    }
    let named = page.charts.compactMap { name in
      ground.charts.charts.first { $0.path.hasSuffix("/\(name)") || $0.name == name }?.path
    }
    if !(presets + named).isEmpty { return Array(Set(presets + named)).sorted() }
    let own = ground.charts.charts.filter { page.path.hasPrefix("\($0.path)/") }
    if let nearest = own.max(by: { $0.path.count < $1.path.count }), !nearest.isLibrary {
      return [nearest.path]
    }
    return ground.installable.map(\.path)
  }
}
