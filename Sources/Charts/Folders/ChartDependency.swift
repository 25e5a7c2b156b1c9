package import Diagnostics
internal import Trees

/// A subchart: where its values stand, and what it is.
package struct ChartDependency: Sendable {
  /// What of a subchart's values becomes the parent's own (`import-values`).
  package struct Import: Sendable, Hashable {
    package var child: [String]
    package var parent: [String]
  }

  package var name: String
  package var alias: String?
  package var version: String?
  package var repository: String?
  /// Value paths of which the first that is set enables the subchart.
  package var conditions: [[String]] = []
  package var imports: [Import] = []
  /// In `Chart.yaml`, or the folder when only that tells.
  package var location: Location
  /// Nil when its files are not in the repository, or are packed.
  package var chart: ChartFolder?

  /// The key of the parent's values under which the subchart's stand.
  package var key: String { alias ?? name }
}

extension ChartDependency {
  /// - Parameter file: of the tree.
  init?(_ tree: Tree, in file: String) {
    guard let name = tree["name"]?.scalarText else { return nil }
    self.init(
      name: name, alias: tree["alias"]?.text, version: tree["version"]?.scalarText,
      repository: tree["repository"]?.text,
      location: Location(path: file, position: tree.position))
    conditions = (tree["condition"]?.text ?? "").split(separator: ",").map { condition in
      condition.split(separator: ".").map { $0.filter { $0 != " " } }
    }
    imports = (tree["import-values"]?.elements ?? []).compactMap(Import.init)
  }
}

extension ChartDependency.Import {
  /// `{child: a.b, parent: c}`, or a key below the subchart's `exports`.
  init?(_ tree: Tree) {
    func keys(_ text: String) -> [String] {
      text == "." ? [] : text.split(separator: ".").map(String.init)
    }
    if let key = tree.text {
      self.init(child: ["exports"] + keys(key), parent: [])
    } else if let child = tree["child"]?.text, let parent = tree["parent"]?.text {
      self.init(child: keys(child), parent: keys(parent))
    } else {
      return nil
    }
  }
}
