package import Charts

/// What a page depends on, as its check has seen it.
package struct PageTrace: Sendable {
  /// Relative to the repository's root.
  package var path: String
  /// The recipe or guide whose page it is.
  package var procedure: String?
  /// Folder of a recipe, with the files of its steps.
  package var folder: String?
  /// Installations that its commands make.
  package var installs: [RenderRequest]
  /// Installations that it speaks of.
  package var mentions: [RenderRequest]
  /// Files, objects (`object:Service/minio`) and values (`value:CHART:KEY`) that prove its facts.
  package var evidence: Set<String>
}
