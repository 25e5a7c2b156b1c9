internal import Synchronization

/// What follows from one object alone. It is worked out once for each object, however many releases
/// and questions it has part in.
struct ReleaseDerived: Sendable {
  let workload: ReleaseWorkload?
  let runtime: [ReleaseRuntimeObject]

  fileprivate init(_ object: ReleaseObject) {
    workload = ReleaseWorkload(object)
    let spark = ReleaseSpark(object)
    runtime =
      ReleaseRuntimeObject.made(from: object) + (spark?.made ?? [])
      + ReleasePodTemplates.pods(from: object, spark: spark)
  }

  /// Holds it once someone has asked.
  final class Memo: Sendable {
    private let storage = Mutex<ReleaseDerived?>(nil)

    func value(of object: @autoclosure () -> ReleaseObject) -> ReleaseDerived {
      storage.withLock { stored in
        if let stored { return stored }
        let derived = ReleaseDerived(object())
        stored = derived
        return derived
      }
    }
  }
}
