import Foundation
import Testing

/// Sources that nobody writes by hand and everybody has one day: a right site or one clear message,
/// never a crash.
@Suite struct TrickySourcesTests {
  private static let head = "---\ntitle: Tricky\nsummary: A page.\n---\n\n"

  private func built(_ text: String) async throws -> (DocGenRun, status: Int32, errors: String) {
    let docgen = try DocGenRun()
    for language in ["en", "ru"] {
      try docgen.write(Self.head + text, to: "content/\(language)/guides/tricky.md")
    }
    let result = try await docgen.run("build")
    return (docgen, result.status, result.errors)
  }

  @Test func tenThousandQuotesInEachOther() async throws {
    let (docgen, status, errors) = try await built(
      String(repeating: ">", count: 10_000) + " inside\n")
    #expect(status == 0, "\(errors)")
    let page = try docgen.text("site/public/en/guides/tricky.html")
    #expect(page.components(separatedBy: "<blockquote>").count == 10_001)
    #expect(page.components(separatedBy: "</blockquote>").count == 10_001)
  }

  /// Fifty megabytes take minutes in a debug build; what grows faster than the page would show here.
  @Test func aPageOfMegabytes() async throws {
    let paragraph = "Words and `code` and **more** of it, with a [link](second.md).\n\n"
    let (docgen, status, errors) = try await built(
      String(repeating: paragraph, count: 1_000_000 / paragraph.utf8.count))
    #expect(status == 0, "\(errors)")
    let page = try docgen.text("site/public/ru/guides/tricky.html")
    #expect(page.utf8.count > 1_000_000 && page.hasSuffix("</html>\n"))
  }

  @Test func bytesThatAreNoText() async throws {
    let docgen = try DocGenRun()
    let page = docgen.root.appending(path: "content/en/guides/second.md")
    try Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }).write(to: page)
    let result = try await docgen.run("build")
    #expect(result.status == 1 && result.errors.contains("content/en/guides/second.md:"))
    #expect(result.errors.contains("UTF-8"), "\(result.errors)")
  }

  @Test(arguments: ["..", "../../..", "."])
  func aLinkThatLeadsBack(target: String) async throws {
    let docgen = try DocGenRun()
    try FileManager.default.createSymbolicLink(
      atPath: docgen.root.appending(path: "content/en/guides/back").path,
      withDestinationPath: target)
    let result = try await docgen.run("build")
    #expect(result.status == 1 && !docgen.exists("site/public"))
    #expect(result.errors.contains("leads back to a folder that it lies in"), "\(result.errors)")
    #expect(result.errors.contains("help: remove the symbolic link"))
  }

  @Test func aLinkToItself() async throws {
    let docgen = try DocGenRun()
    try FileManager.default.createSymbolicLink(
      atPath: docgen.root.appending(path: "content/en/guides/self.md").path,
      withDestinationPath: "self.md")
    let result = try await docgen.run("build")
    #expect(
      result.status != 0 && result.errors.contains("'content/en/guides/self.md' cannot be read"))
  }

  @Test func oneNameInManyCases() async throws {
    let docgen = try DocGenRun()
    let letters = Array("page")
    for number in 0..<16 {
      let name = letters.indices.map { index in
        number >> index & 1 == 1 ? letters[index].uppercased() : String(letters[index])
      }.joined()
      for language in ["en", "ru"] {
        try docgen.write(Self.head, to: "content/\(language)/guides/\(name).md")
      }
    }
    let result = try await docgen.run("build")
    let lines = result.errors.split(separator: "\n")
    #expect(result.status == 1 && !docgen.exists("site/public"))
    #expect(lines.count { $0.contains("two pages have the address") } == 30, "\(result.errors)")
  }
}
