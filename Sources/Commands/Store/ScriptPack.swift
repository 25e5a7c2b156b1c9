internal import Foundation
internal import Workspace

/// Former results of parsing, by the fingerprints of the codes, in one file.
struct ScriptPack {
  /// Another form of the results, or of how scripts are read, is another version.
  private static let version = 2
  /// A pack that grows beyond this keeps what the last run used.
  private static let largest = 16 << 20

  private let head: [UInt8]
  private var bytes: [UInt8] = []
  private var places: [String: Place] = [:]
  private var added: [(key: String, payload: [UInt8])] = []
  private var used: Set<String> = []

  private struct Place {
    var payload: Range<Int>
    /// What the payload's fingerprint has to be.
    var check: ArraySlice<UInt8>
  }

  var hasChanged: Bool { !added.isEmpty }

  init() { head = [] }

  /// A file that is missing, broken or of another version is an empty pack.
  init(path: String, tool: String) {
    head = Self.head(tool)
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let content = [UInt8](data)
    guard content.starts(with: head) else { return }
    bytes = content
    var index = head.count
    while index + Self.entryHead <= content.count {
      let key = String(decoding: content[index..<index + 32], as: UTF8.self)
      let size = (0..<4).reduce(0) { $0 << 8 | Int(content[index + 64 + $1]) }
      let check = content[index + 32..<index + 64]
      index += Self.entryHead
      guard size <= content.count - index else { break }
      places[key] = Place(payload: index..<index + size, check: check)
      index += size
    }
  }

  /// The fingerprints of the code and of the result, and the result's size.
  private static let entryHead = 68

  /// Another shfmt may read a code otherwise.
  private static func head(_ tool: String) -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: tool)
    let size = attributes?[.size] ?? 0
    let date = attributes?[.modificationDate] as? Date ?? .distantPast
    return Array("recipes shell \(version) \(size) \(date.timeIntervalSince1970)\n".utf8)
  }

  private static func key(_ code: String) -> String {
    Fingerprint(of: Array(code.utf8)).description
  }

  mutating func parse(of code: String) -> ScriptStore.Parse? {
    let key = Self.key(code)
    guard let place = places[key],
      place.check.elementsEqual(Fingerprint(of: Array(bytes[place.payload])).description.utf8)
    else { return nil }
    used.insert(key)
    var reader = PackReader(bytes, place.payload)
    do throws(PackReader.Malformed) {
      if try reader.flag() { return .success(try ShellScript(&reader, code: code)) }
      return .failure(
        ShellScript.SyntaxError(
          line: try reader.number(), column: try reader.number(), message: try reader.text()))
    } catch {
      return nil
    }
  }

  mutating func add(_ code: String, _ parse: ScriptStore.Parse) {
    if head.isEmpty { return }
    var writer = PackWriter()
    switch parse {
    case .success(let script):
      writer.write(true)
      script.pack(into: &writer)
    case .failure(let error):
      writer.write(false)
      writer.write(error.line)
      writer.write(error.column)
      writer.write(error.message)
    }
    added.append((Self.key(code), writer.bytes))
  }

  /// - Throws: a failure that names the file.
  func write(to path: String) throws {
    var content = head
    let kept = bytes.count < Self.largest ? places : places.filter { used.contains($0.key) }
    let renewed = Set(added.map(\.key))
    for (key, place) in kept where !renewed.contains(key) {
      Self.append(key, Array(bytes[place.payload]), to: &content)
    }
    for (key, payload) in added { Self.append(key, payload, to: &content) }
    try AtomicFile.write(Data(content), to: path)
  }

  private static func append(_ key: String, _ payload: [UInt8], to content: inout [UInt8]) {
    content += key.utf8
    content += Fingerprint(of: payload).description.utf8
    for shift in [24, 16, 8, 0] {
      content.append(UInt8(truncatingIfNeeded: payload.count >> shift))
    }
    content += payload
  }
}
