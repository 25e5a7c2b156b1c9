/// A package as a requirement names it, and the modules that it brings.
struct PythonDistribution: Sendable, Hashable {
  /// Normalised: lower case, `-` between words.
  let name: String

  /// - Parameter requirement: in pip's syntax: `pandas==2.3.3`, `Kafka_Python[snappy] >= 2`.
  init(requirement: String) {
    let word = requirement.drop { $0 == " " }.prefix { !" [<>=!~;@(\t".contains($0) }
    name = word.lowercased().split { "-_.".contains($0) }.joined(separator: "-")
  }

  /// By full name, where the top is shared by several packages: `google.protobuf`.
  var modules: [String] {
    if let modules = Self.modules[name] { return modules }
    if name.hasPrefix("apache-airflow-") { return ["airflow"] }
    if name.hasPrefix("types-") { return [] }
    return [name.split(separator: "-").joined(separator: "_")]
  }

  /// What it brings in turn, as far as that is imported; nil when that is not known.
  var dependencies: [PythonDistribution]? {
    Self.dependencies[name].map { $0.map(PythonDistribution.init(requirement:)) }
  }

  /// The package that one would declare for a module.
  static func providing(_ module: String) -> String {
    let found = modules.keys.sorted().first { name in
      modules[name]?.contains { module == $0 || module.hasPrefix("\($0).") } ?? false
    }
    return found ?? String(module.prefix { $0 != "." })
  }

  /// Where the modules are called otherwise than the package.
  private static let modules: [String: [String]] = [
    "antlr4-python3-runtime": ["antlr4"], "apache-airflow": ["airflow"],
    "attrs": ["attr", "attrs"],
    "beautifulsoup4": ["bs4"], "charset-normalizer": ["charset_normalizer"],
    "delta-spark": ["delta"], "gitpython": ["git"],
    "google-auth": ["google.auth", "google.oauth2"],
    "google-cloud-storage": ["google.cloud.storage"],
    "googleapis-common-protos": ["google.api", "google.logging", "google.rpc", "google.type"],
    "grpcio": ["grpc"], "grpcio-health-checking": ["grpc_health"], "grpcio-status": ["grpc_status"],
    "grpcio-tools": ["grpc_tools"], "ipython": ["IPython"], "kafka-python": ["kafka"],
    "mlflow-skinny": ["mlflow"], "mysql-connector-python": ["mysql"], "opencv-python": ["cv2"],
    "pillow": ["PIL"], "protobuf": ["google.protobuf"], "psycopg2-binary": ["psycopg2"],
    "pyjwt": ["jwt"], "pyspark": ["pyspark"], "pyspark-client": ["pyspark"],
    "pyspark-connect": ["pyspark"], "python-dateutil": ["dateutil"], "python-dotenv": ["dotenv"],
    "python-json-logger": ["pythonjsonlogger"], "pyyaml": ["yaml"], "pyzmq": ["zmq"],
    "scikit-learn": ["sklearn"], "setuptools": ["setuptools", "pkg_resources"],
    "snowflake-connector-python": ["snowflake"], "websocket-client": ["websocket"],
  ]

  private static let pydata = ["numpy", "python-dateutil", "pytz", "six", "tzdata"]
  private static let connect =
    pydata + [
      "googleapis-common-protos", "grpcio", "grpcio-status", "pandas", "protobuf", "pyarrow",
      "typing-extensions",
    ]

  private static let dependencies: [String: [String]] = [
    "googleapis-common-protos": ["protobuf"], "grpcio": ["typing-extensions"],
    "grpcio-status": ["googleapis-common-protos", "grpcio", "protobuf"],
    "kubernetes": [
      "certifi", "google-auth", "oauthlib", "python-dateutil", "pyyaml", "requests",
      "requests-oauthlib", "six", "urllib3", "websocket-client",
    ],
    "boto3": ["botocore", "jmespath", "python-dateutil", "s3transfer", "six", "urllib3"],
    "numpy": [], "pandas": pydata, "protobuf": [], "py4j": [], "pyarrow": [],
    "pyspark": ["py4j"], "pyspark-client": connect + ["pyyaml", "zstandard"],
    "pyspark-connect": connect + ["py4j", "pyyaml", "zstandard"], "python-dateutil": ["six"],
    "pytz": [], "pyyaml": [], "requests": ["certifi", "charset-normalizer", "idna", "urllib3"],
    "six": [], "typing-extensions": [], "tzdata": [], "urllib3": [], "zstandard": [],
  ]
}
