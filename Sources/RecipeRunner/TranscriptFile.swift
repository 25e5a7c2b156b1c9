import Diagnostics
import Foundation
import Recipes
import Running
import Workspace

/// The transcript of a guided run: written whole after each event, so that it is there however the
/// run ends.
actor TranscriptFile {
  private let path: String
  /// What an earlier run left in the file that this one goes on from.
  private let before: String
  private var transcript: GuidedTranscript
  private let words: GuidedWords
  private let secrets: ClusterSecrets
  /// Why it could not be written.
  private(set) var failure: Failure?

  /// - Parameter isContinued: whether the run goes on with an earlier one, which may have written the
  ///   same file.
  /// - Throws: ``Failure`` when the file cannot be written: nothing should run then.
  init(path: String, language: PageLanguage, secrets: ClusterSecrets, isContinued: Bool) throws {
    self.path = path
    let earlier = isContinued ? try? String(contentsOfFile: path, encoding: .utf8) : nil
    before = earlier.map { "\($0)\n" } ?? ""
    self.secrets = secrets
    words = GuidedWords.in(language)
    transcript = GuidedTranscript(language: language)
    try AtomicFile.write(before, to: path)
  }

  func add(_ event: GuidedEvent) async {
    let areRead = await secrets.read()
    transcript.add(event)
    if case .opening = event, !areRead {
      transcript.add(.sentence(words.secretsUnread, .plain))
    }
    do {
      // The whole text: a value that only now is known to be one may stand in it already.
      try AtomicFile.write(secrets.redact(before + transcript.markdown), to: path)
    } catch let error as Failure {
      failure = error
    } catch {
      failure = Failure(
        Diagnostic(
          rule: "unwritable", what: "'\(path)' cannot be written", why: "\(error)",
          help: "name another file"))
    }
  }
}
