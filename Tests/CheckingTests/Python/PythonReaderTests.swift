import Checking
import Diagnostics
import Foundation
import Processes
import Testing

@Suite struct PythonReaderTests {
  private static let python = Tool(
    named: "python3", searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")

  private func facts(_ code: String) async throws -> PythonFacts {
    let reader = PythonReader(python: Self.python, cacheFolder: nil)
    return try #require(await reader.facts(of: [code]).first).get()
  }

  private func words(_ mentions: [PythonFacts.Mention]?) -> [String] {
    (mentions ?? []).map { "\($0.position) \($0.text)" }
  }

  @Test("Imports have their places; those of the standard library are known")
  func imports() async throws {
    let facts = try await facts(
      """
      import os, numpy as np
      from pyspark.sql import SparkSession
      try:
          import pandas
      except ImportError:
          pandas = None
      from . import beside
      """)
    #expect(
      words(facts.imports) == [
        "1:8 os", "1:12 numpy", "2:6 pyspark.sql", "4:12 pandas",
      ])
    #expect(facts.imports?.map(\.isStandard) == [true, false, false, false])
    #expect(facts.imports?.map(\.isOptional) == [false, false, false, true])
  }

  @Test(
    "Spark properties are found wherever they are set",
    arguments: [
      (#"b.config("spark.a", 1).config('spark.b', 2)"#, ["1:11 spark.a", "1:32 spark.b"]),
      (#"spark.conf.set("spark.a.b", "1")"#, ["1:17 spark.a.b"]),
      (
        #"SparkConf().set("spark.a", "1").setAll([("spark.b", "1")])"#,
        ["1:18 spark.a", "1:43 spark.b"]
      ),
      (#"b.config(map={"spark.a": "1"})"#, ["1:16 spark.a"]),
      (#"x = {"spark.a": "1", "other": 2}"#, ["1:7 spark.a"]),
      (#"x = ["--conf", "spark.a=1", "spark.b=1"]"#, ["1:17 spark.a"]),
      (#"spark.sql("SET spark.a = 1")"#, ["1:16 spark.a"]),
      (
        #"x = "--conf spark.a=1 --conf spark.b=2 pyspark-shell""#, ["1:13 spark.a", "1:30 spark.b"]
      ),
      (#"print("spark.a")"#, []),
      ("x = (\"ыы\", {\"spark.a\": 1})", ["1:16 spark.a"]),
    ])
  func properties(_ code: String, _ expected: [String]) async throws {
    #expect(words(try await facts(code).properties) == expected)
  }

  @Test("A property is certain where the call is of a configuration")
  func certainty() async throws {
    let facts = try await facts(
      """
      b.config("spark.a", 1)
      spark.conf.get("spark.b")
      labels.get("spark.c")
      x = {"spark.d": 1}
      """)
    #expect(facts.properties?.map(\.isCertain) == [true, true, false, false])
  }

  @Test("Addresses are strings, not words of a docstring or of a formatted string")
  func addresses() async throws {
    let facts = try await facts(
      #"""
      """Reads http://example.org/doc."""
      spark = builder.remote("sc://spark-connect:15002")
      df.write.parquet("s3a://spark/out")
      url = f"http://{host}:80"
      broker = "kafka:9092"
      title = "note: 12"
      """#)
    #expect(
      words(facts.addresses) == [
        "2:25 sc://spark-connect:15002", "3:19 s3a://spark/out", "5:11 kafka:9092",
      ])
  }

  @Test("Environment variables that are read")
  func environment() async throws {
    let facts = try await facts(
      """
      import os
      os.environ["A"] = os.environ["B"]
      os.getenv("C"), os.environ.get("D", "")
      """)
    #expect(words(facts.environment).map { $0.suffix(1) } == ["B", "C", "D"])
  }

  @Test(
    "What does not compile, with the place in bytes",
    arguments: [
      ("x = (\n", "1:5", "'(' was never closed"),
      ("y = 'ы' +\n", "1:11", "invalid syntax"),
      ("if x:\npass\n", "2:1", "expected an indented block after 'if' statement on line 1"),
    ])
  func errors(_ code: String, _ place: String, _ message: String) async throws {
    let problem = try await facts(code).error
    #expect(problem?.position.description == place)
    #expect(problem?.message == message)
  }

  @Test(
    "What a page may show of Python compiles",
    arguments: [
      "%pip install x\n!ls\nimport os\n", ">>> import os\n>>> for x in y:\n...     x\n1\n",
      "    def f(self):\n        return 1\n", "return 5\n", "await f()\n", "", "# nothing\n",
    ])
  func fragments(_ code: String) async throws {
    #expect(try await facts(code).error == nil)
  }

  @Test("A session's prompts count in the places")
  func prompts() async throws {
    #expect(words(try await facts(">>> import grpc\n").imports) == ["1:12 grpc"])
  }

  @Test("What another language's magic begins is no Python")
  func magic() async throws {
    #expect(try await facts("%%sql\nselect 1\n").excluded == "a cell magic reads it, not Python")
  }

  @Test("Without Python there are no facts, and the reason says so")
  func missing() async throws {
    let reader = PythonReader(python: nil, cacheFolder: nil)
    let results = await reader.facts(of: ["x", "y"])
    let reason = "no 'python3' on this machine, so Python is not checked"
    #expect(results == [.failure(.init(reason: reason)), .failure(.init(reason: reason))])
  }

  @Test("What was read once is not read again, by another reader neither")
  func cache() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/python-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = PythonReader(python: Self.python, cacheFolder: folder)
    let codes = ["import os\n", "import grpc\n", "import os\n"]
    let read = await first.facts(of: codes)
    // A cache that was changed proves that it is used.
    let file = "\(folder)/python.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("grpc", with: "crpc").write(toFile: file, atomically: true, encoding: .utf8)
    let again = await PythonReader(python: Self.python, cacheFolder: folder).facts(of: codes)
    #expect(try read.map { try $0.get().imports?.first?.text } == ["os", "grpc", "os"])
    #expect(try again.map { try $0.get().imports?.first?.text } == ["os", "crpc", "os"])
  }

  @Test("A cache that is broken is made anew")
  func brokenCache() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/python-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "{".write(toFile: "\(folder)/python.json", atomically: true, encoding: .utf8)
    let reader = PythonReader(python: Self.python, cacheFolder: folder)
    #expect(try await reader.facts(of: ["import os\n"])[0].get().imports?.first?.text == "os")
  }
}
