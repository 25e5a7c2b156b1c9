import Diagnostics
import Recipes
import Running
import Testing

@Suite struct ScheduleTests {
  @Test func soManyAtATimeAndNeverOnOnePort() {
    var schedule = Schedule(
      jobs: 2, resources: [["port 1"], ["port 1", "port 2"], ["port 3"], ["port 2"]])
    #expect(schedule.next() == 0)
    // The second one waits for the first one's port.
    #expect(schedule.next() == 2)
    #expect(schedule.next() == nil)
    schedule.end(2)
    #expect(schedule.next() == 3)
    schedule.end(0)
    #expect(schedule.next() == nil)
    schedule.end(3)
    #expect(schedule.next() == 1)
    schedule.end(1)
    #expect(schedule.next() == nil)
  }

  @Test func oneAtATimeInTheirOrder() {
    var schedule = Schedule(jobs: 1, resources: [["port 1"], [], ["port 1"]])
    var order: [Int] = []
    while let run = schedule.next() {
      #expect(schedule.next() == nil)
      order.append(run)
      schedule.end(run)
    }
    #expect(order == [0, 1, 2])
  }

  @Test func namespacesSayWhoseTheyAre() {
    let long = "operations/" + String(repeating: "a-", count: 40)
    let ids = ["operations/x", "integration/x", "operations/y", long]
    let targets = ids.map {
      VerificationTarget(
        recipe: Recipe(id: $0, folder: "recipes/\($0)", pages: [:], files: [:]), preset: nil)
    }
    let names = ParallelNamespaces.names(of: targets, base: "spark")
    #expect(names.prefix(3) == ["spark-x", "spark-x-2", "spark-y"])
    #expect(names[3].count <= 63 && names[3].hasSuffix("a"))
  }
}
