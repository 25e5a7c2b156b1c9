import Testing
import Workspace

@Suite struct FingerprintTests {
  @Test func `equal contents have one fingerprint`() {
    #expect(Fingerprint(of: Array("abc".utf8)) == Fingerprint(of: Array("abc".utf8)))
    #expect(Fingerprint(of: Array("abc".utf8)) != Fingerprint(of: Array("abd".utf8)))
    // xxhash's own value for no bytes at all
    #expect(Fingerprint(of: [UInt8]()).description == "99aa06d3014798d86001c324468d497f")
  }

  @Test func `where a part ends counts`() {
    #expect(Fingerprint(of: ["ab", "c"]) != Fingerprint(of: ["a", "bc"]))
  }
}
