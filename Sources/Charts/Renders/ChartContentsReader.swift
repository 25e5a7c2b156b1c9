internal import Foundation
internal import Glibc
internal import Trees
internal import Workspace

/// Reads charts from top to bottom, each file once however many links lead to it.
struct ChartContentsReader {
  /// Absolute, links resolved.
  private let root: String
  private var contents: [String: Fingerprint] = [:]
  private var names: [String: String] = [:]
  private var aliases: [String: [String: String]] = [:]
  /// More than this is no chart: a link leads to the whole disk.
  private static let limit = 20_000

  init(root: String) { self.root = Self.resolved(root) }

  /// - Parameter path: of the chart's folder or archive, in the repository.
  mutating func chart(at path: String) -> ChartContents {
    var walk = Walk()
    let absolute = Self.resolved(path.hasPrefix("/") ? path : "\(root)/\(path)")
    var folder = ChartContents.Folder(path: shown(absolute))
    switch Self.kind(of: absolute) {
    case .folder:
      folder = read(chart: absolute, as: "", &walk)
    case .file: add(absolute, as: "", &walk)
    default:
      walk.problem = RenderProblem(.other, "there is no chart '\(path)'")
    }
    return ChartContents(
      chart: folder, fingerprint: Fingerprint(of: walk.parts), problem: walk.problem)
  }

  /// Of a values file; nil when it cannot be read.
  mutating func fingerprint(of path: String) -> Fingerprint? {
    let absolute = path.hasPrefix("/") ? path : "\(root)/\(path)"
    if let known = contents[absolute] { return known }
    guard Self.kind(of: absolute) == .file,
      let data = FileManager.default.contents(atPath: absolute)
    else { return nil }
    let fingerprint = Fingerprint(of: [UInt8](data))
    contents[absolute] = fingerprint
    return fingerprint
  }

  private struct Walk {
    /// What the fingerprint is made from: names in the chart, where they lead to, contents.
    var parts: [String] = []
    /// Folders that are being read, outermost first.
    var open: [String] = []
    var problem: RenderProblem?
  }

  private mutating func read(chart folder: String, as name: String, _ walk: inout Walk)
    -> ChartContents.Folder
  {
    var chart = ChartContents.Folder(path: shown(folder))
    chart.name = ownName(of: folder)
    chart.aliases = aliases[folder] ?? [:]
    walk.open.append(folder)
    for entry in Self.entries(of: folder) {
      let file = Self.target(of: "\(folder)/\(entry)")
      if entry == "charts", file.kind == .folder {
        chart.subcharts = subcharts(in: file.path, as: "\(name)charts/", &walk)
      } else {
        visit(file, as: name + entry, &walk)
      }
    }
    walk.open.removeLast()
    return chart
  }

  /// Nil when the chart has no `Chart.yaml`, or a broken one: helm will say so.
  private mutating func ownName(of folder: String) -> String? {
    if let known = names[folder] { return known }
    guard let data = FileManager.default.contents(atPath: "\(folder)/Chart.yaml") else {
      return nil
    }
    let text = String(decoding: data, as: UTF8.self)
    let name = text.holds("alias:") ? parsed(text, folder) : Self.plainName(in: text)
    names[folder] = name
    return name
  }

  private mutating func parsed(_ text: String, _ folder: String) -> String? {
    let manifest = try? Tree(yaml: text)
    for dependency in manifest?["dependencies"]?.elements ?? [] {
      guard let alias = dependency["alias"]?.text else { continue }
      aliases[folder, default: [:]][alias] = dependency["name"]?.text
    }
    return manifest?["name"]?.text
  }

  /// To parse these few lines costs more than all other files of a chart.
  private static func plainName(in text: String) -> String? {
    for line in text.split(separator: "\n") where line.hasPrefix("name:") {
      return line.dropFirst(5).prefix { $0 != "#" }.filter { !" \t\r\"'".contains($0) }
    }
    return nil
  }

  private mutating func subcharts(in folder: String, as name: String, _ walk: inout Walk)
    -> [ChartContents.Folder]
  {
    var charts: [ChartContents.Folder] = []
    for entry in Self.entries(of: folder) {
      let file = Self.target(of: "\(folder)/\(entry)")
      if file.kind != .folder {
        visit(file, as: name + entry, &walk)
      } else if enter(file.path, as: name + entry, &walk) {
        charts.append(read(chart: file.path, as: "\(name)\(entry)/", &walk))
      }
    }
    return charts
  }

  private mutating func visit(_ file: File, as name: String, _ walk: inout Walk) {
    guard walk.problem == nil else { return }
    switch file.kind {
    case .folder:
      guard enter(file.path, as: name, &walk) else { return }
      walk.open.append(file.path)
      for entry in Self.entries(of: file.path) {
        visit(Self.target(of: "\(file.path)/\(entry)"), as: "\(name)/\(entry)", &walk)
      }
      walk.open.removeLast()
    case .file: add(file.path, as: name, &walk)
    case .none:
      walk.problem = RenderProblem(.other, "\(shown(file.path)) is a link that leads nowhere")
    case .other: break
    }
  }

  /// Whether a folder is to be read; one that is being read already would never end.
  private mutating func enter(_ folder: String, as name: String, _ walk: inout Walk) -> Bool {
    guard walk.problem == nil else { return false }
    guard let first = walk.open.firstIndex(of: folder) else { return true }
    let place = ([walk.open[0]].map(shown) + [name]).joined(separator: "/")
    let target = shown(walk.open[first])
    walk.problem = RenderProblem(
      .cycle, "\(place) leads back to \(target), so the chart would contain itself")
    return false
  }

  private mutating func add(_ file: String, as name: String, _ walk: inout Walk) {
    guard let fingerprint = fingerprint(of: file) else {
      walk.problem = RenderProblem(.other, "\(shown(file)) cannot be read")
      return
    }
    walk.parts += [name, shown(file), fingerprint.description]
    if walk.parts.count > 3 * Self.limit {
      walk.problem = RenderProblem(.other, "the chart has more than \(Self.limit) files")
    }
  }

  /// As a path in the repository, where it is one.
  private func shown(_ path: String) -> String {
    path.hasPrefix("\(root)/") ? String(path.dropFirst(root.count + 1)) : path
  }

  private enum Kind {
    case file
    case folder
    case none
    case other
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    return stat(path, &status) == 0 ? kind(status) : .none
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  private struct File {
    var path: String
    var kind: Kind
  }

  /// Follows a link; any other path is as it was.
  private static func target(of path: String) -> File {
    var status = stat()
    guard lstat(path, &status) == 0 else { return File(path: path, kind: .none) }
    guard status.st_mode & S_IFMT == S_IFLNK else { return File(path: path, kind: kind(status)) }
    let kind = kind(of: path)
    return File(path: kind == .none ? path : resolved(path), kind: kind)
  }

  private static func entries(of folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }
}
