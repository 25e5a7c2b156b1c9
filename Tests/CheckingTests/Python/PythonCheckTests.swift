import Checking
import Diagnostics
import Foundation
import Processes
import Testing

@Suite struct PythonCheckTests {
  private static let python = Tool(
    named: "python3", searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private func ledger(
    _ code: String, in environment: ModuleEnvironment, version: String? = "4.1.0"
  ) async throws -> Ledger {
    let file = SourceText(path: "job.py", text: code)
    let snippet = Snippet(file: file, language: "python")
    let reader = PythonReader(python: Self.python, cacheFolder: nil)
    let facts = try #require(await reader.facts(of: [snippet.code]).first)
    return PythonCheck().check(
      .init(snippet, name: "the block 'probe'", in: environment, sparkVersion: version), facts)
  }

  @Test(
    "Findings, word by word",
    arguments: [
      (
        "print(1\n",
        """
        job.py:1:6: error: the block 'probe' is no valid Python — '(' was never closed, says \
        Python 3
        help: mend the code; it would fail for readers too
        """
      ),
      (
        "import os\nfrom pandas import DataFrame\n",
        """
        job.py:2:6: error: 'pandas' cannot be imported here — nothing that 'python:' in the \
        frontmatter declares brings it
        help: add 'pandas', with its version, to 'python:'
        """
      ),
      (
        "import google.protobuf.message\n",
        """
        job.py:1:8: error: 'google.protobuf.message' cannot be imported here — nothing that \
        'python:' in the frontmatter declares brings it
        help: add 'protobuf', with its version, to 'python:'
        """
      ),
      (
        "spark.conf.set('spark.sql.shuffle.partition', 4)\n",
        """
        job.py:1:17: error: Spark 4.1 has no property 'spark.sql.shuffle.partition' — nothing in \
        its distribution reads that name
        help: did you mean 'spark.sql.shuffle.partitions'?
        """
      ),
    ])
  func findings(_ code: String, _ message: String) async throws {
    let ledger = try await ledger(code, in: .declared(["numpy==2.3.5"]))
    let words = ledger.findings.map { finding in
      finding.description.replacing(/Python 3\.[0-9]+/, with: "Python 3")
    }
    #expect(words == [message])
  }

  @Test(
    "A requirement brings its modules, and those of what it needs",
    arguments: [
      ("grpcio==1.76.0", "grpc"), ("grpcio-status==1.76.0", "grpc_status.rpc_status"),
      ("protobuf>=6", "google.protobuf.message"), ("googleapis_common_protos", "google.rpc"),
      ("pyspark-client==4.1.0", "pyspark.sql"), ("pyspark-client==4.1.0", "pandas"),
      ("pandas[parquet] == 2.3.3", "numpy"), ("PyYAML==6.0.3", "yaml"), ("Pillow", "PIL"),
      ("apache-airflow-providers-cncf-kubernetes", "airflow.providers.cncf"),
      ("protobuf", "google"), ("IPython", "IPython.display"),
      ("scikit-learn; python_version>'3'", "sklearn"),
    ])
  func requirements(_ requirement: String, _ module: String) async throws {
    let ledger = try await ledger("import \(module)\n", in: .declared([requirement]))
    #expect(ledger.facts.map(\.state) == [.proven, .proven])
    #expect(ledger.facts.last?.evidence == [requirement])
  }

  @Test(
    "What cannot be known is no finding",
    arguments: [
      ("import pandas\n", .declared(["seldom-seen==1.0"])),
      ("import pandas\n", .unknown(because: "the page declares no environment")),
      ("import seaborn\n", .image("image:1", ["pandas==2.3.3"])),
      ("try:\n  import pandas\nexcept ImportError:\n  pass\n", .declared([])),
      ("x = {'spark.driver.cheese': 1}\n", .declared([])),
      ("b.config('spark.mine.x', 1)\n", .declared([])),
    ] as [(String, ModuleEnvironment)])
  func runtime(_ code: String, _ environment: ModuleEnvironment) async throws {
    let ledger = try await ledger(code, in: environment)
    #expect(ledger.findings.isEmpty)
    guard case .runtime = ledger.facts.last?.state else {
      Issue.record("\(ledger.facts)")
      return
    }
  }

  @Test("A module that stands beside the code is there")
  func local() async throws {
    let ledger = try await ledger(
      "import helpers.rides\n", in: .declared([]).adding(local: ["helpers"]))
    #expect(ledger.facts.map(\.state) == [.proven, .proven])
  }

  @Test("A misspelt module of an image is a finding, with what is right")
  func misspelt() async throws {
    let environment = try #require(ImagePackages(root: Self.root).environment(of: "jupyter"))
    let ledger = try await ledger("from pysparc.sql import functions\n", in: environment)
    #expect(
      ledger.findings.map(\.description) == [
        """
        job.py:1:6: error: 'pysparc.sql' cannot be imported here — the image has no 'pysparc'
        help: did you mean 'pyspark'?
        """
      ])
    #expect(ledger.findings.map(\.replacement) == ["pyspark"])
    #expect(ledger.findings.map(\.length) == [7])
  }

  @Test(
    "The images' packages are read from where the images are made",
    arguments: [
      ("quay.io/jupyter/pyspark-notebook:spark-4.1.0", "import pyspark, grpc, pandas, IPython\n"),
      ("quay.io/jupyter/pyspark-notebook:spark-3.5.3", "import pyspark, grpc, pyarrow, py4j\n"),
      ("airflow", "import airflow.sdk, kubernetes, sqlalchemy\n"), ("spark", "import pyspark\n"),
    ])
  func images(_ image: String, _ code: String) async throws {
    let environment = try #require(ImagePackages(root: Self.root).environment(of: image))
    let ledger = try await ledger(code, in: environment)
    #expect(ledger.facts.allSatisfy { $0.state == .proven })
  }

  @Test("Without Python the block is excluded")
  func excluded() async {
    let snippet = Snippet(file: SourceText(path: "job.py", text: "x"), language: "python")
    let ledger = PythonCheck().check(
      .init(snippet, in: .declared([])), .failure(.init(reason: "none here")))
    #expect(ledger.facts.map(\.state) == [.excluded("none here")])
    #expect(ledger.findings.isEmpty)
  }

  @Test("An installed environment knows what is there")
  func installed() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/venv-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let packages = "\(folder)/lib/python3.11/site-packages"
    for path in [
      "pandas/__init__.py", "google/protobuf/__init__.py", "six.py", "x-1.dist-info/RECORD",
    ] {
      let file = URL(filePath: "\(packages)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try "".write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(InstalledModules(environment: folder) == nil)
    try "".write(toFile: "\(folder)/.complete", atomically: true, encoding: .utf8)
    let installed = try #require(InstalledModules(environment: folder))
    let ledger = try await ledger(
      "import pandas.io, six, google.protobuf, google.auth, numpy\n",
      in: .declared(["other"], installed: installed))
    #expect(
      ledger.findings.map(\.what) == [
        "'google.auth' cannot be imported here", "'numpy' cannot be imported here",
      ])
  }
}
