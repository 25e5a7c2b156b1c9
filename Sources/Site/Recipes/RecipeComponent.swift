internal import Recipes

/// The parts of a release, as tags of recipes name them; a tag that is none of these names a subject.
enum RecipeComponent: String, Sendable, CaseIterable {
  case connect, executors, standalone, submit, `operator`, jupyter, airflow, mlflow
  case hiveMetastore = "hive-metastore"
  case historyServer = "history-server"
  case s3, minio, postgresql

  /// The part that a chart brings by itself.
  static func brought(by chart: String) -> RecipeComponent? {
    ["spark-connect": connect, "spark-standalone": standalone][chart]
  }

  func name(in language: PageLanguage) -> String {
    let names = Self.names[self]
    return (language == .ru ? names?.ru : names?.en) ?? rawValue
  }

  private static let names: [RecipeComponent: (en: String, ru: String)] = [
    .connect: ("Spark Connect", "Spark Connect"),
    .executors: ("Executors", "Исполнители"),
    .standalone: ("Spark master and workers", "Мастер и воркеры Spark"),
    .submit: ("Batch jobs", "Пакетные задания"),
    .operator: ("Spark operator", "Оператор Spark"),
    .jupyter: ("Jupyter", "Jupyter"),
    .airflow: ("Airflow", "Airflow"),
    .mlflow: ("MLflow", "MLflow"),
    .hiveMetastore: ("Hive Metastore", "Hive Metastore"),
    .historyServer: ("History Server", "History Server"),
    .s3: ("S3", "S3"),
    .minio: ("MinIO", "MinIO"),
    .postgresql: ("PostgreSQL", "PostgreSQL"),
  ]
}
