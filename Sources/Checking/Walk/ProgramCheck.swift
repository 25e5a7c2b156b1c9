internal import Commands
internal import Diagnostics
internal import Pages

/// What can be proven of a command that is neither helm nor kubectl: files of the repository that it
/// names, and targets of its Makefile.
struct ProgramCheck: Sendable {
  let ground: Ground
  let before: Stage

  func check(
    _ line: ShellScript.CommandLine, _ name: String, _ ledger: inout SnippetLedger
  ) {
    guard let first = line.words.first else { return }
    if name == "make" { targets(line.words.dropFirst(), &ledger) }
    let search = FileSearch(files: ground.files, stage: before)
    if name.contains("/"), !name.hasPrefix("/"), case .missing(let path) = search.answer(first),
      !Self.isBuilt(path)
    {
      ledger.wrong(.command, name, missing(path), at: first.range)
    } else {
      ledger.excluded(.command, name, because: "neither helm nor kubectl", at: first.range)
    }
    for word in line.words.dropFirst() { file(word, search, &ledger) }
  }

  /// What the repository's own build makes.
  private static func isBuilt(_ path: String) -> Bool {
    ["bin/", "build/", "dist/", "target/", "artifacts/", ".build/"].contains { path.hasPrefix($0) }
  }

  private func file(_ word: ShellWord, _ search: FileSearch, _ ledger: inout SnippetLedger) {
    guard let text = word.text, text.contains("/"), !text.hasPrefix("-") else { return }
    switch search.answer(text) {
    case .repository(let path): ledger.proven(.file, path, at: word.range, by: [path])
    case .missing(let path)
    where text.hasSuffix(".yaml") || text.hasSuffix(".md") || text.hasSuffix(".ipynb")
      || text.hasSuffix(".py") || text.hasSuffix(".rego"):
      if !Self.isBuilt(path) { ledger.wrong(.file, text, missing(path), at: word.range) }
    default: break
    }
  }

  private func missing(_ path: String) -> Mistake {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let nearest = nearestNames(to: name, among: ground.files.names(in: folder).sorted(), limit: 1)
    return Mistake(
      "unknown-file", "there is no file '\(path)'", why: "the command would fail for readers",
      help: Mistake.suggestion(
        nearest.map { "\(folder)/\($0)" }, otherwise: "name a file of the repository"))
  }

  /// The target that a line of a Makefile defines: `name:`, and not `name :=`.
  private static func target(_ line: Substring.UTF8View) -> String? {
    let name = line.prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "_.-".utf8.contains(byte)
    }
    let rest = line[name.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
    guard !name.isEmpty, rest.first == UInt8(ascii: ":"),
      rest.dropFirst().first != UInt8(ascii: "=")
    else { return nil }
    return String(Substring(name))
  }

  private func targets(_ words: ArraySlice<ShellWord>, _ ledger: inout SnippetLedger) {
    guard !words.contains(where: { ($0.text ?? "").hasPrefix("-") }),
      let makefile = ground.text(
        before.folder.isEmpty ? "Makefile" : "\(before.folder)/Makefile")
    else { return }
    let known = Set(makefile.utf8.split(separator: UInt8(ascii: "\n")).compactMap(Self.target))
    for word in words {
      guard let target = word.text, !target.contains("="), !target.contains("%") else { continue }
      if known.contains(target) {
        ledger.proven(.command, "make \(target)", at: word.range, by: ["Makefile"])
        continue
      }
      ledger.wrong(
        .command, "make \(target)",
        Mistake(
          "unknown-verb", "the Makefile has no target '\(target)'", why: "make would refuse it",
          help: Mistake.suggestion(
            nearestNames(to: target, among: known.sorted()), otherwise: "see the Makefile")),
        at: word.range)
    }
  }
}
