/// What a cluster must have for a recipe or a block to run on it.
package enum Requirement: Sendable, Hashable {
  /// Images are pulled from registries.
  case registry
  /// The API server serves this `GROUP/VERSION`.
  case api(String)
  /// There is a CustomResourceDefinition of this name.
  case customResource(String)
  /// The server has at least this version.
  case kubernetes(major: Int, minor: Int)
  /// There is a default StorageClass.
  case storageClass

  /// How the forms read, for messages.
  package static let forms = "registry, api:GROUP/VERSION, crd:NAME, kubernetes:1.25, storageclass"

  /// Reads one of ``forms``; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count > 1 ? String(parts[1]) : nil
    switch (parts[0], value) {
    case ("registry", nil): self = .registry
    case ("storageclass", nil): self = .storageClass
    case ("api", let api?) where api.wholeMatch(of: /[a-z0-9.-]+(\/[a-z0-9]+)?/) != nil:
      self = .api(api)
    case ("crd", let name?) where name.wholeMatch(of: /[a-z0-9-]+(\.[a-z0-9-]+)+/) != nil:
      self = .customResource(name)
    case ("kubernetes", let version?):
      guard let match = version.wholeMatch(of: /v?([0-9]+)\.([0-9]+)/),
        let major = Int(match.output.1), let minor = Int(match.output.2)
      else { return nil }
      self = .kubernetes(major: major, minor: minor)
    default: return nil
    }
  }
}

extension Requirement: CustomStringConvertible {
  package var description: String {
    switch self {
    case .registry: "registry"
    case .api(let api): "api:\(api)"
    case .customResource(let name): "crd:\(name)"
    case .kubernetes(let major, let minor): "kubernetes:\(major).\(minor)"
    case .storageClass: "storageclass"
    }
  }
}
