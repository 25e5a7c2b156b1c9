/// A compact binary form for caches: each text once, each node in a few bytes. It is quicker to read
/// than YAML by two orders of magnitude. The form carries its version and a checksum: what another
/// version wrote, or what is damaged, is nil.
extension Tree {
  /// - Parameter positions: whether the places of values and keys are kept; read back without them,
  ///   all are 1:1.
  package func encoded(positions: Bool = true) -> [UInt8] {
    var encoder = TreeEncoder(positions: positions)
    encoder.node(self)
    return encoder.bytes
  }

  /// Nil when `encoded` is not what ``encoded(positions:)`` of this version wrote.
  package init?(encoded bytes: some Collection<UInt8>) {
    let bytes = (bytes as? ArraySlice<UInt8>) ?? ArraySlice(Array(bytes))
    guard var decoder = TreeDecoder(bytes), let tree = decoder.tree() else { return nil }
    self = tree
  }
}
