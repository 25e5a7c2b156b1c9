internal import Diagnostics
internal import Foundation

/// `cluster/images/images.json`: what stands behind each image name without a registry.
package struct ImageTable: Sendable {
  package struct Image: Decodable, Sendable {
    package struct Substitute: Decodable, Sendable {
      package var `for`: String
      package var by: String
    }

    package var reference: String
    /// What the stand-in is made of, in words.
    package var standIn: String
    package var substitutes: [Substitute]?

    private enum CodingKeys: String, CodingKey {
      case reference
      case standIn = "stand-in"
      case substitutes
    }
  }

  package let images: [Image]

  package static let path = "cluster/images/images.json"

  /// - Throws: ``Failure`` when the table is missing or wrong.
  package init(root: String) throws {
    do {
      let data = try Data(contentsOf: URL(filePath: "\(root)/\(Self.path)"))
      images = try JSONDecoder().decode(Contents.self, from: data).images
    } catch {
      throw Failure(
        Diagnostic(
          rule: "image-table", what: "'\(Self.path)' cannot be read", why: "\(error)",
          help: "restore the file: git checkout -- \(Self.path)"))
    }
  }

  private struct Contents: Decodable { var images: [Image] }
}
