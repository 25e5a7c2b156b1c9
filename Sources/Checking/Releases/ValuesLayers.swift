internal import Charts
internal import Commands

/// The values of one helm command as layers of a render.
struct ValuesLayers: Sendable {
  private(set) var layers: [ValuesLayer] = []
  /// What of them the page does not show; nil when it shows all.
  private(set) var gap: Revision.Gap?

  /// - Parameter file: finds what a `-f` names.
  init(_ options: [ValuesOption], file: (ShellWord) -> ValuesFile) {
    for option in options {
      switch option {
      case .file(let word): add(file(word))
      case .set(let word, let assignments, let kind): add(assignments, word, kind)
      }
    }
  }

  private mutating func add(_ file: ValuesFile) {
    switch file {
    case .repository(let path): layers.append(.file(path))
    case .written(let text): layers.append(.inline(text))
    case .anyPreset: gap = .anyPreset
    case .missing: break
    case .unseen(let name): gap = gap ?? .unseen("the values of '\(name)'")
    }
  }

  private mutating func add(
    _ assignments: [SetAssignment], _ word: ShellWord, _ kind: SetAssignment.Kind
  ) {
    guard let text = word.text, kind != .file, let kind = ValuesLayer.SetKind(kind) else {
      gap = gap ?? .unseen("the value of '\(assignments.first?.keyText ?? "")'")
      return
    }
    layers.append(.set(kind, text))
  }
}

extension ValuesLayer.SetKind {
  fileprivate init?(_ kind: SetAssignment.Kind) {
    switch kind {
    case .typed: self = .set
    case .string: self = .string
    case .json: self = .json
    case .literal: self = .literal
    case .file: return nil
    }
  }
}

/// What a `-f` of helm names.
enum ValuesFile: Sendable {
  /// A file of the repository, by its path.
  case repository(String)
  /// What the page wrote into it.
  case written(String)
  /// A name with a placeholder that stands for any preset of the chart.
  case anyPreset
  /// It ought to be in the repository, and is not.
  case missing
  /// The reader's own, an address, a variable.
  case unseen(String)
}
