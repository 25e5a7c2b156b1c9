internal import Diagnostics
package import Processes
internal import Workspace

/// Parses the codes of many pages, and remembers what became of each by its content.
package struct ScriptStore: Sendable {
  package typealias Parse = Result<ShellScript, ShellScript.SyntaxError>

  private let shfmt: Tool
  /// The pack of former results; nil where nothing is kept.
  private let packPath: String?

  /// - Parameter folder: of the cache; nil parses everything anew.
  package init(shfmt: Tool, folder: String?) {
    self.shfmt = shfmt
    packPath = folder.map { "\($0)/shell.pack" }
  }

  /// What each code is, in their order.
  ///
  /// - Throws: a failure to run shfmt.
  package func parse(_ codes: [String]) async throws -> [Parse] {
    var pack = packPath.map { ScriptPack(path: $0, tool: shfmt.path) } ?? ScriptPack()
    var known: [String: Parse] = [:]
    var missing: [String] = []
    for code in codes where known[code] == nil {
      if let parse = pack.parse(of: code) {
        known[code] = parse
      } else {
        known[code] = .failure(ShellScript.SyntaxError(line: 1, column: 1, message: "not parsed"))
        missing.append(code)
      }
    }
    if !missing.isEmpty {
      for (code, parse) in zip(missing, try await parseAnew(missing)) {
        known[code] = parse
        pack.add(code, parse)
      }
    }
    // A cache that cannot be written costs time and no result.
    if let packPath, pack.hasChanged { try? pack.write(to: packPath) }
    return codes.compactMap { known[$0] }
  }

  /// Two at a time.
  private func parseAnew(_ codes: [String]) async throws -> [Parse] {
    let chunks = Self.chunks(codes)
    return try await withThrowingTaskGroup(of: (Int, [Parse]).self) { group in
      var results = [[Parse]](repeating: [], count: chunks.count)
      for (number, chunk) in chunks.enumerated() {
        if number >= 2, let (done, parses) = try await group.next() { results[done] = parses }
        group.addTask { (number, try await parseTogether(chunk)) }
      }
      for try await (done, parses) in group { results[done] = parses }
      return results.flatMap { $0 }
    }
  }

  /// Groups of some tens of kilobytes, at least two.
  private static func chunks(_ codes: [String]) -> [ArraySlice<String>] {
    let total = codes.reduce(0) { $0 + $1.utf8.count }
    let size = min(max(total / 2, 1), 1 << 16)
    var chunks: [ArraySlice<String>] = []
    var start = 0
    var bytes = 0
    for (index, code) in codes.enumerated() {
      bytes += code.utf8.count
      if bytes >= size || index == codes.count - 1 {
        chunks.append(codes[start...index])
        start = index + 1
        bytes = 0
      }
    }
    return chunks
  }

  /// One run for all; where that does not tell, others for parts of them.
  private func parseTogether(_ codes: ArraySlice<String>) async throws -> [Parse] {
    if codes.isEmpty { return [] }
    if codes.count == 1, let code = codes.first { return [try await parseAlone(code)] }
    let batch = ScriptBatch(Array(codes))
    let result = try await shfmt.run(ShellScript.arguments, input: batch.text)
    if result.outcome.isSuccess {
      if let scripts = batch.scripts(result.output) { return scripts.map { .success($0) } }
      let middle = codes.startIndex + codes.count / 2
      return try await parseTogether(codes[..<middle]) + parseTogether(codes[middle...])
    }
    // Most likely one code is wrong, where shfmt says so, and the others are not.
    let line = ShellScript.SyntaxError(shfmt: result.errors).line
    let suspect = codes.startIndex + batch.code(atLine: line)
    return try await parseTogether(codes[..<suspect]) + [parseAlone(codes[suspect])]
      + parseTogether(codes[(suspect + 1)...])
  }

  private func parseAlone(_ code: String) async throws -> Parse {
    do {
      return .success(try await ShellScript(parsing: code, shfmt: shfmt))
    } catch let error as ShellScript.SyntaxError {
      return .failure(error)
    }
  }
}
