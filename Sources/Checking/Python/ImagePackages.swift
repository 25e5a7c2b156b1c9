internal import Foundation
internal import Trees

/// The Python packages of the images that `cluster/images` describes.
package struct ImagePackages: Sendable {
  private let root: String
  private let images: [Tree]

  /// - Parameter root: of the repository; one without `cluster/images` has no images.
  package init(root: String) {
    self.root = "\(root)/cluster/images"
    let data = FileManager.default.contents(atPath: "\(self.root)/images.json") ?? Data()
    let table = try? Tree(yaml: String(decoding: data, as: UTF8.self))
    images = table?["images"]?.elements ?? []
  }

  /// What can be imported in an image; nil when it is not described, or has no packages.
  ///
  /// - Parameter image: its reference, or its name in the table.
  package func environment(of image: String) -> ModuleEnvironment? {
    let entry = images.first { entry in
      entry["reference"]?.text == image || entry["name"]?.text == image
    }
    let layers = entry?["layers"]?.elements.compactMap(\.text) ?? []
    let requirements = layers.flatMap(requirements(ofLayer:))
    guard let reference = entry?["reference"]?.text, !requirements.isEmpty else { return nil }
    return .image(reference, requirements)
  }

  private func requirements(ofLayer layer: String) -> [String] {
    ["requirements.txt", "wheels.txt", "sdists.txt"].flatMap { name -> [String] in
      let data = FileManager.default.contents(atPath: "\(root)/\(layer)/\(name)") ?? Data()
      return String(decoding: data, as: UTF8.self).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }.map { String($0.prefix { $0 != " " }) }
    }
  }
}
