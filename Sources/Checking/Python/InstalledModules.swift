internal import Foundation
package import Processes

/// The modules of an installed virtual environment.
package struct InstalledModules: Sendable, Hashable {
  /// Its `site-packages`.
  let folder: String
  private let names: Set<String>

  /// The environment that `recipes verify` made for these requirements; nil when it made none, or
  /// was cut off.
  package init?(requirements: [String], cache: String, sha256sum: Tool) async {
    guard
      let key = try? await sha256sum.run([], input: requirements.joined(separator: "\n")).output
    else { return nil }
    self.init(environment: "\(cache)/python/\(key.prefix(16))")
  }

  /// - Parameter environment: the folder of a virtual environment.
  package init?(environment: String) {
    let manager = FileManager.default
    let libraries = (try? manager.contentsOfDirectory(atPath: "\(environment)/lib")) ?? []
    guard manager.fileExists(atPath: "\(environment)/.complete"),
      let library = libraries.sorted().last(where: { $0.hasPrefix("python3") })
    else { return nil }
    folder = "\(environment)/lib/\(library)/site-packages"
    let entries = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    names = Set(
      entries.filter { !$0.hasSuffix("-info") }.map { entry in
        String(entry.prefix { $0 != "." })
      })
  }

  /// A namespace such as `google` is shared, so that what is below it counts, too.
  func contains(_ module: String) -> Bool {
    let parts = module.split(separator: ".").map(String.init)
    guard let top = parts.first, names.contains(top) else { return false }
    let base = "\(folder)/\(top)"
    let manager = FileManager.default
    let isNamespace =
      manager.fileExists(atPath: base) && !manager.fileExists(atPath: "\(base)/__init__.py")
    guard isNamespace, parts.count > 1 else { return true }
    return ["", ".py"].contains { manager.fileExists(atPath: "\(base)/\(parts[1])\($0)") }
  }
}
