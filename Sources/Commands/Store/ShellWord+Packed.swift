/// Letters that follow each other in the code are packed as one run: most words are one.
private enum LetterRun: Int {
  /// Bytes of the code that stand for themselves.
  case plain = 0
  /// A byte with its backslash.
  case escaped
  /// A part that only the shell knows.
  case unknown
  /// A byte that the code does not hold: a number of `{1..3}`.
  case given
}

extension LetterRun {
  fileprivate init(_ letter: ShellWord.Letter) {
    self =
      switch (letter.byte, letter.range.count) {
      case (nil, _): .unknown
      case (_, 1): .plain
      case (_, 2): .escaped
      default: .given
      }
  }
}

extension ShellWord {
  func pack(into writer: inout PackWriter) {
    writer.write(range)
    var runs: [(kind: LetterRun, quoting: Quoting, range: Range<Int>, byte: UInt8)] = []
    for letter in letters {
      let kind = LetterRun(letter)
      if kind == .plain, let last = runs.last, last.kind == .plain, last.quoting == letter.quoting,
        last.range.upperBound == letter.range.lowerBound
      {
        runs[runs.count - 1].range = last.range.lowerBound..<letter.range.upperBound
      } else {
        runs.append((kind, letter.quoting, letter.range, letter.byte ?? 0))
      }
    }
    writer.write(runs) { writer, run in
      writer.write(run.kind.rawValue)
      writer.write(Int(run.quoting.rawValue))
      writer.write(run.range)
      if run.kind == .given { writer.write(Int(run.byte)) }
    }
    writer.write(expansions) { $1.pack(into: &$0) }
  }

  init(_ reader: inout PackReader, _ code: [UInt8]) throws(PackReader.Malformed) {
    let range = try reader.range()
    let runs = try reader.list { reader throws(PackReader.Malformed) in
      try Self.run(&reader, code)
    }
    let expansions = try reader.list { reader throws(PackReader.Malformed) in
      try ShellExpansion(&reader, code)
    }
    self.init(letters: runs.flatMap { $0 }, range: range, expansions: expansions)
  }

  private static func run(_ reader: inout PackReader, _ code: [UInt8])
    throws(PackReader.Malformed) -> [Letter]
  {
    let kind = LetterRun(rawValue: try reader.number())
    let quoting = Quoting(rawValue: UInt8(truncatingIfNeeded: try reader.number()))
    let range = try reader.range()
    guard let kind, let quoting, range.upperBound <= code.count else {
      throw PackReader.Malformed()
    }
    switch kind {
    case .plain:
      return range.map { Letter(byte: code[$0], range: $0..<$0 + 1, quoting: quoting) }
    case .escaped:
      guard !range.isEmpty else { throw PackReader.Malformed() }
      return [Letter(byte: code[range.upperBound - 1], range: range, quoting: quoting)]
    case .unknown: return [Letter(byte: nil, range: range, quoting: quoting)]
    case .given:
      let byte = UInt8(truncatingIfNeeded: try reader.number())
      return [Letter(byte: byte, range: range, quoting: quoting)]
    }
  }
}

extension ShellExpansion {
  fileprivate func pack(into writer: inout PackWriter) {
    writer.write(range)
    writer.writeOptional(name) { $0.write($1) }
    switch fallback {
    case nil: writer.write(0)
    case .failure: writer.write(1)
    case .value(let word, let whenEmpty):
      writer.write(whenEmpty ? 2 : 3)
      word.pack(into: &writer)
    case .alternative(let word, let whenEmpty):
      writer.write(whenEmpty ? 4 : 5)
      word.pack(into: &writer)
    }
  }

  fileprivate init(_ reader: inout PackReader, _ code: [UInt8]) throws(PackReader.Malformed) {
    range = try reader.range()
    name = try reader.optional { reader throws(PackReader.Malformed) in try reader.text() }
    switch try reader.number() {
    case 0: fallback = nil
    case 1: fallback = .failure
    case 2: fallback = .value(try ShellWord(&reader, code), whenEmpty: true)
    case 3: fallback = .value(try ShellWord(&reader, code), whenEmpty: false)
    case 4: fallback = .alternative(try ShellWord(&reader, code), whenEmpty: true)
    case 5: fallback = .alternative(try ShellWord(&reader, code), whenEmpty: false)
    default: throw PackReader.Malformed()
    }
  }
}
