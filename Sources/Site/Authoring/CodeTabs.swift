internal import Markdown

/// Which code blocks stand in tabs: consecutive ones with `tab="…"`. Those of one name share a panel,
/// and so do the outputs of its commands.
struct CodeTabs {
  /// The first block of a group, and the last.
  private(set) var opening: Set<Int> = []
  private(set) var closing: Set<Int> = []
  /// The first block of a panel with its name, and the last.
  private(set) var panels: [Int: String] = [:]
  private(set) var panelEnds: Set<Int> = []
  /// The only blocks of their groups: a choice of one.
  private(set) var alone: [Int] = []

  private struct Panel {
    let name: String
    var blocks: [Int]
  }

  init(_ document: Document, _ pairs: CodePairs) {
    var index = 1
    while index < document.nodes.count {
      guard CodeTabs.tab(at: index, document) != nil else {
        index += 1
        continue
      }
      index = add(groupFrom: index, document, pairs)
    }
  }

  /// Adds the group that begins at a block; returns the first node after it.
  private mutating func add(groupFrom start: Int, _ document: Document, _ pairs: CodePairs) -> Int {
    var found: [Panel] = []
    var next = start
    let end = document.nodes[document.nodes[start].parent].end
    while next < end {
      if let name = CodeTabs.tab(at: next, document) {
        if found.last?.name == name {
          found[found.count - 1].blocks.append(next)
        } else if found.contains(where: { $0.name == name }) {
          break
        } else {
          found.append(Panel(name: name, blocks: [next]))
        }
      } else if pairs.outputs.contains(next) {
        found[found.count - 1].blocks.append(next)
      } else if !CodeTabs.isInvisible(document.nodes[next].kind) {
        break
      }
      next = document.nodes[next].end
    }
    record(found)
    return next
  }

  private mutating func record(_ found: [Panel]) {
    guard let first = found.first?.blocks.first, let last = found.last?.blocks.last else { return }
    if found.count == 1 {
      alone.append(first)
      return
    }
    opening.insert(first)
    closing.insert(last)
    for panel in found {
      panels[panel.blocks[0]] = panel.name
      panelEnds.insert(panel.blocks[panel.blocks.count - 1])
    }
  }

  private static func tab(at index: Int, _ document: Document) -> String? {
    guard case .codeBlock(let block) = document.nodes[index].kind,
      block.attributeText?.contains("tab=") == true
    else { return nil }
    return CodeSample(block).tab
  }

  private static func isInvisible(_ kind: Node.Kind) -> Bool {
    if case .htmlBlock = kind { true } else { false }
  }
}
