/// Version, flags, checksum, texts, nodes.
enum TreeForm {
  static let version: UInt8 = 1
  /// Deeper trees are no one's; a damaged file must not overflow the stack.
  static let depthLimit = 400

  enum Tag: UInt8 {
    case null
    case no
    case yes
    case integer
    case number
    case string
    case sequence
    case mapping
  }

  static func tag(of value: Tree.Value) -> Tag {
    switch value {
    case .null: .null
    case .bool(let truth): truth ? .yes : .no
    case .integer: .integer
    case .number: .number
    case .string: .string
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }

  /// FNV-1a's mixing, over 8 bytes at a time.
  static func checksum(_ bytes: ArraySlice<UInt8>, flags: UInt8) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(flags)
    var index = bytes.startIndex
    while index + 8 <= bytes.endIndex {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(offset * 8) }
      hash = mixed(hash, word)
      index += 8
    }
    while index < bytes.endIndex {
      hash = mixed(hash, UInt64(bytes[index]))
      index += 1
    }
    return mixed(hash, UInt64(bytes.count))
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}
