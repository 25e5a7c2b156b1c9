// swift-format-ignore-file
// Written by Sources/Schemas/Generate/kubernetes.py: the kinds: API version, kind, plural, scope, definition, short names.
// Made from, all on PyPI: kubernetes-validate==1.25.2, kubernetes-validate==1.37.0, kubernetes==20.13.0, kubernetes==25.3.0, kubernetes==31.0.0, kubernetes==34.1.0, kubernetes==37.0.2, kubeflow-spark-api==2.4.0.

extension ResourceKinds {
  static let text = #"""
admissionregistration.k8s.io/v1 MutatingAdmissionPolicy mutatingadmissionpolicies c admissionregistration.v1.MutatingAdmissionPolicy@36-
admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding mutatingadmissionpolicybindings c admissionregistration.v1.MutatingAdmissionPolicyBinding@36-
admissionregistration.k8s.io/v1 MutatingWebhookConfiguration mutatingwebhookconfigurations c admissionregistration.v1.MutatingWebhookConfiguration
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy validatingadmissionpolicies c admissionregistration.v1.ValidatingAdmissionPolicy@30-
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding validatingadmissionpolicybindings c admissionregistration.v1.ValidatingAdmissionPolicyBinding@30-
admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration validatingwebhookconfigurations c admissionregistration.v1.ValidatingWebhookConfiguration
admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicy mutatingadmissionpolicies c admissionregistration.v1alpha1.MutatingAdmissionPolicy@32-
admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicyBinding mutatingadmissionpolicybindings c admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding@32-
admissionregistration.k8s.io/v1alpha1 ValidatingAdmissionPolicy validatingadmissionpolicies c admissionregistration.v1alpha1.ValidatingAdmissionPolicy@26-31
admissionregistration.k8s.io/v1alpha1 ValidatingAdmissionPolicyBinding validatingadmissionpolicybindings c admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding@26-31
admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicy mutatingadmissionpolicies c admissionregistration.v1beta1.MutatingAdmissionPolicy@34-
admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicyBinding mutatingadmissionpolicybindings c admissionregistration.v1beta1.MutatingAdmissionPolicyBinding@34-
admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration mutatingwebhookconfigurations c admissionregistration.v1beta1.MutatingWebhookConfiguration@-21
admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicy validatingadmissionpolicies c admissionregistration.v1beta1.ValidatingAdmissionPolicy@28-33
admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicyBinding validatingadmissionpolicybindings c admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding@28-33
admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration validatingwebhookconfigurations c admissionregistration.v1beta1.ValidatingWebhookConfiguration@-21
apiextensions.k8s.io/v1 CustomResourceDefinition customresourcedefinitions c crd.v1.CustomResourceDefinition crd crds
apiextensions.k8s.io/v1beta1 CustomResourceDefinition customresourcedefinitions c crd.v1beta1.CustomResourceDefinition@-21 crd crds
apiregistration.k8s.io/v1 APIService apiservices c apiregistration.v1.APIService
apiregistration.k8s.io/v1beta1 APIService apiservices c apiregistration.v1beta1.APIService@-21
apps/v1 ControllerRevision controllerrevisions n apps.v1.ControllerRevision
apps/v1 DaemonSet daemonsets na apps.v1.DaemonSet ds
apps/v1 Deployment deployments na apps.v1.Deployment deploy
apps/v1 ReplicaSet replicasets na apps.v1.ReplicaSet rs
apps/v1 StatefulSet statefulsets na apps.v1.StatefulSet sts
authentication.k8s.io/v1 SelfSubjectReview selfsubjectreviews c authentication.v1.SelfSubjectReview@28-
authentication.k8s.io/v1 TokenReview tokenreviews c authentication.v1.TokenReview
authentication.k8s.io/v1alpha1 SelfSubjectReview selfsubjectreviews c authentication.v1alpha1.SelfSubjectReview@26-31
authentication.k8s.io/v1beta1 SelfSubjectReview selfsubjectreviews c authentication.v1beta1.SelfSubjectReview@27-32
authentication.k8s.io/v1beta1 TokenReview tokenreviews c authentication.v1beta1.TokenReview@-21
authorization.k8s.io/v1 LocalSubjectAccessReview localsubjectaccessreviews n authorization.v1.LocalSubjectAccessReview
authorization.k8s.io/v1 SelfSubjectAccessReview selfsubjectaccessreviews c authorization.v1.SelfSubjectAccessReview
authorization.k8s.io/v1 SelfSubjectRulesReview selfsubjectrulesreviews c authorization.v1.SelfSubjectRulesReview
authorization.k8s.io/v1 SubjectAccessReview subjectaccessreviews c authorization.v1.SubjectAccessReview
authorization.k8s.io/v1beta1 LocalSubjectAccessReview localsubjectaccessreviews n authorization.v1beta1.LocalSubjectAccessReview@-21
authorization.k8s.io/v1beta1 SelfSubjectAccessReview selfsubjectaccessreviews c authorization.v1beta1.SelfSubjectAccessReview@-21
authorization.k8s.io/v1beta1 SelfSubjectRulesReview selfsubjectrulesreviews c authorization.v1beta1.SelfSubjectRulesReview@-21
authorization.k8s.io/v1beta1 SubjectAccessReview subjectaccessreviews c authorization.v1beta1.SubjectAccessReview@-21
autoscaling/v1 HorizontalPodAutoscaler horizontalpodautoscalers na autoscaling.v1.HorizontalPodAutoscaler hpa
autoscaling/v2 HorizontalPodAutoscaler horizontalpodautoscalers na autoscaling.v2.HorizontalPodAutoscaler@23- hpa
autoscaling/v2beta1 HorizontalPodAutoscaler horizontalpodautoscalers na autoscaling.v2beta1.HorizontalPodAutoscaler@-24 hpa
autoscaling/v2beta2 HorizontalPodAutoscaler horizontalpodautoscalers na autoscaling.v2beta2.HorizontalPodAutoscaler@-25 hpa
batch/v1 CronJob cronjobs na batch.v1.CronJob@21- cj
batch/v1 Job jobs na batch.v1.Job
batch/v1beta1 CronJob cronjobs na batch.v1beta1.CronJob@-24 cj
batch/v2alpha1 CronJob cronjobs na batch.v2alpha1.CronJob@-20 cj
certificates.k8s.io/v1 CertificateSigningRequest certificatesigningrequests c certificates.v1.CertificateSigningRequest csr
certificates.k8s.io/v1 ClusterTrustBundle clustertrustbundles c certificates.v1.ClusterTrustBundle@37-
certificates.k8s.io/v1 PodCertificateRequest podcertificaterequests n certificates.v1.PodCertificateRequest@37-
certificates.k8s.io/v1alpha1 ClusterTrustBundle clustertrustbundles c certificates.v1alpha1.ClusterTrustBundle@27-36
certificates.k8s.io/v1alpha1 PodCertificateRequest podcertificaterequests n certificates.v1alpha1.PodCertificateRequest@34-34
certificates.k8s.io/v1beta1 CertificateSigningRequest certificatesigningrequests c certificates.v1beta1.CertificateSigningRequest@-21 csr
certificates.k8s.io/v1beta1 ClusterTrustBundle clustertrustbundles c certificates.v1beta1.ClusterTrustBundle@33-
certificates.k8s.io/v1beta1 PodCertificateRequest podcertificaterequests n certificates.v1beta1.PodCertificateRequest@35-
coordination.k8s.io/v1 Lease leases n coordination.v1.Lease
coordination.k8s.io/v1alpha1 LeaseCandidate leasecandidates n coordination.v1alpha1.LeaseCandidate@31-31
coordination.k8s.io/v1alpha2 LeaseCandidate leasecandidates n coordination.v1alpha2.LeaseCandidate@32-
coordination.k8s.io/v1beta1 Lease leases n coordination.v1beta1.Lease@-21
coordination.k8s.io/v1beta1 LeaseCandidate leasecandidates n coordination.v1beta1.LeaseCandidate@33-
discovery.k8s.io/v1 EndpointSlice endpointslices n discovery.v1.EndpointSlice@21-
discovery.k8s.io/v1beta1 EndpointSlice endpointslices n discovery.v1beta1.EndpointSlice@-24
events.k8s.io/v1 Event events n events.v1.Event ev
events.k8s.io/v1beta1 Event events n events.v1beta1.Event@-24 ev
extensions/v1beta1 Ingress ingresses n extensions.v1beta1.Ingress@-21 ing
flowcontrol.apiserver.k8s.io/v1 FlowSchema flowschemas c flowcontrol.v1.FlowSchema@29-
flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration prioritylevelconfigurations c flowcontrol.v1.PriorityLevelConfiguration@29-
flowcontrol.apiserver.k8s.io/v1alpha1 FlowSchema flowschemas c flowcontrol.v1alpha1.FlowSchema@-20
flowcontrol.apiserver.k8s.io/v1alpha1 PriorityLevelConfiguration prioritylevelconfigurations c flowcontrol.v1alpha1.PriorityLevelConfiguration@-20
flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema flowschemas c flowcontrol.v1beta1.FlowSchema@-25
flowcontrol.apiserver.k8s.io/v1beta1 PriorityLevelConfiguration prioritylevelconfigurations c flowcontrol.v1beta1.PriorityLevelConfiguration@-25
flowcontrol.apiserver.k8s.io/v1beta2 FlowSchema flowschemas c flowcontrol.v1beta2.FlowSchema@23-28
flowcontrol.apiserver.k8s.io/v1beta2 PriorityLevelConfiguration prioritylevelconfigurations c flowcontrol.v1beta2.PriorityLevelConfiguration@23-28
flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema flowschemas c flowcontrol.v1beta3.FlowSchema@26-31
flowcontrol.apiserver.k8s.io/v1beta3 PriorityLevelConfiguration prioritylevelconfigurations c flowcontrol.v1beta3.PriorityLevelConfiguration@26-31
internal.apiserver.k8s.io/v1alpha1 StorageVersion storageversions c apiserverinternal.v1alpha1.StorageVersion
lifecycle.k8s.io/v1alpha1 EvictionRequest evictionrequests n lifecycle.v1alpha1.EvictionRequest@37-
networking.k8s.io/v1 IPAddress ipaddresses c networking.v1.IPAddress@33- ip
networking.k8s.io/v1 Ingress ingresses n networking.v1.Ingress ing
networking.k8s.io/v1 IngressClass ingressclasses c networking.v1.IngressClass
networking.k8s.io/v1 NetworkPolicy networkpolicies n networking.v1.NetworkPolicy netpol
networking.k8s.io/v1 ServiceCIDR servicecidrs c networking.v1.ServiceCIDR@33-
networking.k8s.io/v1alpha1 ClusterCIDR clustercidrs c networking.v1alpha1.ClusterCIDR@25-28
networking.k8s.io/v1alpha1 IPAddress ipaddresses c networking.v1alpha1.IPAddress@27-30 ip
networking.k8s.io/v1alpha1 ServiceCIDR servicecidrs c networking.v1alpha1.ServiceCIDR@29-30
networking.k8s.io/v1beta1 IPAddress ipaddresses c networking.v1beta1.IPAddress@31-36 ip
networking.k8s.io/v1beta1 Ingress ingresses n networking.v1beta1.Ingress@-21 ing
networking.k8s.io/v1beta1 IngressClass ingressclasses c networking.v1beta1.IngressClass@-21
networking.k8s.io/v1beta1 ServiceCIDR servicecidrs c networking.v1beta1.ServiceCIDR@31-36
node.k8s.io/v1 RuntimeClass runtimeclasses c node.v1.RuntimeClass
node.k8s.io/v1alpha1 RuntimeClass runtimeclasses c node.v1alpha1.RuntimeClass@-23
node.k8s.io/v1beta1 RuntimeClass runtimeclasses c node.v1beta1.RuntimeClass@-24
policy/v1 PodDisruptionBudget poddisruptionbudgets n policy.v1.PodDisruptionBudget@21- pdb
policy/v1beta1 PodDisruptionBudget poddisruptionbudgets n policy.v1beta1.PodDisruptionBudget@-24 pdb
policy/v1beta1 PodSecurityPolicy podsecuritypolicies c policy.v1beta1.PodSecurityPolicy@-24 psp
rbac.authorization.k8s.io/v1 ClusterRole clusterroles c rbac.v1.ClusterRole
rbac.authorization.k8s.io/v1 ClusterRoleBinding clusterrolebindings c rbac.v1.ClusterRoleBinding
rbac.authorization.k8s.io/v1 Role roles n rbac.v1.Role
rbac.authorization.k8s.io/v1 RoleBinding rolebindings n rbac.v1.RoleBinding
rbac.authorization.k8s.io/v1alpha1 ClusterRole clusterroles c rbac.v1alpha1.ClusterRole@-22
rbac.authorization.k8s.io/v1alpha1 ClusterRoleBinding clusterrolebindings c rbac.v1alpha1.ClusterRoleBinding@-22
rbac.authorization.k8s.io/v1alpha1 Role roles n rbac.v1alpha1.Role@-22
rbac.authorization.k8s.io/v1alpha1 RoleBinding rolebindings n rbac.v1alpha1.RoleBinding@-22
rbac.authorization.k8s.io/v1beta1 ClusterRole clusterroles c rbac.v1beta1.ClusterRole@-21
rbac.authorization.k8s.io/v1beta1 ClusterRoleBinding clusterrolebindings c rbac.v1beta1.ClusterRoleBinding@-21
rbac.authorization.k8s.io/v1beta1 Role roles n rbac.v1beta1.Role@-21
rbac.authorization.k8s.io/v1beta1 RoleBinding rolebindings n rbac.v1beta1.RoleBinding@-21
resource.k8s.io/v1 DeviceClass deviceclasses c resource.v1.DeviceClass@34-
resource.k8s.io/v1 DeviceTaintRule devicetaintrules c resource.v1.DeviceTaintRule@37-
resource.k8s.io/v1 ResourceClaim resourceclaims n resource.v1.ResourceClaim@34-
resource.k8s.io/v1 ResourceClaimTemplate resourceclaimtemplates n resource.v1.ResourceClaimTemplate@34-
resource.k8s.io/v1 ResourceSlice resourceslices c resource.v1.ResourceSlice@34-
resource.k8s.io/v1alpha1 PodScheduling podschedulings n resource.v1alpha1.PodScheduling@26-26
resource.k8s.io/v1alpha1 ResourceClaim resourceclaims n resource.v1alpha1.ResourceClaim@26-26
resource.k8s.io/v1alpha1 ResourceClaimTemplate resourceclaimtemplates n resource.v1alpha1.ResourceClaimTemplate@26-26
resource.k8s.io/v1alpha1 ResourceClass resourceclasses c resource.v1alpha1.ResourceClass@26-26
resource.k8s.io/v1alpha2 PodSchedulingContext podschedulingcontexts n resource.v1alpha2.PodSchedulingContext@27-30
resource.k8s.io/v1alpha2 ResourceClaim resourceclaims n resource.v1alpha2.ResourceClaim@27-30
resource.k8s.io/v1alpha2 ResourceClaimParameters resourceclaimparameterses n resource.v1alpha2.ResourceClaimParameters@30-30
resource.k8s.io/v1alpha2 ResourceClaimTemplate resourceclaimtemplates n resource.v1alpha2.ResourceClaimTemplate@27-30
resource.k8s.io/v1alpha2 ResourceClass resourceclasses c resource.v1alpha2.ResourceClass@27-30
resource.k8s.io/v1alpha2 ResourceClassParameters resourceclassparameterses n resource.v1alpha2.ResourceClassParameters@30-30
resource.k8s.io/v1alpha2 ResourceSlice resourceslices c resource.v1alpha2.ResourceSlice@30-30
resource.k8s.io/v1alpha3 DeviceClass deviceclasses c resource.v1alpha3.DeviceClass@31-33
resource.k8s.io/v1alpha3 DeviceTaintRule devicetaintrules c resource.v1alpha3.DeviceTaintRule@33-
resource.k8s.io/v1alpha3 PodSchedulingContext podschedulingcontexts n resource.v1alpha3.PodSchedulingContext@31-31
resource.k8s.io/v1alpha3 ResourceClaim resourceclaims n resource.v1alpha3.ResourceClaim@31-33
resource.k8s.io/v1alpha3 ResourceClaimTemplate resourceclaimtemplates n resource.v1alpha3.ResourceClaimTemplate@31-33
resource.k8s.io/v1alpha3 ResourcePoolStatusRequest resourcepoolstatusrequests c resource.v1alpha3.ResourcePoolStatusRequest@36-
resource.k8s.io/v1alpha3 ResourceSlice resourceslices c resource.v1alpha3.ResourceSlice@31-33
resource.k8s.io/v1beta1 DeviceClass deviceclasses c resource.v1beta1.DeviceClass@32-
resource.k8s.io/v1beta1 ResourceClaim resourceclaims n resource.v1beta1.ResourceClaim@32-
resource.k8s.io/v1beta1 ResourceClaimTemplate resourceclaimtemplates n resource.v1beta1.ResourceClaimTemplate@32-
resource.k8s.io/v1beta1 ResourceSlice resourceslices c resource.v1beta1.ResourceSlice@32-
resource.k8s.io/v1beta2 DeviceClass deviceclasses c resource.v1beta2.DeviceClass@33-
resource.k8s.io/v1beta2 DeviceTaintRule devicetaintrules c resource.v1beta2.DeviceTaintRule@36-
resource.k8s.io/v1beta2 ResourceClaim resourceclaims n resource.v1beta2.ResourceClaim@33-
resource.k8s.io/v1beta2 ResourceClaimTemplate resourceclaimtemplates n resource.v1beta2.ResourceClaimTemplate@33-
resource.k8s.io/v1beta2 ResourceSlice resourceslices c resource.v1beta2.ResourceSlice@33-
scheduling.k8s.io/v1 PriorityClass priorityclasses c scheduling.v1.PriorityClass pc
scheduling.k8s.io/v1alpha1 PriorityClass priorityclasses c scheduling.v1alpha1.PriorityClass@-22 pc
scheduling.k8s.io/v1alpha1 Workload workloads n scheduling.v1alpha1.Workload@35-35
scheduling.k8s.io/v1alpha2 PodGroup podgroups n scheduling.v1alpha2.PodGroup@36-36
scheduling.k8s.io/v1alpha2 Workload workloads n scheduling.v1alpha2.Workload@36-36
scheduling.k8s.io/v1alpha3 CompositePodGroup compositepodgroups n scheduling.v1alpha3.CompositePodGroup@37-
scheduling.k8s.io/v1alpha3 PodGroup podgroups n scheduling.v1alpha3.PodGroup@37-
scheduling.k8s.io/v1alpha3 Workload workloads n scheduling.v1alpha3.Workload@37-
scheduling.k8s.io/v1beta1 PodGroup podgroups n scheduling.v1beta1.PodGroup@37-
scheduling.k8s.io/v1beta1 PriorityClass priorityclasses c scheduling.v1beta1.PriorityClass@-21 pc
scheduling.k8s.io/v1beta1 Workload workloads n scheduling.v1beta1.Workload@37-
sparkoperator.k8s.io/v1alpha1 SparkConnect sparkconnects n spark.v1alpha1.SparkConnect sparkconn
sparkoperator.k8s.io/v1beta2 ScheduledSparkApplication scheduledsparkapplications n spark.v1beta2.ScheduledSparkApplication scheduledsparkapp
sparkoperator.k8s.io/v1beta2 SparkApplication sparkapplications n spark.v1beta2.SparkApplication sparkapp
storage.k8s.io/v1 CSIDriver csidrivers c storage.v1.CSIDriver
storage.k8s.io/v1 CSINode csinodes c storage.v1.CSINode
storage.k8s.io/v1 CSIStorageCapacity csistoragecapacities n storage.v1.CSIStorageCapacity@24-
storage.k8s.io/v1 StorageClass storageclasses c storage.v1.StorageClass sc
storage.k8s.io/v1 VolumeAttachment volumeattachments c storage.v1.VolumeAttachment
storage.k8s.io/v1 VolumeAttributesClass volumeattributesclasses c storage.v1.VolumeAttributesClass@34- vac
storage.k8s.io/v1alpha1 CSIStorageCapacity csistoragecapacities n storage.v1alpha1.CSIStorageCapacity@21-23
storage.k8s.io/v1alpha1 VolumeAttachment volumeattachments c storage.v1alpha1.VolumeAttachment@-22
storage.k8s.io/v1alpha1 VolumeAttributesClass volumeattributesclasses c storage.v1alpha1.VolumeAttributesClass@29-34 vac
storage.k8s.io/v1beta1 CSIDriver csidrivers c storage.v1beta1.CSIDriver@-21
storage.k8s.io/v1beta1 CSINode csinodes c storage.v1beta1.CSINode@-21
storage.k8s.io/v1beta1 CSIStorageCapacity csistoragecapacities n storage.v1beta1.CSIStorageCapacity@21-26
storage.k8s.io/v1beta1 StorageClass storageclasses c storage.v1beta1.StorageClass@-21 sc
storage.k8s.io/v1beta1 VolumeAttachment volumeattachments c storage.v1beta1.VolumeAttachment@-21
storage.k8s.io/v1beta1 VolumeAttributesClass volumeattributesclasses c storage.v1beta1.VolumeAttributesClass@31-36 vac
storagemigration.k8s.io/v1 StorageVersionMigration storageversionmigrations c storagemigration.v1.StorageVersionMigration@37-
storagemigration.k8s.io/v1alpha1 StorageVersionMigration storageversionmigrations c storagemigration.v1alpha1.StorageVersionMigration@30-34
storagemigration.k8s.io/v1beta1 StorageVersionMigration storageversionmigrations c storagemigration.v1beta1.StorageVersionMigration@35-
v1 Binding bindings n core.v1.Binding
v1 ComponentStatus componentstatuses c core.v1.ComponentStatus cs
v1 ConfigMap configmaps n core.v1.ConfigMap cm
v1 Endpoints endpoints n core.v1.Endpoints ep
v1 Event events n core.v1.Event ev
v1 LimitRange limitranges n core.v1.LimitRange limits
v1 Namespace namespaces c core.v1.Namespace ns
v1 Node nodes c core.v1.Node no
v1 PersistentVolume persistentvolumes c core.v1.PersistentVolume pv
v1 PersistentVolumeClaim persistentvolumeclaims n core.v1.PersistentVolumeClaim pvc
v1 Pod pods na core.v1.Pod po
v1 PodTemplate podtemplates n core.v1.PodTemplate
v1 ReplicationController replicationcontrollers na core.v1.ReplicationController rc
v1 ResourceQuota resourcequotas n core.v1.ResourceQuota quota
v1 Secret secrets n core.v1.Secret
v1 Service services na core.v1.Service svc
v1 ServiceAccount serviceaccounts n core.v1.ServiceAccount sa
monitoring.coreos.com/v1 Alertmanager alertmanagers n - am
monitoring.coreos.com/v1 PodMonitor podmonitors n - pmon
monitoring.coreos.com/v1 Probe probes n - prb
monitoring.coreos.com/v1 Prometheus prometheuses n - prom
monitoring.coreos.com/v1 PrometheusRule prometheusrules n - promrule
monitoring.coreos.com/v1 ServiceMonitor servicemonitors n - smon
monitoring.coreos.com/v1 ThanosRuler thanosrulers n - ruler
monitoring.coreos.com/v1alpha1 AlertmanagerConfig alertmanagerconfigs n - amcfg
monitoring.coreos.com/v1alpha1 PrometheusAgent prometheusagents n - promagent
monitoring.coreos.com/v1alpha1 ScrapeConfig scrapeconfigs n - scfg
"""#
}
