internal import Commands
internal import Diagnostics
package import Processes
package import Recipes

/// What of a recipe is run on an operator's release, in order. Hidden steps are no part of it.
package struct GuidedProcedure: Sendable {
  package let kind: Recipe.Kind
  /// Of a troubleshooting recipe.
  package private(set) var symptom: [GuidedBlock] = []
  package private(set) var diagnose: [GuidedBlock] = []
  package private(set) var fix: [GuidedBlock] = []
  /// The changes of a how-to, or all blocks of a guide.
  package private(set) var steps: [GuidedBlock] = []
  package private(set) var verify: [GuidedBlock] = []
  /// Whether its own blocks install the release.
  package private(set) var installsRelease = false

  /// Aims the blocks of a page at `actual` values.
  ///
  /// - Parameter folder: where its commands run.
  /// - Throws: a failure to run shfmt, or a syntax error that `recipes check` finds.
  package init(
    _ page: RecipePage, kind: Recipe.Kind, from documented: RunValues, to actual: RunValues,
    in folder: String, shfmt: Tool
  ) async throws {
    self.kind = kind
    let aim = Aim(
      retargeting: Retargeting(from: documented, to: actual), folder: folder, shfmt: shfmt)
    let prose = PageProse(page: page)
    for block in page.blocks where block.noRunReason == nil {
      let (aimed, effect) = try await aim(block)
      if try await aim.installs(block, release: documented.release) { installsRelease = true }
      add(
        GuidedBlock(
          block: aimed, name: block.name ?? "", section: prose.section(of: block.location),
          prose: prose.paragraph(before: block.node), effect: effect,
          outputs: page.outputs.filter { $0.blockName == block.name }.map {
            GuidedOutput(
              when: $0.when, pattern: $0.pattern, prose: prose.paragraph(before: $0.node))
          }))
    }
  }

  private mutating func add(_ block: GuidedBlock) {
    switch (kind, block.block.section) {
    case (.guide, _): steps.append(block)
    case (_, .verify): verify.append(block)
    case (.howTo, _): steps.append(block)
    case (.troubleshooting, .symptom): symptom.append(block)
    case (.troubleshooting, .diagnose): diagnose.append(block)
    case (.troubleshooting, .fix): fix.append(block)
    case (.troubleshooting, _): break
    }
  }

  /// All blocks that an operator can begin at.
  var blocks: [GuidedBlock] { diagnose + fix + steps + verify }

  /// The procedure from one block on, and the blocks before it that it needs.
  ///
  /// - Throws: ``Failure`` with the nearest names when no block has this name.
  package func from(_ name: String) throws -> (rest: GuidedProcedure, needed: [GuidedBlock]) {
    guard let start = blocks.firstIndex(where: { $0.name == name }) else {
      throw Self.unknown(name, blocks.map(\.name))
    }
    let names = Set(blocks[start...].map(\.name))
    var rest = self
    for part in [\GuidedProcedure.diagnose, \.fix, \.steps, \.verify] {
      rest[keyPath: part] = self[keyPath: part].filter { names.contains($0.name) }
    }
    let wanted = needs(of: blocks[start].block)
    return (rest, blocks[..<start].filter { wanted.contains($0.name) })
  }

  /// The blocks that a block builds upon, and those that these build upon.
  private func needs(of block: CommandBlock) -> Set<String> {
    var found: Set<String> = []
    var pending = block.needs
    while let name = pending.popLast() {
      guard found.insert(name).inserted else { continue }
      pending += blocks.first { $0.name == name }?.block.needs ?? []
    }
    return found
  }

  private static func unknown(_ name: String, _ names: [String]) -> Failure {
    let nearest = nearestNames(to: name, among: names)
    return Failure(
      Diagnostic(
        rule: "unknown-block", what: "unknown block '\(name)'",
        why: "no block of the procedure has that name",
        help: nearest.isEmpty
          ? "its blocks are: \(names.joined(separator: ", "))" : "did you mean '\(nearest[0])'?"))
  }
}
