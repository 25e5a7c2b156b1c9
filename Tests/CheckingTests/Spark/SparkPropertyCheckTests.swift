import Checking
import Diagnostics
import Testing

@Suite struct SparkPropertyCheckTests {
  private let check = SparkPropertyCheck()
  private let place = Location(path: "page.md", position: Position(line: 3, column: 8))

  @Test(
    "What is said of a property that is not there",
    arguments: [
      (
        "spark.executor.memry", "4.1.0",
        """
        page.md:3:8: error: Spark 4.1 has no property 'spark.executor.memry' — nothing in its \
        distribution reads that name
        help: did you mean 'spark.executor.memory'?
        """
      ),
      (
        "spark.mesos.coarse", "4.1.0",
        """
        page.md:3:8: error: Spark 4.1 has no property 'spark.mesos.coarse' — Spark 3.5 alone has it
        help: leave it out, or use Spark 3.5
        """
      ),
      (
        "spark.sql.hive.verifyPartitionPath", "4.1.0",
        """
        page.md:3:8: error: Spark 4.1 has no property 'spark.sql.hive.verifyPartitionPath' — it was \
        removed in 4.0.0, and setting it is refused
        help: leave it out
        """
      ),
      (
        "spark.ui.xylophone", nil,
        """
        page.md:3:8: error: Spark has no property 'spark.ui.xylophone' — nothing in its \
        distribution reads that name
        help: leave it out; the names are in Spark's configuration page
        """
      ),
    ] as [(String, String?, String)])
  func messages(_ key: String, _ version: String?, _ message: String) {
    let ledger = check.check(.init(key, at: place, length: key.utf8.count), version: version)
    #expect(ledger.findings.map(\.description) == [message])
    #expect(ledger.facts.map(\.state) == [.wrong])
  }

  @Test("One certain name is a replacement, spelled as its place wants it")
  func replacement() {
    let mention = SparkPropertyCheck.Mention(
      "spark.executor.memry", at: place, length: 22,
      spelling: { $0.split(separator: ".").joined(separator: "\\.") })
    let ledger = check.check(mention, version: "4.1.0")
    #expect(ledger.findings.map(\.replacement) == [#"spark\.executor\.memory"#])
  }

  @Test(
    "What the text alone does not tell stays with the cluster",
    arguments: ["spark.executorEnv", "spark.my.own", "fs.s3a.endpoint", "spark.$NAME.memory"])
  func runtime(_ key: String) {
    let states = check.check(.init(key, at: place), version: "4.1.0").facts.map(\.state)
    guard case .runtime = states.first else {
      Issue.record("\(states)")
      return
    }
  }

  @Test("A text like spark-defaults.conf, with the place of each name")
  func defaults() {
    let text = """
      # spark.driver.memry 1g
      spark.driver.memory    1g
        spark.excutor.cores = 2
      spark.executor.extraJavaOptions -Da=b \\
        spark.not.a.name
      spark.eventLog.enable: true
      """
    let snippet = Snippet(
      file: SourceText(path: "spark-defaults.conf", text: text), language: "conf")
    let ledger = check.check(defaults: snippet, version: "4.1.0")
    #expect(
      ledger.facts.map(\.subject) == [
        "spark.driver.memory", "spark.excutor.cores", "spark.executor.extraJavaOptions",
        "spark.eventLog.enable",
      ])
    #expect(
      ledger.findings.map { $0.location?.description } == [
        "spark-defaults.conf:3:3", "spark-defaults.conf:6:1",
      ])
    #expect(ledger.findings.map(\.length) == [19, 21])
  }

  @Test("The word after --conf")
  func assignment() {
    let wrong = check.check(assignment: "spark.ui.prt=4041", version: "3.5.7", at: place)
    #expect(wrong?.findings.map(\.help) == ["did you mean 'spark.ui.port'?"])
    #expect(check.check(assignment: "spark.ui.port", version: nil, at: place)?.facts == nil)
  }
}
