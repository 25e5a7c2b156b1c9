import Diagnostics
import Testing
import Trees

@Suite struct TreeCodingTests {
  private static let yaml = """
    kind: ConfigMap
    ключ: ["ё", '', 0, -1, 9223372036854775807, -9223372036854775808, 2.5, .inf, yes, no, null]
    data: {kind: ConfigMap, deep: [[[[{}]], []]]}
    text: |
      a
      b
    """

  @Test func `what is read back is what was written, with its places`() throws {
    let tree = try Tree(yaml: Self.yaml)
    let back = try #require(Tree(encoded: tree.encoded()))
    #expect(back == tree)
    #expect(back["data"]?.position == tree["data"]?.position)
    #expect(back["data"]?.members.map(\.keyPosition) == tree["data"]?.members.map(\.keyPosition))
    #expect(back.at("text")?.position == Position(line: 4, column: 7))
  }

  @Test func `places may be left out`() throws {
    let tree = try Tree(yaml: Self.yaml)
    let bytes = tree.encoded(positions: false)
    #expect(bytes.count < tree.encoded().count)
    let back = try #require(Tree(encoded: bytes))
    #expect(back == tree)
    #expect(back["text"]?.position == Position(line: 1, column: 1))
  }

  @Test func `a text that comes again costs nothing`() throws {
    let long = Tree(.string(String(repeating: "x", count: 1_000)))
    #expect(Tree(.sequence(Array(repeating: long, count: 50))).encoded().count < 1_300)
  }

  @Test func `any damaged byte gives nil`() throws {
    let bytes = try Tree(yaml: Self.yaml).encoded()
    for index in bytes.indices {
      for flip: UInt8 in [0x01, 0x80, 0xFF] {
        var damaged = bytes
        damaged[index] ^= flip
        #expect(Tree(encoded: damaged) == nil, "byte \(index) ^ \(flip)")
      }
    }
  }

  @Test func `a part, more, and nothing give nil`() throws {
    let bytes = try Tree(yaml: Self.yaml).encoded()
    for length in 0..<bytes.count { #expect(Tree(encoded: bytes[..<length]) == nil) }
    #expect(Tree(encoded: bytes + [0]) == nil)
  }

  @Test func `numbers of any size`() {
    var writer = ByteWriter()
    let numbers = [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min]
    for number in numbers { writer.integer(number) }
    var reader = ByteReader(writer.bytes)
    #expect(numbers.map { _ in reader.integer() } == numbers)
    #expect(reader.isAtEnd)
    #expect(reader.integer() == nil)
  }

  @Test func `a count of more than there is gives nil`() {
    var writer = ByteWriter()
    writer.count(5)
    writer.raw([1, 2, 3])
    var reader = ByteReader(writer.bytes)
    #expect(reader.text() == nil)
    var endless = ByteReader(Array(repeating: 0xFF, count: 20))
    #expect(endless.natural() == nil)
  }
}
