/// A file, or the lines of one between `region: NAME` and `endregion` in comments of any style.
struct Region: Equatable {
  /// Without common indentation, and without empty lines at the ends.
  var lines: [String]
  /// The line of the file that each of ``lines`` stands on.
  var numbers: [Int]

  enum Missing: Error, Equatable {
    /// No such mark; the names that there are.
    case unknown([String])
    case unclosed(line: Int)
    case repeated(line: Int)
  }

  /// - Parameter name: nil for the whole file.
  init(_ name: String?, of text: String) throws(Missing) {
    let all = Self.lines(of: text)
    guard let name else {
      self.init(all)
      return
    }
    let marks = all.map(Mark.init)
    let openings = all.indices.filter { marks[$0] == .opening(name) }
    guard let start = openings.first else {
      throw .unknown(marks.compactMap { if case .opening(let name) = $0 { name } else { nil } })
    }
    if openings.count > 1 { throw .repeated(line: openings[1] + 1) }
    guard let end = Self.end(of: start, marks) else { throw .unclosed(line: start + 1) }
    self.init(all, at: (start + 1..<end).filter { marks[$0] == nil })
  }

  /// Lines by their numbers; those that the text does not have are left out.
  init(_ numbers: ClosedRange<Int>, of text: String) {
    let all = Self.lines(of: text)
    self.init(all, at: all.indices.filter { numbers.contains($0 + 1) })
  }

  /// All lines, or those at some places.
  init(_ all: [String], at places: [Int]? = nil) {
    var places = (places ?? Array(all.indices))[...]
    while let first = places.first, all[first].isEmpty { places.removeFirst() }
    while let last = places.last, all[last].isEmpty { places.removeLast() }
    lines = Self.dedented(places.map { all[$0] })
    numbers = places.map { $0 + 1 }
  }

  /// Regions nest: an inner one ends before the outer.
  private static func end(of start: Int, _ marks: [Mark?]) -> Int? {
    var depth = 0
    for index in marks.indices.dropFirst(start) {
      switch marks[index] {
      case .opening: depth += 1
      case .closing: depth -= 1
      case nil: break
      }
      if depth == 0 { return index }
    }
    return nil
  }

  /// "\n" and "\r\n" end lines; white space at the end of a line stays, only an empty line is one.
  static func lines(of text: String) -> [String] {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.allSatisfy(\.isWhitespace) ? "" : String($0) }
  }

  private static func dedented(_ lines: [String]) -> [String] {
    let indents = lines.filter { !$0.isEmpty }.map { line in
      String(line.prefix { $0 == " " || $0 == "\t" })
    }
    guard var common = indents.first else { return lines }
    for indent in indents { common = common.commonPrefix(with: indent) }
    return lines.map { $0.isEmpty ? "" : String($0.dropFirst(common.count)) }
  }

  /// A line that opens or closes a region. A comment must open before the word: `region: eu` alone
  /// is YAML.
  private enum Mark: Equatable {
    case opening(String)
    case closing

    init?(_ line: String) {
      let comment = /\s*(?:#+|\/\/+|--|;+|%+|<!--|\/\*+|\*|\{\{-?\s*\/\*)\s*/
      guard let opening = line.prefixMatch(of: comment) else { return nil }
      let rest = line[opening.range.upperBound...]
      let end = /\s*(?:-->|\*+\/(?:\s*-?\}\})?)?\s*/
      if let match = rest.prefixMatch(of: /region:\s*([A-Za-z0-9._-]+?)(?=\s|-->|\*\/|$)/) {
        guard rest[match.range.upperBound...].wholeMatch(of: end) != nil else { return nil }
        self = .opening(String(match.output.1))
      } else if let match = rest.prefixMatch(
        of: /endregion(?:(?::\s*|\s+)[A-Za-z0-9._-]+?)?(?=\s|-->|\*\/|$)/)
      {
        guard rest[match.range.upperBound...].wholeMatch(of: end) != nil else { return nil }
        self = .closing
      } else {
        return nil
      }
    }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
