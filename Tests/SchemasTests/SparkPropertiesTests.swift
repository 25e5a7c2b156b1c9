import Schemas
import Testing

@Suite struct SparkPropertiesTests {
  private let properties = SparkProperties.standard

  @Test(
    "A property is known in the versions that have it",
    arguments: [
      ("spark.executor.memory", "3.5.7", true), ("spark.executor.memory", "4.1.0", true),
      ("spark.sql.shuffle.partitions", "4.1", true), ("spark.master", "4.1", true),
      ("spark.app.name", "3.5", true), ("spark.local.dir", "3.5", true),
      ("spark.connect.grpc.binding.port", "3.5.3", true),
      ("spark.connect.grpc.binding.address", "3.5.3", true),
      ("spark.connect.grpc.binding.address", "4.1.0", true),
      ("spark.mesos.coarse", "3.5", true), ("spark.mesos.coarse", "4.1", false),
      ("spark.api.mode", "3.5", false), ("spark.api.mode", "4.1", true),
      ("spark.shuffle.io.maxRetries", "4.1", true), ("spark.rpc.io.backLog", "3.5", true),
      ("spark.ssl.historyServer.keyStore", "3.5", true), ("spark.ssl.ui.port", "4.1", true),
      ("spark.yarn.executor.memoryOverhead", "3.5", true), ("spark.python.profile", "4.1", true),
      ("spark.executor.memry", "4.1", false), ("spark.executor", "4.1", false),
    ])
  func contains(_ key: String, _ version: String, _ isKnown: Bool) {
    #expect(properties.contains(key, version: version) == isKnown)
  }

  @Test(
    "A free part of a name may be anything",
    arguments: [
      "spark.kubernetes.driver.label.app.kubernetes.io/name", "spark.executorEnv.PYTHONPATH",
      "spark.kubernetes.authenticate.driver.mounted.oauthTokenFile",
      "spark.kubernetes.authenticate.submission.caCertFile",
      "spark.kubernetes.executor.secretKeyRef.AWS_ACCESS_KEY_ID", "spark.hadoop.my.own",
      "spark.sql.catalog.lake", "spark.sql.catalog.lake.warehouse",
      "spark.task.resource.gpu.amount",
      "spark.kubernetes.driver.volumes.emptyDir.scratch.options.sizeLimit",
      "spark.metrics.conf.*.sink.graphite.host", "spark.driver.resource.gpu.discoveryScript",
      "spark.kubernetes.node.selector.disktype",
    ])
  func families(_ key: String) {
    #expect(properties.isFamily(key))
    #expect(properties.contains(key, version: "4.1"))
  }

  @Test(
    "A fixed part of such a name is not free",
    arguments: [
      "spark.kubernetes.driver.volumes.emptyDirs.scratch.mount.path", "spark.task.resource.gpu",
      "spark.kubernetes.driver.volumes.emptyDir.scratch.mount", "spark.executorEnv.",
    ])
  func fixedParts(_ key: String) {
    #expect(!properties.isFamily(key))
  }

  @Test(
    "Each kind of answer",
    arguments: [
      ("spark.executor.memry", "4.1", .misspelt(["spark.executor.memory"])),
      ("spark.excutor.memory", "4.1", .misspelt(["spark.executor.memory"])),
      ("spark.eventlog.enabled", "3.5", .misspelt(["spark.eventLog.enabled"])),
      (
        "spark.dynamic-allocation.enabled", "4.1",
        .misspelt(["spark.dynamicAllocation.enabled"])
      ),
      (
        "spark.driver.cheese", "4.1",
        .unknown(
          nearest: ["spark.driver.cores", "spark.driver.host", "spark.driver.memory"])
      ),
      ("spark.kubernetes.driver.volumes.disk.a.mount.path", "4.1", .unknown(nearest: [])),
      ("spark.driver.cheese", "2.4", .open),
      (
        "spark.executor.memry", "2.4",
        .misspelt(["spark.executor.memory"])
      ),
      ("spark.mycompany.flag", "4.1", .open), ("spark.app.nmae", "4.1", .open),
      ("spark.sql.iceberg.vectorization.enabled", "4.1", .open),
      ("spark.shuffle.s3.rootDir", "4.1", .open), ("spark.databricks.delta.x", "4.1", .open),
      ("spark.sql.hive.verifyPartitionPath", "4.1", .removed(since: "4.0.0")),
      ("spark.sql.hive.verifyPartitionPath", "3.5", .known),
      ("spark.mesos.coarse", "4.1", .otherVersion(["3.5"])),
      ("spark.hadoop.fs.s3a.endpoint", "4.1", .known),
      ("spark.hadoop.fs.s3a.bucket.logs.v1.endpoint.region", "4.1", .known),
      (
        "spark.hadoop.fs.s3a.path-style.access", "4.1",
        .misspelt(["spark.hadoop.fs.s3a.path.style.access"])
      ),
      (
        "spark.hadoop.fs.s3a.endpont", "4.1",
        .misspelt(["spark.hadoop.fs.s3a.endpoint"])
      ),
      ("spark.hadoop.hive.metastore.uris", "4.1", .known),
      (
        "spark.hadoop.hive.metastore.uri", "4.1", .misspelt(["spark.hadoop.hive.metastore.uris"])
      ),
      ("spark.hadoop.fs.gs.impl", "4.1", .open),
      ("spark.hadoop.fs.s3a.assumed.thing", "4.1", .open),
    ] as [(String, String, SparkProperties.Answer)])
  func answers(_ key: String, _ version: String, _ answer: SparkProperties.Answer) {
    #expect(properties.answer(key, version: version) == answer)
  }

  @Test("Without a version a property of any version is known")
  func anyVersion() {
    #expect(properties.contains("spark.mesos.coarse", version: nil))
    #expect(properties.contains("spark.api.mode", version: nil))
    #expect(!properties.contains("spark.api.moody", version: nil))
  }

  @Test("The nearest names, best first")
  func nearest() {
    #expect(
      properties.nearest(to: "spark.executor.memori", version: "4.1").first
        == "spark.executor.memory")
  }
}
