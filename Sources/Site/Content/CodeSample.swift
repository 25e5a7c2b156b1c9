internal import Diagnostics
internal import Markdown
internal import Recipes

/// What the site shows of a code block.
struct CodeSample {
  var language: String
  var code: String
  var title: String?
  /// The block's name among a recipe's steps.
  var name: String?
  /// The name of the block whose output this is.
  var outputOf: String?
  var when: String?
  var tab: String?
  var marked: MarkedLines?
  /// The file of the repository that the block equals.
  var origin: Quotation?
  /// The text for who does not see a diagram.
  var alternative: String?

  init(_ block: CodeBlock) {
    language = block.language
    code = block.code
    guard let fence = block.fence, let attributes = try? FenceAttributes(block, fence) else {
      return
    }
    title = attributes["title"]?.value ?? attributes["save"]?.value
    name = attributes["name"]?.value
    outputOf = attributes["output-of"]?.value
    when = attributes["when"]?.value
    tab = attributes["tab"]?.value
    marked = attributes["mark"]?.value.flatMap(MarkedLines.init)
    alternative = attributes["alt"]?.value
    origin = attributes["from"]?.value.flatMap { Quotation($0, of: code, at: Location(path: "")) }
  }
}
