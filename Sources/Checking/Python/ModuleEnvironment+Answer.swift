internal import Diagnostics

extension ModuleEnvironment {
  enum Answer: Sendable, Equatable {
    case present(by: String)
    /// The module that is surely meant.
    case misspelt(String)
    case absent(package: String)
    case unsure(String)
  }

  /// Of a module that is not of the standard library.
  func answer(_ module: String) -> Answer {
    let top = String(module.prefix { $0 != "." })
    if local.contains(top) { return .present(by: "the page's own files") }
    let brought =
      requirements.first { Self.has([PythonDistribution(requirement: $0)], module) }
      ?? requirements.first { Self.has(Self.needed($0), module) }
    if let brought { return .present(by: brought) }
    switch kind {
    case .unknown(let reason): return .unsure(reason)
    case .image(let reference): return inImage(reference, top)
    case .declared: return declared(module)
    }
  }

  private func declared(_ module: String) -> Answer {
    if let installed {
      return installed.contains(module)
        ? .present(by: installed.folder) : .absent(package: PythonDistribution.providing(module))
    }
    let open = requirements.first { requirement in
      PythonDistribution(requirement: requirement).dependencies == nil
    }
    if let open { return .unsure("it may come with '\(open)'") }
    return .absent(package: PythonDistribution.providing(module))
  }

  /// An image has more than is known of it, so that only a misspelt name is surely wrong.
  private func inImage(_ reference: String, _ top: String) -> Answer {
    let tops = requirements.flatMap { PythonDistribution(requirement: $0).modules }
      .map { String($0.prefix { $0 != "." }) }
    let near = Set(tops).filter { top.count > 4 && editDistance($0, top) == 1 }.sorted()
    if let meant = near.first { return .misspelt(meant) }
    return .unsure("the image '\(reference)' may have it")
  }

  private static func needed(_ requirement: String) -> [PythonDistribution] {
    PythonDistribution(requirement: requirement).dependencies ?? []
  }

  private static func has(_ distributions: [PythonDistribution], _ module: String) -> Bool {
    distributions.flatMap(\.modules).contains { name in
      name.lowercased() == module.prefix(name.count).lowercased()
        && (module.count == name.count || module.dropFirst(name.count).first == ".")
        || name.hasPrefix("\(module).")
    }
  }
}
