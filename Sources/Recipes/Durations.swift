extension Duration {
  /// Reads `90s`, `5m` or `1h`: a positive whole number and one unit; nil for anything else.
  package init?(attribute text: String) {
    let factors: [Character: Int64] = ["s": 1, "m": 60, "h": 3600]
    guard let unit = text.last, let factor = factors[unit], let count = Int64(text.dropLast()),
      count > 0, count <= 86_400
    else { return nil }
    self = .seconds(count * factor)
  }

  /// Seconds with fractions.
  package var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
