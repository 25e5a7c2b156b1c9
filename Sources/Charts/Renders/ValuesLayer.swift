/// Values that are laid over those of a chart, by a file or an option of helm's.
package enum ValuesLayer: Sendable, Hashable {
  /// The options that name single values. Where helm is given several kinds, it applies them in this
  /// order, whatever the order of the command line.
  package enum SetKind: String, Sendable, Hashable, CaseIterable, Comparable {
    case json
    case set
    case string
    case file
    case literal

    package static func < (left: SetKind, right: SetKind) -> Bool { left.rank < right.rank }

    /// The option as helm spells it.
    package var flag: String { self == .set ? "--set" : "--set-\(rawValue)" }

    fileprivate var rank: Int { SetKind.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A values file, by its path in the repository.
  case file(String)
  /// The text of a values file that lies nowhere: a here-document, a block of a page.
  case inline(String)
  /// What follows `--set` or one of its kin.
  case set(SetKind, String)

  /// When helm applies it: files first.
  var rank: Int {
    switch self {
    case .file, .inline: 0
    case .set(let kind, _): kind.rank + 1
    }
  }
}
