internal import Schemas

/// What a flag takes as its value.
struct FlagValue {
  private let flag: CommandLineTable.Flag

  init(_ flag: CommandLineTable.Flag) { self.flag = flag }

  /// What is wrong with a value; nil when the program takes it.
  func problem(_ value: String, of written: ClientCall.Flag, _ range: Range<Int>, in path: String)
    -> CallProblem?
  {
    guard let (what, help) = refusal(value, written.spelled) else { return nil }
    return CallProblem(
      "flag-value", what: "'\(value)' is no \(what)",
      why: "'\(written.spelled)' of '\(path)' wants one", help: help,
      range: range.isEmpty ? written.range : range)
  }

  private typealias Refusal = (what: String, help: String?)

  private func refusal(_ value: String, _ spelled: String) -> Refusal? {
    switch flag.kind {
    case .switched:
      Self.refuse(
        "truth value", help: "write '\(spelled)' alone, or '=false'",
        unless: Self.truths.contains(value))
    case .integer: Self.refuse("whole number", unless: Self.isInteger(value))
    case .number: Self.refuse("number", unless: Double(value) != nil)
    case .duration:
      Self.refuse(
        "duration", help: Int(value).map { "durations have a unit: '\($0)s', '\($0)m'" },
        unless: Self.isDuration(value))
    case .map:
      Self.refuse(
        "list of key=value",
        unless: value.split(separator: ",").allSatisfy { $0.contains("=") })
    case .text, .list: choiceRefusal(value)
    }
  }

  private static func refuse(_ what: String, help: String? = nil, unless fits: Bool) -> Refusal? {
    if fits { return nil }
    return (what, help)
  }

  /// `-o jsonpath=…` is a choice with its text.
  private func choiceRefusal(_ value: String) -> Refusal? {
    let name = value.prefix { $0 != "=" }.lowercased()
    return Self.refuse(
      "value of this flag", help: "it is one of \(flag.choices.joined(separator: ", "))",
      unless: flag.choices.isEmpty || flag.choices.contains { $0.lowercased() == name })
  }

  private static let truths: Set<String> = [
    "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False",
  ]

  // Regular expressions cost more than the rest of a command's check.
  private static func isInteger(_ value: String) -> Bool {
    let digits = unsigned(value)
    if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
      return digits.count > 2 && digits.dropFirst(2).allSatisfy { $0.isASCII && $0.isHexDigit }
    }
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// As Go reads durations.
  private static func isDuration(_ value: String) -> Bool {
    var rest = unsigned(value)
    if rest == "0" { return true }
    if rest.isEmpty { return false }
    while !rest.isEmpty {
      let number = rest.prefix { isDigit($0) || $0 == "." }
      rest = rest.dropFirst(number.count)
      let unit = rest.prefix { !isDigit($0) && $0 != "." }
      rest = rest.dropFirst(unit.count)
      guard number.contains(where: isDigit), number.count(where: { $0 == "." }) <= 1,
        units.contains(String(unit))
      else { return false }
    }
    return true
  }

  private static let units: Set<String> = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"]

  private static func unsigned(_ value: String) -> Substring {
    value.hasPrefix("-") || value.hasPrefix("+") ? value.dropFirst() : value[...]
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }
}
