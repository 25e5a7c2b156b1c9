internal import Foundation

/// What the kernel writes for each change: `int wd; uint32_t mask, cookie, len; char name[len]`.
enum InotifyEvents {
  struct Event: Equatable {
    /// Empty for a change of a watched folder itself.
    let name: String
    let mask: UInt32
  }

  private static let header = 16

  /// The changes, in order.
  static func all(in data: Data) -> [Event] {
    let bytes = Array(data)
    // In the machine's order, which is little-endian wherever Swift runs on Linux.
    func number(at place: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) }
    }
    var events: [Event] = []
    var start = 0
    while start + header <= bytes.count {
      let end = min(start + header + Int(number(at: start + 12)), bytes.count)
      let name = bytes[(start + header)..<end].prefix { $0 != 0 }
      events.append(
        Event(name: String(decoding: name, as: UTF8.self), mask: number(at: start + 4)))
      start = end
    }
    return events
  }
}
