/// Line and column, both from 1; the column counts bytes.
package struct Position: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  package var description: String { "\(line):\(column)" }
}

/// A position in a named file; without a position, the file as a whole.
package struct Location: Hashable, Sendable, CustomStringConvertible {
  package var path: String
  package var position: Position?

  package init(path: String, position: Position? = nil) {
    self.path = path
    self.position = position
  }

  package var description: String {
    guard let position else { return path }
    return "\(path):\(position)"
  }
}
