/// The versions that the generated tables of this target are made from.
package enum SupportedVersions {
  /// Of Kubernetes, oldest first: what the charts support.
  package static let kubernetes = ["1.20", "1.34"]
  /// Of Spark, as the charts name them.
  package static let spark = ["3.5.7", "4.1.0"]
}
