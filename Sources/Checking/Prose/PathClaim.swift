internal import Pages

/// A path that prose names: a file, or a preset as `CHART/NAME`.
struct PathClaim {
  private let names: any ProseNames
  private let paths: FilePaths

  init(_ names: any ProseNames, _ paths: FilePaths) {
    self.names = names
    self.paths = paths
  }

  func isFile(_ path: Substring) -> Bool { paths.finds(String(path)) }

  func claim(_ path: Substring) -> Claim? {
    let parts = path.split(separator: "/")
    if parts.count == 2, CodeShape.fileExtension(String(parts[1])) == nil, !isFile(path),
      let chart = names.charts.first(where: { $0.name == parts[0] })
    {
      return Claim(.preset, path, PresetClaim.answer(String(parts[1]), of: chart))
    }
    return paths.claim(path)
  }
}
