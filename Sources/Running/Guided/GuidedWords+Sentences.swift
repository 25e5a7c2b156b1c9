internal import Foundation
internal import Recipes

extension GuidedWords {
  /// `1.2 s, 3 attempts`.
  func timing(_ duration: Duration, _ attempts: Int) -> String {
    let time = "\(String(format: "%.1f", duration.inSeconds)) \(seconds)"
    return attempts > 1 ? "\(time), \(self.attempts(attempts))" : time
  }

  /// Where a run works; names go through `format`.
  func place(_ opening: GuidedOpening, _ format: (String) -> String) -> String {
    let revision = opening.revision.map { self.revision($0) } ?? newRelease
    return "\(context): \(format(opening.context)), \(namespace): \(format(opening.namespace)), "
      + "\(release): \(format(opening.release)) (\(revision))"
  }
}
