internal import Recipes

/// What a guided run tells, for the terminal and for the transcript.
package enum GuidedEvent: Sendable, Equatable {
  package enum Tone: Sendable, Equatable {
    case plain, good, bad
    /// The title of a section.
    case heading
    /// What the page says, or what was expected, about the block before.
    case remark
  }

  case opening(GuidedOpening)
  /// A block that is about to run; its prose is nil when it was told before.
  case block(GuidedBlock, prose: String?)
  /// What a change would do to the release, as a unified difference.
  case difference(String)
  /// What was typed when the run asked.
  case answer(String)
  case started(name: String, limit: Duration)
  case output(String)
  /// What a block showed.
  case result(name: String, String, Tone, duration: Duration, attempts: Int)
  case sentence(String, Tone)

  static func section(_ title: String) -> GuidedEvent { .sentence(title, .heading) }
  static func remark(_ text: String) -> GuidedEvent { .sentence(text, .remark) }
}

/// What a guided run works on.
package struct GuidedOpening: Sendable, Equatable {
  package var title: String
  package var recipe: String
  package var context: String
  package var namespace: String
  package var release: String
  /// Parameters that differ from the documented ones.
  package var parameters: [String: String]
  /// Revision and status of the release; nil when it is not there yet.
  package var revision: String?
  /// Programs and their versions.
  package var versions: [String]
  /// Date and time, as the transcript names it.
  package var date: String

  package init(
    title: String, recipe: String, context: String, namespace: String, release: String,
    parameters: [String: String], revision: String?, versions: [String], date: String
  ) {
    self.title = title
    self.recipe = recipe
    self.context = context
    self.namespace = namespace
    self.release = release
    self.parameters = parameters
    self.revision = revision
    self.versions = versions
    self.date = date
  }
}
