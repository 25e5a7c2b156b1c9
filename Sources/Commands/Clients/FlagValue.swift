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

  private static func isInteger(_ value: String) -> Bool {
    value.wholeMatch(of: /[-+]?([0-9]+|0[xX][0-9a-fA-F]+)/) != nil
  }

  /// As Go reads durations.
  private static func isDuration(_ value: String) -> Bool {
    value.wholeMatch(of: /[-+]?(0|(([0-9]+\.?[0-9]*|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)/) != nil
  }
}
