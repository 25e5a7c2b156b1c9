import Diagnostics
import Foundation
import Recipes
import Running

/// Shows a guided run on the terminal, keeps its transcript, and asks.
actor GuidedConsole {
  private let terminal: GuidedTerminal
  private let transcript: TranscriptFile?
  private let ticker = Ticker()

  init(language: PageLanguage, transcript: TranscriptFile?) {
    terminal = GuidedTerminal(language: language, isColoured: CommandRun.isColoured)
    self.transcript = transcript
  }

  func tell(_ event: GuidedEvent) async {
    ticker.stop()
    if let text = terminal.text(event) { CommandRun.say(text) }
    await transcript?.add(event)
    if case .started(let name, let limit) = event { ticker.start(name, limit: limit) }
  }

  /// Passes on what the preparation of Python says.
  nonisolated var note: RunListener {
    { event in
      if case .note(let text) = event { CommandRun.say("  \(text)") }
    }
  }

  /// Nil when nobody is there to ask.
  nonisolated var ask: (@Sendable (String) async -> String?)? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    return { question in await TypedLine.read(after: "  \(question)") }
  }

  /// - Throws: ``Failure`` when the transcript could not be written.
  func finish() async throws {
    ticker.stop()
    if let failure = await transcript?.failure { throw failure }
  }
}
