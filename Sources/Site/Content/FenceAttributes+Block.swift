internal import Diagnostics
internal import Markdown
internal import Recipes

extension FenceAttributes {
  /// The attributes of a code block; none when its info string has no `{…}`.
  init(_ block: CodeBlock, _ fence: CodeBlock.Fence) throws(Malformed) {
    guard let text = block.attributeText else {
      try self.init("{}", at: fence.infoPosition)
      return
    }
    var position = fence.infoPosition
    position.column += fence.info.utf8.count - text.utf8.count
    try self.init(text, at: position)
  }
}
