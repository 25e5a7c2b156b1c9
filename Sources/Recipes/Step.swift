package import Diagnostics

/// One thing that a recipe does or expects, in the order of the page.
package enum Step: Sendable, Equatable {
  case block(CommandBlock)
  case output(ExpectedOutput)
  case hidden(HiddenStep)
}

/// A visible code block that readers run.
package struct CommandBlock: Sendable, Equatable {
  package enum Language: String, Sendable {
    case bash, python, yaml
  }

  package enum Effect: String, Sendable {
    case read, change
  }

  /// The join key between the languages; nil for a block that is not run.
  package var name: String?
  package var language: Language
  package var code: String
  package var timeout: Duration?
  /// A declared wait: the block is polled until it holds, for at most this long.
  package var until: Duration?
  package var expectExit: Int32 = 0
  /// Set for a block that stays running; it counts as started once this holds.
  package var background: Readiness?
  package var effect: Effect?
  package var isPipefail = true
  /// The environment variable that keeps the output for later blocks.
  package var capture: String?
  /// The pod that a Python block runs in, as `kubectl exec` takes it: `deployment/jupyter`.
  package var pod: String?
  /// Without these the block is skipped.
  package var requirements: [Requirement] = []
  /// Earlier blocks that this one builds upon.
  package var needs: [String] = []
  /// The file, or the region of one, that the code equals: `PATH` or `PATH#REGION`.
  package var origin: String?
  /// Where a YAML block is saved for the commands after it, relative to the working folder.
  package var save: String?
  /// Why the block is never run, nil for one that is.
  package var noRunReason: String?
  package var section: Section.Kind
  package var location: Location
  /// Index of the block in the page's ``Document/nodes``.
  package var node: Int
}

/// The documented output of a block.
package struct ExpectedOutput: Sendable, Equatable {
  package enum State: String, Sendable {
    case broken, healthy
  }

  package var blockName: String
  /// The state of the release in which this is the output; nil when it is always.
  package var when: State?
  package var pattern: OutputPattern
  package var section: Section.Kind
  package var location: Location
  package var node: Int
}

/// A step that readers do not see: it prepares, breaks or cleans up what the recipe is proven on.
package struct HiddenStep: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case setup, fault, finally
  }

  package var kind: Kind
  package var name: String
  /// A file in the recipe's folder.
  package var file: String
  package var location: Location
}
