internal import Diagnostics
internal import Markdown
internal import Recipes

/// The pieces of a page, in its order: its blocks, and the scripts of its hidden steps where they
/// stand.
struct PageItems {
  private static let shells: Set<String> = [
    "bash", "sh", "shell", "zsh", "console", "shell-session", "terminal",
  ]

  /// The blocks of any Markdown file.
  static func items(of document: Document) -> [PageItem] {
    document.nodes.indices.compactMap { index in
      guard let snippet = Snippet(document, block: index),
        case .codeBlock(let block) = document.nodes[index].kind
      else { return nil }
      return content(snippet, save: save(in: block)).map { PageItem(content: $0) }
    }
  }

  /// The steps of a recipe's page, with the files of its hidden ones.
  static func items(of page: RecipePage, in recipe: Recipe) -> [PageItem] {
    var named: [Int: CommandBlock] = [:]
    for block in page.blocks { named[block.node] = block }
    var items: [(order: Position, item: PageItem)] = []
    for index in page.document.nodes.indices {
      guard let snippet = Snippet(page.document, block: index) else { continue }
      let block = named[index]
      guard let content = content(snippet, save: block?.save) else { continue }
      items.append(
        (
          page.document.nodes[index].start,
          PageItem(content: content, pod: block?.pod, block: block)
        ))
    }
    for step in page.hiddenSteps {
      guard let position = step.location.position, let item = item(step, recipe) else { continue }
      items.append((position, item))
    }
    return items.sorted { $0.order < $1.order }.map(\.item)
  }

  private static func item(_ step: HiddenStep, _ recipe: Recipe) -> PageItem? {
    guard let bytes = recipe.files[step.file] else { return nil }
    let source = SourceText(path: "\(recipe.folder)/\(step.file)", bytes: bytes)
    let language = step.file.split(separator: ".").last.map(String.init) ?? ""
    let names = ["sh": "bash", "py": "python", "yaml": "yaml", "yml": "yaml"]
    guard let name = names[language] else { return nil }
    let content = content(Snippet(file: source, language: name), save: nil)
    return content.map { PageItem(content: $0, isFault: step.kind == .fault) }
  }

  private static func content(_ snippet: Snippet, save: String?) -> PageItem.Content? {
    switch snippet.language.lowercased() {
    case let name where shells.contains(name): .shell(snippet.commandsOnly)
    case "python", "py", "python3": .python(snippet)
    case "yaml", "yml": .yaml(snippet, save: save)
    case "" where ConsoleCode.looksLikeCommands(snippet.code): .shell(snippet.commandsOnly)
    default: nil
    }
  }

  private static func save(in block: CodeBlock) -> String? {
    guard let text = block.attributeText,
      let match = text.firstMatch(of: /[{\s]save=("[^"]*"|[^\s}]+)/)
    else { return nil }
    return String(match.output.1.filter { $0 != "\"" })
  }
}
