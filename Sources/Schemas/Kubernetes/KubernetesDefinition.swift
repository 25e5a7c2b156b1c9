/// The fields of one type of Kubernetes' API.
struct KubernetesDefinition: Sendable {
  struct Field: Sendable {
    var name: String
    var type: FieldType
    var isRequired: Bool
    var versions: MinorVersions
  }

  /// With its group and version: `core.v1.Container`.
  var name: String
  /// By name; several where a field changed from one version to another.
  var fields: [Field]

  /// Reads a line of the table: `core.v1.Pod spec=:core.v1.PodSpec status=…@21-`.
  init(line: Substring) {
    let words = line.split(separator: " ")
    name = String(words.first ?? "")
    fields = words.dropFirst().compactMap(KubernetesDefinition.field)
  }

  private static func field(_ word: Substring) -> Field? {
    let sides = word.split(separator: "=", maxSplits: 1)
    guard sides.count == 2 else { return nil }
    let parts = sides[1].split(separator: "@")
    let isRequired = parts[0].hasSuffix("!")
    return Field(
      name: String(sides[0]),
      type: FieldType(notation: isRequired ? parts[0].dropLast() : parts[0]),
      isRequired: isRequired,
      versions: parts.count > 1 ? MinorVersions(span: parts[1]) ?? .known : .known)
  }

  /// `Container` of `core.v1.Container`.
  var plainName: String { String(name.split(separator: ".").last ?? "") }

  /// All forms that a field has had.
  func forms(of name: String) -> [Field] { fields.filter { $0.name == name } }
}
