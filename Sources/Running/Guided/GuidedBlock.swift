package import Recipes

/// A block of a recipe as an operator meets it: for their release, with what the page says of it.
package struct GuidedBlock: Sendable, Equatable {
  /// What a block may do without being asked for.
  package enum Effect: Sendable, Equatable {
    case read, change
  }

  /// The block; its code names the operator's release.
  package var block: CommandBlock
  package var name: String
  /// Title of the section that it stands in.
  package var section: String
  /// The paragraph before it, as plain text.
  package var prose: String?
  package var effect: Effect
  package var outputs: [GuidedOutput]

  package init(
    block: CommandBlock, name: String, section: String, prose: String?, effect: Effect,
    outputs: [GuidedOutput]
  ) {
    self.block = block
    self.name = name
    self.section = section
    self.prose = prose
    self.effect = effect
    self.outputs = outputs
  }

  /// What its output must be whatever the state.
  var always: [OutputPattern] { outputs.filter { $0.when == nil }.map(\.pattern) }

  func patterns(in state: ExpectedOutput.State) -> [OutputPattern] {
    outputs.filter { $0.when == state }.map(\.pattern)
  }

  /// What the page says of a state, before the output that it shows then; `Healthy:` alone says
  /// nothing.
  func prose(of state: ExpectedOutput.State) -> String? {
    outputs.first { $0.when == state }?.prose.flatMap { $0.contains(" ") ? $0 : nil }
  }
}

/// The documented output of a block, with the paragraph before it.
package struct GuidedOutput: Sendable, Equatable {
  package var when: ExpectedOutput.State?
  package var pattern: OutputPattern
  package var prose: String?

  package init(when: ExpectedOutput.State?, pattern: OutputPattern, prose: String?) {
    self.when = when
    self.pattern = pattern
    self.prose = prose
  }
}
