import Commands
import Foundation
import Processes
import Testing

@Suite struct ScriptStoreTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!

  /// Codes that reach into what follows, and others of every kind.
  private static let codes = [
    "kubectl get po", "", "# only a comment", "a \\", "a &&", "a |", "cat <<EOF\nx", "if a; then",
    "fi", "echo 'open", "x=$(", "a; b\n\nc", "cat <<EOF\nx\nEOF", "cat <<-EOF\n\tx $y\n\tEOF",
    "f()", "f() {", "}", "!", "time", "a \\\n", "A=1 \\", "case x in", "é=1; ü \"${é:-$x}\" | a",
    "for i in {1..3} \"b c\"; do kubectl get $i; done > f", "A=1 B= kubectl get po <<<x",
    "EOF", "x=(1 2); y+=${x:+1}", "a 2>&1 | b &", "helm install x y --set a=b\\,c,d='e f'\\",
    "end_of_the_code_of_a_recipe", "{ a; b; } | c <f", "a $'b\\n' $'c'", "export A=1 B",
    "[[ a = b ]]",
    "((x++))", "kubectl get po -o jsonpath='{.items[*]}' \"$(a `b`)\"", "a & ", ")",
    "cat <<A <<B\n1\nA\n2\nB",
  ]

  private func alone(_ code: String) async throws -> ScriptStore.Parse {
    do {
      return .success(try await ShellScript(parsing: code, shfmt: Self.shfmt))
    } catch let error as ShellScript.SyntaxError {
      return .failure(error)
    }
  }

  @Test func manyAreParsedAsEachAlone() async throws {
    let parses = try await ScriptStore(shfmt: Self.shfmt, folder: nil).parse(Self.codes)
    #expect(parses.count == Self.codes.count)
    for (code, parse) in zip(Self.codes, parses) {
      #expect(try await parse == alone(code), "\(code)")
    }
  }

  /// Good ones only: they are read in one run.
  @Test func togetherAndAloneAreEqual() async throws {
    var good: [String] = []
    for code in Self.codes {
      if case .success = try await alone(code) { good.append(code) }
    }
    let scripts = try await ScriptStore(shfmt: Self.shfmt, folder: nil).parse(good)
    for (code, parse) in zip(good, scripts) { #expect(try await parse == alone(code)) }
  }

  @Test func resultsAreKept() async throws {
    let folder = NSTemporaryDirectory() + "pack-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try await ScriptStore(shfmt: Self.shfmt, folder: folder).parse(Self.codes)
    // A program that prints nothing parses nothing: what comes is from the pack. Its size and date
    // count, so it has to be the same file.
    let link = "\(folder)/shfmt"
    let script = "#!/bin/sh\ncat > /dev/null\nexit 3\n"
    try script.write(toFile: link, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: link)
    let again = try await ScriptStore(shfmt: Self.shfmt, folder: folder).parse(
      Self.codes.reversed())
    #expect(again == first.reversed())
    let other = try await ScriptStore(shfmt: Tool(path: link), folder: folder).parse(["a"])
    guard case .failure = other[0] else {
      Issue.record("another shfmt has another pack")
      return
    }
  }

  @Test(arguments: [0, 1, 40, 100, 400]) func brokenPacksAreNone(size: Int) async throws {
    let folder = NSTemporaryDirectory() + "pack-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = ScriptStore(shfmt: Self.shfmt, folder: folder)
    let codes = ["a", "b \"$x\" <<E\ny\nE", "if"]
    let first = try await store.parse(codes)
    let url = URL(filePath: "\(folder)/shell.pack")
    var bytes = [UInt8](try Data(contentsOf: url))
    let cut = min(size, bytes.count)
    bytes = Array(bytes[..<cut]) + bytes[cut...].map { $0 ^ 0x55 }
    try Data(bytes).write(to: url)
    #expect(try await store.parse(codes) == first)
  }
}
