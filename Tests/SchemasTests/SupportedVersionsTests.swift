import Foundation
import Schemas
import Testing

@Suite struct SupportedVersionsTests {
  @Test func `versions are in order`() {
    for versions in [SupportedVersions.kubernetes, SupportedVersions.spark] {
      #expect(
        versions == versions.sorted { $0.compare($1, options: .numeric) == .orderedAscending })
    }
  }
}
