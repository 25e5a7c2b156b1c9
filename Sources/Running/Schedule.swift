/// Which of several runs may go on at once.
package struct Schedule: Sendable, Equatable {
  private let jobs: Int
  /// What each run has to itself.
  private let resources: [Set<String>]
  private var waiting: [Int]
  private var running: [Int] = []

  package init(jobs: Int, resources: [Set<String>]) {
    self.jobs = jobs
    self.resources = resources
    waiting = Array(resources.indices)
  }

  /// The next run to start now, in their order as far as possible; nil when one has to end first,
  /// or none is left.
  package mutating func next() -> Int? {
    guard running.count < jobs else { return nil }
    let taken = running.reduce(into: Set<String>()) { $0.formUnion(resources[$1]) }
    guard let place = waiting.firstIndex(where: { resources[$0].isDisjoint(with: taken) }) else {
      return nil
    }
    let run = waiting.remove(at: place)
    running.append(run)
    return run
  }

  package mutating func end(_ run: Int) { running.removeAll { $0 == run } }
}
