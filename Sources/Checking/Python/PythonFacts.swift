package import Diagnostics

/// What a piece of Python code states, as Python's own parser sees it. Places are in the code.
package struct PythonFacts: Sendable, Hashable, Codable {
  /// Why Python does not compile it.
  package struct Problem: Sendable, Hashable, Codable {
    package var line: Int
    package var column: Int
    package var message: String

    package var position: Position { Position(line: line, column: column) }
  }

  /// A text in the code: the name of a module, a string or a part of one.
  package struct Mention: Sendable, Hashable, Codable {
    package var text: String
    package var line: Int
    /// In bytes, from 1.
    package var column: Int
    /// In bytes; nil when the code spells the text in another way, so that the place is near it.
    package var length: Int?
    /// Of an import: whether the standard library has it.
    package var isStandard: Bool?
    /// Of an import: whether the code goes on without it.
    package var isOptional: Bool?
    /// Of a property: whether it is certain that Spark reads it.
    package var isCertain: Bool?

    package var position: Position { Position(line: line, column: column) }

    package init(
      _ text: String, line: Int, column: Int, length: Int? = nil, isStandard: Bool? = nil,
      isOptional: Bool? = nil, isCertain: Bool? = nil
    ) {
      self.text = text
      self.line = line
      self.column = column
      self.length = length
      self.isStandard = isStandard
      self.isOptional = isOptional
      self.isCertain = isCertain
    }

    private enum CodingKeys: String, CodingKey {
      case text, line, column, length
      case isStandard = "is_standard"
      case isOptional = "is_optional"
      case isCertain = "is_certain"
    }
  }

  /// The Python that read it, as `3.11`.
  package var version: String?
  package var error: Problem?
  /// Why the code was not read: it is no Python, though it is called so.
  package var excluded: String?
  /// Modules by full name, `google.protobuf.message`.
  package var imports: [Mention]?
  /// Configuration keys of Spark.
  package var properties: [Mention]?
  /// URLs, and words of the form `host:port`.
  package var addresses: [Mention]?
  /// Absolute paths of files.
  package var files: [Mention]?
  /// Environment variables that are read.
  package var environment: [Mention]?
}
