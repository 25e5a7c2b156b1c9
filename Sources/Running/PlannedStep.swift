package import Diagnostics
package import Recipes

/// One step of a phase, with what its output must be in that state of the release.
package enum PlannedStep: Sendable, Equatable {
  case hidden(HiddenStep)
  case block(CommandBlock, expectations: [OutputPattern])

  package var name: String {
    switch self {
    case .hidden(let step): step.name
    case .block(let block, _): block.name ?? ""
    }
  }

  package var location: Location {
    switch self {
    case .hidden(let hidden): hidden.location
    case .block(let block, _): block.location
    }
  }

  /// The block that readers see; nil for a hidden step.
  package var block: CommandBlock? {
    if case .block(let block, _) = self { block } else { nil }
  }

  /// Whether the step says what must be printed.
  package var isAsserting: Bool {
    if case .block(_, let expectations) = self { !expectations.isEmpty } else { false }
  }

  /// Limit of a visible block that declares none.
  private static let blockLimit = Duration.seconds(120)

  /// The longest time that one execution may take, within that of the whole run.
  package func limit(within timeout: Duration) -> Duration {
    switch self {
    case .hidden: timeout
    case .block(let block, _): block.timeout ?? Self.blockLimit
    }
  }
}
