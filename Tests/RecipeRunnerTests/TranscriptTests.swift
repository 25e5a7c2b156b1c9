import Foundation
import Processes
import Testing

/// The transcript of `recipes run` is handed to others: it holds no value of a Secret.
@Suite struct TranscriptTests {
  private let fixture: StandInCheckout
  private var programs: String { "\(fixture.cache)/tools/bin" }

  init() throws {
    fixture = try StandInCheckout()
    // helm of a cluster that has the release, and nothing else to say.
    try FileManager.default.removeItem(atPath: "\(programs)/helm")
    try fixture.write(
      "\(programs)/helm",
      """
      #!/bin/bash
      [ "$1" != status ] || echo '{"version": 3, "info": {"status": "deployed"}}'
      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(programs)/helm")
  }

  @Test func itHoldsNoSecret() async throws {
    let secret = "s3cr3t-value"
    let encoded = Data(secret.utf8).base64EncodedString()
    try fixture.write(
      "\(programs)/secrets", "{\"items\": [{\"data\": {\"key\": \"\(encoded)\"}}]}")
    try fixture.write("\(fixture.base)/state", "key: \(secret)\n")
    let state = "\(fixture.base)/state"
    try fixture.writeRecipe(fault: "true") { $0.replacing("cat state", with: "cat \(state)") }
    let transcript = "\(fixture.base)/transcript.md"
    let result = try await fixture.tool.run(
      ["run", "troubleshooting/x", "--yes", "--lang", "en", "--transcript", transcript],
      in: fixture.checkout)
    #expect(result.outcome == .exited(1), "\(result.output)\(result.errors)")
    let text = try String(contentsOfFile: transcript, encoding: .utf8)
    #expect(text.contains("cat \(state)"))
    #expect(text.contains("key: [REDACTED]"))
    #expect(!text.contains(secret) && !text.contains(encoded))
  }
}
