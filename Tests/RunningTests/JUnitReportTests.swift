import Foundation
import FoundationXML
import Running
import Testing

@Suite struct JUnitReportTests {
  private func document(_ runs: [RunReport]) throws -> XMLDocument {
    let xml = JUnitReport(SampleReport.suite(runs)).description
    return try XMLDocument(data: Data(xml.utf8))
  }

  private func values(_ path: String, _ document: XMLDocument) throws -> [String] {
    try document.nodes(forXPath: path).map { $0.stringValue ?? "" }
  }

  @Test func everyRunIsASuiteOfItsOwn() throws {
    let document = try document(SampleReport.everyVerdict)
    #expect(
      try values("/testsuites/testsuite/@name", document) == [
        "troubleshooting/x on spark-4.1/jupyter-connect-k8s",
        "troubleshooting/x on spark-3.5/standalone", "troubleshooting/x", "troubleshooting/x",
        "troubleshooting/x",
      ])
    let verdicts = try values("//property[@name='verdict']/@value", document)
    #expect(verdicts == ["passed", "failed", "interrupted", "skipped", "flaky"])
  }

  /// CI systems believe the attributes, people look at the elements.
  @Test func countsAreThoseOfTheElements() throws {
    let document = try document(SampleReport.everyVerdict)
    for place in [""] + (1...5).map({ "/testsuite[\($0)]" }) {
      let root = "/testsuites\(place)"
      for (attribute, element) in [
        ("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped"),
      ] {
        let count = try document.nodes(forXPath: "\(root)//\(element)").count
        #expect(try values("\(root)/@\(attribute)", document) == ["\(count)"], "\(root) \(element)")
      }
    }
    #expect(try values("/testsuites/@failures", document) == ["4"])
    #expect(try values("/testsuites/@skipped", document) == ["1"])
  }

  @Test func failuresSkipsAndFlakesAreInJUnitsTerms() throws {
    let document = try document(SampleReport.everyVerdict)
    #expect(
      try values("//testsuite[2]//failure/@message", document) == [
        "expected 'a', got 'b <x>'", "left behind: Secret x/y — a run leaves nothing",
        "without 'fix' nothing fails",
      ])
    #expect(try values("//testsuite[3]//failure/@message", document) == ["interrupted"])
    #expect(
      try values("//testsuite[4]//skipped/@message", document) == ["the cluster has no registry"])
    #expect(
      try values("//testsuite[5]/testcase[@name='count']/flakyFailure/@message", document)
        == ["expected 'a', got 'b <x>'"])
    #expect(try values("//testsuite[5]/testcase[@name='count']/@line", document) == ["9"])
  }

  @Test func whatFailedBeforeAndDidNotRunAgainIsTold() throws {
    var failed = SampleReport.run(failing: true)
    failed.results[2].name = "other"
    let flaky = SampleReport.run(failing: false).retrying(failed)
    #expect(
      try values("//testcase[@name='other']/skipped/@message", try document([flaky])) == [
        "failed in an earlier try, not run again: expected 'a', got 'b <x>'"
      ])
  }

  @Test func whatTheRunCannotVouchForIsAProperty() throws {
    let document = try document([SampleReport.run(failing: false)])
    #expect(
      try values("//property[@name='substitute for S3 (MinIO)']/@value", document)
        == ["Ceph radosgw 16.2"])
    let caveats = try values("//property[@name='caveat']/@value", document)
    #expect(caveats.last?.hasPrefix("Kubernetes v1.20.2 is older than 1.28: ") == true)
    #expect(
      try values("//property[@name='excluded en.md:30:1']/@value", document)
        == ["needs your browser"])
  }

  @Test(arguments: [
    ("a\u{1}b\u{1B}[31m", "a\u{FFFD}b\u{FFFD}[31m"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("<&>\"']]>", "<&>\"']]>"), ("a\r\n\tb\n", "a\r\n\tb\n"), ("\u{0}", "\u{FFFD}"),
  ])
  func anyOutputIsValidXML(output: String, read: String) throws {
    var report = SampleReport.run(failing: true)
    report.results[2].verdict = .failed(output)
    report.results[2].output = output
    let document = try document([report])
    #expect(try values("//failure", document) == [read])
    #expect(try values("//failure/@message", document) == [read])
  }
}
