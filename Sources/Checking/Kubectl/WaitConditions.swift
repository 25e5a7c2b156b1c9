/// Conditions that Kubernetes' own controllers set, by kind: what `kubectl wait --for=condition=…`
/// can wait for. Other kinds' conditions come from controllers that nobody knows here.
///
/// Source: the API reference of Kubernetes, `status.conditions[].type` of each kind.
enum WaitConditions {
  private static let types: [String: [String]] = [
    "CronJob": [],
    "CustomResourceDefinition": [
      "Established", "NamesAccepted", "NonStructuralSchema", "Terminating",
      "KubernetesAPIApprovalPolicyConformant",
    ],
    "DaemonSet": [],
    "Deployment": ["Available", "Progressing", "ReplicaFailure"],
    "HorizontalPodAutoscaler": ["AbleToScale", "ScalingActive", "ScalingLimited"],
    "Job": ["Complete", "Failed", "FailureTarget", "SuccessCriteriaMet", "Suspended"],
    "Namespace": [
      "NamespaceContentRemaining", "NamespaceDeletionContentFailure",
      "NamespaceDeletionDiscoveryFailure", "NamespaceDeletionGroupVersionParsingFailure",
      "NamespaceFinalizersRemaining",
    ],
    "Node": ["DiskPressure", "MemoryPressure", "NetworkUnavailable", "PIDPressure", "Ready"],
    "PersistentVolumeClaim": ["FileSystemResizePending", "Resizing"],
    "Pod": [
      "ContainersReady", "DisruptionTarget", "Initialized", "PodReadyToStartContainers",
      "PodScheduled", "Ready",
    ],
    "ReplicaSet": ["ReplicaFailure"],
    "StatefulSet": [],
  ]

  /// The conditions of a kind; nil when they are not known.
  static func of(kind: String) -> [String]? { types[kind] }
}
