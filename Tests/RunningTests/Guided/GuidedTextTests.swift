import Recipes
import Running
import Testing

/// Events as text, where the golden transcripts show too little.
@Suite struct GuidedTextTests {
  private func terminal(_ event: GuidedEvent, isColoured: Bool = false) -> String? {
    GuidedTerminal(language: .en, isColoured: isColoured).text(event)
  }

  private func transcript(_ event: GuidedEvent) -> String {
    var transcript = GuidedTranscript(language: .en)
    transcript.add(event)
    return transcript.markdown
  }

  @Test func controlCharactersOfAnOutputAreNotShown() {
    let event = GuidedEvent.output("a\u{1B}[2Jb\r\n\tc\u{7}\n\n")
    #expect(terminal(event) == "    │ a[2Jb\n    │ \tc")
    #expect(transcript(event) == "Output:\n\n```text\na[2Jb\n\tc\n\n```\n")
  }

  @Test func aLongOutputShowsItsEnd() {
    let text = (1...62).map(String.init).joined(separator: "\n")
    let lines = terminal(.output(text))?.split(separator: "\n") ?? []
    #expect(lines.prefix(2) == ["    │ … 2", "    │ 3"])
    #expect(lines.last == "    │ 62")
    #expect(transcript(.output(text)).contains("```text\n1\n2\n"))
  }

  @Test func noOutputIsSaid() {
    #expect(terminal(.output(" \n")) == "    (no output)")
    #expect(transcript(.output(" \n")) == "Output: no output\n")
  }

  @Test func aFenceIsLongerThanThoseWithin() {
    #expect(transcript(.output("````\n`")) == "Output:\n\n`````text\n````\n`\n`````\n")
  }

  @Test func colourIsForTerminals() {
    #expect(terminal(.difference("-a\n+b\n c"), isColoured: true)?.contains("\u{1B}[31m-a") == true)
    #expect(
      terminal(.difference("-a\n+b\n c"))
        == "  What it changes in the release:\n    -a\n    +b\n     c")
    #expect(terminal(.sentence("x", .good), isColoured: true) == "\n\u{1B}[32mx\u{1B}[0m")
    #expect(
      terminal(.difference("")) == "  It changes nothing in the manifests of the release.")
  }

  @Test func timesAndAttemptsAreTold() {
    let event = GuidedEvent.result(
      name: "a", "broken", .bad, duration: .milliseconds(1240), attempts: 3)
    #expect(terminal(event) == "  ✗ a: broken (1.2 s, 3 attempts)")
    #expect(transcript(event) == "**broken** (1.2 s, 3 attempts)\n")
  }

  @Test func proseIsWrapped() {
    let text = String(repeating: "слово ", count: 20)
    let lines = terminal(.sentence(text, .remark))?.split(separator: "\n") ?? []
    #expect(lines.map(\.count) == [99, 27])
    #expect(lines.allSatisfy { $0.hasPrefix("    слово") })
  }
}
