package import Cluster
package import Recipes

/// Which images of a cluster without a registry stand in for upstream software.
package enum Substitutes {
  /// The substitutes behind the images that a release uses, each once.
  package static func used(by images: [String], in table: ImageTable)
    -> [VerificationRecord.Substitute]
  {
    var seen = Set<VerificationRecord.Substitute>()
    return table.images.filter { images.contains($0.reference) }
      .flatMap { $0.substitutes ?? [] }
      .map { VerificationRecord.Substitute(for: $0.for, by: $0.by) }
      .filter { seen.insert($0).inserted }
  }
}
