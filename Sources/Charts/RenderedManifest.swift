internal import Yams

/// What helm renders from a chart and a preset: the objects of a release.
package struct RenderedManifest: Sendable, Equatable {
  package struct Object: Sendable, Hashable, Comparable {
    package var kind: String
    package var name: String
    /// The object's YAML in canonical form: sorted keys, no generated values.
    package var text: String

    package static func < (left: Object, right: Object) -> Bool {
      (left.kind, left.name) < (right.kind, right.name)
    }
  }

  package let objects: [Object]

  /// - Throws: a YAML error, which would be helm's fault: it parses its own output.
  package init(yaml: String) throws {
    // The sequence ends at an error, and keeps it.
    var nodes = try compose_all(yaml: yaml, .default, .default, .utf8)
    var found: [Object] = []
    while let node = nodes.next() { if let object = try Self.object(node) { found.append(object) } }
    if let error = nodes.error { throw error }
    objects = found.sorted()
  }

  /// The objects as one text that is equal for equal releases.
  package var canonicalText: String { objects.map(\.text).joined(separator: "---\n") }

  /// Images that the release's pods use.
  package var images: [String] {
    let references = objects.flatMap { object in
      object.text.matches(of: /(?m)^\s*(?:- )?image: ['"]?([^'"\s]+)['"]?$/).map {
        String($0.output.1)
      }
    }
    return Array(Set(references)).sorted()
  }

  private static func object(_ node: Node) throws -> Object? {
    guard let mapping = node.mapping, let kind = mapping["kind"]?.string,
      let name = mapping["metadata"]?.mapping?["name"]?.string
    else { return nil }
    let stable = withoutGeneratedValues(node, kind: kind)
    return Object(kind: kind, name: name, text: try serialize(node: stable, sortKeys: true))
  }

  /// Secrets are generated afresh in each render: only their keys count, and no checksum of them.
  private static func withoutGeneratedValues(_ node: Node, kind: String) -> Node {
    guard case .mapping(var mapping) = node else { return node }
    for (key, value) in mapping {
      let name = key.string ?? ""
      if kind == "Secret", ["data", "stringData"].contains(name), let data = value.mapping {
        mapping[key] = Node(data.keys.compactMap(\.string).sorted().map { Node($0) })
      } else if name.hasPrefix("checksum/") {
        mapping[key] = nil
      } else {
        mapping[key] = withoutGeneratedValues(value, kind: "")
      }
    }
    return .mapping(mapping)
  }
}
