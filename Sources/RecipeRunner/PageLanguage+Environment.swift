import Foundation
import Recipes

extension PageLanguage {
  /// The language of whoever runs the tool: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set.
  init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let language = locale.map { String($0.prefix { $0 != "_" && $0 != "." }).lowercased() }
    self = language.flatMap(PageLanguage.init) ?? .en
  }
}

extension [String: String] {
  /// The environment of this process.
  static var process: [String: String] { ProcessInfo.processInfo.environment }
}
