import Foundation
import Site

/// The fixture site with every page confirmed to say the same in both languages, edited since.
final class ConfirmedSite {
  let fixture: FixtureSite

  /// - Parameter edits: of files by path, made after the confirmation.
  init(_ edits: [String: (String) -> String] = [:]) throws {
    fixture = try FixtureSite()
    try confirm()
    for (path, edit) in edits { try change(path, edit) }
  }

  func confirm(_ names: String...) throws {
    let confirmation = try Confirmation(root: fixture.root.path, names: names)
    try write(confirmation.text, to: Confirmation.path)
  }

  func change(_ path: String, _ edit: (String) -> String) throws {
    let url = fixture.root.appending(path: path)
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    try write(edit(text), to: path)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: fixture.root.appending(path: path))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: fixture.root.appending(path: path), encoding: .utf8)
  }
}
