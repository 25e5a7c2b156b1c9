/// What the commands of a recipe name: the documented values, or those of an operator's release.
package struct RunValues: Sendable, Equatable {
  package var namespace: String
  package var release: String
  /// The recipe's parameters, by name.
  package var parameters: [String: String]

  package init(namespace: String, release: String, parameters: [String: String] = [:]) {
    self.namespace = namespace
    self.release = release
    self.parameters = parameters
  }

  /// Variables of every block: `NAMESPACE`, `RELEASE`, and `S3_ENDPOINT` for a parameter
  /// `s3-endpoint`.
  package var environment: [String: String] {
    var variables = ["NAMESPACE": namespace, "RELEASE": release]
    for (name, value) in parameters { variables[Self.variable(of: name)] = value }
    return variables
  }

  /// The variable of a parameter.
  package static func variable(of parameter: String) -> String {
    parameter.uppercased().replacing("-", with: "_")
  }
}
