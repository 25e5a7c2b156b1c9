/// What a verification found, and against what: the file that the site shows and that goes stale.
package struct VerificationRecord: Codable, Sendable, Equatable {
  package struct Substitute: Codable, Sendable, Hashable {
    /// What upstream software a user would run.
    package var `for`: String
    /// What stood in for it.
    package var by: String

    package init(for upstream: String, by standIn: String) {
      self.for = upstream
      by = standIn
    }
  }

  package struct Block: Codable, Sendable, Equatable {
    package var name: String
    package var phase: String
    package var result: String
    package var seconds: Double

    package init(name: String, phase: String, result: String, seconds: Double) {
      self.name = name
      self.phase = phase
      self.result = result
      self.seconds = seconds
    }
  }

  package var recipe: String
  /// The preset that the recipe ran on, `CHART/NAME`; nil for a recipe that names none, and in
  /// records from before there was one for each.
  package var preset: String?
  /// SHA-256 over the recipe's blocks and files and the manifests of the preset; with another one the
  /// record is stale.
  package var digest: String
  /// When the run ended, ISO 8601 in UTC.
  package var date: String
  package var durationSeconds: Double
  /// `passed`, `failed` or `flaky`.
  package var result: String
  package var kubernetes: String
  package var spark: String
  package var helm: String
  package var kubectl: String
  /// `local`, `kind` or `context`.
  package var provider: String
  package var substitutes: [Substitute]
  package var blocks: [Block]

  package init(
    recipe: String, preset: String?, digest: String, date: String, durationSeconds: Double,
    result: String,
    kubernetes: String, spark: String, helm: String, kubectl: String, provider: String,
    substitutes: [Substitute], blocks: [Block]
  ) {
    self.recipe = recipe
    self.preset = preset
    self.digest = digest
    self.date = date
    self.durationSeconds = durationSeconds
    self.result = result
    self.kubernetes = kubernetes
    self.spark = spark
    self.helm = helm
    self.kubectl = kubectl
    self.provider = provider
    self.substitutes = substitutes
    self.blocks = blocks
  }
}
