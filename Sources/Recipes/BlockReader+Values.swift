internal import Diagnostics

/// Values that several attributes share the form of.
extension BlockReader {
  mutating func duration(_ attributes: FenceAttributes, _ key: String) -> Duration? {
    guard let attribute = attributes[key], let value = attribute.value else { return nil }
    if let duration = Duration(attribute: value) { return duration }
    report(
      attribute.position, "'\(key)=\(value)' is no duration", "a number and s, m or h is expected",
      "write for example '\(key)=60s'")
    return nil
  }

  mutating func choice<Value>(
    _ attributes: FenceAttributes, _ key: String, _ make: (String) -> Value?, _ choices: String
  ) -> Value? {
    guard let attribute = attributes[key], let value = attribute.value else { return nil }
    if let result = make(value) { return result }
    report(
      attribute.position, "'\(key)=\(value)' is unknown", "\(key) is \(choices)",
      "write '\(key)=' and one of these")
    return nil
  }
}
