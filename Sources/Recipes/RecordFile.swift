package import Foundation

/// A file of verification records: `verified.json` of a recipe's folder holds one for each preset, a
/// file of the cache a single one.
package struct RecordFile: Sendable, Equatable {
  package var records: [VerificationRecord]

  package init(_ records: [VerificationRecord]) { self.records = records }

  /// - Throws: an error when the data holds no record of this version.
  package init(_ data: Data) throws {
    let decoder = JSONDecoder()
    if let several = try? decoder.decode(Contents.self, from: data) {
      records = several.records
    } else {
      records = [try decoder.decode(VerificationRecord.self, from: data)]
    }
  }

  /// The form of the recipe's folder: sorted, so that a new run changes few lines.
  package func data() throws -> Data {
    let sorted = records.sorted { ($0.preset ?? "") < ($1.preset ?? "") }
    return try Self.encoded(Contents(records: sorted))
  }

  /// The form of the cache.
  package static func data(of record: VerificationRecord) throws -> Data { try encoded(record) }

  /// Takes in a record in place of the one of the same preset.
  package mutating func replace(with record: VerificationRecord) {
    records.removeAll { $0.preset == record.preset }
    records.append(record)
  }

  private static func encoded(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + Data("\n".utf8)
  }

  private struct Contents: Codable {
    var records: [VerificationRecord]
  }
}
