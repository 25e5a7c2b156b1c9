internal import Recipes

/// Namespaces for runs that go on at once.
package enum ParallelNamespaces {
  /// Kubernetes allows no longer names.
  private static let limit = 63

  /// `spark-s3-connection` for each run, numbered when several would have the same.
  package static func names(of targets: [VerificationTarget], base: String) -> [String] {
    var used = Set<String>()
    return targets.map { target in
      let slug = target.recipe.id.split(separator: "/").last.map(String.init) ?? "recipe"
      let name = "\(base)-\(slug)"
      var number = 1
      var candidate = shortened(name, "")
      while !used.insert(candidate).inserted {
        number += 1
        candidate = shortened(name, "-\(number)")
      }
      return candidate
    }
  }

  private static func shortened(_ name: String, _ suffix: String) -> String {
    var stem = name.prefix(limit - suffix.count)
    while stem.last == "-" { stem.removeLast() }
    return stem + suffix
  }
}
