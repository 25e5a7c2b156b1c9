import ArgumentParser
import Diagnostics

/// The word after an option whose value may be left out: `--plan=json`, or `--plan ID`, where the
/// word is a recipe.
struct OptionWord: ExpressibleByArgument, CustomStringConvertible, Equatable {
  let description: String

  init(_ word: String) { description = word }

  init?(argument: String) { description = argument }

  /// The word when it is one of the option's own; else it is put to the recipes.
  ///
  /// - Throws: ``Failure`` for a misspelt one.
  func value(of option: String, among words: [String], or ids: inout [String]) throws(Failure)
    -> String
  {
    if words.contains(description) { return description }
    if let nearest = nearestNames(to: description, among: words).first {
      throw Failure(
        Diagnostic(
          rule: "unknown-value", what: "'\(option)=\(description)' is unknown",
          why: "it is \(words.joined(separator: " or "))", help: "write '\(option)=\(nearest)'"))
    }
    ids.append(description)
    return words[0]
  }
}
