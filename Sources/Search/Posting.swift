/// A section that a stem occurs in.
struct Posting: Sendable, Equatable {
  let page: Int32
  let section: Int32
  let level: Int8
  let isProminent: Bool

  init(page: Int, _ occurrence: Occurrence) {
    self.page = Int32(page)
    section = Int32(occurrence.section)
    level = Int8(occurrence.level)
    isProminent = occurrence.isProminent
  }
}
