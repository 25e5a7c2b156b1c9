import Testing

@testable import Checking

@Suite struct HostTextTests {
  @Test(
    "Addresses in a text",
    arguments: [
      ("sc://spark-connect:15002", ["sc spark-connect:15002 5..<24"]),
      ("http://minio:9000/bucket?x=y:80", ["http minio:9000 7..<17"]),
      ("jdbc:postgresql://user:pass@postgresql:5432/db", ["postgresql postgresql:5432 28..<43"]),
      ("curl http://a.b/ and https://c.", ["http a.b 12..<15", "https c 29..<30"]),
      ("s3a://bucket/path file:///x oci://registry/y", []),
      ("minio.spark.svc:9000", ["- minio.spark.svc:9000 0..<20"]),
      ("at minio.spark.svc.cluster.local.", ["- minio.spark.svc.cluster.local 3..<32"]),
      ("nc -z minio 9000; minio:9000", ["- minio:9000 18..<28"]),
      ("busybox:1.36 12:30 a:1 X:9000 /a:9000 $h:9000", []),
      ("--set s3.endpoint=http://minio:9000.", ["http minio:9000 25..<35"]),
      ("k8s://https://kubernetes.default.svc", ["https kubernetes.default.svc 14..<36"]),
      ("spark.hadoop.fs.s3a.endpoint", []),
      ("ключ http://хост:90 http://minio:9000", ["http minio:9000 35..<45"]),
    ])
  func addresses(_ text: String, _ expected: [String]) {
    let found = HostText.all(in: text).map { "\($0.scheme ?? "-") \($0.text) \($0.range)" }
    #expect(found == expected)
  }
}
