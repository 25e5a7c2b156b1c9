extension ShellScript {
  func pack(into writer: inout PackWriter) {
    writer.write(commands) { $1.pack(into: &$0) }
    writer.write(assignments) { $1.pack(into: &$0) }
    writer.write(loops) { writer, loop in
      writer.write(loop.variable)
      writer.write(loop.words) { $1.pack(into: &$0) }
      writer.write(loop.body)
    }
    writer.write(texts) { $1.pack(into: &$0) }
    writer.write(functions.sorted()) { $0.write($1) }
    writer.write(writesFile)
  }

  init(_ reader: inout PackReader, code: String) throws(PackReader.Malformed) {
    let bytes = Array(code.utf8)
    self.code = code
    commands = try reader.list { reader throws(PackReader.Malformed) in
      try CommandLine(&reader, bytes)
    }
    assignments = try reader.list { reader throws(PackReader.Malformed) in
      try ShellAssignment(&reader, bytes)
    }
    loops = try reader.list { reader throws(PackReader.Malformed) in
      ShellLoop(
        variable: try reader.text(), words: try Self.words(&reader, bytes),
        body: try reader.range())
    }
    texts = try Self.words(&reader, bytes)
    functions = Set(
      try reader.list { reader throws(PackReader.Malformed) in try reader.text() })
    writesFile = try reader.flag()
  }

  fileprivate static func words(_ reader: inout PackReader, _ code: [UInt8])
    throws(PackReader.Malformed) -> [ShellWord]
  {
    try reader.list { reader throws(PackReader.Malformed) in try ShellWord(&reader, code) }
  }
}

extension ShellScript.CommandLine {
  fileprivate func pack(into writer: inout PackWriter) {
    writer.write(words) { $1.pack(into: &$0) }
    writer.write(line)
    writer.write(range)
    writer.write(assignments) { $1.pack(into: &$0) }
    writer.writeOptional(input) { $1.pack(into: &$0) }
    writer.writeOptional(output) { $1.pack(into: &$0) }
    for flag in [isConditional, mayFail, isSubstitution, hasPlaceholder] { writer.write(flag) }
  }

  fileprivate init(_ reader: inout PackReader, _ code: [UInt8]) throws(PackReader.Malformed) {
    words = try ShellScript.words(&reader, code)
    line = try reader.number()
    range = try reader.range()
    assignments = try reader.list { reader throws(PackReader.Malformed) in
      try ShellAssignment(&reader, code)
    }
    input = try reader.optional { reader throws(PackReader.Malformed) in
      try ShellInput(&reader, code)
    }
    output = try reader.optional { reader throws(PackReader.Malformed) in
      try ShellWord(&reader, code)
    }
    isConditional = try reader.flag()
    mayFail = try reader.flag()
    isSubstitution = try reader.flag()
    hasPlaceholder = try reader.flag()
    guard range.upperBound <= code.count else { throw PackReader.Malformed() }
  }
}

extension ShellAssignment {
  fileprivate func pack(into writer: inout PackWriter) {
    writer.write(name)
    writer.write(nameRange)
    writer.writeOptional(value) { $1.pack(into: &$0) }
    for flag in [isAppending, isList, isConditional] { writer.write(flag) }
  }

  fileprivate init(_ reader: inout PackReader, _ code: [UInt8]) throws(PackReader.Malformed) {
    name = try reader.text()
    nameRange = try reader.range()
    value = try reader.optional { reader throws(PackReader.Malformed) in
      try ShellWord(&reader, code)
    }
    isAppending = try reader.flag()
    isList = try reader.flag()
    isConditional = try reader.flag()
  }
}

extension ShellInput {
  fileprivate func pack(into writer: inout PackWriter) {
    switch self {
    case .document(let word):
      writer.write(0)
      word.pack(into: &writer)
    case .file(let word):
      writer.write(1)
      word.pack(into: &writer)
    case .pipe(let source):
      writer.write(2)
      writer.write(source)
    case .other: writer.write(3)
    }
  }

  fileprivate init(_ reader: inout PackReader, _ code: [UInt8]) throws(PackReader.Malformed) {
    switch try reader.number() {
    case 0: self = .document(try ShellWord(&reader, code))
    case 1: self = .file(try ShellWord(&reader, code))
    case 2: self = .pipe(fromCommandAt: try reader.number())
    case 3: self = .other
    default: throw PackReader.Malformed()
    }
  }
}
