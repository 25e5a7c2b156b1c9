extension CheckRule {
  static let commands: [CheckRule] = [
    CheckRule(
      "shell-syntax", "bash does not accept the block", "Mend the command; readers cannot run it."),
    CheckRule(
      "unknown-verb", "helm or kubectl has no such verb", "Write a verb that the program has."),
    CheckRule(
      "unknown-flag", "helm or kubectl has no such flag for the verb",
      "Write a flag that the program's help names."),
    CheckRule(
      "flag-value", "helm or kubectl would refuse the value of a flag",
      "Give the flag a value of the kind that the program's help names."),
    CheckRule(
      "missing-argument", "helm or kubectl wants an argument that the command lacks",
      "Add what the program's usage line names."),
    CheckRule(
      "superfluous-argument", "helm or kubectl would refuse an argument",
      "Remove what the program's usage line does not name."),
    CheckRule(
      "unknown-file", "a file that is named is not in the repository",
      "Name a file that exists, or one that the page writes."),
  ]

  static let charts: [CheckRule] = [
    CheckRule(
      "unknown-chart", "a chart that is named is not in the repository",
      "Name a chart by its path or its name."),
    CheckRule(
      "unknown-preset", "a preset that is named is not in the repository",
      "Name a preset that exists."),
    CheckRule(
      "unknown-value", "the chart has no such value",
      "Set a value that values.yaml, the schema or a template of the chart names."),
    CheckRule(
      "value-type", "the schema of the chart refuses the value",
      "Set a value of the type that the schema asks for."),
    CheckRule(
      "unread-value", "a value exists, but no template reads it",
      "Set a value that has an effect, or let a template read it."),
    CheckRule(
      "chart-does-not-render", "helm refuses the chart with these values",
      "Run 'helm template' with the same values, and mend what it names."),
    CheckRule(
      "invalid-chart", "a chart cannot be read",
      "Mend the file that is named; nothing about the chart can be proven until then."),
    CheckRule(
      "chart-cycle", "charts depend on each other in a circle", "Break the circle."),
    CheckRule(
      "stale-table", "a table says something else than the charts",
      "Copy what the charts say, or let the table be generated."),
  ]

  static let objects: [CheckRule] = [
    CheckRule(
      "unknown-release", "a command names a release that the page did not install",
      "Name the release of the page's 'helm install'."),
    CheckRule(
      "unknown-object", "the release has no such object at that step",
      "Name an object that the chart renders, or create it on the page first."),
    CheckRule(
      "unknown-kind", "Kubernetes has no such kind of object",
      "Write a kind, plural or short name that 'kubectl api-resources' lists."),
    CheckRule(
      "unmatched-selector", "no pod or object of the release has these labels",
      "Select by labels that the chart sets."),
    CheckRule(
      "unknown-container", "the pod has no such container", "Name a container of the pod."),
    CheckRule("unknown-port", "the object has no such port", "Name a port of the object."),
    CheckRule(
      "unknown-key", "there is no such key", "Name a key that the object or the page has."),
    CheckRule(
      "unknown-field", "the object has no such field", "Name a field of the Kubernetes API."),
    CheckRule(
      "unknown-condition", "objects of this kind never have such a condition",
      "Wait for a condition that objects of this kind report."),
    CheckRule(
      "unknown-variable", "the container has no such environment variable",
      "Name a variable that the container's manifest sets."),
    CheckRule(
      "unknown-mount", "the container has no such file", "Name a path that the pod mounts."),
    CheckRule(
      "unknown-host", "no Service of the release has that name",
      "Name a Service that the chart renders."),
  ]

  static let code: [CheckRule] = [
    CheckRule("invalid-yaml", "YAML does not parse", "Mend the YAML at the place that is named."),
    CheckRule(
      "invalid-manifest", "a manifest does not fit the Kubernetes API",
      "Write the manifest as the API of all supported versions has it."),
    CheckRule(
      "policy", "a policy of the repository refuses a pod of a page",
      "Give the pod what the policy asks for."),
    CheckRule(
      "python-syntax", "a Python block does not compile", "Mend the code at the place named."),
    CheckRule(
      "unknown-import", "a Python module is not in the page's environment",
      "Declare what the page needs, or import what is there."),
    CheckRule(
      "unknown-property", "Spark has no such property in this version",
      "Set a property that the version's documentation names."),
  ]
}
