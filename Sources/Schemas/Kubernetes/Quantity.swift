/// Kubernetes' amounts of processors, memory and storage.
package enum Quantity {
  static let suffixes = "m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei"

  private static let units: Set<String> = [
    "", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei",
  ]

  /// Whether the API server reads the text: `1`, `0.5`, `500m`, `2Gi`, `1e3`.
  package static func isValid(_ text: String) -> Bool {
    let unsigned = text.first.map { "+-".contains($0) } == true ? text.dropFirst() : text[...]
    let number = unsigned.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard number.contains(where: { $0 != "." }), number.filter({ $0 == "." }).count <= 1 else {
      return false
    }
    let unit = unsigned.dropFirst(number.count)
    return units.contains(String(unit)) || isExponent(unit)
  }

  private static func isExponent(_ text: Substring) -> Bool {
    guard let first = text.first, first == "e" || first == "E" else { return false }
    let digits =
      text.dropFirst().first.map { "+-".contains($0) } == true
      ? text.dropFirst(2) : text.dropFirst()
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// `2Gi` for `2GB`, `2GiB`, `2g`, `2gi`: what is meant by who writes these.
  static func nearest(to text: String) -> String? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = text.dropFirst(number.count).filter { $0 != " " }.lowercased()
    guard !number.isEmpty, let letter = unit.first, "kmgtpe".contains(letter),
      ["", "b", "i", "ib"].contains(unit.dropFirst())
    else { return nil }
    let candidate = "\(number)\(letter.uppercased())i"
    return isValid(candidate) ? candidate : nil
  }
}
