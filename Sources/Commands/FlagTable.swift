/// The flags of helm and kubectl that take a value, which may be the next word.
///
/// A flag whose value is optional (`--dry-run`, kubectl's `--cascade`) takes it only after `=`.
enum FlagTable {
  static func takesValue(_ flag: String, _ program: Invocation.Program, verb: String? = nil)
    -> Bool
  {
    switch program {
    case .helm: helm.contains(flag) || flag == "-a" && verb == "template"
    case .kubectl:
      // `kubectl logs` follows with -f, and shows the previous container's log with -p.
      kubectl.contains(flag) && !(verb == "logs" && ["-f", "-p"].contains(flag))
    }
  }

  private static let helm: Set<String> = [
    "--api-versions", "--burst-limit", "--ca-file", "--cascade", "--cert-file", "--description",
    "--filter", "--history-max", "--key-file", "--keyring", "--kube-apiserver", "--kube-as-group",
    "--kube-as-user", "--kube-ca-file", "--kube-context", "--kube-tls-server-name", "--kube-token",
    "--kube-version", "--kubeconfig", "--labels", "--max", "--name-template", "--namespace",
    "--offset", "--output", "--output-dir", "--password", "--post-renderer",
    "--post-renderer-args", "--qps", "--registry-config", "--repo", "--repository-cache",
    "--repository-config", "--revision", "--selector", "--set", "--set-file", "--set-json",
    "--set-literal", "--set-string", "--show-only", "--template", "--time-format", "--timeout",
    "--username", "--values", "--version", "-f", "-l", "-m", "-n", "-o", "-s",
  ]

  private static let kubectl: Set<String> = [
    "--address", "--annotations", "--as", "--as-group", "--as-uid", "--cache-dir",
    "--certificate-authority", "--chunk-size", "--client-certificate", "--client-key", "--cluster",
    "--cluster-ip", "--clusterrole", "--container", "--containers", "--context", "--copy-to",
    "--current-replicas", "--custom", "--env", "--external-ip", "--field-manager",
    "--field-selector", "--filename", "--for", "--from", "--from-env-file", "--from-file",
    "--from-literal", "--grace-period", "--group", "--hard", "--image", "--image-pull-policy",
    "--key", "--cert", "--kubeconfig", "--kustomize", "--label-columns", "--labels",
    "--limit-bytes", "--limits", "--load-balancer-ip", "--log-flush-frequency",
    "--max-log-requests", "--name", "--namespace", "--output", "--output-directory",
    "--override-type", "--overrides", "--password", "--patch", "--patch-file",
    "--pod-running-timeout", "--port", "--profile", "--profile-output", "--protocol",
    "--prune-allowlist", "--raw", "--replicas", "--request-timeout", "--requests", "--resource",
    "--resource-name", "--resource-version", "--restart", "--retries", "--revision", "--role",
    "--schedule", "--scopes", "--selector", "--server", "--serviceaccount", "--session-affinity",
    "--set-image", "--since", "--since-time", "--sort-by", "--subresource", "--tail", "--target",
    "--target-port", "--tcp", "--template", "--timeout", "--tls-server-name", "--to-revision",
    "--token", "--type", "--types", "--user", "--username", "--v", "--verb", "--vmodule", "-L",
    "-c", "-f", "-k", "-l", "-n", "-o", "-p", "-s", "-v",
  ]
}
