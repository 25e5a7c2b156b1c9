import Running
import Testing

/// One block of a diagnosis, by what it documents and what it prints.
@Suite struct BlockStateTests {
  private func told(_ outputs: String, prints text: String) async throws -> [String] {
    let page = """
      ---
      id: troubleshooting/x
      title: T
      summary: S
      ---
      ## Diagnose

      ```bash {name=a}
      kubectl get a
      ```

      \(outputs)

      """
    let fixture = GuidedFixture(["a": [text]], page: page)
    _ = try await fixture.run()
    return fixture.told.filter { $0.hasPrefix("a: ") || $0.hasPrefix("> ") }
  }

  private static func output(_ when: String, _ text: String) -> String {
    "```text {output-of=a\(when)}\n\(text)\n```\n"
  }

  @Test(arguments: [
    (output(" when=healthy", "good"), "good", ["a: healthy"]),
    (
      output(" when=healthy", "good"), "else",
      ["a: neither broken nor healthy", "> healthy would be: expected 'good', got 'else'"]
    ),
    (output(" when=broken", "bad"), "bad", ["a: broken"]),
    (output(" when=broken", "bad"), "else", ["a: done"]),
    (output(" when=broken", "x [...]") + output(" when=healthy", "x y"), "x y", ["a: done"]),
    (
      output("", "x") + output(" when=broken", "[...]x"), "y",
      ["a: neither broken nor healthy", "> expected 'x', got 'y'"]
    ),
    (
      output(" when=broken", "bad"), "!bad",
      ["a: neither broken nor healthy", "> exit status 1"]
    ),
    ("", "anything", ["a: done"]),
  ])
  func isTold(outputs: String, text: String, expected: [String]) async throws {
    #expect(try await told(outputs, prints: text) == expected)
  }
}
