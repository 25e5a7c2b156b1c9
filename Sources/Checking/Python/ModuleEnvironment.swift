/// The modules that a piece of Python code can import where it runs.
package struct ModuleEnvironment: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Exactly what the page declares, and what that needs.
    case declared
    /// An image, by its reference: all that is named, and perhaps more.
    case image(String)
    /// Not told by the page; the reason says why nothing can be proven.
    case unknown(String)
  }

  package var kind: Kind
  /// In pip's syntax.
  package var requirements: [String]
  /// Modules of the page itself, or of files beside it.
  package var local: Set<String> = []
  /// What an installed environment holds, where one is at hand.
  package var installed: InstalledModules?

  /// What a recipe's frontmatter declares under `python:`; with nothing, Python alone.
  package static func declared(_ requirements: [String], installed: InstalledModules? = nil)
    -> ModuleEnvironment
  {
    ModuleEnvironment(kind: .declared, requirements: requirements, installed: installed)
  }

  package static func image(_ reference: String, _ requirements: [String]) -> ModuleEnvironment {
    ModuleEnvironment(kind: .image(reference), requirements: requirements)
  }

  package static func unknown(because reason: String) -> ModuleEnvironment {
    ModuleEnvironment(kind: .unknown(reason), requirements: [])
  }

  private init(kind: Kind, requirements: [String], installed: InstalledModules? = nil) {
    self.kind = kind
    self.requirements = requirements
    self.installed = installed
  }

  /// The same with modules that stand beside the code.
  package func adding(local modules: some Sequence<String>) -> ModuleEnvironment {
    var copy = self
    copy.local.formUnion(modules)
    return copy
  }
}
