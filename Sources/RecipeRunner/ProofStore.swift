import Foundation
import Running
import Workspace

/// What `--prove` found, kept by the digest of what was verified: a long pass may take several runs.
struct ProofStore: Sendable {
  /// The whole procedure, which passed.
  struct Whole: Codable {
    /// Whether it ends with a release.
    var hasRelease: Bool
  }

  private let folder: String

  init(_ cache: CacheFolder, digest: String) { folder = "\(cache.path)/proofs/\(digest)" }

  var whole: Whole? { read("whole") }

  func keep(_ whole: Whole) throws { try write(whole, "whole") }

  /// What is known of a piece; only proofs that hold are kept.
  func proof(_ mutation: Mutation) -> CounterProof? { read("without/\(mutation.piece)") }

  func keep(_ proof: CounterProof) throws { try write(proof, "without/\(proof.without)") }

  private func read<Value: Decodable>(_ name: String) -> Value? {
    FileManager.default.contents(atPath: "\(folder)/\(name).json").flatMap {
      try? JSONDecoder().decode(Value.self, from: $0)
    }
  }

  private func write(_ value: some Encodable, _ name: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try AtomicFile.write(try encoder.encode(value), to: "\(folder)/\(name).json")
  }
}
