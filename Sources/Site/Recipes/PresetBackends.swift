internal import Diagnostics
internal import Yams

/// The backends that presets choose, each file read once.
struct PresetBackends {
  private let sources: SourceFolder
  private var known: [String: String?] = [:]

  init(_ sources: SourceFolder) { self.sources = sources }

  /// - Parameter preset: its path under `presets/` without `.yaml`.
  /// - Returns: nil for a preset that chooses none; whether it can be read is checked elsewhere.
  mutating func backend(of preset: String) -> String? {
    if let backend = known[preset] { return backend }
    let path = "presets/\(preset).yaml"
    let text = (try? sources.text(path)).map { $0.text(0..<$0.bytes.count) }
    let backend = text.flatMap { try? compose(yaml: $0) }?["backend"]?.string
    known[preset] = .some(backend)
    return backend
  }
}
