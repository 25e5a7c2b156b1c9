/// Finds the folders of charts in a repository.
struct ChartSearch {
  let files: ChartFiles
  let excluding: [String]

  /// Never holds charts of the repository's own.
  private static let skipped: Set<String> = ["node_modules", "vendor", "__pycache__"]
  /// Names that end so are those of files: asking costs more than all the rest of the search.
  private static let extensions: Set<String> = [
    "md", "yaml", "yml", "json", "py", "sh", "swift", "png", "svg", "txt", "css", "js", "html",
    "tpl", "tree", "ts", "go", "rego", "toml", "lock", "tgz",
  ]

  func folders(_ patterns: [String]?) -> [String] {
    let found = (patterns ?? ["**"]).flatMap { pattern in
      matches(pattern.split(separator: "/").map(String.init).filter { $0 != "." }, below: "")
    }
    var seen: Set<String> = []
    return found.sorted().filter { seen.insert(files.realPath($0)).inserted }
  }

  private func matches(_ pattern: [String], below folder: String) -> [String] {
    guard let first = pattern.first else { return isChart(folder) ? [folder] : [] }
    let rest = Array(pattern.dropFirst())
    guard first.contains("*") else { return matches(rest, below: join(folder, first)) }
    guard first == "**" else {
      return subfolders(folder).filter { Glob(first).matches($0) }
        .flatMap { matches(rest, below: join(folder, $0)) }
    }
    // What lies inside a chart belongs to it.
    let inside = isChart(folder) ? [] : subfolders(folder)
    return matches(rest, below: folder)
      + inside.flatMap { matches(pattern, below: join(folder, $0)) }
  }

  private func subfolders(_ folder: String) -> [String] {
    files.entries(folder).filter { name in
      !name.hasPrefix(".") && !Self.skipped.contains(name)
        && !Self.extensions.contains(String(name.split(separator: ".").last ?? ""))
        && !isExcluded(join(folder, name)) && files.isFolder(join(folder, name))
    }
  }

  private func isChart(_ folder: String) -> Bool {
    files.exists(join(folder, "Chart.yaml")) && !isExcluded(folder)
  }

  private func isExcluded(_ path: String) -> Bool {
    excluding.contains { pattern in
      let pattern = pattern.hasSuffix("/") ? String(pattern.dropLast()) : pattern
      return path == pattern || path.hasPrefix("\(pattern)/") || Glob(pattern).matches(path)
    }
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}

/// A pattern of names: `*` stands for anything within a name, `**` for anything.
struct Glob {
  private let pattern: [UInt8]

  init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

  func matches(_ text: String) -> Bool { matches(pattern[...], Array(text.utf8)[...]) }

  private func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    let star = UInt8(ascii: "*")
    guard let first = pattern.first else { return text.isEmpty }
    guard first == star else {
      return text.first == first && matches(pattern.dropFirst(), text.dropFirst())
    }
    let isDeep = pattern.dropFirst().first == star
    let rest = pattern.drop { $0 == star }
    let limit = isDeep ? text.endIndex : text.firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex
    return (text.startIndex...limit).contains { matches(rest, text[$0...]) }
  }
}
