import Foundation
import Testing

/// The corpus that the fuzzer starts from: pages that were hard once, and what it found.
@Suite struct SeedTests {
  static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../fuzz/seeds").standardizedFileURL

  @Test(arguments: try! FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted())
  func everySeedHolds(name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.seeds.appending(path: name)))
    #expect(PageProperties.broken(bytes) == nil)
  }
}
