// swift-format-ignore-file
// Written by Sources/Schemas/Generate/kubernetes.py: the fields of each definition, a line each.
// Made from, all on PyPI: kubernetes-validate==1.25.2, kubernetes-validate==1.37.0, kubernetes==20.13.0, kubernetes==25.3.0, kubernetes==31.0.0, kubernetes==34.1.0, kubernetes==37.0.2, kubeflow-spark-api==2.4.0.

extension KubernetesTable {
  static let text = #"""
admissionregistration.v1.ApplyConfiguration expression=s
admissionregistration.v1.AuditAnnotation key=s! valueExpression=s!
admissionregistration.v1.ExpressionWarning fieldRef=s! warning=s!
admissionregistration.v1.JSONPatch expression=s
admissionregistration.v1.MatchCondition expression=s! name=s!
admissionregistration.v1.MatchResources excludeResourceRules=[:admissionregistration.v1.NamedRuleWithOperations matchPolicy=s namespaceSelector=:meta.v1.LabelSelector objectSelector=:meta.v1.LabelSelector resourceRules=[:admissionregistration.v1.NamedRuleWithOperations
admissionregistration.v1.MutatingAdmissionPolicy apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1.MutatingAdmissionPolicySpec
admissionregistration.v1.MutatingAdmissionPolicyBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1.MutatingAdmissionPolicyBindingSpec
admissionregistration.v1.MutatingAdmissionPolicyBindingSpec matchResources=:admissionregistration.v1.MatchResources paramRef=:admissionregistration.v1.ParamRef policyName=s
admissionregistration.v1.MutatingAdmissionPolicySpec failurePolicy=s matchConditions=[:admissionregistration.v1.MatchCondition matchConstraints=:admissionregistration.v1.MatchResources mutations=[:admissionregistration.v1.Mutation paramKind=:admissionregistration.v1.ParamKind reinvocationPolicy=s variables=[:admissionregistration.v1.Variable
admissionregistration.v1.MutatingWebhook admissionReviewVersions=[s! clientConfig=:admissionregistration.v1.WebhookClientConfig! failurePolicy=s matchConditions=[:admissionregistration.v1.MatchCondition@27- matchPolicy=s name=s! namespaceSelector=:meta.v1.LabelSelector objectSelector=:meta.v1.LabelSelector reinvocationPolicy=s rules=[:admissionregistration.v1.RuleWithOperations sideEffects=s! timeoutSeconds=i
admissionregistration.v1.MutatingWebhookConfiguration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta webhooks=[:admissionregistration.v1.MutatingWebhook
admissionregistration.v1.Mutation applyConfiguration=:admissionregistration.v1.ApplyConfiguration jsonPatch=:admissionregistration.v1.JSONPatch patchType=s!
admissionregistration.v1.NamedRuleWithOperations apiGroups=[s apiVersions=[s operations=[s resourceNames=[s resources=[s scope=s
admissionregistration.v1.ParamKind apiVersion=s kind=s
admissionregistration.v1.ParamRef name=s namespace=s parameterNotFoundAction=s selector=:meta.v1.LabelSelector
admissionregistration.v1.RuleWithOperations apiGroups=[s apiVersions=[s operations=[s resources=[s scope=s
admissionregistration.v1.ServiceReference name=s! namespace=s! path=s port=i
admissionregistration.v1.TypeChecking expressionWarnings=[:admissionregistration.v1.ExpressionWarning
admissionregistration.v1.ValidatingAdmissionPolicy apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1.ValidatingAdmissionPolicySpec status=:admissionregistration.v1.ValidatingAdmissionPolicyStatus
admissionregistration.v1.ValidatingAdmissionPolicyBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec@-35 spec=:admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec!@36-
admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec matchResources=:admissionregistration.v1.MatchResources paramRef=:admissionregistration.v1.ParamRef policyName=s@-35 policyName=s!@36- validationActions=[s@-35 validationActions=[s!@36-
admissionregistration.v1.ValidatingAdmissionPolicySpec auditAnnotations=[:admissionregistration.v1.AuditAnnotation failurePolicy=s matchConditions=[:admissionregistration.v1.MatchCondition matchConstraints=:admissionregistration.v1.MatchResources paramKind=:admissionregistration.v1.ParamKind validations=[:admissionregistration.v1.Validation variables=[:admissionregistration.v1.Variable
admissionregistration.v1.ValidatingAdmissionPolicyStatus conditions=[:meta.v1.Condition observedGeneration=i typeChecking=:admissionregistration.v1.TypeChecking
admissionregistration.v1.ValidatingWebhook admissionReviewVersions=[s! clientConfig=:admissionregistration.v1.WebhookClientConfig! failurePolicy=s matchConditions=[:admissionregistration.v1.MatchCondition@27- matchPolicy=s name=s! namespaceSelector=:meta.v1.LabelSelector objectSelector=:meta.v1.LabelSelector rules=[:admissionregistration.v1.RuleWithOperations sideEffects=s! timeoutSeconds=i
admissionregistration.v1.ValidatingWebhookConfiguration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta webhooks=[:admissionregistration.v1.ValidatingWebhook
admissionregistration.v1.Validation expression=s! message=s messageExpression=s reason=s
admissionregistration.v1.Variable expression=s! name=s!
admissionregistration.v1.WebhookClientConfig caBundle=y service=:admissionregistration.v1.ServiceReference url=s
admissionregistration.v1alpha1.ApplyConfiguration expression=s
admissionregistration.v1alpha1.AuditAnnotation key=s! valueExpression=s!
admissionregistration.v1alpha1.ExpressionWarning fieldRef=s! warning=s!
admissionregistration.v1alpha1.JSONPatch expression=s
admissionregistration.v1alpha1.MatchCondition expression=s! name=s!
admissionregistration.v1alpha1.MatchResources excludeResourceRules=[:admissionregistration.v1alpha1.NamedRuleWithOperations matchPolicy=s namespaceSelector=:meta.v1.LabelSelector objectSelector=:meta.v1.LabelSelector resourceRules=[:admissionregistration.v1alpha1.NamedRuleWithOperations
admissionregistration.v1alpha1.MutatingAdmissionPolicy apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1alpha1.MutatingAdmissionPolicySpec
admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec
admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec matchResources=:admissionregistration.v1alpha1.MatchResources paramRef=:admissionregistration.v1alpha1.ParamRef policyName=s
admissionregistration.v1alpha1.MutatingAdmissionPolicySpec failurePolicy=s matchConditions=[:admissionregistration.v1alpha1.MatchCondition matchConstraints=:admissionregistration.v1alpha1.MatchResources mutations=[:admissionregistration.v1alpha1.Mutation paramKind=:admissionregistration.v1alpha1.ParamKind reinvocationPolicy=s variables=[:admissionregistration.v1alpha1.Variable
admissionregistration.v1alpha1.Mutation applyConfiguration=:admissionregistration.v1alpha1.ApplyConfiguration jsonPatch=:admissionregistration.v1alpha1.JSONPatch patchType=s!
admissionregistration.v1alpha1.NamedRuleWithOperations apiGroups=[s apiVersions=[s operations=[s resourceNames=[s resources=[s scope=s
admissionregistration.v1alpha1.ParamKind apiVersion=s kind=s
admissionregistration.v1alpha1.ParamRef name=s namespace=s parameterNotFoundAction=s@28- selector=:meta.v1.LabelSelector@28-
admissionregistration.v1alpha1.TypeChecking expressionWarnings=[:admissionregistration.v1alpha1.ExpressionWarning
admissionregistration.v1alpha1.ValidatingAdmissionPolicy apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec status=:admissionregistration.v1alpha1.ValidatingAdmissionPolicyStatus@27-
admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec
admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec matchResources=:admissionregistration.v1alpha1.MatchResources paramRef=:admissionregistration.v1alpha1.ParamRef policyName=s validationActions=[s@27-
admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec auditAnnotations=[:admissionregistration.v1alpha1.AuditAnnotation@27- failurePolicy=s matchConditions=[:admissionregistration.v1alpha1.MatchCondition@27- matchConstraints=:admissionregistration.v1alpha1.MatchResources paramKind=:admissionregistration.v1alpha1.ParamKind validations=[:admissionregistration.v1alpha1.Validation!@-26 validations=[:admissionregistration.v1alpha1.Validation@27- variables=[:admissionregistration.v1alpha1.Variable@28-
admissionregistration.v1alpha1.ValidatingAdmissionPolicyStatus conditions=[:meta.v1.Condition observedGeneration=i typeChecking=:admissionregistration.v1alpha1.TypeChecking
admissionregistration.v1alpha1.Validation expression=s! message=s messageExpression=s@27- reason=s
admissionregistration.v1alpha1.Variable expression=s! name=s!
admissionregistration.v1beta1.ApplyConfiguration expression=s
admissionregistration.v1beta1.AuditAnnotation key=s! valueExpression=s!
admissionregistration.v1beta1.ExpressionWarning fieldRef=s! warning=s!
admissionregistration.v1beta1.JSONPatch expression=s
admissionregistration.v1beta1.MatchCondition expression=s! name=s!
admissionregistration.v1beta1.MatchResources excludeResourceRules=[:admissionregistration.v1beta1.NamedRuleWithOperations matchPolicy=s namespaceSelector=:meta.v1.LabelSelector objectSelector=:meta.v1.LabelSelector resourceRules=[:admissionregistration.v1beta1.NamedRuleWithOperations
admissionregistration.v1beta1.MutatingAdmissionPolicy apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1beta1.MutatingAdmissionPolicySpec
admissionregistration.v1beta1.MutatingAdmissionPolicyBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec
admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec matchResources=:admissionregistration.v1beta1.MatchResources paramRef=:admissionregistration.v1beta1.ParamRef policyName=s
admissionregistration.v1beta1.MutatingAdmissionPolicySpec failurePolicy=s matchConditions=[:admissionregistration.v1beta1.MatchCondition matchConstraints=:admissionregistration.v1beta1.MatchResources mutations=[:admissionregistration.v1beta1.Mutation paramKind=:admissionregistration.v1beta1.ParamKind reinvocationPolicy=s variables=[:admissionregistration.v1beta1.Variable
admissionregistration.v1beta1.MutatingWebhook admissionReviewVersions=[s clientConfig=:admissionregistration.v1beta1.WebhookClientConfig! failurePolicy=s matchPolicy=s name=s! namespaceSelector=:meta.v1.LabelSelector objectSelector=:meta.v1.LabelSelector reinvocationPolicy=s rules=[:admissionregistration.v1beta1.RuleWithOperations sideEffects=s timeoutSeconds=i
admissionregistration.v1beta1.MutatingWebhookConfiguration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta webhooks=[:admissionregistration.v1beta1.MutatingWebhook
admissionregistration.v1beta1.Mutation applyConfiguration=:admissionregistration.v1beta1.ApplyConfiguration jsonPatch=:admissionregistration.v1beta1.JSONPatch patchType=s!
admissionregistration.v1beta1.NamedRuleWithOperations apiGroups=[s apiVersions=[s operations=[s resourceNames=[s resources=[s scope=s
admissionregistration.v1beta1.ParamKind apiVersion=s kind=s
admissionregistration.v1beta1.ParamRef name=s namespace=s parameterNotFoundAction=s selector=:meta.v1.LabelSelector
admissionregistration.v1beta1.RuleWithOperations apiGroups=[s apiVersions=[s operations=[s resources=[s scope=s
admissionregistration.v1beta1.ServiceReference name=s! namespace=s! path=s port=i
admissionregistration.v1beta1.TypeChecking expressionWarnings=[:admissionregistration.v1beta1.ExpressionWarning
admissionregistration.v1beta1.ValidatingAdmissionPolicy apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1beta1.ValidatingAdmissionPolicySpec status=:admissionregistration.v1beta1.ValidatingAdmissionPolicyStatus
admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingSpec
admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingSpec matchResources=:admissionregistration.v1beta1.MatchResources paramRef=:admissionregistration.v1beta1.ParamRef policyName=s validationActions=[s
admissionregistration.v1beta1.ValidatingAdmissionPolicySpec auditAnnotations=[:admissionregistration.v1beta1.AuditAnnotation failurePolicy=s matchConditions=[:admissionregistration.v1beta1.MatchCondition matchConstraints=:admissionregistration.v1beta1.MatchResources paramKind=:admissionregistration.v1beta1.ParamKind validations=[:admissionregistration.v1beta1.Validation variables=[:admissionregistration.v1beta1.Variable
admissionregistration.v1beta1.ValidatingAdmissionPolicyStatus conditions=[:meta.v1.Condition observedGeneration=i typeChecking=:admissionregistration.v1beta1.TypeChecking
admissionregistration.v1beta1.ValidatingWebhook admissionReviewVersions=[s clientConfig=:admissionregistration.v1beta1.WebhookClientConfig! failurePolicy=s matchPolicy=s name=s! namespaceSelector=:meta.v1.LabelSelector objectSelector=:meta.v1.LabelSelector rules=[:admissionregistration.v1beta1.RuleWithOperations sideEffects=s timeoutSeconds=i
admissionregistration.v1beta1.ValidatingWebhookConfiguration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta webhooks=[:admissionregistration.v1beta1.ValidatingWebhook
admissionregistration.v1beta1.Validation expression=s! message=s messageExpression=s reason=s
admissionregistration.v1beta1.Variable expression=s! name=s!
admissionregistration.v1beta1.WebhookClientConfig caBundle=y service=:admissionregistration.v1beta1.ServiceReference url=s
apiregistration.v1.APIService apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:apiregistration.v1.APIServiceSpec status=:apiregistration.v1.APIServiceStatus
apiregistration.v1.APIServiceCondition lastTransitionTime=t message=s reason=s status=s! type=s!
apiregistration.v1.APIServiceSpec caBundle=y group=s groupPriorityMinimum=i! insecureSkipTLSVerify=b service=:apiregistration.v1.ServiceReference version=s versionPriority=i!
apiregistration.v1.APIServiceStatus conditions=[:apiregistration.v1.APIServiceCondition
apiregistration.v1.ServiceReference name=s namespace=s port=i
apiregistration.v1beta1.APIService apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:apiregistration.v1beta1.APIServiceSpec status=:apiregistration.v1beta1.APIServiceStatus
apiregistration.v1beta1.APIServiceCondition lastTransitionTime=t message=s reason=s status=s! type=s!
apiregistration.v1beta1.APIServiceSpec caBundle=y group=s groupPriorityMinimum=i! insecureSkipTLSVerify=b service=:apiregistration.v1beta1.ServiceReference version=s versionPriority=i!
apiregistration.v1beta1.APIServiceStatus conditions=[:apiregistration.v1beta1.APIServiceCondition
apiregistration.v1beta1.ServiceReference name=s namespace=s port=i
apiserverinternal.v1alpha1.ServerStorageVersion apiServerID=s@-35 apiServerID=s!@36- decodableVersions=[s@-35 decodableVersions=[s!@36- encodingVersion=s@-35 encodingVersion=s!@36- servedVersions=[s@28-
apiserverinternal.v1alpha1.StorageVersion apiVersion=s kind=s metadata=:meta.v1.ObjectMeta@-35 metadata=:meta.v1.ObjectMeta!@36- spec=o!@-35 spec=o@36- status=:apiserverinternal.v1alpha1.StorageVersionStatus!@-35 status=:apiserverinternal.v1alpha1.StorageVersionStatus@36-
apiserverinternal.v1alpha1.StorageVersionCondition lastTransitionTime=t message=s@-29 message=s!@30- observedGeneration=i reason=s! status=s! type=s!
apiserverinternal.v1alpha1.StorageVersionStatus commonEncodingVersion=s conditions=[:apiserverinternal.v1alpha1.StorageVersionCondition storageVersions=[:apiserverinternal.v1alpha1.ServerStorageVersion
apps.v1.ControllerRevision apiVersion=s data=o@-36 data=o!@37- kind=s metadata=:meta.v1.ObjectMeta revision=i!@-36 revision=i@37-
apps.v1.DaemonSet apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:apps.v1.DaemonSetSpec@-36 spec=:apps.v1.DaemonSetSpec!@37- status=:apps.v1.DaemonSetStatus
apps.v1.DaemonSetCondition lastTransitionTime=t message=s reason=s status=s!@-36 status=s@37- type=s!@-36 type=s@37-
apps.v1.DaemonSetSpec minReadySeconds=i revisionHistoryLimit=i selector=:meta.v1.LabelSelector! template=:core.v1.PodTemplateSpec! updateStrategy=:apps.v1.DaemonSetUpdateStrategy
apps.v1.DaemonSetStatus collisionCount=i conditions=[:apps.v1.DaemonSetCondition currentNumberScheduled=i! desiredNumberScheduled=i! numberAvailable=i numberMisscheduled=i! numberReady=i! numberUnavailable=i observedGeneration=i updatedNumberScheduled=i
apps.v1.DaemonSetUpdateStrategy rollingUpdate=:apps.v1.RollingUpdateDaemonSet type=s(OnDelete,RollingUpdate)
apps.v1.Deployment apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:apps.v1.DeploymentSpec@-36 spec=:apps.v1.DeploymentSpec!@37- status=:apps.v1.DeploymentStatus
apps.v1.DeploymentCondition lastTransitionTime=t lastUpdateTime=t message=s reason=s status=s!@-36 status=s@37- type=s!@-36 type=s@37-
apps.v1.DeploymentSpec minReadySeconds=i paused=b progressDeadlineSeconds=i replicas=i revisionHistoryLimit=i selector=:meta.v1.LabelSelector! strategy=:apps.v1.DeploymentStrategy template=:core.v1.PodTemplateSpec!
apps.v1.DeploymentStatus availableReplicas=i collisionCount=i conditions=[:apps.v1.DeploymentCondition observedGeneration=i readyReplicas=i replicas=i terminatingReplicas=i@33- unavailableReplicas=i updatedReplicas=i
apps.v1.DeploymentStrategy rollingUpdate=:apps.v1.RollingUpdateDeployment type=s(Recreate,RollingUpdate)
apps.v1.ReplicaSet apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:apps.v1.ReplicaSetSpec@-36 spec=:apps.v1.ReplicaSetSpec!@37- status=:apps.v1.ReplicaSetStatus
apps.v1.ReplicaSetCondition lastTransitionTime=t message=s reason=s status=s!@-36 status=s@37- type=s!@-36 type=s@37-
apps.v1.ReplicaSetSpec minReadySeconds=i replicas=i selector=:meta.v1.LabelSelector! template=:core.v1.PodTemplateSpec
apps.v1.ReplicaSetStatus availableReplicas=i conditions=[:apps.v1.ReplicaSetCondition fullyLabeledReplicas=i observedGeneration=i readyReplicas=i replicas=i! terminatingReplicas=i@33-
apps.v1.RollingUpdateDaemonSet maxSurge=x@21- maxUnavailable=x
apps.v1.RollingUpdateDeployment maxSurge=x maxUnavailable=x
apps.v1.RollingUpdateStatefulSetStrategy maxUnavailable=x@24- partition=i
apps.v1.StatefulSet apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:apps.v1.StatefulSetSpec@-36 spec=:apps.v1.StatefulSetSpec!@37- status=:apps.v1.StatefulSetStatus
apps.v1.StatefulSetCondition lastTransitionTime=t message=s reason=s status=s!@-36 status=s@37- type=s!@-36 type=s@37-
apps.v1.StatefulSetOrdinals start=i
apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted=s whenScaled=s
apps.v1.StatefulSetSpec minReadySeconds=i@22- ordinals=:apps.v1.StatefulSetOrdinals@26- persistentVolumeClaimRetentionPolicy=:apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy@23- podManagementPolicy=s(OrderedReady,Parallel) replicas=i revisionHistoryLimit=i selector=:meta.v1.LabelSelector! serviceName=s!@-32 serviceName=s@33- template=:core.v1.PodTemplateSpec! updateStrategy=:apps.v1.StatefulSetUpdateStrategy volumeClaimTemplates=[:core.v1.PersistentVolumeClaim
apps.v1.StatefulSetStatus availableReplicas=i@22-22 availableReplicas=i@24- availableReplicas=i!@23-23 collisionCount=i conditions=[:apps.v1.StatefulSetCondition currentReplicas=i currentRevision=s observedGeneration=i readyReplicas=i replicas=i! updateRevision=s updatedReplicas=i
apps.v1.StatefulSetUpdateStrategy rollingUpdate=:apps.v1.RollingUpdateStatefulSetStrategy type=s(OnDelete,RollingUpdate)
authentication.v1.SelfSubjectReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta status=:authentication.v1.SelfSubjectReviewStatus
authentication.v1.SelfSubjectReviewStatus userInfo=:authentication.v1.UserInfo
authentication.v1.TokenReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authentication.v1.TokenReviewSpec! status=:authentication.v1.TokenReviewStatus
authentication.v1.TokenReviewSpec audiences=[s token=s@-35 token=s!@36-
authentication.v1.TokenReviewStatus audiences=[s authenticated=b error=s user=:authentication.v1.UserInfo
authentication.v1.UserInfo extra={[s groups=[s uid=s username=s
authentication.v1alpha1.SelfSubjectReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta status=:authentication.v1alpha1.SelfSubjectReviewStatus
authentication.v1alpha1.SelfSubjectReviewStatus userInfo=:authentication.v1.UserInfo
authentication.v1beta1.SelfSubjectReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta status=:authentication.v1beta1.SelfSubjectReviewStatus
authentication.v1beta1.SelfSubjectReviewStatus userInfo=:authentication.v1.UserInfo
authentication.v1beta1.TokenReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authentication.v1beta1.TokenReviewSpec! status=:authentication.v1beta1.TokenReviewStatus
authentication.v1beta1.TokenReviewSpec audiences=[s token=s
authentication.v1beta1.TokenReviewStatus audiences=[s authenticated=b error=s user=:authentication.v1beta1.UserInfo
authentication.v1beta1.UserInfo extra={[s groups=[s uid=s username=s
authorization.v1.FieldSelectorAttributes rawSelector=s requirements=[:meta.v1.FieldSelectorRequirement
authorization.v1.LabelSelectorAttributes rawSelector=s requirements=[:meta.v1.LabelSelectorRequirement
authorization.v1.LocalSubjectAccessReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authorization.v1.SubjectAccessReviewSpec! status=:authorization.v1.SubjectAccessReviewStatus
authorization.v1.NonResourceAttributes path=s verb=s
authorization.v1.NonResourceRule nonResourceURLs=[s verbs=[s!
authorization.v1.ResourceAttributes fieldSelector=:authorization.v1.FieldSelectorAttributes@31- group=s labelSelector=:authorization.v1.LabelSelectorAttributes@31- name=s namespace=s resource=s subresource=s verb=s version=s
authorization.v1.ResourceRule apiGroups=[s resourceNames=[s resources=[s verbs=[s!
authorization.v1.SelfSubjectAccessReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authorization.v1.SelfSubjectAccessReviewSpec! status=:authorization.v1.SubjectAccessReviewStatus
authorization.v1.SelfSubjectAccessReviewSpec nonResourceAttributes=:authorization.v1.NonResourceAttributes resourceAttributes=:authorization.v1.ResourceAttributes
authorization.v1.SelfSubjectRulesReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authorization.v1.SelfSubjectRulesReviewSpec! status=:authorization.v1.SubjectRulesReviewStatus
authorization.v1.SelfSubjectRulesReviewSpec namespace=s
authorization.v1.SubjectAccessReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authorization.v1.SubjectAccessReviewSpec! status=:authorization.v1.SubjectAccessReviewStatus
authorization.v1.SubjectAccessReviewSpec extra={[s groups=[s nonResourceAttributes=:authorization.v1.NonResourceAttributes resourceAttributes=:authorization.v1.ResourceAttributes uid=s user=s
authorization.v1.SubjectAccessReviewStatus allowed=b! denied=b evaluationError=s reason=s
authorization.v1.SubjectRulesReviewStatus evaluationError=s incomplete=b! nonResourceRules=[:authorization.v1.NonResourceRule! resourceRules=[:authorization.v1.ResourceRule!
authorization.v1beta1.LocalSubjectAccessReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authorization.v1beta1.SubjectAccessReviewSpec! status=:authorization.v1beta1.SubjectAccessReviewStatus
authorization.v1beta1.NonResourceAttributes path=s verb=s
authorization.v1beta1.NonResourceRule nonResourceURLs=[s verbs=[s!
authorization.v1beta1.ResourceAttributes group=s name=s namespace=s resource=s subresource=s verb=s version=s
authorization.v1beta1.ResourceRule apiGroups=[s resourceNames=[s resources=[s verbs=[s!
authorization.v1beta1.SelfSubjectAccessReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authorization.v1beta1.SelfSubjectAccessReviewSpec! status=:authorization.v1beta1.SubjectAccessReviewStatus
authorization.v1beta1.SelfSubjectAccessReviewSpec nonResourceAttributes=:authorization.v1beta1.NonResourceAttributes resourceAttributes=:authorization.v1beta1.ResourceAttributes
authorization.v1beta1.SelfSubjectRulesReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authorization.v1beta1.SelfSubjectRulesReviewSpec! status=:authorization.v1beta1.SubjectRulesReviewStatus
authorization.v1beta1.SelfSubjectRulesReviewSpec namespace=s
authorization.v1beta1.SubjectAccessReview apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:authorization.v1beta1.SubjectAccessReviewSpec! status=:authorization.v1beta1.SubjectAccessReviewStatus
authorization.v1beta1.SubjectAccessReviewSpec extra={[s group=[s nonResourceAttributes=:authorization.v1beta1.NonResourceAttributes resourceAttributes=:authorization.v1beta1.ResourceAttributes uid=s user=s
authorization.v1beta1.SubjectAccessReviewStatus allowed=b! denied=b evaluationError=s reason=s
authorization.v1beta1.SubjectRulesReviewStatus evaluationError=s incomplete=b! nonResourceRules=[:authorization.v1beta1.NonResourceRule! resourceRules=[:authorization.v1beta1.ResourceRule!
autoscaling.v1.CrossVersionObjectReference apiVersion=s kind=s! name=s!
autoscaling.v1.HorizontalPodAutoscaler apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:autoscaling.v1.HorizontalPodAutoscalerSpec@-35 spec=:autoscaling.v1.HorizontalPodAutoscalerSpec!@36- status=:autoscaling.v1.HorizontalPodAutoscalerStatus
autoscaling.v1.HorizontalPodAutoscalerSpec maxReplicas=i! minReplicas=i scaleTargetRef=:autoscaling.v1.CrossVersionObjectReference! targetCPUUtilizationPercentage=i
autoscaling.v1.HorizontalPodAutoscalerStatus currentCPUUtilizationPercentage=i currentReplicas=i! desiredReplicas=i! lastScaleTime=t observedGeneration=i
autoscaling.v2.ContainerResourceMetricSource container=s! name=s! target=:autoscaling.v2.MetricTarget!
autoscaling.v2.ContainerResourceMetricStatus container=s! current=:autoscaling.v2.MetricValueStatus! name=s!
autoscaling.v2.CrossVersionObjectReference apiVersion=s kind=s! name=s!
autoscaling.v2.ExternalMetricSource metric=:autoscaling.v2.MetricIdentifier! target=:autoscaling.v2.MetricTarget!
autoscaling.v2.ExternalMetricStatus current=:autoscaling.v2.MetricValueStatus! metric=:autoscaling.v2.MetricIdentifier!
autoscaling.v2.HPAScalingPolicy periodSeconds=i! type=s! value=i!
autoscaling.v2.HPAScalingRules policies=[:autoscaling.v2.HPAScalingPolicy selectPolicy=s stabilizationWindowSeconds=i tolerance=q@33-
autoscaling.v2.HorizontalPodAutoscaler apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:autoscaling.v2.HorizontalPodAutoscalerSpec@-35 spec=:autoscaling.v2.HorizontalPodAutoscalerSpec!@36- status=:autoscaling.v2.HorizontalPodAutoscalerStatus
autoscaling.v2.HorizontalPodAutoscalerBehavior scaleDown=:autoscaling.v2.HPAScalingRules scaleUp=:autoscaling.v2.HPAScalingRules
autoscaling.v2.HorizontalPodAutoscalerCondition lastTransitionTime=t message=s observedGeneration=i@37- reason=s status=s! type=s!
autoscaling.v2.HorizontalPodAutoscalerSpec behavior=:autoscaling.v2.HorizontalPodAutoscalerBehavior maxReplicas=i! metrics=[:autoscaling.v2.MetricSpec minReplicas=i scaleTargetRef=:autoscaling.v2.CrossVersionObjectReference!
autoscaling.v2.HorizontalPodAutoscalerStatus conditions=[:autoscaling.v2.HorizontalPodAutoscalerCondition currentMetrics=[:autoscaling.v2.MetricStatus currentReplicas=i desiredReplicas=i! lastScaleTime=t observedGeneration=i
autoscaling.v2.MetricIdentifier name=s! selector=:meta.v1.LabelSelector
autoscaling.v2.MetricSpec containerResource=:autoscaling.v2.ContainerResourceMetricSource external=:autoscaling.v2.ExternalMetricSource object=:autoscaling.v2.ObjectMetricSource pods=:autoscaling.v2.PodsMetricSource resource=:autoscaling.v2.ResourceMetricSource type=s!
autoscaling.v2.MetricStatus containerResource=:autoscaling.v2.ContainerResourceMetricStatus external=:autoscaling.v2.ExternalMetricStatus object=:autoscaling.v2.ObjectMetricStatus pods=:autoscaling.v2.PodsMetricStatus resource=:autoscaling.v2.ResourceMetricStatus type=s!
autoscaling.v2.MetricTarget averageUtilization=i averageValue=q type=s! value=q
autoscaling.v2.MetricValueStatus averageUtilization=i averageValue=q value=q
autoscaling.v2.ObjectMetricSource describedObject=:autoscaling.v2.CrossVersionObjectReference! metric=:autoscaling.v2.MetricIdentifier! target=:autoscaling.v2.MetricTarget!
autoscaling.v2.ObjectMetricStatus current=:autoscaling.v2.MetricValueStatus! describedObject=:autoscaling.v2.CrossVersionObjectReference! metric=:autoscaling.v2.MetricIdentifier!
autoscaling.v2.PodsMetricSource metric=:autoscaling.v2.MetricIdentifier! target=:autoscaling.v2.MetricTarget!
autoscaling.v2.PodsMetricStatus current=:autoscaling.v2.MetricValueStatus! metric=:autoscaling.v2.MetricIdentifier!
autoscaling.v2.ResourceMetricSource name=s! target=:autoscaling.v2.MetricTarget!
autoscaling.v2.ResourceMetricStatus current=:autoscaling.v2.MetricValueStatus! name=s!
autoscaling.v2beta1.ContainerResourceMetricSource container=s! name=s! targetAverageUtilization=i targetAverageValue=q
autoscaling.v2beta1.ContainerResourceMetricStatus container=s! currentAverageUtilization=i currentAverageValue=q! name=s!
autoscaling.v2beta1.CrossVersionObjectReference apiVersion=s kind=s! name=s!
autoscaling.v2beta1.ExternalMetricSource metricName=s! metricSelector=:meta.v1.LabelSelector targetAverageValue=q targetValue=q
autoscaling.v2beta1.ExternalMetricStatus currentAverageValue=q currentValue=q! metricName=s! metricSelector=:meta.v1.LabelSelector
autoscaling.v2beta1.HorizontalPodAutoscaler apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:autoscaling.v2beta1.HorizontalPodAutoscalerSpec status=:autoscaling.v2beta1.HorizontalPodAutoscalerStatus
autoscaling.v2beta1.HorizontalPodAutoscalerCondition lastTransitionTime=t message=s reason=s status=s! type=s!
autoscaling.v2beta1.HorizontalPodAutoscalerSpec maxReplicas=i! metrics=[:autoscaling.v2beta1.MetricSpec minReplicas=i scaleTargetRef=:autoscaling.v2beta1.CrossVersionObjectReference!
autoscaling.v2beta1.HorizontalPodAutoscalerStatus conditions=[:autoscaling.v2beta1.HorizontalPodAutoscalerCondition!@-22 conditions=[:autoscaling.v2beta1.HorizontalPodAutoscalerCondition@23- currentMetrics=[:autoscaling.v2beta1.MetricStatus currentReplicas=i! desiredReplicas=i! lastScaleTime=t observedGeneration=i
autoscaling.v2beta1.MetricSpec containerResource=:autoscaling.v2beta1.ContainerResourceMetricSource external=:autoscaling.v2beta1.ExternalMetricSource object=:autoscaling.v2beta1.ObjectMetricSource pods=:autoscaling.v2beta1.PodsMetricSource resource=:autoscaling.v2beta1.ResourceMetricSource type=s!
autoscaling.v2beta1.MetricStatus containerResource=:autoscaling.v2beta1.ContainerResourceMetricStatus external=:autoscaling.v2beta1.ExternalMetricStatus object=:autoscaling.v2beta1.ObjectMetricStatus pods=:autoscaling.v2beta1.PodsMetricStatus resource=:autoscaling.v2beta1.ResourceMetricStatus type=s!
autoscaling.v2beta1.ObjectMetricSource averageValue=q metricName=s! selector=:meta.v1.LabelSelector target=:autoscaling.v2beta1.CrossVersionObjectReference! targetValue=q!
autoscaling.v2beta1.ObjectMetricStatus averageValue=q currentValue=q! metricName=s! selector=:meta.v1.LabelSelector target=:autoscaling.v2beta1.CrossVersionObjectReference!
autoscaling.v2beta1.PodsMetricSource metricName=s! selector=:meta.v1.LabelSelector targetAverageValue=q!
autoscaling.v2beta1.PodsMetricStatus currentAverageValue=q! metricName=s! selector=:meta.v1.LabelSelector
autoscaling.v2beta1.ResourceMetricSource name=s! targetAverageUtilization=i targetAverageValue=q
autoscaling.v2beta1.ResourceMetricStatus currentAverageUtilization=i currentAverageValue=q! name=s!
autoscaling.v2beta2.ContainerResourceMetricSource container=s! name=s! target=:autoscaling.v2beta2.MetricTarget!
autoscaling.v2beta2.ContainerResourceMetricStatus container=s! current=:autoscaling.v2beta2.MetricValueStatus! name=s!
autoscaling.v2beta2.CrossVersionObjectReference apiVersion=s kind=s! name=s!
autoscaling.v2beta2.ExternalMetricSource metric=:autoscaling.v2beta2.MetricIdentifier! target=:autoscaling.v2beta2.MetricTarget!
autoscaling.v2beta2.ExternalMetricStatus current=:autoscaling.v2beta2.MetricValueStatus! metric=:autoscaling.v2beta2.MetricIdentifier!
autoscaling.v2beta2.HPAScalingPolicy periodSeconds=i! type=s! value=i!
autoscaling.v2beta2.HPAScalingRules policies=[:autoscaling.v2beta2.HPAScalingPolicy selectPolicy=s stabilizationWindowSeconds=i
autoscaling.v2beta2.HorizontalPodAutoscaler apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:autoscaling.v2beta2.HorizontalPodAutoscalerSpec status=:autoscaling.v2beta2.HorizontalPodAutoscalerStatus
autoscaling.v2beta2.HorizontalPodAutoscalerBehavior scaleDown=:autoscaling.v2beta2.HPAScalingRules scaleUp=:autoscaling.v2beta2.HPAScalingRules
autoscaling.v2beta2.HorizontalPodAutoscalerCondition lastTransitionTime=t message=s reason=s status=s! type=s!
autoscaling.v2beta2.HorizontalPodAutoscalerSpec behavior=:autoscaling.v2beta2.HorizontalPodAutoscalerBehavior maxReplicas=i! metrics=[:autoscaling.v2beta2.MetricSpec minReplicas=i scaleTargetRef=:autoscaling.v2beta2.CrossVersionObjectReference!
autoscaling.v2beta2.HorizontalPodAutoscalerStatus conditions=[:autoscaling.v2beta2.HorizontalPodAutoscalerCondition!@-22 conditions=[:autoscaling.v2beta2.HorizontalPodAutoscalerCondition@23- currentMetrics=[:autoscaling.v2beta2.MetricStatus currentReplicas=i! desiredReplicas=i! lastScaleTime=t observedGeneration=i
autoscaling.v2beta2.MetricIdentifier name=s! selector=:meta.v1.LabelSelector
autoscaling.v2beta2.MetricSpec containerResource=:autoscaling.v2beta2.ContainerResourceMetricSource external=:autoscaling.v2beta2.ExternalMetricSource object=:autoscaling.v2beta2.ObjectMetricSource pods=:autoscaling.v2beta2.PodsMetricSource resource=:autoscaling.v2beta2.ResourceMetricSource type=s!
autoscaling.v2beta2.MetricStatus containerResource=:autoscaling.v2beta2.ContainerResourceMetricStatus external=:autoscaling.v2beta2.ExternalMetricStatus object=:autoscaling.v2beta2.ObjectMetricStatus pods=:autoscaling.v2beta2.PodsMetricStatus resource=:autoscaling.v2beta2.ResourceMetricStatus type=s!
autoscaling.v2beta2.MetricTarget averageUtilization=i averageValue=q type=s! value=q
autoscaling.v2beta2.MetricValueStatus averageUtilization=i averageValue=q value=q
autoscaling.v2beta2.ObjectMetricSource describedObject=:autoscaling.v2beta2.CrossVersionObjectReference! metric=:autoscaling.v2beta2.MetricIdentifier! target=:autoscaling.v2beta2.MetricTarget!
autoscaling.v2beta2.ObjectMetricStatus current=:autoscaling.v2beta2.MetricValueStatus! describedObject=:autoscaling.v2beta2.CrossVersionObjectReference! metric=:autoscaling.v2beta2.MetricIdentifier!
autoscaling.v2beta2.PodsMetricSource metric=:autoscaling.v2beta2.MetricIdentifier! target=:autoscaling.v2beta2.MetricTarget!
autoscaling.v2beta2.PodsMetricStatus current=:autoscaling.v2beta2.MetricValueStatus! metric=:autoscaling.v2beta2.MetricIdentifier!
autoscaling.v2beta2.ResourceMetricSource name=s! target=:autoscaling.v2beta2.MetricTarget!
autoscaling.v2beta2.ResourceMetricStatus current=:autoscaling.v2beta2.MetricValueStatus! name=s!
batch.v1.CronJob apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:batch.v1.CronJobSpec@-35 spec=:batch.v1.CronJobSpec!@36- status=:batch.v1.CronJobStatus
batch.v1.CronJobSpec concurrencyPolicy=s(Allow,Forbid,Replace) failedJobsHistoryLimit=i jobTemplate=:batch.v1.JobTemplateSpec! schedule=s! startingDeadlineSeconds=i successfulJobsHistoryLimit=i suspend=b timeZone=s@24-
batch.v1.CronJobStatus active=[:core.v1.ObjectReference lastScheduleTime=t lastSuccessfulTime=t
batch.v1.Job apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:batch.v1.JobSpec status=:batch.v1.JobStatus
batch.v1.JobCondition lastProbeTime=t lastTransitionTime=t message=s reason=s status=s! type=s!
batch.v1.JobSchedulingConfiguration disruptionMode=:scheduling.v1alpha3.WorkloadPodGroupDisruptionMode resourceClaims=[:scheduling.v1alpha3.WorkloadPodGroupResourceClaim schedulingConstraints=:scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy
batch.v1.JobSpec activeDeadlineSeconds=i backoffLimit=i backoffLimitPerIndex=i@28- completionMode=s(Indexed,NonIndexed)@21- completions=i managedBy=s@30- manualSelector=b maxFailedIndexes=i@28- parallelism=i podFailurePolicy=:batch.v1.PodFailurePolicy@25- podReplacementPolicy=s@28- scheduling=:batch.v1.JobSchedulingConfiguration@37- selector=:meta.v1.LabelSelector successPolicy=:batch.v1.SuccessPolicy@30- suspend=b@21- template=:core.v1.PodTemplateSpec! ttlSecondsAfterFinished=i
batch.v1.JobStatus active=i completedIndexes=s@21- completionTime=t conditions=[:batch.v1.JobCondition failed=i failedIndexes=s@28- ready=i@23- startTime=t succeeded=i terminating=i@28- uncountedTerminatedPods=:batch.v1.UncountedTerminatedPods@22-
batch.v1.JobTemplateSpec metadata=:meta.v1.ObjectMeta spec=:batch.v1.JobSpec
batch.v1.PodFailurePolicy rules=[:batch.v1.PodFailurePolicyRule!
batch.v1.PodFailurePolicyOnExitCodesRequirement containerName=s operator=s! values=[i!
batch.v1.PodFailurePolicyOnPodConditionsPattern status=s!@-34 status=s@35- type=s!
batch.v1.PodFailurePolicyRule action=s! onExitCodes=:batch.v1.PodFailurePolicyOnExitCodesRequirement onPodConditions=[:batch.v1.PodFailurePolicyOnPodConditionsPattern!@-28 onPodConditions=[:batch.v1.PodFailurePolicyOnPodConditionsPattern@29-
batch.v1.SuccessPolicy rules=[:batch.v1.SuccessPolicyRule!
batch.v1.SuccessPolicyRule succeededCount=i succeededIndexes=s
batch.v1.UncountedTerminatedPods failed=[s succeeded=[s
batch.v1beta1.CronJob apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:batch.v1beta1.CronJobSpec status=:batch.v1beta1.CronJobStatus
batch.v1beta1.CronJobSpec concurrencyPolicy=s(Allow,Forbid,Replace) failedJobsHistoryLimit=i jobTemplate=:batch.v1beta1.JobTemplateSpec! schedule=s! startingDeadlineSeconds=i successfulJobsHistoryLimit=i suspend=b timeZone=s@24-
batch.v1beta1.CronJobStatus active=[:core.v1.ObjectReference lastScheduleTime=t lastSuccessfulTime=t@21-
batch.v1beta1.JobTemplateSpec metadata=:meta.v1.ObjectMeta spec=:batch.v1.JobSpec
batch.v2alpha1.CronJob apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:batch.v2alpha1.CronJobSpec status=:batch.v2alpha1.CronJobStatus
batch.v2alpha1.CronJobSpec concurrencyPolicy=s(Allow,Forbid,Replace) failedJobsHistoryLimit=i jobTemplate=:batch.v2alpha1.JobTemplateSpec! schedule=s! startingDeadlineSeconds=i successfulJobsHistoryLimit=i suspend=b
batch.v2alpha1.CronJobStatus active=[:core.v1.ObjectReference lastScheduleTime=t
batch.v2alpha1.JobTemplateSpec metadata=:meta.v1.ObjectMeta spec=:batch.v1.JobSpec
certificates.v1.CertificateSigningRequest apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:certificates.v1.CertificateSigningRequestSpec! status=:certificates.v1.CertificateSigningRequestStatus
certificates.v1.CertificateSigningRequestCondition lastTransitionTime=t lastUpdateTime=t message=s reason=s status=s! type=s!
certificates.v1.CertificateSigningRequestSpec expirationSeconds=i@22- extra={[s groups=[s request=y! signerName=s! uid=s usages=[s username=s
certificates.v1.CertificateSigningRequestStatus certificate=y conditions=[:certificates.v1.CertificateSigningRequestCondition
certificates.v1.ClusterTrustBundle apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:certificates.v1.ClusterTrustBundleSpec!
certificates.v1.ClusterTrustBundleSpec signerName=s trustBundle=s!
certificates.v1.PodCertificateRequest apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:certificates.v1.PodCertificateRequestSpec! status=:certificates.v1.PodCertificateRequestStatus
certificates.v1.PodCertificateRequestSpec maxExpirationSeconds=i nodeName=s! nodeUID=s! podName=s! podUID=s! serviceAccountName=s! serviceAccountUID=s! signerName=s! stubPKCS10Request=y! unverifiedUserAnnotations={s
certificates.v1.PodCertificateRequestStatus beginRefreshAt=t certificateChain=s conditions=[:meta.v1.Condition notAfter=t notBefore=t
certificates.v1alpha1.ClusterTrustBundle apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:certificates.v1alpha1.ClusterTrustBundleSpec!
certificates.v1alpha1.ClusterTrustBundleSpec signerName=s trustBundle=s!
certificates.v1alpha1.PodCertificateRequest apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:certificates.v1alpha1.PodCertificateRequestSpec! status=:certificates.v1alpha1.PodCertificateRequestStatus
certificates.v1alpha1.PodCertificateRequestSpec maxExpirationSeconds=i nodeName=s! nodeUID=s! pkixPublicKey=y! podName=s! podUID=s! proofOfPossession=y! serviceAccountName=s! serviceAccountUID=s! signerName=s!
certificates.v1alpha1.PodCertificateRequestStatus beginRefreshAt=t certificateChain=s conditions=[:meta.v1.Condition notAfter=t notBefore=t
certificates.v1beta1.CertificateSigningRequest apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:certificates.v1beta1.CertificateSigningRequestSpec status=:certificates.v1beta1.CertificateSigningRequestStatus
certificates.v1beta1.CertificateSigningRequestCondition lastTransitionTime=t lastUpdateTime=t message=s reason=s status=s type=s!
certificates.v1beta1.CertificateSigningRequestSpec extra={[s groups=[s request=y! signerName=s uid=s usages=[s username=s
certificates.v1beta1.CertificateSigningRequestStatus certificate=y conditions=[:certificates.v1beta1.CertificateSigningRequestCondition
certificates.v1beta1.ClusterTrustBundle apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:certificates.v1beta1.ClusterTrustBundleSpec!
certificates.v1beta1.ClusterTrustBundleSpec signerName=s trustBundle=s!
certificates.v1beta1.PodCertificateRequest apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:certificates.v1beta1.PodCertificateRequestSpec! status=:certificates.v1beta1.PodCertificateRequestStatus
certificates.v1beta1.PodCertificateRequestSpec maxExpirationSeconds=i nodeName=s! nodeUID=s! pkixPublicKey=y!@-35 pkixPublicKey=y@36- podName=s! podUID=s! proofOfPossession=y!@-35 proofOfPossession=y@36- serviceAccountName=s! serviceAccountUID=s! signerName=s! stubPKCS10Request=y!@36- unverifiedUserAnnotations={s
certificates.v1beta1.PodCertificateRequestStatus beginRefreshAt=t certificateChain=s conditions=[:meta.v1.Condition notAfter=t notBefore=t
coordination.v1.Lease apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:coordination.v1.LeaseSpec
coordination.v1.LeaseSpec acquireTime=t holderIdentity=s leaseDurationSeconds=i leaseTransitions=i preferredHolder=s@31- renewTime=t strategy=s@31-
coordination.v1alpha1.LeaseCandidate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:coordination.v1alpha1.LeaseCandidateSpec
coordination.v1alpha1.LeaseCandidateSpec binaryVersion=s emulationVersion=s leaseName=s! pingTime=t preferredStrategies=[s! renewTime=t
coordination.v1alpha2.LeaseCandidate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:coordination.v1alpha2.LeaseCandidateSpec@-35 spec=:coordination.v1alpha2.LeaseCandidateSpec!@36-
coordination.v1alpha2.LeaseCandidateSpec binaryVersion=s! emulationVersion=s leaseName=s! pingTime=t renewTime=t strategy=s!
coordination.v1beta1.Lease apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:coordination.v1beta1.LeaseSpec
coordination.v1beta1.LeaseCandidate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:coordination.v1beta1.LeaseCandidateSpec@-35 spec=:coordination.v1beta1.LeaseCandidateSpec!@36-
coordination.v1beta1.LeaseCandidateSpec binaryVersion=s! emulationVersion=s leaseName=s! pingTime=t renewTime=t strategy=s!
coordination.v1beta1.LeaseSpec acquireTime=t holderIdentity=s leaseDurationSeconds=i leaseTransitions=i renewTime=t
core.v1.AWSElasticBlockStoreVolumeSource fsType=s partition=i readOnly=b volumeID=s!
core.v1.Affinity nodeAffinity=:core.v1.NodeAffinity podAffinity=:core.v1.PodAffinity podAntiAffinity=:core.v1.PodAntiAffinity
core.v1.AppArmorProfile localhostProfile=s type=s!
core.v1.AttachedVolume devicePath=s! name=s!
core.v1.AzureDiskVolumeSource cachingMode=s diskName=s! diskURI=s! fsType=s kind=s readOnly=b
core.v1.AzureFilePersistentVolumeSource readOnly=b secretName=s! secretNamespace=s shareName=s!
core.v1.AzureFileVolumeSource readOnly=b secretName=s! shareName=s!
core.v1.Binding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta target=:core.v1.ObjectReference!
core.v1.CSIPersistentVolumeSource controllerExpandSecretRef=:core.v1.SecretReference controllerPublishSecretRef=:core.v1.SecretReference driver=s! fsType=s nodeExpandSecretRef=:core.v1.SecretReference@25- nodePublishSecretRef=:core.v1.SecretReference nodeStageSecretRef=:core.v1.SecretReference readOnly=b volumeAttributes={s volumeHandle=s!
core.v1.CSIVolumeSource driver=s! fsType=s nodePublishSecretRef=:core.v1.LocalObjectReference readOnly=b volumeAttributes={s
core.v1.Capabilities add=[s drop=[s
core.v1.CephFSPersistentVolumeSource monitors=[s! path=s readOnly=b secretFile=s secretRef=:core.v1.SecretReference user=s
core.v1.CephFSVolumeSource monitors=[s! path=s readOnly=b secretFile=s secretRef=:core.v1.LocalObjectReference user=s
core.v1.CinderPersistentVolumeSource fsType=s readOnly=b secretRef=:core.v1.SecretReference volumeID=s!
core.v1.CinderVolumeSource fsType=s readOnly=b secretRef=:core.v1.LocalObjectReference volumeID=s!
core.v1.ClaimSource resourceClaimName=s resourceClaimTemplateName=s
core.v1.ClientIPConfig timeoutSeconds=i
core.v1.ClusterTrustBundleProjection labelSelector=:meta.v1.LabelSelector name=s optional=b path=s! signerName=s user=i@37-
core.v1.ComponentCondition error=s message=s status=s! type=s!
core.v1.ComponentStatus apiVersion=s conditions=[:core.v1.ComponentCondition kind=s metadata=:meta.v1.ObjectMeta
core.v1.ConfigMap apiVersion=s binaryData={y data={s immutable=b kind=s metadata=:meta.v1.ObjectMeta
core.v1.ConfigMapEnvSource name=s optional=b
core.v1.ConfigMapKeySelector key=s! name=s optional=b
core.v1.ConfigMapNodeConfigSource kubeletConfigKey=s! name=s! namespace=s! resourceVersion=s uid=s
core.v1.ConfigMapProjection items=[:core.v1.KeyToPath name=s optional=b
core.v1.ConfigMapVolumeSource defaultMode=i defaultUser=i@37- items=[:core.v1.KeyToPath name=s optional=b
core.v1.Container args=[s command=[s env=[:core.v1.EnvVar envFrom=[:core.v1.EnvFromSource image=s imagePullPolicy=s(Always,IfNotPresent,Never) lifecycle=:core.v1.Lifecycle livenessProbe=:core.v1.Probe name=s! ports=[:core.v1.ContainerPort readinessProbe=:core.v1.Probe resizePolicy=[:core.v1.ContainerResizePolicy@27- resources=:core.v1.ResourceRequirements restartPolicy=s@28- restartPolicyRules=[:core.v1.ContainerRestartRule@34- securityContext=:core.v1.SecurityContext startupProbe=:core.v1.Probe stdin=b stdinOnce=b terminationMessagePath=s terminationMessagePolicy=s(FallbackToLogsOnError,File) tty=b volumeDevices=[:core.v1.VolumeDevice volumeMounts=[:core.v1.VolumeMount workingDir=s
core.v1.ContainerExtendedResourceRequest containerName=s! requestName=s! resourceName=s!
core.v1.ContainerImage names=[s!@-21 names=[s@22- sizeBytes=i
core.v1.ContainerPort containerPort=i! hostIP=s hostPort=i name=s protocol=s(SCTP,TCP,UDP)
core.v1.ContainerResizePolicy resourceName=s! restartPolicy=s!
core.v1.ContainerRestartRule action=s! exitCodes=:core.v1.ContainerRestartRuleOnExitCodes
core.v1.ContainerRestartRuleOnExitCodes operator=s! values=[i
core.v1.ContainerState running=:core.v1.ContainerStateRunning terminated=:core.v1.ContainerStateTerminated waiting=:core.v1.ContainerStateWaiting
core.v1.ContainerStateRunning startedAt=t
core.v1.ContainerStateTerminated containerID=s exitCode=i! finishedAt=t message=s reason=s signal=i startedAt=t
core.v1.ContainerStateWaiting message=s reason=s
core.v1.ContainerStatus allocatedResources={q@27- allocatedResourcesStatus=[:core.v1.ResourceStatus@31- containerID=s image=s! imageID=s! lastState=:core.v1.ContainerState name=s! ready=b! resources=:core.v1.ResourceRequirements@27- restartCount=i! started=b state=:core.v1.ContainerState stopSignal=s@33- user=:core.v1.ContainerUser@31- volumeMounts=[:core.v1.VolumeMountStatus@30-
core.v1.ContainerUser linux=:core.v1.LinuxContainerUser
core.v1.DaemonEndpoint Port=i!
core.v1.DownwardAPIProjection items=[:core.v1.DownwardAPIVolumeFile
core.v1.DownwardAPIVolumeFile fieldRef=:core.v1.ObjectFieldSelector mode=i path=s! resourceFieldRef=:core.v1.ResourceFieldSelector user=i@37-
core.v1.DownwardAPIVolumeSource defaultMode=i defaultUser=i@37- items=[:core.v1.DownwardAPIVolumeFile
core.v1.EmptyDirVolumeSource medium=s mode=i@37- sizeLimit=q
core.v1.EndpointAddress hostname=s ip=s! nodeName=s targetRef=:core.v1.ObjectReference
core.v1.EndpointPort appProtocol=s name=s port=i! protocol=s
core.v1.EndpointSubset addresses=[:core.v1.EndpointAddress notReadyAddresses=[:core.v1.EndpointAddress ports=[:core.v1.EndpointPort
core.v1.Endpoints apiVersion=s kind=s metadata=:meta.v1.ObjectMeta subsets=[:core.v1.EndpointSubset
core.v1.EnvFromSource configMapRef=:core.v1.ConfigMapEnvSource prefix=s secretRef=:core.v1.SecretEnvSource
core.v1.EnvVar name=s! value=s valueFrom=:core.v1.EnvVarSource
core.v1.EnvVarSource configMapKeyRef=:core.v1.ConfigMapKeySelector fieldRef=:core.v1.ObjectFieldSelector fileKeyRef=:core.v1.FileKeySelector@34- resourceFieldRef=:core.v1.ResourceFieldSelector secretKeyRef=:core.v1.SecretKeySelector
core.v1.EphemeralContainer args=[s command=[s env=[:core.v1.EnvVar envFrom=[:core.v1.EnvFromSource image=s imagePullPolicy=s(Always,IfNotPresent,Never) lifecycle=:core.v1.Lifecycle livenessProbe=:core.v1.Probe name=s! ports=[:core.v1.ContainerPort readinessProbe=:core.v1.Probe resizePolicy=[:core.v1.ContainerResizePolicy@27- resources=:core.v1.ResourceRequirements restartPolicy=s@28- restartPolicyRules=[:core.v1.ContainerRestartRule@34- securityContext=:core.v1.SecurityContext startupProbe=:core.v1.Probe stdin=b stdinOnce=b targetContainerName=s terminationMessagePath=s terminationMessagePolicy=s tty=b volumeDevices=[:core.v1.VolumeDevice volumeMounts=[:core.v1.VolumeMount workingDir=s
core.v1.EphemeralVolumeSource readOnly=b@-20 volumeClaimTemplate=:core.v1.PersistentVolumeClaimTemplate
core.v1.Event action=s apiVersion=s count=i eventTime=t firstTimestamp=t involvedObject=:core.v1.ObjectReference! kind=s lastTimestamp=t message=s metadata=:meta.v1.ObjectMeta! reason=s related=:core.v1.ObjectReference reportingComponent=s reportingInstance=s series=:core.v1.EventSeries source=:core.v1.EventSource type=s
core.v1.EventSeries count=i lastObservedTime=t
core.v1.EventSource component=s host=s
core.v1.EvictionResponder name=s! priority=i!
core.v1.ExecAction command=[s
core.v1.FCVolumeSource fsType=s lun=i readOnly=b targetWWNs=[s wwids=[s
core.v1.FileKeySelector key=s! optional=b path=s! volumeName=s!
core.v1.FlexPersistentVolumeSource driver=s! fsType=s options={s readOnly=b secretRef=:core.v1.SecretReference
core.v1.FlexVolumeSource driver=s! fsType=s options={s readOnly=b secretRef=:core.v1.LocalObjectReference
core.v1.FlockerVolumeSource datasetName=s datasetUUID=s
core.v1.GCEPersistentDiskVolumeSource fsType=s partition=i pdName=s! readOnly=b
core.v1.GRPCAction mode=s@37- port=i! service=s
core.v1.GitRepoVolumeSource directory=s repository=s! revision=s
core.v1.GlusterfsPersistentVolumeSource endpoints=s! endpointsNamespace=s path=s! readOnly=b
core.v1.GlusterfsVolumeSource endpoints=s! path=s! readOnly=b
core.v1.HTTPGetAction host=s httpHeaders=[:core.v1.HTTPHeader path=s port=x! protocol=s@37- scheme=s(HTTP,HTTPS)
core.v1.HTTPHeader name=s! value=s!
core.v1.Handler exec=:core.v1.ExecAction httpGet=:core.v1.HTTPGetAction tcpSocket=:core.v1.TCPSocketAction
core.v1.HostAlias hostnames=[s ip=s@-30 ip=s!@31-
core.v1.HostIP ip=s@-30 ip=s!@31-
core.v1.HostPathVolumeSource path=s! type=s
core.v1.ISCSIPersistentVolumeSource chapAuthDiscovery=b chapAuthSession=b fsType=s initiatorName=s iqn=s! iscsiInterface=s lun=i! portals=[s readOnly=b secretRef=:core.v1.SecretReference targetPortal=s!
core.v1.ISCSIVolumeSource chapAuthDiscovery=b chapAuthSession=b fsType=s initiatorName=s iqn=s! iscsiInterface=s lun=i! portals=[s readOnly=b secretRef=:core.v1.LocalObjectReference targetPortal=s!
core.v1.ImageVolumeSource pullPolicy=s reference=s
core.v1.ImageVolumeStatus imageRef=s!
core.v1.KeyToPath key=s! mode=i path=s! user=i@37-
core.v1.Lifecycle postStart=:core.v1.Handler@-22 postStart=:core.v1.LifecycleHandler@23- preStop=:core.v1.Handler@-22 preStop=:core.v1.LifecycleHandler@23- stopSignal=s@33-
core.v1.LifecycleHandler exec=:core.v1.ExecAction httpGet=:core.v1.HTTPGetAction sleep=:core.v1.SleepAction@29- tcpSocket=:core.v1.TCPSocketAction
core.v1.LimitRange apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:core.v1.LimitRangeSpec
core.v1.LimitRangeItem default={q defaultRequest={q max={q maxLimitRequestRatio={q min={q type=s!
core.v1.LimitRangeSpec limits=[:core.v1.LimitRangeItem!
core.v1.LinuxContainerUser gid=i! supplementalGroups=[i uid=i!
core.v1.LoadBalancerIngress hostname=s ip=s ipMode=s@29- ports=[:core.v1.PortStatus
core.v1.LoadBalancerStatus ingress=[:core.v1.LoadBalancerIngress
core.v1.LocalObjectReference name=s
core.v1.LocalVolumeSource fsType=s path=s!
core.v1.ModifyVolumeStatus status=s! targetVolumeAttributesClassName=s
core.v1.NFSVolumeSource path=s! readOnly=b server=s!
core.v1.Namespace apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:core.v1.NamespaceSpec status=:core.v1.NamespaceStatus
core.v1.NamespaceCondition lastTransitionTime=t message=s reason=s status=s! type=s!
core.v1.NamespaceSpec finalizers=[s
core.v1.NamespaceStatus conditions=[:core.v1.NamespaceCondition phase=s
core.v1.Node apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:core.v1.NodeSpec status=:core.v1.NodeStatus
core.v1.NodeAddress address=s! type=s!
core.v1.NodeAffinity preferredDuringSchedulingIgnoredDuringExecution=[:core.v1.PreferredSchedulingTerm requiredDuringSchedulingIgnoredDuringExecution=:core.v1.NodeSelector
core.v1.NodeAllocatableMappedResources name=s! quantity=q!
core.v1.NodeAllocatableOverheadResources name=s! perContainer=q perPod=q
core.v1.NodeAllocatableResourceClaimStatus containers=[s mapping=[:core.v1.NodeAllocatableMappedResources@37- overhead=[:core.v1.NodeAllocatableOverheadResources@37- resourceClaimName=s! resources={q!@-36
core.v1.NodeCondition lastHeartbeatTime=t lastTransitionTime=t message=s reason=s status=s! type=s!
core.v1.NodeConfigSource configMap=:core.v1.ConfigMapNodeConfigSource
core.v1.NodeConfigStatus active=:core.v1.NodeConfigSource assigned=:core.v1.NodeConfigSource error=s lastKnownGood=:core.v1.NodeConfigSource
core.v1.NodeDaemonEndpoints kubeletEndpoint=:core.v1.DaemonEndpoint
core.v1.NodeFeatures supplementalGroupsPolicy=b
core.v1.NodePodPreemptionPolicy disableResizePreemption=[s
core.v1.NodeRuntimeHandler features=:core.v1.NodeRuntimeHandlerFeatures name=s
core.v1.NodeRuntimeHandlerFeatures recursiveReadOnlyMounts=b userNamespaces=b@31-
core.v1.NodeSelector nodeSelectorTerms=[:core.v1.NodeSelectorTerm!
core.v1.NodeSelectorRequirement key=s! operator=s(DoesNotExist,Exists,In,NotIn,Gt,Lt)! values=[s
core.v1.NodeSelectorTerm matchExpressions=[:core.v1.NodeSelectorRequirement matchFields=[:core.v1.NodeSelectorRequirement
core.v1.NodeSpec configSource=:core.v1.NodeConfigSource externalID=s podCIDR=s podCIDRs=[s podPreemptionPolicy=:core.v1.NodePodPreemptionPolicy@37- providerID=s taints=[:core.v1.Taint unschedulable=b
core.v1.NodeStatus addresses=[:core.v1.NodeAddress allocatable={q capacity={q conditions=[:core.v1.NodeCondition config=:core.v1.NodeConfigStatus daemonEndpoints=:core.v1.NodeDaemonEndpoints declaredFeatures=[s@35- features=:core.v1.NodeFeatures@31- images=[:core.v1.ContainerImage nodeInfo=:core.v1.NodeSystemInfo phase=s runtimeHandlers=[:core.v1.NodeRuntimeHandler@30- volumesAttached=[:core.v1.AttachedVolume volumesInUse=[s
core.v1.NodeSwapStatus capacity=i
core.v1.NodeSystemInfo architecture=s! bootID=s! containerRuntimeVersion=s! kernelVersion=s! kubeProxyVersion=s! kubeletVersion=s! machineID=s! operatingSystem=s! osImage=s! runningInUserNamespace=b@37- swap=:core.v1.NodeSwapStatus@33- systemUUID=s!
core.v1.ObjectFieldSelector apiVersion=s fieldPath=s!
core.v1.ObjectReference apiVersion=s fieldPath=s kind=s name=s namespace=s resourceVersion=s uid=s
core.v1.PersistentVolume apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:core.v1.PersistentVolumeSpec status=:core.v1.PersistentVolumeStatus
core.v1.PersistentVolumeClaim apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:core.v1.PersistentVolumeClaimSpec status=:core.v1.PersistentVolumeClaimStatus
core.v1.PersistentVolumeClaimCondition lastProbeTime=t lastTransitionTime=t message=s reason=s status=s! type=s!
core.v1.PersistentVolumeClaimSpec accessModes=[s(ReadOnlyMany,ReadWriteMany,ReadWriteOnce,ReadWriteOncePod) dataSource=:core.v1.TypedLocalObjectReference dataSourceRef=:core.v1.TypedLocalObjectReference@22-25 dataSourceRef=:core.v1.TypedObjectReference@26- resources=:core.v1.ResourceRequirements@-28 resources=:core.v1.VolumeResourceRequirements@29- selector=:meta.v1.LabelSelector storageClassName=s volumeAttributesClassName=s@29- volumeMode=s(Block,Filesystem) volumeName=s
core.v1.PersistentVolumeClaimStatus accessModes=[s allocatedResourceStatuses={s@28- allocatedResources={q@23- capacity={q conditions=[:core.v1.PersistentVolumeClaimCondition currentVolumeAttributesClassName=s@29- healthStatus=:core.v1.VolumeHealthStatus@37- modifyVolumeStatus=:core.v1.ModifyVolumeStatus@29- phase=s resizeStatus=s@23-27
core.v1.PersistentVolumeClaimTemplate metadata=:meta.v1.ObjectMeta spec=:core.v1.PersistentVolumeClaimSpec!
core.v1.PersistentVolumeClaimVolumeSource claimName=s! readOnly=b
core.v1.PersistentVolumeSpec accessModes=[s(ReadOnlyMany,ReadWriteMany,ReadWriteOnce,ReadWriteOncePod) awsElasticBlockStore=:core.v1.AWSElasticBlockStoreVolumeSource azureDisk=:core.v1.AzureDiskVolumeSource azureFile=:core.v1.AzureFilePersistentVolumeSource capacity={q cephfs=:core.v1.CephFSPersistentVolumeSource cinder=:core.v1.CinderPersistentVolumeSource claimRef=:core.v1.ObjectReference csi=:core.v1.CSIPersistentVolumeSource fc=:core.v1.FCVolumeSource flexVolume=:core.v1.FlexPersistentVolumeSource flocker=:core.v1.FlockerVolumeSource gcePersistentDisk=:core.v1.GCEPersistentDiskVolumeSource glusterfs=:core.v1.GlusterfsPersistentVolumeSource hostPath=:core.v1.HostPathVolumeSource iscsi=:core.v1.ISCSIPersistentVolumeSource local=:core.v1.LocalVolumeSource mountOptions=[s nfs=:core.v1.NFSVolumeSource nodeAffinity=:core.v1.VolumeNodeAffinity persistentVolumeReclaimPolicy=s(Delete,Recycle,Retain) photonPersistentDisk=:core.v1.PhotonPersistentDiskVolumeSource portworxVolume=:core.v1.PortworxVolumeSource quobyte=:core.v1.QuobyteVolumeSource rbd=:core.v1.RBDPersistentVolumeSource scaleIO=:core.v1.ScaleIOPersistentVolumeSource storageClassName=s storageos=:core.v1.StorageOSPersistentVolumeSource volumeAttributesClassName=s@29- volumeMode=s(Block,Filesystem) vsphereVolume=:core.v1.VsphereVirtualDiskVolumeSource
core.v1.PersistentVolumeStatus lastPhaseTransitionTime=t@28- message=s phase=s reason=s
core.v1.PhotonPersistentDiskVolumeSource fsType=s pdID=s!
core.v1.Pod apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:core.v1.PodSpec status=:core.v1.PodStatus
core.v1.PodAffinity preferredDuringSchedulingIgnoredDuringExecution=[:core.v1.WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution=[:core.v1.PodAffinityTerm
core.v1.PodAffinityTerm labelSelector=:meta.v1.LabelSelector matchLabelKeys=[s@29- mismatchLabelKeys=[s@29- namespaceSelector=:meta.v1.LabelSelector@21- namespaces=[s topologyKey=s!
core.v1.PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution=[:core.v1.WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution=[:core.v1.PodAffinityTerm
core.v1.PodCertificateProjection certificateChainPath=s credentialBundlePath=s keyPath=s keyType=s! maxExpirationSeconds=i signerName=s! user=i@37- userAnnotations={s@35-
core.v1.PodCondition lastProbeTime=t lastTransitionTime=t message=s observedGeneration=i@33- reason=s status=s! type=s!
core.v1.PodDNSConfig nameservers=[s options=[:core.v1.PodDNSConfigOption searches=[s
core.v1.PodDNSConfigOption name=s value=s
core.v1.PodExtendedResourceClaimStatus requestMappings=[:core.v1.ContainerExtendedResourceRequest! resourceClaimName=s!
core.v1.PodIP ip=s@-30 ip=s!@31-
core.v1.PodOS name=s!
core.v1.PodReadinessGate conditionType=s!
core.v1.PodResourceClaim name=s! resourceClaimName=s@31- resourceClaimTemplateName=s@31- source=:core.v1.ClaimSource@-30
core.v1.PodResourceClaimStatus name=s! resourceClaimName=s
core.v1.PodSchedulingGate name=s!
core.v1.PodSchedulingGroup podGroupName=s
core.v1.PodSecurityContext appArmorProfile=:core.v1.AppArmorProfile@30- fsGroup=i fsGroupChangePolicy=s runAsGroup=i runAsNonRoot=b runAsUser=i seLinuxChangePolicy=s@32- seLinuxOptions=:core.v1.SELinuxOptions seccompProfile=:core.v1.SeccompProfile supplementalGroups=[i supplementalGroupsPolicy=s@31- sysctls=[:core.v1.Sysctl windowsOptions=:core.v1.WindowsSecurityContextOptions
core.v1.PodSpec activeDeadlineSeconds=i affinity=:core.v1.Affinity automountServiceAccountToken=b containers=[:core.v1.Container! dnsConfig=:core.v1.PodDNSConfig dnsPolicy=s(ClusterFirst,ClusterFirstWithHostNet,Default,None) enableServiceLinks=b ephemeralContainers=[:core.v1.EphemeralContainer evictionResponders=[:core.v1.EvictionResponder@37- hostAliases=[:core.v1.HostAlias hostIPC=b hostNetwork=b hostPID=b hostUsers=b@25- hostname=s hostnameOverride=s@34- imagePullSecrets=[:core.v1.LocalObjectReference initContainers=[:core.v1.Container nodeName=s nodeSelector={s os=:core.v1.PodOS@23- overhead={q preemptionPolicy=s(Never,PreemptLowerPriority) priority=i priorityClassName=s readinessGates=[:core.v1.PodReadinessGate resourceClaims=[:core.v1.PodResourceClaim@26- resources=:core.v1.ResourceRequirements@32- restartPolicy=s(Always,Never,OnFailure) runtimeClassName=s schedulerName=s schedulingGates=[:core.v1.PodSchedulingGate@26- schedulingGroup=:core.v1.PodSchedulingGroup@36- securityContext=:core.v1.PodSecurityContext serviceAccount=s serviceAccountName=s setHostnameAsFQDN=b shareProcessNamespace=b subdomain=s terminationGracePeriodSeconds=i tolerations=[:core.v1.Toleration topologySpreadConstraints=[:core.v1.TopologySpreadConstraint volumes=[:core.v1.Volume workloadRef=:core.v1.WorkloadReference@35-35
core.v1.PodStatus allocatedResources={q@35- conditions=[:core.v1.PodCondition containerStatuses=[:core.v1.ContainerStatus ephemeralContainerStatuses=[:core.v1.ContainerStatus extendedResourceClaimStatus=:core.v1.PodExtendedResourceClaimStatus@34- hostIP=s hostIPs=[:core.v1.HostIP@28- initContainerStatuses=[:core.v1.ContainerStatus message=s nodeAllocatableResourceClaimStatuses=[:core.v1.NodeAllocatableResourceClaimStatus@36- nominatedNodeName=s observedGeneration=i@33- phase=s podIP=s podIPs=[:core.v1.PodIP qosClass=s reason=s resize=s@27- resourceClaimStatuses=[:core.v1.PodResourceClaimStatus@28- resources=:core.v1.ResourceRequirements@35- startTime=t volumeHealth=[:core.v1.PodVolumeHealth@37-
core.v1.PodTemplate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta template=:core.v1.PodTemplateSpec
core.v1.PodTemplateSpec metadata=:meta.v1.ObjectMeta spec=:core.v1.PodSpec
core.v1.PodVolumeHealth healthConditions=[:core.v1.VolumeHealthCondition lastTransitionTime=t name=s!
core.v1.PortStatus error=s port=i! protocol=s!
core.v1.PortworxVolumeSource fsType=s readOnly=b volumeID=s!
core.v1.PreferredSchedulingTerm preference=:core.v1.NodeSelectorTerm! weight=i!
core.v1.Probe exec=:core.v1.ExecAction failureThreshold=i grpc=:core.v1.GRPCAction@23- httpGet=:core.v1.HTTPGetAction initialDelaySeconds=i periodSeconds=i successThreshold=i tcpSocket=:core.v1.TCPSocketAction terminationGracePeriodSeconds=i@21- timeoutSeconds=i
core.v1.ProjectedVolumeSource defaultMode=i defaultUser=i@37- sources=[:core.v1.VolumeProjection
core.v1.QuobyteVolumeSource group=s readOnly=b registry=s! tenant=s user=s volume=s!
core.v1.RBDPersistentVolumeSource fsType=s image=s! keyring=s monitors=[s! pool=s readOnly=b secretRef=:core.v1.SecretReference user=s
core.v1.RBDVolumeSource fsType=s image=s! keyring=s monitors=[s! pool=s readOnly=b secretRef=:core.v1.LocalObjectReference user=s
core.v1.ReplicationController apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:core.v1.ReplicationControllerSpec status=:core.v1.ReplicationControllerStatus
core.v1.ReplicationControllerCondition lastTransitionTime=t message=s reason=s status=s! type=s!
core.v1.ReplicationControllerSpec minReadySeconds=i replicas=i selector={s template=:core.v1.PodTemplateSpec
core.v1.ReplicationControllerStatus availableReplicas=i conditions=[:core.v1.ReplicationControllerCondition fullyLabeledReplicas=i observedGeneration=i readyReplicas=i replicas=i!
core.v1.ResourceClaim name=s! request=s@31-
core.v1.ResourceFieldSelector containerName=s divisor=q resource=s!
core.v1.ResourceHealth health=s message=s@36- resourceID=s!
core.v1.ResourceQuota apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:core.v1.ResourceQuotaSpec status=:core.v1.ResourceQuotaStatus
core.v1.ResourceQuotaSpec hard={q scopeSelector=:core.v1.ScopeSelector scopes=[s
core.v1.ResourceQuotaStatus hard={q used={q
core.v1.ResourceRequirements claims=[:core.v1.ResourceClaim@26- limits={q requests={q
core.v1.ResourceStatus name=s! resources=[:core.v1.ResourceHealth
core.v1.SELinuxOptions level=s role=s type=s user=s
core.v1.ScaleIOPersistentVolumeSource fsType=s gateway=s! protectionDomain=s readOnly=b secretRef=:core.v1.SecretReference! sslEnabled=b storageMode=s storagePool=s system=s! volumeName=s
core.v1.ScaleIOVolumeSource fsType=s gateway=s! protectionDomain=s readOnly=b secretRef=:core.v1.LocalObjectReference! sslEnabled=b storageMode=s storagePool=s system=s! volumeName=s
core.v1.ScopeSelector matchExpressions=[:core.v1.ScopedResourceSelectorRequirement
core.v1.ScopedResourceSelectorRequirement operator=s! scopeName=s! values=[s
core.v1.SeccompProfile localhostProfile=s type=s(Localhost,RuntimeDefault,Unconfined)!
core.v1.Secret apiVersion=s data={y immutable=b kind=s metadata=:meta.v1.ObjectMeta stringData={s type=s
core.v1.SecretEnvSource name=s optional=b
core.v1.SecretKeySelector key=s! name=s optional=b
core.v1.SecretProjection items=[:core.v1.KeyToPath name=s optional=b
core.v1.SecretReference name=s namespace=s
core.v1.SecretVolumeSource defaultMode=i defaultUser=i@37- items=[:core.v1.KeyToPath optional=b secretName=s
core.v1.SecurityContext allowPrivilegeEscalation=b appArmorProfile=:core.v1.AppArmorProfile@30- capabilities=:core.v1.Capabilities privileged=b procMount=s readOnlyRootFilesystem=b runAsGroup=i runAsNonRoot=b runAsUser=i seLinuxOptions=:core.v1.SELinuxOptions seccompProfile=:core.v1.SeccompProfile windowsOptions=:core.v1.WindowsSecurityContextOptions
core.v1.Service apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:core.v1.ServiceSpec status=:core.v1.ServiceStatus
core.v1.ServiceAccount apiVersion=s automountServiceAccountToken=b imagePullSecrets=[:core.v1.LocalObjectReference kind=s metadata=:meta.v1.ObjectMeta secrets=[:core.v1.ObjectReference
core.v1.ServiceAccountTokenProjection audience=s expirationSeconds=i path=s! user=i@37-
core.v1.ServicePort appProtocol=s name=s nodePort=i port=i! protocol=s(SCTP,TCP,UDP) targetPort=x
core.v1.ServiceSpec allocateLoadBalancerNodePorts=b clusterIP=s clusterIPs=[s externalIPs=[s externalName=s externalTrafficPolicy=s(Cluster,Local) healthCheckNodePort=i internalTrafficPolicy=s(Cluster,Local)@21- ipFamilies=[s ipFamilyPolicy=s(PreferDualStack,RequireDualStack,SingleStack) loadBalancerClass=s@21- loadBalancerIP=s loadBalancerSourceRanges=[s ports=[:core.v1.ServicePort publishNotReadyAddresses=b selector={s sessionAffinity=s(ClientIP,None) sessionAffinityConfig=:core.v1.SessionAffinityConfig topologyKeys=[s@-21 trafficDistribution=s@30- type=s(ClusterIP,ExternalName,LoadBalancer,NodePort)
core.v1.ServiceStatus conditions=[:meta.v1.Condition loadBalancer=:core.v1.LoadBalancerStatus
core.v1.SessionAffinityConfig clientIP=:core.v1.ClientIPConfig
core.v1.SleepAction seconds=i!
core.v1.StorageOSPersistentVolumeSource fsType=s readOnly=b secretRef=:core.v1.ObjectReference volumeName=s volumeNamespace=s
core.v1.StorageOSVolumeSource fsType=s readOnly=b secretRef=:core.v1.LocalObjectReference volumeName=s volumeNamespace=s
core.v1.Sysctl name=s! value=s!
core.v1.TCPSocketAction host=s port=x!
core.v1.Taint effect=s(NoExecute,NoSchedule,PreferNoSchedule)! key=s! timeAdded=t value=s
core.v1.Toleration effect=s(NoExecute,NoSchedule,PreferNoSchedule) key=s operator=s(Equal,Exists,Gt,Lt) tolerationSeconds=i value=s
core.v1.TopologySelectorLabelRequirement key=s! values=[s!
core.v1.TopologySelectorTerm matchLabelExpressions=[:core.v1.TopologySelectorLabelRequirement
core.v1.TopologySpreadConstraint labelSelector=:meta.v1.LabelSelector matchLabelKeys=[s@25- maxSkew=i! minDomains=i@24- nodeAffinityPolicy=s@25- nodeTaintsPolicy=s@25- topologyKey=s! whenUnsatisfiable=s(DoNotSchedule,ScheduleAnyway)!
core.v1.TypedLocalObjectReference apiGroup=s kind=s! name=s!
core.v1.TypedObjectReference apiGroup=s kind=s! name=s! namespace=s
core.v1.Volume awsElasticBlockStore=:core.v1.AWSElasticBlockStoreVolumeSource azureDisk=:core.v1.AzureDiskVolumeSource azureFile=:core.v1.AzureFileVolumeSource cephfs=:core.v1.CephFSVolumeSource cinder=:core.v1.CinderVolumeSource configMap=:core.v1.ConfigMapVolumeSource csi=:core.v1.CSIVolumeSource downwardAPI=:core.v1.DownwardAPIVolumeSource emptyDir=:core.v1.EmptyDirVolumeSource ephemeral=:core.v1.EphemeralVolumeSource fc=:core.v1.FCVolumeSource flexVolume=:core.v1.FlexVolumeSource flocker=:core.v1.FlockerVolumeSource gcePersistentDisk=:core.v1.GCEPersistentDiskVolumeSource gitRepo=:core.v1.GitRepoVolumeSource glusterfs=:core.v1.GlusterfsVolumeSource hostPath=:core.v1.HostPathVolumeSource image=:core.v1.ImageVolumeSource@31- iscsi=:core.v1.ISCSIVolumeSource name=s! nfs=:core.v1.NFSVolumeSource persistentVolumeClaim=:core.v1.PersistentVolumeClaimVolumeSource photonPersistentDisk=:core.v1.PhotonPersistentDiskVolumeSource portworxVolume=:core.v1.PortworxVolumeSource projected=:core.v1.ProjectedVolumeSource quobyte=:core.v1.QuobyteVolumeSource rbd=:core.v1.RBDVolumeSource scaleIO=:core.v1.ScaleIOVolumeSource secret=:core.v1.SecretVolumeSource storageos=:core.v1.StorageOSVolumeSource vsphereVolume=:core.v1.VsphereVirtualDiskVolumeSource
core.v1.VolumeDevice devicePath=s! name=s!
core.v1.VolumeHealthCondition message=s reason=s! status=s!
core.v1.VolumeHealthStatus healthConditions=[:core.v1.VolumeHealthCondition lastTransitionTime=t
core.v1.VolumeMount bindMountOptions=[s@37- mountPath=s! mountPropagation=s name=s! readOnly=b recursiveReadOnly=s@30- subPath=s subPathExpr=s
core.v1.VolumeMountStatus mountPath=s! name=s! readOnly=b recursiveReadOnly=s volumeStatus=:core.v1.VolumeStatus@36-
core.v1.VolumeNodeAffinity required=:core.v1.NodeSelector
core.v1.VolumeProjection clusterTrustBundle=:core.v1.ClusterTrustBundleProjection@29- configMap=:core.v1.ConfigMapProjection downwardAPI=:core.v1.DownwardAPIProjection podCertificate=:core.v1.PodCertificateProjection@34- secret=:core.v1.SecretProjection serviceAccountToken=:core.v1.ServiceAccountTokenProjection
core.v1.VolumeResourceRequirements limits={q requests={q
core.v1.VolumeStatus image=:core.v1.ImageVolumeStatus
core.v1.VsphereVirtualDiskVolumeSource fsType=s storagePolicyID=s storagePolicyName=s volumePath=s!
core.v1.WeightedPodAffinityTerm podAffinityTerm=:core.v1.PodAffinityTerm! weight=i!
core.v1.WindowsSecurityContextOptions gmsaCredentialSpec=s gmsaCredentialSpecName=s hostProcess=b@22- runAsUserName=s
core.v1.WorkloadReference name=s! podGroup=s! podGroupReplicaKey=s
crd.v1.CustomResourceColumnDefinition description=s format=s jsonPath=s! name=s! priority=i type=s!
crd.v1.CustomResourceConversion strategy=s! webhook=:crd.v1.WebhookConversion
crd.v1.CustomResourceDefinition apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:crd.v1.CustomResourceDefinitionSpec! status=:crd.v1.CustomResourceDefinitionStatus
crd.v1.CustomResourceDefinitionCondition lastTransitionTime=t message=s observedGeneration=i@35- reason=s status=s! type=s!
crd.v1.CustomResourceDefinitionNames categories=[s kind=s! listKind=s plural=s! shortNames=[s singular=s
crd.v1.CustomResourceDefinitionSpec conversion=:crd.v1.CustomResourceConversion group=s! names=:crd.v1.CustomResourceDefinitionNames! preserveUnknownFields=b scope=s(Cluster,Namespaced)! versions=[:crd.v1.CustomResourceDefinitionVersion!
crd.v1.CustomResourceDefinitionStatus acceptedNames=:crd.v1.CustomResourceDefinitionNames conditions=[:crd.v1.CustomResourceDefinitionCondition observedGeneration=i@35- storedVersions=[s
crd.v1.CustomResourceDefinitionVersion additionalPrinterColumns=[:crd.v1.CustomResourceColumnDefinition deprecated=b deprecationWarning=s name=s! schema=:crd.v1.CustomResourceValidation selectableFields=[:crd.v1.SelectableField@30- served=b! storage=b! subresources=:crd.v1.CustomResourceSubresources
crd.v1.CustomResourceSubresourceScale labelSelectorPath=s specReplicasPath=s! statusReplicasPath=s!
crd.v1.CustomResourceSubresources scale=:crd.v1.CustomResourceSubresourceScale status=o
crd.v1.CustomResourceValidation openAPIV3Schema=:crd.v1.JSONSchemaProps
crd.v1.ExternalDocumentation description=s url=s
crd.v1.JSONSchemaProps $ref=s $schema=s additionalItems=* additionalProperties=* allOf=[:crd.v1.JSONSchemaProps anyOf=[:crd.v1.JSONSchemaProps default=* definitions={:crd.v1.JSONSchemaProps dependencies={* description=s enum=[* example=* exclusiveMaximum=b exclusiveMinimum=b externalDocs=:crd.v1.ExternalDocumentation format=s id=s items=* maxItems=i maxLength=i maxProperties=i maximum=n minItems=i minLength=i minProperties=i minimum=n multipleOf=n not=:crd.v1.JSONSchemaProps nullable=b oneOf=[:crd.v1.JSONSchemaProps pattern=s patternProperties={:crd.v1.JSONSchemaProps properties={:crd.v1.JSONSchemaProps required=[s title=s type=s uniqueItems=b x-kubernetes-embedded-resource=b x-kubernetes-int-or-string=b x-kubernetes-list-map-keys=[s x-kubernetes-list-type=s x-kubernetes-map-type=s x-kubernetes-preserve-unknown-fields=b x-kubernetes-validations=[:crd.v1.ValidationRule@23-
crd.v1.SelectableField jsonPath=s!
crd.v1.ServiceReference name=s! namespace=s! path=s port=i
crd.v1.ValidationRule fieldPath=s@28- message=s messageExpression=s@27- optionalOldSelf=b@29- reason=s@28- rule=s!
crd.v1.WebhookClientConfig caBundle=y service=:crd.v1.ServiceReference url=s
crd.v1.WebhookConversion clientConfig=:crd.v1.WebhookClientConfig conversionReviewVersions=[s!
crd.v1beta1.CustomResourceColumnDefinition JSONPath=s! description=s format=s name=s! priority=i type=s!
crd.v1beta1.CustomResourceConversion conversionReviewVersions=[s strategy=s! webhookClientConfig=:crd.v1beta1.WebhookClientConfig
crd.v1beta1.CustomResourceDefinition apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:crd.v1beta1.CustomResourceDefinitionSpec! status=:crd.v1beta1.CustomResourceDefinitionStatus
crd.v1beta1.CustomResourceDefinitionCondition lastTransitionTime=t message=s reason=s status=s! type=s!
crd.v1beta1.CustomResourceDefinitionNames categories=[s kind=s! listKind=s plural=s! shortNames=[s singular=s
crd.v1beta1.CustomResourceDefinitionSpec additionalPrinterColumns=[:crd.v1beta1.CustomResourceColumnDefinition conversion=:crd.v1beta1.CustomResourceConversion group=s! names=:crd.v1beta1.CustomResourceDefinitionNames! preserveUnknownFields=b scope=s(Cluster,Namespaced)! subresources=:crd.v1beta1.CustomResourceSubresources validation=:crd.v1beta1.CustomResourceValidation version=s versions=[:crd.v1beta1.CustomResourceDefinitionVersion
crd.v1beta1.CustomResourceDefinitionStatus acceptedNames=:crd.v1beta1.CustomResourceDefinitionNames conditions=[:crd.v1beta1.CustomResourceDefinitionCondition storedVersions=[s
crd.v1beta1.CustomResourceDefinitionVersion additionalPrinterColumns=[:crd.v1beta1.CustomResourceColumnDefinition deprecated=b deprecationWarning=s name=s! schema=:crd.v1beta1.CustomResourceValidation served=b! storage=b! subresources=:crd.v1beta1.CustomResourceSubresources
crd.v1beta1.CustomResourceSubresourceScale labelSelectorPath=s specReplicasPath=s! statusReplicasPath=s!
crd.v1beta1.CustomResourceSubresources scale=:crd.v1beta1.CustomResourceSubresourceScale status=o
crd.v1beta1.CustomResourceValidation openAPIV3Schema=:crd.v1beta1.JSONSchemaProps
crd.v1beta1.ExternalDocumentation description=s url=s
crd.v1beta1.JSONSchemaProps $ref=s $schema=s additionalItems=* additionalProperties=* allOf=[:crd.v1beta1.JSONSchemaProps anyOf=[:crd.v1beta1.JSONSchemaProps default=* definitions={:crd.v1beta1.JSONSchemaProps dependencies={* description=s enum=[* example=* exclusiveMaximum=b exclusiveMinimum=b externalDocs=:crd.v1beta1.ExternalDocumentation format=s id=s items=* maxItems=i maxLength=i maxProperties=i maximum=n minItems=i minLength=i minProperties=i minimum=n multipleOf=n not=:crd.v1beta1.JSONSchemaProps nullable=b oneOf=[:crd.v1beta1.JSONSchemaProps pattern=s patternProperties={:crd.v1beta1.JSONSchemaProps properties={:crd.v1beta1.JSONSchemaProps required=[s title=s type=s uniqueItems=b x-kubernetes-embedded-resource=b x-kubernetes-int-or-string=b x-kubernetes-list-map-keys=[s x-kubernetes-list-type=s x-kubernetes-map-type=s x-kubernetes-preserve-unknown-fields=b
crd.v1beta1.ServiceReference name=s! namespace=s! path=s port=i
crd.v1beta1.WebhookClientConfig caBundle=y service=:crd.v1beta1.ServiceReference url=s
discovery.v1.Endpoint addresses=[s! conditions=:discovery.v1.EndpointConditions deprecatedTopology={s hints=:discovery.v1.EndpointHints hostname=s nodeName=s targetRef=:core.v1.ObjectReference zone=s
discovery.v1.EndpointConditions ready=b serving=b terminating=b
discovery.v1.EndpointHints forNodes=[:discovery.v1.ForNode@33- forZones=[:discovery.v1.ForZone
discovery.v1.EndpointPort appProtocol=s name=s port=i protocol=s
discovery.v1.EndpointSlice addressType=s! apiVersion=s endpoints=[:discovery.v1.Endpoint!@-35 endpoints=[:discovery.v1.Endpoint@36- kind=s metadata=:meta.v1.ObjectMeta ports=[:discovery.v1.EndpointPort
discovery.v1.ForNode name=s!
discovery.v1.ForZone name=s!
discovery.v1beta1.Endpoint addresses=[s! conditions=:discovery.v1beta1.EndpointConditions hints=:discovery.v1beta1.EndpointHints@21- hostname=s nodeName=s targetRef=:core.v1.ObjectReference topology={s
discovery.v1beta1.EndpointConditions ready=b serving=b terminating=b
discovery.v1beta1.EndpointHints forZones=[:discovery.v1beta1.ForZone
discovery.v1beta1.EndpointPort appProtocol=s name=s port=i protocol=s
discovery.v1beta1.EndpointSlice addressType=s! apiVersion=s endpoints=[:discovery.v1beta1.Endpoint! kind=s metadata=:meta.v1.ObjectMeta ports=[:discovery.v1beta1.EndpointPort
discovery.v1beta1.ForZone name=s!
events.v1.Event action=s apiVersion=s deprecatedCount=i deprecatedFirstTimestamp=t deprecatedLastTimestamp=t deprecatedSource=:core.v1.EventSource eventTime=t! kind=s metadata=:meta.v1.ObjectMeta!@-20 metadata=:meta.v1.ObjectMeta@21- note=s reason=s regarding=:core.v1.ObjectReference related=:core.v1.ObjectReference reportingController=s reportingInstance=s series=:events.v1.EventSeries type=s
events.v1.EventSeries count=i! lastObservedTime=t!
events.v1beta1.Event action=s apiVersion=s deprecatedCount=i deprecatedFirstTimestamp=t deprecatedLastTimestamp=t deprecatedSource=:core.v1.EventSource eventTime=t! kind=s metadata=:meta.v1.ObjectMeta!@-20 metadata=:meta.v1.ObjectMeta@21- note=s reason=s regarding=:core.v1.ObjectReference related=:core.v1.ObjectReference reportingController=s reportingInstance=s series=:events.v1beta1.EventSeries type=s
events.v1beta1.EventSeries count=i! lastObservedTime=t!
extensions.v1beta1.HTTPIngressPath backend=:extensions.v1beta1.IngressBackend! path=s pathType=s(Exact,ImplementationSpecific,Prefix)
extensions.v1beta1.HTTPIngressRuleValue paths=[:extensions.v1beta1.HTTPIngressPath!
extensions.v1beta1.Ingress apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:extensions.v1beta1.IngressSpec status=:extensions.v1beta1.IngressStatus
extensions.v1beta1.IngressBackend resource=:core.v1.TypedLocalObjectReference serviceName=s servicePort=x
extensions.v1beta1.IngressRule host=s http=:extensions.v1beta1.HTTPIngressRuleValue
extensions.v1beta1.IngressSpec backend=:extensions.v1beta1.IngressBackend ingressClassName=s rules=[:extensions.v1beta1.IngressRule tls=[:extensions.v1beta1.IngressTLS
extensions.v1beta1.IngressStatus loadBalancer=:core.v1.LoadBalancerStatus
extensions.v1beta1.IngressTLS hosts=[s secretName=s
flowcontrol.v1.ExemptPriorityLevelConfiguration lendablePercent=i nominalConcurrencyShares=i
flowcontrol.v1.FlowDistinguisherMethod type=s!
flowcontrol.v1.FlowSchema apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1.FlowSchemaSpec@-36 spec=:flowcontrol.v1.FlowSchemaSpec!@37- status=:flowcontrol.v1.FlowSchemaStatus
flowcontrol.v1.FlowSchemaCondition lastTransitionTime=t message=s reason=s status=s type=s@-36 type=s!@37-
flowcontrol.v1.FlowSchemaSpec distinguisherMethod=:flowcontrol.v1.FlowDistinguisherMethod matchingPrecedence=i priorityLevelConfiguration=:flowcontrol.v1.PriorityLevelConfigurationReference! rules=[:flowcontrol.v1.PolicyRulesWithSubjects
flowcontrol.v1.FlowSchemaStatus conditions=[:flowcontrol.v1.FlowSchemaCondition
flowcontrol.v1.GroupSubject name=s!
flowcontrol.v1.LimitResponse queuing=:flowcontrol.v1.QueuingConfiguration type=s!
flowcontrol.v1.LimitedPriorityLevelConfiguration borrowingLimitPercent=i lendablePercent=i limitResponse=:flowcontrol.v1.LimitResponse@-36 limitResponse=:flowcontrol.v1.LimitResponse!@37- nominalConcurrencyShares=i
flowcontrol.v1.NonResourcePolicyRule nonResourceURLs=[s! verbs=[s!
flowcontrol.v1.PolicyRulesWithSubjects nonResourceRules=[:flowcontrol.v1.NonResourcePolicyRule resourceRules=[:flowcontrol.v1.ResourcePolicyRule subjects=[:flowcontrol.v1.Subject!
flowcontrol.v1.PriorityLevelConfiguration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1.PriorityLevelConfigurationSpec@-36 spec=:flowcontrol.v1.PriorityLevelConfigurationSpec!@37- status=:flowcontrol.v1.PriorityLevelConfigurationStatus
flowcontrol.v1.PriorityLevelConfigurationCondition lastTransitionTime=t message=s reason=s status=s type=s@-36 type=s!@37-
flowcontrol.v1.PriorityLevelConfigurationReference name=s!
flowcontrol.v1.PriorityLevelConfigurationSpec exempt=:flowcontrol.v1.ExemptPriorityLevelConfiguration limited=:flowcontrol.v1.LimitedPriorityLevelConfiguration type=s!
flowcontrol.v1.PriorityLevelConfigurationStatus conditions=[:flowcontrol.v1.PriorityLevelConfigurationCondition
flowcontrol.v1.QueuingConfiguration handSize=i queueLengthLimit=i queues=i
flowcontrol.v1.ResourcePolicyRule apiGroups=[s! clusterScope=b namespaces=[s resources=[s! verbs=[s!
flowcontrol.v1.ServiceAccountSubject name=s! namespace=s!
flowcontrol.v1.Subject group=:flowcontrol.v1.GroupSubject kind=s! serviceAccount=:flowcontrol.v1.ServiceAccountSubject user=:flowcontrol.v1.UserSubject
flowcontrol.v1.UserSubject name=s!
flowcontrol.v1alpha1.FlowDistinguisherMethod type=s!
flowcontrol.v1alpha1.FlowSchema apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1alpha1.FlowSchemaSpec status=:flowcontrol.v1alpha1.FlowSchemaStatus
flowcontrol.v1alpha1.FlowSchemaCondition lastTransitionTime=t message=s reason=s status=s type=s
flowcontrol.v1alpha1.FlowSchemaSpec distinguisherMethod=:flowcontrol.v1alpha1.FlowDistinguisherMethod matchingPrecedence=i priorityLevelConfiguration=:flowcontrol.v1alpha1.PriorityLevelConfigurationReference! rules=[:flowcontrol.v1alpha1.PolicyRulesWithSubjects
flowcontrol.v1alpha1.FlowSchemaStatus conditions=[:flowcontrol.v1alpha1.FlowSchemaCondition
flowcontrol.v1alpha1.GroupSubject name=s!
flowcontrol.v1alpha1.LimitResponse queuing=:flowcontrol.v1alpha1.QueuingConfiguration type=s!
flowcontrol.v1alpha1.LimitedPriorityLevelConfiguration assuredConcurrencyShares=i limitResponse=:flowcontrol.v1alpha1.LimitResponse
flowcontrol.v1alpha1.NonResourcePolicyRule nonResourceURLs=[s! verbs=[s!
flowcontrol.v1alpha1.PolicyRulesWithSubjects nonResourceRules=[:flowcontrol.v1alpha1.NonResourcePolicyRule resourceRules=[:flowcontrol.v1alpha1.ResourcePolicyRule subjects=[:flowcontrol.v1alpha1.Subject!
flowcontrol.v1alpha1.PriorityLevelConfiguration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1alpha1.PriorityLevelConfigurationSpec status=:flowcontrol.v1alpha1.PriorityLevelConfigurationStatus
flowcontrol.v1alpha1.PriorityLevelConfigurationCondition lastTransitionTime=t message=s reason=s status=s type=s
flowcontrol.v1alpha1.PriorityLevelConfigurationReference name=s!
flowcontrol.v1alpha1.PriorityLevelConfigurationSpec limited=:flowcontrol.v1alpha1.LimitedPriorityLevelConfiguration type=s!
flowcontrol.v1alpha1.PriorityLevelConfigurationStatus conditions=[:flowcontrol.v1alpha1.PriorityLevelConfigurationCondition
flowcontrol.v1alpha1.QueuingConfiguration handSize=i queueLengthLimit=i queues=i
flowcontrol.v1alpha1.ResourcePolicyRule apiGroups=[s! clusterScope=b namespaces=[s resources=[s! verbs=[s!
flowcontrol.v1alpha1.ServiceAccountSubject name=s! namespace=s!
flowcontrol.v1alpha1.Subject group=:flowcontrol.v1alpha1.GroupSubject kind=s! serviceAccount=:flowcontrol.v1alpha1.ServiceAccountSubject user=:flowcontrol.v1alpha1.UserSubject
flowcontrol.v1alpha1.UserSubject name=s!
flowcontrol.v1beta1.FlowDistinguisherMethod type=s!
flowcontrol.v1beta1.FlowSchema apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1beta1.FlowSchemaSpec status=:flowcontrol.v1beta1.FlowSchemaStatus
flowcontrol.v1beta1.FlowSchemaCondition lastTransitionTime=t message=s reason=s status=s type=s
flowcontrol.v1beta1.FlowSchemaSpec distinguisherMethod=:flowcontrol.v1beta1.FlowDistinguisherMethod matchingPrecedence=i priorityLevelConfiguration=:flowcontrol.v1beta1.PriorityLevelConfigurationReference! rules=[:flowcontrol.v1beta1.PolicyRulesWithSubjects
flowcontrol.v1beta1.FlowSchemaStatus conditions=[:flowcontrol.v1beta1.FlowSchemaCondition
flowcontrol.v1beta1.GroupSubject name=s!
flowcontrol.v1beta1.LimitResponse queuing=:flowcontrol.v1beta1.QueuingConfiguration type=s!
flowcontrol.v1beta1.LimitedPriorityLevelConfiguration assuredConcurrencyShares=i limitResponse=:flowcontrol.v1beta1.LimitResponse
flowcontrol.v1beta1.NonResourcePolicyRule nonResourceURLs=[s! verbs=[s!
flowcontrol.v1beta1.PolicyRulesWithSubjects nonResourceRules=[:flowcontrol.v1beta1.NonResourcePolicyRule resourceRules=[:flowcontrol.v1beta1.ResourcePolicyRule subjects=[:flowcontrol.v1beta1.Subject!
flowcontrol.v1beta1.PriorityLevelConfiguration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1beta1.PriorityLevelConfigurationSpec status=:flowcontrol.v1beta1.PriorityLevelConfigurationStatus
flowcontrol.v1beta1.PriorityLevelConfigurationCondition lastTransitionTime=t message=s reason=s status=s type=s
flowcontrol.v1beta1.PriorityLevelConfigurationReference name=s!
flowcontrol.v1beta1.PriorityLevelConfigurationSpec limited=:flowcontrol.v1beta1.LimitedPriorityLevelConfiguration type=s!
flowcontrol.v1beta1.PriorityLevelConfigurationStatus conditions=[:flowcontrol.v1beta1.PriorityLevelConfigurationCondition
flowcontrol.v1beta1.QueuingConfiguration handSize=i queueLengthLimit=i queues=i
flowcontrol.v1beta1.ResourcePolicyRule apiGroups=[s! clusterScope=b namespaces=[s resources=[s! verbs=[s!
flowcontrol.v1beta1.ServiceAccountSubject name=s! namespace=s!
flowcontrol.v1beta1.Subject group=:flowcontrol.v1beta1.GroupSubject kind=s! serviceAccount=:flowcontrol.v1beta1.ServiceAccountSubject user=:flowcontrol.v1beta1.UserSubject
flowcontrol.v1beta1.UserSubject name=s!
flowcontrol.v1beta2.ExemptPriorityLevelConfiguration lendablePercent=i nominalConcurrencyShares=i
flowcontrol.v1beta2.FlowDistinguisherMethod type=s!
flowcontrol.v1beta2.FlowSchema apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1beta2.FlowSchemaSpec status=:flowcontrol.v1beta2.FlowSchemaStatus
flowcontrol.v1beta2.FlowSchemaCondition lastTransitionTime=t message=s reason=s status=s type=s
flowcontrol.v1beta2.FlowSchemaSpec distinguisherMethod=:flowcontrol.v1beta2.FlowDistinguisherMethod matchingPrecedence=i priorityLevelConfiguration=:flowcontrol.v1beta2.PriorityLevelConfigurationReference! rules=[:flowcontrol.v1beta2.PolicyRulesWithSubjects
flowcontrol.v1beta2.FlowSchemaStatus conditions=[:flowcontrol.v1beta2.FlowSchemaCondition
flowcontrol.v1beta2.GroupSubject name=s!
flowcontrol.v1beta2.LimitResponse queuing=:flowcontrol.v1beta2.QueuingConfiguration type=s!
flowcontrol.v1beta2.LimitedPriorityLevelConfiguration assuredConcurrencyShares=i borrowingLimitPercent=i@26- lendablePercent=i@26- limitResponse=:flowcontrol.v1beta2.LimitResponse
flowcontrol.v1beta2.NonResourcePolicyRule nonResourceURLs=[s! verbs=[s!
flowcontrol.v1beta2.PolicyRulesWithSubjects nonResourceRules=[:flowcontrol.v1beta2.NonResourcePolicyRule resourceRules=[:flowcontrol.v1beta2.ResourcePolicyRule subjects=[:flowcontrol.v1beta2.Subject!
flowcontrol.v1beta2.PriorityLevelConfiguration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1beta2.PriorityLevelConfigurationSpec status=:flowcontrol.v1beta2.PriorityLevelConfigurationStatus
flowcontrol.v1beta2.PriorityLevelConfigurationCondition lastTransitionTime=t message=s reason=s status=s type=s
flowcontrol.v1beta2.PriorityLevelConfigurationReference name=s!
flowcontrol.v1beta2.PriorityLevelConfigurationSpec exempt=:flowcontrol.v1beta2.ExemptPriorityLevelConfiguration@28- limited=:flowcontrol.v1beta2.LimitedPriorityLevelConfiguration type=s!
flowcontrol.v1beta2.PriorityLevelConfigurationStatus conditions=[:flowcontrol.v1beta2.PriorityLevelConfigurationCondition
flowcontrol.v1beta2.QueuingConfiguration handSize=i queueLengthLimit=i queues=i
flowcontrol.v1beta2.ResourcePolicyRule apiGroups=[s! clusterScope=b namespaces=[s resources=[s! verbs=[s!
flowcontrol.v1beta2.ServiceAccountSubject name=s! namespace=s!
flowcontrol.v1beta2.Subject group=:flowcontrol.v1beta2.GroupSubject kind=s! serviceAccount=:flowcontrol.v1beta2.ServiceAccountSubject user=:flowcontrol.v1beta2.UserSubject
flowcontrol.v1beta2.UserSubject name=s!
flowcontrol.v1beta3.ExemptPriorityLevelConfiguration lendablePercent=i nominalConcurrencyShares=i
flowcontrol.v1beta3.FlowDistinguisherMethod type=s!
flowcontrol.v1beta3.FlowSchema apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1beta3.FlowSchemaSpec status=:flowcontrol.v1beta3.FlowSchemaStatus
flowcontrol.v1beta3.FlowSchemaCondition lastTransitionTime=t message=s reason=s status=s type=s
flowcontrol.v1beta3.FlowSchemaSpec distinguisherMethod=:flowcontrol.v1beta3.FlowDistinguisherMethod matchingPrecedence=i priorityLevelConfiguration=:flowcontrol.v1beta3.PriorityLevelConfigurationReference! rules=[:flowcontrol.v1beta3.PolicyRulesWithSubjects
flowcontrol.v1beta3.FlowSchemaStatus conditions=[:flowcontrol.v1beta3.FlowSchemaCondition
flowcontrol.v1beta3.GroupSubject name=s!
flowcontrol.v1beta3.LimitResponse queuing=:flowcontrol.v1beta3.QueuingConfiguration type=s!
flowcontrol.v1beta3.LimitedPriorityLevelConfiguration borrowingLimitPercent=i lendablePercent=i limitResponse=:flowcontrol.v1beta3.LimitResponse nominalConcurrencyShares=i
flowcontrol.v1beta3.NonResourcePolicyRule nonResourceURLs=[s! verbs=[s!
flowcontrol.v1beta3.PolicyRulesWithSubjects nonResourceRules=[:flowcontrol.v1beta3.NonResourcePolicyRule resourceRules=[:flowcontrol.v1beta3.ResourcePolicyRule subjects=[:flowcontrol.v1beta3.Subject!
flowcontrol.v1beta3.PriorityLevelConfiguration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:flowcontrol.v1beta3.PriorityLevelConfigurationSpec status=:flowcontrol.v1beta3.PriorityLevelConfigurationStatus
flowcontrol.v1beta3.PriorityLevelConfigurationCondition lastTransitionTime=t message=s reason=s status=s type=s
flowcontrol.v1beta3.PriorityLevelConfigurationReference name=s!
flowcontrol.v1beta3.PriorityLevelConfigurationSpec exempt=:flowcontrol.v1beta3.ExemptPriorityLevelConfiguration@28- limited=:flowcontrol.v1beta3.LimitedPriorityLevelConfiguration type=s!
flowcontrol.v1beta3.PriorityLevelConfigurationStatus conditions=[:flowcontrol.v1beta3.PriorityLevelConfigurationCondition
flowcontrol.v1beta3.QueuingConfiguration handSize=i queueLengthLimit=i queues=i
flowcontrol.v1beta3.ResourcePolicyRule apiGroups=[s! clusterScope=b namespaces=[s resources=[s! verbs=[s!
flowcontrol.v1beta3.ServiceAccountSubject name=s! namespace=s!
flowcontrol.v1beta3.Subject group=:flowcontrol.v1beta3.GroupSubject kind=s! serviceAccount=:flowcontrol.v1beta3.ServiceAccountSubject user=:flowcontrol.v1beta3.UserSubject
flowcontrol.v1beta3.UserSubject name=s!
lifecycle.v1alpha1.EvictionRequest apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:lifecycle.v1alpha1.EvictionRequestSpec! status=:lifecycle.v1alpha1.EvictionRequestStatus
lifecycle.v1alpha1.EvictionRequestPodReference name=s! uid=s!
lifecycle.v1alpha1.EvictionRequestSpec intent=s! requester=s! target=:lifecycle.v1alpha1.EvictionRequestTarget!
lifecycle.v1alpha1.EvictionRequestStatus conditions=[:meta.v1.Condition observedGeneration=i
lifecycle.v1alpha1.EvictionRequestTarget pod=:lifecycle.v1alpha1.EvictionRequestPodReference
meta.v1.Condition lastTransitionTime=t! message=s! observedGeneration=i reason=s! status=s! type=s!
meta.v1.FieldSelectorRequirement key=s! operator=s! values=[s
meta.v1.GroupResource group=s! resource=s!
meta.v1.LabelSelector matchExpressions=[:meta.v1.LabelSelectorRequirement matchLabels={s
meta.v1.LabelSelectorRequirement key=s! operator=s(DoesNotExist,Exists,In,NotIn)! values=[s
meta.v1.ManagedFieldsEntry apiVersion=s fieldsType=s fieldsV1=o manager=s operation=s subresource=s@22- time=t
meta.v1.ObjectMeta annotations={s clusterName=s@-24 creationTimestamp=t deletionGracePeriodSeconds=i deletionTimestamp=t finalizers=[s generateName=s generation=i labels={s managedFields=[:meta.v1.ManagedFieldsEntry name=s namespace=s ownerReferences=[:meta.v1.OwnerReference resourceVersion=s selfLink=s uid=s
meta.v1.OwnerReference apiVersion=s! blockOwnerDeletion=b controller=b kind=s! name=s! uid=s!
networking.v1.HTTPIngressPath backend=:networking.v1.IngressBackend! path=s pathType=s(Exact,ImplementationSpecific,Prefix)@-21 pathType=s(Exact,ImplementationSpecific,Prefix)!@22-
networking.v1.HTTPIngressRuleValue paths=[:networking.v1.HTTPIngressPath!
networking.v1.IPAddress apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1.IPAddressSpec@-35 spec=:networking.v1.IPAddressSpec!@36-
networking.v1.IPAddressSpec parentRef=:networking.v1.ParentReference!
networking.v1.IPBlock cidr=s! except=[s
networking.v1.Ingress apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1.IngressSpec status=:networking.v1.IngressStatus
networking.v1.IngressBackend resource=:core.v1.TypedLocalObjectReference service=:networking.v1.IngressServiceBackend
networking.v1.IngressClass apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1.IngressClassSpec
networking.v1.IngressClassParametersReference apiGroup=s kind=s! name=s! namespace=s scope=s
networking.v1.IngressClassSpec controller=s parameters=:core.v1.TypedLocalObjectReference@-20 parameters=:networking.v1.IngressClassParametersReference@21-
networking.v1.IngressLoadBalancerIngress hostname=s ip=s ports=[:networking.v1.IngressPortStatus
networking.v1.IngressLoadBalancerStatus ingress=[:networking.v1.IngressLoadBalancerIngress
networking.v1.IngressPortStatus error=s port=i! protocol=s!
networking.v1.IngressRule host=s http=:networking.v1.HTTPIngressRuleValue
networking.v1.IngressServiceBackend name=s! port=:networking.v1.ServiceBackendPort
networking.v1.IngressSpec defaultBackend=:networking.v1.IngressBackend ingressClassName=s rules=[:networking.v1.IngressRule tls=[:networking.v1.IngressTLS
networking.v1.IngressStatus loadBalancer=:core.v1.LoadBalancerStatus@-25 loadBalancer=:networking.v1.IngressLoadBalancerStatus@26-
networking.v1.IngressTLS hosts=[s secretName=s
networking.v1.NetworkPolicy apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1.NetworkPolicySpec status=:networking.v1.NetworkPolicyStatus@24-27
networking.v1.NetworkPolicyEgressRule ports=[:networking.v1.NetworkPolicyPort to=[:networking.v1.NetworkPolicyPeer
networking.v1.NetworkPolicyIngressRule from=[:networking.v1.NetworkPolicyPeer ports=[:networking.v1.NetworkPolicyPort
networking.v1.NetworkPolicyPeer ipBlock=:networking.v1.IPBlock namespaceSelector=:meta.v1.LabelSelector podSelector=:meta.v1.LabelSelector
networking.v1.NetworkPolicyPort endPort=i@21- port=x protocol=s(SCTP,TCP,UDP)
networking.v1.NetworkPolicySpec egress=[:networking.v1.NetworkPolicyEgressRule ingress=[:networking.v1.NetworkPolicyIngressRule podSelector=:meta.v1.LabelSelector!@-33 podSelector=:meta.v1.LabelSelector@34- policyTypes=[s(Egress,Ingress)
networking.v1.NetworkPolicyStatus conditions=[:meta.v1.Condition
networking.v1.ParentReference group=s name=s! namespace=s resource=s!
networking.v1.ServiceBackendPort name=s number=i
networking.v1.ServiceCIDR apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1.ServiceCIDRSpec status=:networking.v1.ServiceCIDRStatus
networking.v1.ServiceCIDRSpec cidrs=[s
networking.v1.ServiceCIDRStatus conditions=[:meta.v1.Condition
networking.v1alpha1.ClusterCIDR apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1alpha1.ClusterCIDRSpec
networking.v1alpha1.ClusterCIDRSpec ipv4=s ipv6=s nodeSelector=:core.v1.NodeSelector perNodeHostBits=i!
networking.v1alpha1.IPAddress apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1alpha1.IPAddressSpec
networking.v1alpha1.IPAddressSpec parentRef=:networking.v1alpha1.ParentReference@-29 parentRef=:networking.v1alpha1.ParentReference!@30-
networking.v1alpha1.ParentReference group=s name=s@-29 name=s!@30- namespace=s resource=s@-29 resource=s!@30- uid=s@-28
networking.v1alpha1.ServiceCIDR apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1alpha1.ServiceCIDRSpec status=:networking.v1alpha1.ServiceCIDRStatus
networking.v1alpha1.ServiceCIDRSpec cidrs=[s
networking.v1alpha1.ServiceCIDRStatus conditions=[:meta.v1.Condition
networking.v1beta1.HTTPIngressPath backend=:networking.v1beta1.IngressBackend! path=s pathType=s(Exact,ImplementationSpecific,Prefix)
networking.v1beta1.HTTPIngressRuleValue paths=[:networking.v1beta1.HTTPIngressPath!
networking.v1beta1.IPAddress apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1beta1.IPAddressSpec@-35 spec=:networking.v1beta1.IPAddressSpec!@36-
networking.v1beta1.IPAddressSpec parentRef=:networking.v1beta1.ParentReference!
networking.v1beta1.Ingress apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1beta1.IngressSpec status=:networking.v1beta1.IngressStatus
networking.v1beta1.IngressBackend resource=:core.v1.TypedLocalObjectReference serviceName=s servicePort=x
networking.v1beta1.IngressClass apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1beta1.IngressClassSpec
networking.v1beta1.IngressClassParametersReference apiGroup=s kind=s! name=s! namespace=s scope=s
networking.v1beta1.IngressClassSpec controller=s parameters=:core.v1.TypedLocalObjectReference@-20 parameters=:networking.v1beta1.IngressClassParametersReference@21-
networking.v1beta1.IngressRule host=s http=:networking.v1beta1.HTTPIngressRuleValue
networking.v1beta1.IngressSpec backend=:networking.v1beta1.IngressBackend ingressClassName=s rules=[:networking.v1beta1.IngressRule tls=[:networking.v1beta1.IngressTLS
networking.v1beta1.IngressStatus loadBalancer=:core.v1.LoadBalancerStatus
networking.v1beta1.IngressTLS hosts=[s secretName=s
networking.v1beta1.ParentReference group=s name=s! namespace=s resource=s!
networking.v1beta1.ServiceCIDR apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:networking.v1beta1.ServiceCIDRSpec status=:networking.v1beta1.ServiceCIDRStatus
networking.v1beta1.ServiceCIDRSpec cidrs=[s
networking.v1beta1.ServiceCIDRStatus conditions=[:meta.v1.Condition
node.v1.Overhead podFixed={q
node.v1.RuntimeClass apiVersion=s handler=s! kind=s metadata=:meta.v1.ObjectMeta overhead=:node.v1.Overhead scheduling=:node.v1.Scheduling
node.v1.Scheduling nodeSelector={s tolerations=[:core.v1.Toleration
node.v1alpha1.Overhead podFixed={q
node.v1alpha1.RuntimeClass apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:node.v1alpha1.RuntimeClassSpec!
node.v1alpha1.RuntimeClassSpec overhead=:node.v1alpha1.Overhead runtimeHandler=s! scheduling=:node.v1alpha1.Scheduling
node.v1alpha1.Scheduling nodeSelector={s tolerations=[:core.v1.Toleration
node.v1beta1.Overhead podFixed={q
node.v1beta1.RuntimeClass apiVersion=s handler=s! kind=s metadata=:meta.v1.ObjectMeta overhead=:node.v1beta1.Overhead scheduling=:node.v1beta1.Scheduling
node.v1beta1.Scheduling nodeSelector={s tolerations=[:core.v1.Toleration
policy.v1.PodDisruptionBudget apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:policy.v1.PodDisruptionBudgetSpec status=:policy.v1.PodDisruptionBudgetStatus
policy.v1.PodDisruptionBudgetSpec maxUnavailable=x minAvailable=x selector=:meta.v1.LabelSelector unhealthyPodEvictionPolicy=s(AlwaysAllow,IfHealthyBudget)@26-
policy.v1.PodDisruptionBudgetStatus conditions=[:meta.v1.Condition currentHealthy=i!@-35 currentHealthy=i@36- desiredHealthy=i!@-35 desiredHealthy=i@36- disruptedPods={t disruptionsAllowed=i!@-35 disruptionsAllowed=i@36- expectedPods=i!@-35 expectedPods=i@36- observedGeneration=i
policy.v1beta1.AllowedCSIDriver name=s!
policy.v1beta1.AllowedFlexVolume driver=s!
policy.v1beta1.AllowedHostPath pathPrefix=s readOnly=b
policy.v1beta1.FSGroupStrategyOptions ranges=[:policy.v1beta1.IDRange rule=s
policy.v1beta1.HostPortRange max=i! min=i!
policy.v1beta1.IDRange max=i! min=i!
policy.v1beta1.PodDisruptionBudget apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:policy.v1beta1.PodDisruptionBudgetSpec status=:policy.v1beta1.PodDisruptionBudgetStatus
policy.v1beta1.PodDisruptionBudgetSpec maxUnavailable=x minAvailable=x selector=:meta.v1.LabelSelector
policy.v1beta1.PodDisruptionBudgetStatus conditions=[:meta.v1.Condition@21- currentHealthy=i! desiredHealthy=i! disruptedPods={t disruptionsAllowed=i! expectedPods=i! observedGeneration=i
policy.v1beta1.PodSecurityPolicy apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:policy.v1beta1.PodSecurityPolicySpec
policy.v1beta1.PodSecurityPolicySpec allowPrivilegeEscalation=b allowedCSIDrivers=[:policy.v1beta1.AllowedCSIDriver allowedCapabilities=[s allowedFlexVolumes=[:policy.v1beta1.AllowedFlexVolume allowedHostPaths=[:policy.v1beta1.AllowedHostPath allowedProcMountTypes=[s allowedUnsafeSysctls=[s defaultAddCapabilities=[s defaultAllowPrivilegeEscalation=b forbiddenSysctls=[s fsGroup=:policy.v1beta1.FSGroupStrategyOptions! hostIPC=b hostNetwork=b hostPID=b hostPorts=[:policy.v1beta1.HostPortRange privileged=b readOnlyRootFilesystem=b requiredDropCapabilities=[s runAsGroup=:policy.v1beta1.RunAsGroupStrategyOptions runAsUser=:policy.v1beta1.RunAsUserStrategyOptions! runtimeClass=:policy.v1beta1.RuntimeClassStrategyOptions seLinux=:policy.v1beta1.SELinuxStrategyOptions! supplementalGroups=:policy.v1beta1.SupplementalGroupsStrategyOptions! volumes=[s
policy.v1beta1.RunAsGroupStrategyOptions ranges=[:policy.v1beta1.IDRange rule=s!
policy.v1beta1.RunAsUserStrategyOptions ranges=[:policy.v1beta1.IDRange rule=s!
policy.v1beta1.RuntimeClassStrategyOptions allowedRuntimeClassNames=[s! defaultRuntimeClassName=s
policy.v1beta1.SELinuxStrategyOptions rule=s! seLinuxOptions=:core.v1.SELinuxOptions
policy.v1beta1.SupplementalGroupsStrategyOptions ranges=[:policy.v1beta1.IDRange rule=s
rbac.v1.AggregationRule clusterRoleSelectors=[:meta.v1.LabelSelector
rbac.v1.ClusterRole aggregationRule=:rbac.v1.AggregationRule apiVersion=s kind=s metadata=:meta.v1.ObjectMeta rules=[:rbac.v1.PolicyRule
rbac.v1.ClusterRoleBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta roleRef=:rbac.v1.RoleRef! subjects=[:rbac.v1.Subject
rbac.v1.PolicyRule apiGroups=[s nonResourceURLs=[s resourceNames=[s resources=[s verbs=[s!
rbac.v1.Role apiVersion=s kind=s metadata=:meta.v1.ObjectMeta rules=[:rbac.v1.PolicyRule
rbac.v1.RoleBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta roleRef=:rbac.v1.RoleRef! subjects=[:rbac.v1.Subject
rbac.v1.RoleRef apiGroup=s!@-35 apiGroup=s@36- kind=s! name=s!
rbac.v1.Subject apiGroup=s kind=s! name=s! namespace=s
rbac.v1alpha1.AggregationRule clusterRoleSelectors=[:meta.v1.LabelSelector
rbac.v1alpha1.ClusterRole aggregationRule=:rbac.v1alpha1.AggregationRule apiVersion=s kind=s metadata=:meta.v1.ObjectMeta rules=[:rbac.v1alpha1.PolicyRule
rbac.v1alpha1.ClusterRoleBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta roleRef=:rbac.v1alpha1.RoleRef! subjects=[:rbac.v1alpha1.Subject
rbac.v1alpha1.PolicyRule apiGroups=[s nonResourceURLs=[s resourceNames=[s resources=[s verbs=[s!
rbac.v1alpha1.Role apiVersion=s kind=s metadata=:meta.v1.ObjectMeta rules=[:rbac.v1alpha1.PolicyRule
rbac.v1alpha1.RoleBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta roleRef=:rbac.v1alpha1.RoleRef! subjects=[:rbac.v1alpha1.Subject
rbac.v1alpha1.RoleRef apiGroup=s! kind=s! name=s!
rbac.v1alpha1.Subject apiVersion=s kind=s! name=s! namespace=s
rbac.v1beta1.AggregationRule clusterRoleSelectors=[:meta.v1.LabelSelector
rbac.v1beta1.ClusterRole aggregationRule=:rbac.v1beta1.AggregationRule apiVersion=s kind=s metadata=:meta.v1.ObjectMeta rules=[:rbac.v1beta1.PolicyRule
rbac.v1beta1.ClusterRoleBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta roleRef=:rbac.v1beta1.RoleRef! subjects=[:rbac.v1beta1.Subject
rbac.v1beta1.PolicyRule apiGroups=[s nonResourceURLs=[s resourceNames=[s resources=[s verbs=[s!
rbac.v1beta1.Role apiVersion=s kind=s metadata=:meta.v1.ObjectMeta rules=[:rbac.v1beta1.PolicyRule
rbac.v1beta1.RoleBinding apiVersion=s kind=s metadata=:meta.v1.ObjectMeta roleRef=:rbac.v1beta1.RoleRef! subjects=[:rbac.v1beta1.Subject
rbac.v1beta1.RoleRef apiGroup=s! kind=s! name=s!
rbac.v1beta1.Subject apiGroup=s kind=s! name=s! namespace=s
resource.v1.AllocatedDeviceStatus conditions=[:meta.v1.Condition data=o device=s! driver=s! networkData=:resource.v1.NetworkDeviceData pool=s! shareID=s
resource.v1.AllocationResult allocationTimestamp=t devices=:resource.v1.DeviceAllocationResult nodeSelector=:core.v1.NodeSelector
resource.v1.CELDeviceSelector expression=s!
resource.v1.CapacityRequestPolicy default=q validRange=:resource.v1.CapacityRequestPolicyRange validValues=[q
resource.v1.CapacityRequestPolicyRange max=q min=q! step=q
resource.v1.CapacityRequirements requests={q
resource.v1.Counter value=q!
resource.v1.CounterSet counters={:resource.v1.Counter! name=s!
resource.v1.Device allNodes=b allowMultipleAllocations=b attributes={:resource.v1.DeviceAttribute bindingConditions=[s bindingFailureConditions=[s bindsToNode=b capacity={:resource.v1.DeviceCapacity consumesCounters=[:resource.v1.DeviceCounterConsumption name=s! nodeAllocatableResourceMappings={:resource.v1.NodeAllocatableResourceMapping@36-36 nodeAllocatableResources={:resource.v1.NodeAllocatableResource@37- nodeName=s nodeSelector=:core.v1.NodeSelector taints=[:resource.v1.DeviceTaint
resource.v1.DeviceAllocationConfiguration opaque=:resource.v1.OpaqueDeviceConfiguration requests=[s source=s!
resource.v1.DeviceAllocationResult config=[:resource.v1.DeviceAllocationConfiguration results=[:resource.v1.DeviceRequestAllocationResult
resource.v1.DeviceAttribute bool=b bools=[b@36- int=i ints=[i@36- string=s strings=[s@36- version=s versions=[s@36-
resource.v1.DeviceCapacity requestPolicy=:resource.v1.CapacityRequestPolicy value=q!
resource.v1.DeviceClaim config=[:resource.v1.DeviceClaimConfiguration constraints=[:resource.v1.DeviceConstraint requests=[:resource.v1.DeviceRequest
resource.v1.DeviceClaimConfiguration opaque=:resource.v1.OpaqueDeviceConfiguration requests=[s
resource.v1.DeviceClass apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1.DeviceClassSpec!@-36 spec=:resource.v1.DeviceClassSpec@37-
resource.v1.DeviceClassConfiguration opaque=:resource.v1.OpaqueDeviceConfiguration
resource.v1.DeviceClassSpec config=[:resource.v1.DeviceClassConfiguration extendedResourceName=s selectors=[:resource.v1.DeviceSelector
resource.v1.DeviceConstraint distinctAttribute=s matchAttribute=s requests=[s
resource.v1.DeviceCounterConsumption compatibilityGroups=[s@37- counterSet=s! counters={:resource.v1.Counter!
resource.v1.DeviceDerivedAttribute expression=s! name=s!
resource.v1.DeviceRequest exactly=:resource.v1.ExactDeviceRequest firstAvailable=[:resource.v1.DeviceSubRequest name=s!
resource.v1.DeviceRequestAllocationResult adminAccess=b bindingConditions=[s bindingFailureConditions=[s consumedCapacity={q device=s! driver=s! pool=s! request=s! shareID=s skipNodeOperations=[s@37- tolerations=[:resource.v1.DeviceToleration
resource.v1.DeviceSelector cel=:resource.v1.CELDeviceSelector
resource.v1.DeviceSubRequest allocationMode=s capacity=:resource.v1.CapacityRequirements count=i derivedAttributes=[:resource.v1.DeviceDerivedAttribute@37- deviceClassName=s! name=s! selectors=[:resource.v1.DeviceSelector tolerations=[:resource.v1.DeviceToleration
resource.v1.DeviceTaint effect=s! key=s! timeAdded=t value=s
resource.v1.DeviceTaintRule apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1.DeviceTaintRuleSpec! status=:resource.v1.DeviceTaintRuleStatus
resource.v1.DeviceTaintRuleSpec deviceSelector=:resource.v1.DeviceTaintSelector taint=:resource.v1.DeviceTaint!
resource.v1.DeviceTaintRuleStatus conditions=[:meta.v1.Condition
resource.v1.DeviceTaintSelector device=s driver=s pool=s
resource.v1.DeviceToleration effect=s key=s operator=s tolerationSeconds=i value=s
resource.v1.ExactDeviceRequest adminAccess=b allocationMode=s capacity=:resource.v1.CapacityRequirements count=i derivedAttributes=[:resource.v1.DeviceDerivedAttribute@37- deviceClassName=s! selectors=[:resource.v1.DeviceSelector tolerations=[:resource.v1.DeviceToleration
resource.v1.NetworkDeviceData hardwareAddress=s interfaceName=s ips=[s
resource.v1.NodeAllocatableMapping capacityKey=s capacityMultiplier=q deviceMultiplier=q
resource.v1.NodeAllocatableOverhead perContainer=q perPod=q
resource.v1.NodeAllocatableResource mapping=:resource.v1.NodeAllocatableMapping overhead=:resource.v1.NodeAllocatableOverhead
resource.v1.NodeAllocatableResourceMapping allocationMultiplier=q capacityKey=s
resource.v1.OpaqueDeviceConfiguration driver=s! parameters=o!
resource.v1.ResourceClaim apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1.ResourceClaimSpec!@-36 spec=:resource.v1.ResourceClaimSpec@37- status=:resource.v1.ResourceClaimStatus
resource.v1.ResourceClaimConsumerReference apiGroup=s name=s! resource=s! uid=s!
resource.v1.ResourceClaimSpec devices=:resource.v1.DeviceClaim
resource.v1.ResourceClaimStatus allocation=:resource.v1.AllocationResult devices=[:resource.v1.AllocatedDeviceStatus reservedFor=[:resource.v1.ResourceClaimConsumerReference
resource.v1.ResourceClaimTemplate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1.ResourceClaimTemplateSpec!@-36 spec=:resource.v1.ResourceClaimTemplateSpec@37-
resource.v1.ResourceClaimTemplateSpec metadata=:meta.v1.ObjectMeta spec=:resource.v1.ResourceClaimSpec!@-36 spec=:resource.v1.ResourceClaimSpec@37-
resource.v1.ResourcePool generation=i! name=s! resourceSliceCount=i!
resource.v1.ResourceSlice apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1.ResourceSliceSpec!
resource.v1.ResourceSliceSpec allNodes=b devices=[:resource.v1.Device driver=s! nodeName=s nodeSelector=:core.v1.NodeSelector partitionTypeAttribute=s@37- perDeviceNodeSelection=b pool=:resource.v1.ResourcePool! sharedCounters=[:resource.v1.CounterSet skipNodeOperations=[s@37-
resource.v1alpha1.AllocationResult availableOnNodes=:core.v1.NodeSelector resourceHandle=s shareable=b
resource.v1alpha1.PodScheduling apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha1.PodSchedulingSpec! status=:resource.v1alpha1.PodSchedulingStatus
resource.v1alpha1.PodSchedulingSpec potentialNodes=[s selectedNode=s
resource.v1alpha1.PodSchedulingStatus resourceClaims=[:resource.v1alpha1.ResourceClaimSchedulingStatus
resource.v1alpha1.ResourceClaim apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha1.ResourceClaimSpec! status=:resource.v1alpha1.ResourceClaimStatus
resource.v1alpha1.ResourceClaimConsumerReference apiGroup=s name=s! resource=s! uid=s!
resource.v1alpha1.ResourceClaimParametersReference apiGroup=s kind=s! name=s!
resource.v1alpha1.ResourceClaimSchedulingStatus name=s unsuitableNodes=[s
resource.v1alpha1.ResourceClaimSpec allocationMode=s parametersRef=:resource.v1alpha1.ResourceClaimParametersReference resourceClassName=s!
resource.v1alpha1.ResourceClaimStatus allocation=:resource.v1alpha1.AllocationResult deallocationRequested=b driverName=s reservedFor=[:resource.v1alpha1.ResourceClaimConsumerReference
resource.v1alpha1.ResourceClaimTemplate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha1.ResourceClaimTemplateSpec!
resource.v1alpha1.ResourceClaimTemplateSpec metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha1.ResourceClaimSpec!
resource.v1alpha1.ResourceClass apiVersion=s driverName=s! kind=s metadata=:meta.v1.ObjectMeta parametersRef=:resource.v1alpha1.ResourceClassParametersReference suitableNodes=:core.v1.NodeSelector
resource.v1alpha1.ResourceClassParametersReference apiGroup=s kind=s! name=s! namespace=s
resource.v1alpha2.AllocationResult availableOnNodes=:core.v1.NodeSelector resourceHandles=[:resource.v1alpha2.ResourceHandle shareable=b
resource.v1alpha2.DriverAllocationResult namedResources=:resource.v1alpha2.NamedResourcesAllocationResult vendorRequestParameters=o
resource.v1alpha2.DriverRequests driverName=s requests=[:resource.v1alpha2.ResourceRequest vendorParameters=o
resource.v1alpha2.NamedResourcesAllocationResult name=s!
resource.v1alpha2.NamedResourcesAttribute bool=b int=i intSlice=:resource.v1alpha2.NamedResourcesIntSlice name=s! quantity=q string=s stringSlice=:resource.v1alpha2.NamedResourcesStringSlice version=s
resource.v1alpha2.NamedResourcesFilter selector=s!
resource.v1alpha2.NamedResourcesInstance attributes=[:resource.v1alpha2.NamedResourcesAttribute name=s!
resource.v1alpha2.NamedResourcesIntSlice ints=[i!
resource.v1alpha2.NamedResourcesRequest selector=s!
resource.v1alpha2.NamedResourcesResources instances=[:resource.v1alpha2.NamedResourcesInstance!
resource.v1alpha2.NamedResourcesStringSlice strings=[s!
resource.v1alpha2.PodSchedulingContext apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha2.PodSchedulingContextSpec! status=:resource.v1alpha2.PodSchedulingContextStatus
resource.v1alpha2.PodSchedulingContextSpec potentialNodes=[s selectedNode=s
resource.v1alpha2.PodSchedulingContextStatus resourceClaims=[:resource.v1alpha2.ResourceClaimSchedulingStatus
resource.v1alpha2.ResourceClaim apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha2.ResourceClaimSpec! status=:resource.v1alpha2.ResourceClaimStatus
resource.v1alpha2.ResourceClaimConsumerReference apiGroup=s name=s! resource=s! uid=s!
resource.v1alpha2.ResourceClaimParameters apiVersion=s driverRequests=[:resource.v1alpha2.DriverRequests generatedFrom=:resource.v1alpha2.ResourceClaimParametersReference kind=s metadata=:meta.v1.ObjectMeta shareable=b
resource.v1alpha2.ResourceClaimParametersReference apiGroup=s kind=s! name=s!
resource.v1alpha2.ResourceClaimSchedulingStatus name=s unsuitableNodes=[s
resource.v1alpha2.ResourceClaimSpec allocationMode=s parametersRef=:resource.v1alpha2.ResourceClaimParametersReference resourceClassName=s!
resource.v1alpha2.ResourceClaimStatus allocation=:resource.v1alpha2.AllocationResult deallocationRequested=b driverName=s reservedFor=[:resource.v1alpha2.ResourceClaimConsumerReference
resource.v1alpha2.ResourceClaimTemplate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha2.ResourceClaimTemplateSpec!
resource.v1alpha2.ResourceClaimTemplateSpec metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha2.ResourceClaimSpec!
resource.v1alpha2.ResourceClass apiVersion=s driverName=s! kind=s metadata=:meta.v1.ObjectMeta parametersRef=:resource.v1alpha2.ResourceClassParametersReference structuredParameters=b@30- suitableNodes=:core.v1.NodeSelector
resource.v1alpha2.ResourceClassParameters apiVersion=s filters=[:resource.v1alpha2.ResourceFilter generatedFrom=:resource.v1alpha2.ResourceClassParametersReference kind=s metadata=:meta.v1.ObjectMeta vendorParameters=[:resource.v1alpha2.VendorParameters
resource.v1alpha2.ResourceClassParametersReference apiGroup=s kind=s! name=s! namespace=s
resource.v1alpha2.ResourceFilter driverName=s namedResources=:resource.v1alpha2.NamedResourcesFilter
resource.v1alpha2.ResourceHandle data=s driverName=s structuredData=:resource.v1alpha2.StructuredResourceHandle@30-
resource.v1alpha2.ResourceRequest namedResources=:resource.v1alpha2.NamedResourcesRequest vendorParameters=o
resource.v1alpha2.ResourceSlice apiVersion=s driverName=s! kind=s metadata=:meta.v1.ObjectMeta namedResources=:resource.v1alpha2.NamedResourcesResources nodeName=s
resource.v1alpha2.StructuredResourceHandle nodeName=s results=[:resource.v1alpha2.DriverAllocationResult! vendorClaimParameters=o vendorClassParameters=o
resource.v1alpha2.VendorParameters driverName=s parameters=o
resource.v1alpha3.AllocatedDeviceStatus conditions=[:meta.v1.Condition data=o device=s! driver=s! networkData=:resource.v1alpha3.NetworkDeviceData pool=s!
resource.v1alpha3.AllocationResult controller=s@-31 devices=:resource.v1alpha3.DeviceAllocationResult nodeSelector=:core.v1.NodeSelector
resource.v1alpha3.BasicDevice allNodes=b@33- attributes={:resource.v1alpha3.DeviceAttribute capacity={q consumesCounters=[:resource.v1alpha3.DeviceCounterConsumption@33- nodeName=s@33- nodeSelector=:core.v1.NodeSelector@33- taints=[:resource.v1alpha3.DeviceTaint@33-
resource.v1alpha3.CELDeviceSelector expression=s!
resource.v1alpha3.Counter value=q!
resource.v1alpha3.CounterSet counters={:resource.v1alpha3.Counter! name=s!
resource.v1alpha3.Device basic=:resource.v1alpha3.BasicDevice name=s!
resource.v1alpha3.DeviceAllocationConfiguration opaque=:resource.v1alpha3.OpaqueDeviceConfiguration requests=[s source=s!
resource.v1alpha3.DeviceAllocationResult config=[:resource.v1alpha3.DeviceAllocationConfiguration results=[:resource.v1alpha3.DeviceRequestAllocationResult
resource.v1alpha3.DeviceAttribute bool=b int=i string=s version=s
resource.v1alpha3.DeviceClaim config=[:resource.v1alpha3.DeviceClaimConfiguration constraints=[:resource.v1alpha3.DeviceConstraint requests=[:resource.v1alpha3.DeviceRequest
resource.v1alpha3.DeviceClaimConfiguration opaque=:resource.v1alpha3.OpaqueDeviceConfiguration requests=[s
resource.v1alpha3.DeviceClass apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha3.DeviceClassSpec!
resource.v1alpha3.DeviceClassConfiguration opaque=:resource.v1alpha3.OpaqueDeviceConfiguration
resource.v1alpha3.DeviceClassSpec config=[:resource.v1alpha3.DeviceClassConfiguration selectors=[:resource.v1alpha3.DeviceSelector suitableNodes=:core.v1.NodeSelector@-31
resource.v1alpha3.DeviceConstraint matchAttribute=s requests=[s
resource.v1alpha3.DeviceCounterConsumption counterSet=s! counters={:resource.v1alpha3.Counter!
resource.v1alpha3.DeviceRequest adminAccess=b allocationMode=s count=i deviceClassName=s!@-32 deviceClassName=s@33- firstAvailable=[:resource.v1alpha3.DeviceSubRequest@33- name=s! selectors=[:resource.v1alpha3.DeviceSelector tolerations=[:resource.v1alpha3.DeviceToleration@33-
resource.v1alpha3.DeviceRequestAllocationResult adminAccess=b@32- device=s! driver=s! pool=s! request=s! tolerations=[:resource.v1alpha3.DeviceToleration@33-
resource.v1alpha3.DeviceSelector cel=:resource.v1alpha3.CELDeviceSelector
resource.v1alpha3.DeviceSubRequest allocationMode=s count=i deviceClassName=s! name=s! selectors=[:resource.v1alpha3.DeviceSelector tolerations=[:resource.v1alpha3.DeviceToleration
resource.v1alpha3.DeviceTaint effect=s! key=s! timeAdded=t value=s
resource.v1alpha3.DeviceTaintRule apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha3.DeviceTaintRuleSpec! status=:resource.v1alpha3.DeviceTaintRuleStatus@35-
resource.v1alpha3.DeviceTaintRuleSpec deviceSelector=:resource.v1alpha3.DeviceTaintSelector taint=:resource.v1alpha3.DeviceTaint!
resource.v1alpha3.DeviceTaintRuleStatus conditions=[:meta.v1.Condition
resource.v1alpha3.DeviceTaintSelector device=s deviceClassName=s@-34 driver=s pool=s selectors=[:resource.v1alpha3.DeviceSelector@-34
resource.v1alpha3.DeviceToleration effect=s key=s operator=s tolerationSeconds=i value=s
resource.v1alpha3.NetworkDeviceData hardwareAddress=s interfaceName=s ips=[s
resource.v1alpha3.OpaqueDeviceConfiguration driver=s! parameters=o!
resource.v1alpha3.PartitionTypeStatus allocatable=i! attribute=s! total=i! type=s!
resource.v1alpha3.PodSchedulingContext apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha3.PodSchedulingContextSpec! status=:resource.v1alpha3.PodSchedulingContextStatus
resource.v1alpha3.PodSchedulingContextSpec potentialNodes=[s selectedNode=s
resource.v1alpha3.PodSchedulingContextStatus resourceClaims=[:resource.v1alpha3.ResourceClaimSchedulingStatus
resource.v1alpha3.PoolStatus allocatedDevices=i availableDevices=i driver=s! generation=i! nodeName=s partitionSummary=[:resource.v1alpha3.PartitionTypeStatus@37- poolName=s! resourceSliceCount=i shareableSummary=:resource.v1alpha3.ShareableSummaryStatus@37- totalDevices=i unavailableDevices=i validationError=s
resource.v1alpha3.ResourceClaim apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha3.ResourceClaimSpec! status=:resource.v1alpha3.ResourceClaimStatus
resource.v1alpha3.ResourceClaimConsumerReference apiGroup=s name=s! resource=s! uid=s!
resource.v1alpha3.ResourceClaimSchedulingStatus name=s! unsuitableNodes=[s
resource.v1alpha3.ResourceClaimSpec controller=s@-31 devices=:resource.v1alpha3.DeviceClaim
resource.v1alpha3.ResourceClaimStatus allocation=:resource.v1alpha3.AllocationResult deallocationRequested=b@-31 devices=[:resource.v1alpha3.AllocatedDeviceStatus@32- reservedFor=[:resource.v1alpha3.ResourceClaimConsumerReference
resource.v1alpha3.ResourceClaimTemplate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha3.ResourceClaimTemplateSpec!
resource.v1alpha3.ResourceClaimTemplateSpec metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha3.ResourceClaimSpec!
resource.v1alpha3.ResourcePool generation=i! name=s! resourceSliceCount=i!
resource.v1alpha3.ResourcePoolStatusRequest apiVersion=s kind=s metadata=:meta.v1.ObjectMeta! spec=:resource.v1alpha3.ResourcePoolStatusRequestSpec! status=:resource.v1alpha3.ResourcePoolStatusRequestStatus
resource.v1alpha3.ResourcePoolStatusRequestSpec defaultPartitionTypeAttribute=s@37- driver=s! limit=i poolName=s
resource.v1alpha3.ResourcePoolStatusRequestStatus conditions=[:meta.v1.Condition poolCount=i! pools=[:resource.v1alpha3.PoolStatus
resource.v1alpha3.ResourceSlice apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1alpha3.ResourceSliceSpec!
resource.v1alpha3.ResourceSliceSpec allNodes=b devices=[:resource.v1alpha3.Device driver=s! nodeName=s nodeSelector=:core.v1.NodeSelector perDeviceNodeSelection=b@33- pool=:resource.v1alpha3.ResourcePool! sharedCounters=[:resource.v1alpha3.CounterSet@33-
resource.v1alpha3.ShareableCapacityStatus available=q! consumed=q! name=s! total=q!
resource.v1alpha3.ShareableSummaryStatus capacity=[:resource.v1alpha3.ShareableCapacityStatus fullyAvailableDevices=i! partiallyAvailableDevices=i!
resource.v1beta1.AllocatedDeviceStatus conditions=[:meta.v1.Condition data=o device=s! driver=s! networkData=:resource.v1beta1.NetworkDeviceData pool=s! shareID=s@34-
resource.v1beta1.AllocationResult allocationTimestamp=t@34- devices=:resource.v1beta1.DeviceAllocationResult nodeSelector=:core.v1.NodeSelector
resource.v1beta1.BasicDevice allNodes=b@33- allowMultipleAllocations=b@34- attributes={:resource.v1beta1.DeviceAttribute bindingConditions=[s@34- bindingFailureConditions=[s@34- bindsToNode=b@34- capacity={:resource.v1beta1.DeviceCapacity consumesCounters=[:resource.v1beta1.DeviceCounterConsumption@33- nodeAllocatableResourceMappings={:resource.v1beta1.NodeAllocatableResourceMapping@36-36 nodeAllocatableResources={:resource.v1beta1.NodeAllocatableResource@37- nodeName=s@33- nodeSelector=:core.v1.NodeSelector@33- taints=[:resource.v1beta1.DeviceTaint@33-
resource.v1beta1.CELDeviceSelector expression=s!
resource.v1beta1.CapacityRequestPolicy default=q validRange=:resource.v1beta1.CapacityRequestPolicyRange validValues=[q
resource.v1beta1.CapacityRequestPolicyRange max=q min=q! step=q
resource.v1beta1.CapacityRequirements requests={q
resource.v1beta1.Counter value=q!
resource.v1beta1.CounterSet counters={:resource.v1beta1.Counter! name=s!
resource.v1beta1.Device basic=:resource.v1beta1.BasicDevice name=s!
resource.v1beta1.DeviceAllocationConfiguration opaque=:resource.v1beta1.OpaqueDeviceConfiguration requests=[s source=s!
resource.v1beta1.DeviceAllocationResult config=[:resource.v1beta1.DeviceAllocationConfiguration results=[:resource.v1beta1.DeviceRequestAllocationResult
resource.v1beta1.DeviceAttribute bool=b bools=[b@36- int=i ints=[i@36- string=s strings=[s@36- version=s versions=[s@36-
resource.v1beta1.DeviceCapacity requestPolicy=:resource.v1beta1.CapacityRequestPolicy@34- value=q!
resource.v1beta1.DeviceClaim config=[:resource.v1beta1.DeviceClaimConfiguration constraints=[:resource.v1beta1.DeviceConstraint requests=[:resource.v1beta1.DeviceRequest
resource.v1beta1.DeviceClaimConfiguration opaque=:resource.v1beta1.OpaqueDeviceConfiguration requests=[s
resource.v1beta1.DeviceClass apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1beta1.DeviceClassSpec!@-36 spec=:resource.v1beta1.DeviceClassSpec@37-
resource.v1beta1.DeviceClassConfiguration opaque=:resource.v1beta1.OpaqueDeviceConfiguration
resource.v1beta1.DeviceClassSpec config=[:resource.v1beta1.DeviceClassConfiguration extendedResourceName=s@34- selectors=[:resource.v1beta1.DeviceSelector
resource.v1beta1.DeviceConstraint distinctAttribute=s@34- matchAttribute=s requests=[s
resource.v1beta1.DeviceCounterConsumption compatibilityGroups=[s@37- counterSet=s! counters={:resource.v1beta1.Counter!
resource.v1beta1.DeviceDerivedAttribute expression=s! name=s!
resource.v1beta1.DeviceRequest adminAccess=b allocationMode=s capacity=:resource.v1beta1.CapacityRequirements@34- count=i derivedAttributes=[:resource.v1beta1.DeviceDerivedAttribute@37- deviceClassName=s!@-32 deviceClassName=s@33- firstAvailable=[:resource.v1beta1.DeviceSubRequest@33- name=s! selectors=[:resource.v1beta1.DeviceSelector tolerations=[:resource.v1beta1.DeviceToleration@33-
resource.v1beta1.DeviceRequestAllocationResult adminAccess=b bindingConditions=[s@34- bindingFailureConditions=[s@34- consumedCapacity={q@34- device=s! driver=s! pool=s! request=s! shareID=s@34- skipNodeOperations=[s@37- tolerations=[:resource.v1beta1.DeviceToleration@33-
resource.v1beta1.DeviceSelector cel=:resource.v1beta1.CELDeviceSelector
resource.v1beta1.DeviceSubRequest allocationMode=s capacity=:resource.v1beta1.CapacityRequirements@34- count=i derivedAttributes=[:resource.v1beta1.DeviceDerivedAttribute@37- deviceClassName=s! name=s! selectors=[:resource.v1beta1.DeviceSelector tolerations=[:resource.v1beta1.DeviceToleration
resource.v1beta1.DeviceTaint effect=s! key=s! timeAdded=t value=s
resource.v1beta1.DeviceToleration effect=s key=s operator=s tolerationSeconds=i value=s
resource.v1beta1.NetworkDeviceData hardwareAddress=s interfaceName=s ips=[s
resource.v1beta1.NodeAllocatableMapping capacityKey=s capacityMultiplier=q deviceMultiplier=q
resource.v1beta1.NodeAllocatableOverhead perContainer=q perPod=q
resource.v1beta1.NodeAllocatableResource mapping=:resource.v1beta1.NodeAllocatableMapping overhead=:resource.v1beta1.NodeAllocatableOverhead
resource.v1beta1.NodeAllocatableResourceMapping allocationMultiplier=q capacityKey=s
resource.v1beta1.OpaqueDeviceConfiguration driver=s! parameters=o!
resource.v1beta1.ResourceClaim apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1beta1.ResourceClaimSpec!@-36 spec=:resource.v1beta1.ResourceClaimSpec@37- status=:resource.v1beta1.ResourceClaimStatus
resource.v1beta1.ResourceClaimConsumerReference apiGroup=s name=s! resource=s! uid=s!
resource.v1beta1.ResourceClaimSpec devices=:resource.v1beta1.DeviceClaim
resource.v1beta1.ResourceClaimStatus allocation=:resource.v1beta1.AllocationResult devices=[:resource.v1beta1.AllocatedDeviceStatus reservedFor=[:resource.v1beta1.ResourceClaimConsumerReference
resource.v1beta1.ResourceClaimTemplate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1beta1.ResourceClaimTemplateSpec!@-36 spec=:resource.v1beta1.ResourceClaimTemplateSpec@37-
resource.v1beta1.ResourceClaimTemplateSpec metadata=:meta.v1.ObjectMeta spec=:resource.v1beta1.ResourceClaimSpec!@-36 spec=:resource.v1beta1.ResourceClaimSpec@37-
resource.v1beta1.ResourcePool generation=i! name=s! resourceSliceCount=i!
resource.v1beta1.ResourceSlice apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1beta1.ResourceSliceSpec!
resource.v1beta1.ResourceSliceSpec allNodes=b devices=[:resource.v1beta1.Device driver=s! nodeName=s nodeSelector=:core.v1.NodeSelector partitionTypeAttribute=s@37- perDeviceNodeSelection=b@33- pool=:resource.v1beta1.ResourcePool! sharedCounters=[:resource.v1beta1.CounterSet@33- skipNodeOperations=[s@37-
resource.v1beta2.AllocatedDeviceStatus conditions=[:meta.v1.Condition data=o device=s! driver=s! networkData=:resource.v1beta2.NetworkDeviceData pool=s! shareID=s@34-
resource.v1beta2.AllocationResult allocationTimestamp=t@34- devices=:resource.v1beta2.DeviceAllocationResult nodeSelector=:core.v1.NodeSelector
resource.v1beta2.CELDeviceSelector expression=s!
resource.v1beta2.CapacityRequestPolicy default=q validRange=:resource.v1beta2.CapacityRequestPolicyRange validValues=[q
resource.v1beta2.CapacityRequestPolicyRange max=q min=q! step=q
resource.v1beta2.CapacityRequirements requests={q
resource.v1beta2.Counter value=q!
resource.v1beta2.CounterSet counters={:resource.v1beta2.Counter! name=s!
resource.v1beta2.Device allNodes=b allowMultipleAllocations=b@34- attributes={:resource.v1beta2.DeviceAttribute bindingConditions=[s@34- bindingFailureConditions=[s@34- bindsToNode=b@34- capacity={:resource.v1beta2.DeviceCapacity consumesCounters=[:resource.v1beta2.DeviceCounterConsumption name=s! nodeAllocatableResourceMappings={:resource.v1beta2.NodeAllocatableResourceMapping@36-36 nodeAllocatableResources={:resource.v1beta2.NodeAllocatableResource@37- nodeName=s nodeSelector=:core.v1.NodeSelector taints=[:resource.v1beta2.DeviceTaint
resource.v1beta2.DeviceAllocationConfiguration opaque=:resource.v1beta2.OpaqueDeviceConfiguration requests=[s source=s!
resource.v1beta2.DeviceAllocationResult config=[:resource.v1beta2.DeviceAllocationConfiguration results=[:resource.v1beta2.DeviceRequestAllocationResult
resource.v1beta2.DeviceAttribute bool=b bools=[b@36- int=i ints=[i@36- string=s strings=[s@36- version=s versions=[s@36-
resource.v1beta2.DeviceCapacity requestPolicy=:resource.v1beta2.CapacityRequestPolicy@34- value=q!
resource.v1beta2.DeviceClaim config=[:resource.v1beta2.DeviceClaimConfiguration constraints=[:resource.v1beta2.DeviceConstraint requests=[:resource.v1beta2.DeviceRequest
resource.v1beta2.DeviceClaimConfiguration opaque=:resource.v1beta2.OpaqueDeviceConfiguration requests=[s
resource.v1beta2.DeviceClass apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1beta2.DeviceClassSpec!@-36 spec=:resource.v1beta2.DeviceClassSpec@37-
resource.v1beta2.DeviceClassConfiguration opaque=:resource.v1beta2.OpaqueDeviceConfiguration
resource.v1beta2.DeviceClassSpec config=[:resource.v1beta2.DeviceClassConfiguration extendedResourceName=s@34- selectors=[:resource.v1beta2.DeviceSelector
resource.v1beta2.DeviceConstraint distinctAttribute=s@34- matchAttribute=s requests=[s
resource.v1beta2.DeviceCounterConsumption compatibilityGroups=[s@37- counterSet=s! counters={:resource.v1beta2.Counter!
resource.v1beta2.DeviceDerivedAttribute expression=s! name=s!
resource.v1beta2.DeviceRequest exactly=:resource.v1beta2.ExactDeviceRequest firstAvailable=[:resource.v1beta2.DeviceSubRequest name=s!
resource.v1beta2.DeviceRequestAllocationResult adminAccess=b bindingConditions=[s@34- bindingFailureConditions=[s@34- consumedCapacity={q@34- device=s! driver=s! pool=s! request=s! shareID=s@34- skipNodeOperations=[s@37- tolerations=[:resource.v1beta2.DeviceToleration
resource.v1beta2.DeviceSelector cel=:resource.v1beta2.CELDeviceSelector
resource.v1beta2.DeviceSubRequest allocationMode=s capacity=:resource.v1beta2.CapacityRequirements@34- count=i derivedAttributes=[:resource.v1beta2.DeviceDerivedAttribute@37- deviceClassName=s! name=s! selectors=[:resource.v1beta2.DeviceSelector tolerations=[:resource.v1beta2.DeviceToleration
resource.v1beta2.DeviceTaint effect=s! key=s! timeAdded=t value=s
resource.v1beta2.DeviceTaintRule apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1beta2.DeviceTaintRuleSpec! status=:resource.v1beta2.DeviceTaintRuleStatus
resource.v1beta2.DeviceTaintRuleSpec deviceSelector=:resource.v1beta2.DeviceTaintSelector taint=:resource.v1beta2.DeviceTaint!
resource.v1beta2.DeviceTaintRuleStatus conditions=[:meta.v1.Condition
resource.v1beta2.DeviceTaintSelector device=s driver=s pool=s
resource.v1beta2.DeviceToleration effect=s key=s operator=s tolerationSeconds=i value=s
resource.v1beta2.ExactDeviceRequest adminAccess=b allocationMode=s capacity=:resource.v1beta2.CapacityRequirements@34- count=i derivedAttributes=[:resource.v1beta2.DeviceDerivedAttribute@37- deviceClassName=s! selectors=[:resource.v1beta2.DeviceSelector tolerations=[:resource.v1beta2.DeviceToleration
resource.v1beta2.NetworkDeviceData hardwareAddress=s interfaceName=s ips=[s
resource.v1beta2.NodeAllocatableMapping capacityKey=s capacityMultiplier=q deviceMultiplier=q
resource.v1beta2.NodeAllocatableOverhead perContainer=q perPod=q
resource.v1beta2.NodeAllocatableResource mapping=:resource.v1beta2.NodeAllocatableMapping overhead=:resource.v1beta2.NodeAllocatableOverhead
resource.v1beta2.NodeAllocatableResourceMapping allocationMultiplier=q capacityKey=s
resource.v1beta2.OpaqueDeviceConfiguration driver=s! parameters=o!
resource.v1beta2.ResourceClaim apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1beta2.ResourceClaimSpec!@-36 spec=:resource.v1beta2.ResourceClaimSpec@37- status=:resource.v1beta2.ResourceClaimStatus
resource.v1beta2.ResourceClaimConsumerReference apiGroup=s name=s! resource=s! uid=s!
resource.v1beta2.ResourceClaimSpec devices=:resource.v1beta2.DeviceClaim
resource.v1beta2.ResourceClaimStatus allocation=:resource.v1beta2.AllocationResult devices=[:resource.v1beta2.AllocatedDeviceStatus reservedFor=[:resource.v1beta2.ResourceClaimConsumerReference
resource.v1beta2.ResourceClaimTemplate apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1beta2.ResourceClaimTemplateSpec!@-36 spec=:resource.v1beta2.ResourceClaimTemplateSpec@37-
resource.v1beta2.ResourceClaimTemplateSpec metadata=:meta.v1.ObjectMeta spec=:resource.v1beta2.ResourceClaimSpec!@-36 spec=:resource.v1beta2.ResourceClaimSpec@37-
resource.v1beta2.ResourcePool generation=i! name=s! resourceSliceCount=i!
resource.v1beta2.ResourceSlice apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:resource.v1beta2.ResourceSliceSpec!
resource.v1beta2.ResourceSliceSpec allNodes=b devices=[:resource.v1beta2.Device driver=s! nodeName=s nodeSelector=:core.v1.NodeSelector partitionTypeAttribute=s@37- perDeviceNodeSelection=b pool=:resource.v1beta2.ResourcePool! sharedCounters=[:resource.v1beta2.CounterSet skipNodeOperations=[s@37-
scheduling.v1.PriorityClass apiVersion=s description=s globalDefault=b kind=s metadata=:meta.v1.ObjectMeta preemptionPolicy=s value=i!@-35 value=i@36-
scheduling.v1alpha1.GangSchedulingPolicy minCount=i!
scheduling.v1alpha1.PodGroup name=s! policy=:scheduling.v1alpha1.PodGroupPolicy!
scheduling.v1alpha1.PodGroupPolicy basic=o gang=:scheduling.v1alpha1.GangSchedulingPolicy
scheduling.v1alpha1.PriorityClass apiVersion=s description=s globalDefault=b kind=s metadata=:meta.v1.ObjectMeta preemptionPolicy=s value=i!
scheduling.v1alpha1.TypedLocalObjectReference apiGroup=s kind=s! name=s!
scheduling.v1alpha1.Workload apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:scheduling.v1alpha1.WorkloadSpec!
scheduling.v1alpha1.WorkloadSpec controllerRef=:scheduling.v1alpha1.TypedLocalObjectReference podGroups=[:scheduling.v1alpha1.PodGroup!
scheduling.v1alpha2.GangSchedulingPolicy minCount=i!
scheduling.v1alpha2.PodGroup apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:scheduling.v1alpha2.PodGroupSpec! status=:scheduling.v1alpha2.PodGroupStatus
scheduling.v1alpha2.PodGroupResourceClaim name=s! resourceClaimName=s resourceClaimTemplateName=s
scheduling.v1alpha2.PodGroupResourceClaimStatus name=s! resourceClaimName=s
scheduling.v1alpha2.PodGroupSchedulingConstraints topology=[:scheduling.v1alpha2.TopologyConstraint
scheduling.v1alpha2.PodGroupSchedulingPolicy basic=o gang=:scheduling.v1alpha2.GangSchedulingPolicy
scheduling.v1alpha2.PodGroupSpec disruptionMode=s podGroupTemplateRef=:scheduling.v1alpha2.PodGroupTemplateReference priority=i priorityClassName=s resourceClaims=[:scheduling.v1alpha2.PodGroupResourceClaim schedulingConstraints=:scheduling.v1alpha2.PodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1alpha2.PodGroupSchedulingPolicy!
scheduling.v1alpha2.PodGroupStatus conditions=[:meta.v1.Condition resourceClaimStatuses=[:scheduling.v1alpha2.PodGroupResourceClaimStatus
scheduling.v1alpha2.PodGroupTemplate disruptionMode=s name=s! priority=i priorityClassName=s resourceClaims=[:scheduling.v1alpha2.PodGroupResourceClaim schedulingConstraints=:scheduling.v1alpha2.PodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1alpha2.PodGroupSchedulingPolicy!
scheduling.v1alpha2.PodGroupTemplateReference workload=:scheduling.v1alpha2.WorkloadPodGroupTemplateReference
scheduling.v1alpha2.TopologyConstraint key=s!
scheduling.v1alpha2.TypedLocalObjectReference apiGroup=s kind=s! name=s!
scheduling.v1alpha2.Workload apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:scheduling.v1alpha2.WorkloadSpec!
scheduling.v1alpha2.WorkloadPodGroupTemplateReference podGroupTemplateName=s! workloadName=s!
scheduling.v1alpha2.WorkloadSpec controllerRef=:scheduling.v1alpha2.TypedLocalObjectReference podGroupTemplates=[:scheduling.v1alpha2.PodGroupTemplate!
scheduling.v1alpha3.CompositeDisruptionMode all=o single=o
scheduling.v1alpha3.CompositeGangSchedulingPolicy minGroupCount=i!
scheduling.v1alpha3.CompositePodGroup apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:scheduling.v1alpha3.CompositePodGroupSpec! status=:scheduling.v1alpha3.CompositePodGroupStatus
scheduling.v1alpha3.CompositePodGroupSchedulingConstraints topology=[:scheduling.v1alpha3.TopologyConstraint
scheduling.v1alpha3.CompositePodGroupSchedulingPolicy basic=o gang=:scheduling.v1alpha3.CompositeGangSchedulingPolicy
scheduling.v1alpha3.CompositePodGroupSpec disruptionMode=:scheduling.v1alpha3.CompositeDisruptionMode parentCompositePodGroupName=s preemptionPolicy=s priority=i priorityClassName=s schedulingConstraints=:scheduling.v1alpha3.CompositePodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1alpha3.CompositePodGroupSchedulingPolicy! workloadRef=:scheduling.v1alpha3.WorkloadReference!
scheduling.v1alpha3.CompositePodGroupStatus conditions=[:meta.v1.Condition
scheduling.v1alpha3.CompositePodGroupTemplate compositePodGroupTemplates=[:scheduling.v1alpha3.CompositePodGroupTemplate disruptionMode=:scheduling.v1alpha3.CompositeDisruptionMode name=s! podGroupTemplates=[:scheduling.v1alpha3.PodGroupTemplate preemptionPolicy=s priority=i priorityClassName=s schedulingConstraints=:scheduling.v1alpha3.CompositePodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1alpha3.CompositePodGroupSchedulingPolicy!
scheduling.v1alpha3.DisruptionMode all=o single=o
scheduling.v1alpha3.GangSchedulingPolicy minCount=i!
scheduling.v1alpha3.PodGroup apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:scheduling.v1alpha3.PodGroupSpec! status=:scheduling.v1alpha3.PodGroupStatus
scheduling.v1alpha3.PodGroupResourceClaim name=s! resourceClaimName=s resourceClaimTemplateName=s
scheduling.v1alpha3.PodGroupResourceClaimStatus name=s! resourceClaimName=s
scheduling.v1alpha3.PodGroupSchedulingConstraints topology=[:scheduling.v1alpha3.TopologyConstraint
scheduling.v1alpha3.PodGroupSchedulingPolicy basic=o gang=:scheduling.v1alpha3.GangSchedulingPolicy
scheduling.v1alpha3.PodGroupSpec disruptionMode=:scheduling.v1alpha3.DisruptionMode parentCompositePodGroupName=s preemptionPolicy=s priority=i priorityClassName=s resourceClaims=[:scheduling.v1alpha3.PodGroupResourceClaim schedulingConstraints=:scheduling.v1alpha3.PodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1alpha3.PodGroupSchedulingPolicy! workloadRef=:scheduling.v1alpha3.WorkloadReference
scheduling.v1alpha3.PodGroupStatus conditions=[:meta.v1.Condition resourceClaimStatuses=[:scheduling.v1alpha3.PodGroupResourceClaimStatus
scheduling.v1alpha3.PodGroupTemplate disruptionMode=:scheduling.v1alpha3.DisruptionMode name=s! preemptionPolicy=s priority=i priorityClassName=s resourceClaims=[:scheduling.v1alpha3.PodGroupResourceClaim schedulingConstraints=:scheduling.v1alpha3.PodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1alpha3.PodGroupSchedulingPolicy!
scheduling.v1alpha3.TopologyConstraint key=s!
scheduling.v1alpha3.TypedLocalObjectReference apiGroup=s kind=s! name=s!
scheduling.v1alpha3.Workload apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:scheduling.v1alpha3.WorkloadSpec!
scheduling.v1alpha3.WorkloadPodGroupDisruptionMode all=o single=o
scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy minCount=i
scheduling.v1alpha3.WorkloadPodGroupResourceClaim name=s! resourceClaimName=s resourceClaimTemplateName=s
scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints topology=[:scheduling.v1alpha3.TopologyConstraint
scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy basic=o gang=:scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy
scheduling.v1alpha3.WorkloadReference templateName=s! workloadName=s!
scheduling.v1alpha3.WorkloadSpec compositePodGroupTemplates=[:scheduling.v1alpha3.CompositePodGroupTemplate controllerRef=:scheduling.v1alpha3.TypedLocalObjectReference podGroupTemplates=[:scheduling.v1alpha3.PodGroupTemplate
scheduling.v1beta1.CompositeDisruptionMode all=o single=o
scheduling.v1beta1.CompositeGangSchedulingPolicy minGroupCount=i!
scheduling.v1beta1.CompositePodGroupSchedulingConstraints topology=[:scheduling.v1beta1.TopologyConstraint
scheduling.v1beta1.CompositePodGroupSchedulingPolicy basic=o gang=:scheduling.v1beta1.CompositeGangSchedulingPolicy
scheduling.v1beta1.CompositePodGroupTemplate compositePodGroupTemplates=[:scheduling.v1beta1.CompositePodGroupTemplate disruptionMode=:scheduling.v1beta1.CompositeDisruptionMode name=s! podGroupTemplates=[:scheduling.v1beta1.PodGroupTemplate preemptionPolicy=s priority=i priorityClassName=s schedulingConstraints=:scheduling.v1beta1.CompositePodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1beta1.CompositePodGroupSchedulingPolicy!
scheduling.v1beta1.DisruptionMode all=o single=o
scheduling.v1beta1.GangSchedulingPolicy minCount=i!
scheduling.v1beta1.PodGroup apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:scheduling.v1beta1.PodGroupSpec! status=:scheduling.v1beta1.PodGroupStatus
scheduling.v1beta1.PodGroupResourceClaim name=s! resourceClaimName=s resourceClaimTemplateName=s
scheduling.v1beta1.PodGroupResourceClaimStatus name=s! resourceClaimName=s
scheduling.v1beta1.PodGroupSchedulingConstraints topology=[:scheduling.v1beta1.TopologyConstraint
scheduling.v1beta1.PodGroupSchedulingPolicy basic=o gang=:scheduling.v1beta1.GangSchedulingPolicy
scheduling.v1beta1.PodGroupSpec disruptionMode=:scheduling.v1beta1.DisruptionMode parentCompositePodGroupName=s preemptionPolicy=s priority=i priorityClassName=s resourceClaims=[:scheduling.v1beta1.PodGroupResourceClaim schedulingConstraints=:scheduling.v1beta1.PodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1beta1.PodGroupSchedulingPolicy! workloadRef=:scheduling.v1beta1.WorkloadReference
scheduling.v1beta1.PodGroupStatus conditions=[:meta.v1.Condition resourceClaimStatuses=[:scheduling.v1beta1.PodGroupResourceClaimStatus
scheduling.v1beta1.PodGroupTemplate disruptionMode=:scheduling.v1beta1.DisruptionMode name=s! preemptionPolicy=s priority=i priorityClassName=s resourceClaims=[:scheduling.v1beta1.PodGroupResourceClaim schedulingConstraints=:scheduling.v1beta1.PodGroupSchedulingConstraints schedulingPolicy=:scheduling.v1beta1.PodGroupSchedulingPolicy!
scheduling.v1beta1.PriorityClass apiVersion=s description=s globalDefault=b kind=s metadata=:meta.v1.ObjectMeta preemptionPolicy=s value=i!
scheduling.v1beta1.TopologyConstraint key=s!
scheduling.v1beta1.TypedLocalObjectReference apiGroup=s kind=s! name=s!
scheduling.v1beta1.Workload apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:scheduling.v1beta1.WorkloadSpec!
scheduling.v1beta1.WorkloadReference templateName=s! workloadName=s!
scheduling.v1beta1.WorkloadSpec compositePodGroupTemplates=[:scheduling.v1beta1.CompositePodGroupTemplate controllerRef=:scheduling.v1beta1.TypedLocalObjectReference podGroupTemplates=[:scheduling.v1beta1.PodGroupTemplate
spark.v1alpha1.DynamicAllocation enabled=b initialExecutors=i maxExecutors=i minExecutors=i shuffleTrackingEnabled=b shuffleTrackingTimeout=i
spark.v1alpha1.ExecutorSpec cores=i instances=i memory=s template=o
spark.v1alpha1.ServerSpec cores=i memory=s service=:core.v1.Service template=o
spark.v1alpha1.SparkConnect apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:spark.v1alpha1.SparkConnectSpec! status=:spark.v1alpha1.SparkConnectStatus
spark.v1alpha1.SparkConnectServerStatus podIp=s podName=s serviceName=s
spark.v1alpha1.SparkConnectSpec dynamicAllocation=:spark.v1alpha1.DynamicAllocation executor=:spark.v1alpha1.ExecutorSpec! hadoopConf={s image=s server=:spark.v1alpha1.ServerSpec! sparkConf={s sparkVersion=s!
spark.v1alpha1.SparkConnectStatus conditions=[:meta.v1.Condition executors={i lastUpdateTime=s server=:spark.v1alpha1.SparkConnectServerStatus startTime=s state=s
spark.v1beta2.ApplicationState errorMessage=s state=s!
spark.v1beta2.BatchSchedulerConfiguration priorityClassName=s queue=s resources={:IoK8sApimachineryPkgApiResourceQuantity
spark.v1beta2.Dependencies archives=[s excludePackages=[s files=[s jars=[s packages=[s pyFiles=[s repositories=[s
spark.v1beta2.DriverInfo podName=s webUIAddress=s webUIIngressAddress=s webUIIngressName=s webUIPort=i webUIServiceName=s
spark.v1beta2.DriverIngressConfiguration ingressAnnotations={s ingressTLS=[:networking.v1.IngressTLS ingressURLFormat=s serviceAnnotations={s serviceLabels={s servicePort=i! servicePortName=s! serviceType=s
spark.v1beta2.DriverSpec affinity=:core.v1.Affinity annotations={s configMaps=[:spark.v1beta2.NamePath coreLimit=s coreRequest=s cores=i dnsConfig=:core.v1.PodDNSConfig env=[:core.v1.EnvVar envFrom=[:core.v1.EnvFromSource envSecretKeyRefs={:spark.v1beta2.NameKey envVars={s gpu=:spark.v1beta2.GPUSpec hostAliases=[:core.v1.HostAlias hostNetwork=b image=s initContainers=[:core.v1.Container javaOptions=s kubernetesMaster=s labels={s lifecycle=:core.v1.Lifecycle memory=s memoryLimit=s memoryOverhead=s nodeSelector={s podName=s podSecurityContext=:core.v1.PodSecurityContext ports=[:spark.v1beta2.Port priorityClassName=s schedulerName=s secrets=[:spark.v1beta2.SecretInfo securityContext=:core.v1.SecurityContext serviceAccount=s serviceAnnotations={s serviceLabels={s shareProcessNamespace=b sidecars=[:core.v1.Container template=o terminationGracePeriodSeconds=i tolerations=[:core.v1.Toleration volumeMounts=[:core.v1.VolumeMount
spark.v1beta2.DynamicAllocation enabled=b initialExecutors=i maxExecutors=i minExecutors=i shuffleTrackingEnabled=b shuffleTrackingTimeout=i
spark.v1beta2.ExecutorSpec affinity=:core.v1.Affinity annotations={s configMaps=[:spark.v1beta2.NamePath coreLimit=s coreRequest=s cores=i deleteOnTermination=b dnsConfig=:core.v1.PodDNSConfig env=[:core.v1.EnvVar envFrom=[:core.v1.EnvFromSource envSecretKeyRefs={:spark.v1beta2.NameKey envVars={s gpu=:spark.v1beta2.GPUSpec hostAliases=[:core.v1.HostAlias hostNetwork=b image=s initContainers=[:core.v1.Container instances=i javaOptions=s labels={s lifecycle=:core.v1.Lifecycle memory=s memoryLimit=s memoryOverhead=s nodeSelector={s podSecurityContext=:core.v1.PodSecurityContext ports=[:spark.v1beta2.Port priorityClassName=s schedulerName=s secrets=[:spark.v1beta2.SecretInfo securityContext=:core.v1.SecurityContext serviceAccount=s shareProcessNamespace=b sidecars=[:core.v1.Container template=o terminationGracePeriodSeconds=i tolerations=[:core.v1.Toleration volumeMounts=[:core.v1.VolumeMount
spark.v1beta2.GPUSpec name=s! quantity=i!
spark.v1beta2.MonitoringSpec exposeDriverMetrics=b! exposeExecutorMetrics=b! metricsProperties=s metricsPropertiesFile=s prometheus=:spark.v1beta2.PrometheusSpec
spark.v1beta2.NameKey key=s! name=s!
spark.v1beta2.NamePath name=s! path=s!
spark.v1beta2.Port containerPort=i! name=s! protocol=s!
spark.v1beta2.PrometheusSpec configFile=s configuration=s jmxExporterJar=s! port=i portName=s
spark.v1beta2.RestartPolicy onFailureRetries=i onFailureRetryInterval=i onSubmissionFailureRetries=i onSubmissionFailureRetryInterval=i type=s(Always,Never,OnFailure)
spark.v1beta2.ScheduledSparkApplication apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:spark.v1beta2.ScheduledSparkApplicationSpec! status=:spark.v1beta2.ScheduledSparkApplicationStatus
spark.v1beta2.ScheduledSparkApplicationSpec concurrencyPolicy=s failedRunHistoryLimit=i schedule=s! successfulRunHistoryLimit=i suspend=b template=:spark.v1beta2.SparkApplicationSpec! timeZone=s
spark.v1beta2.ScheduledSparkApplicationStatus lastRun=s lastRunName=s nextRun=s pastFailedRunNames=[s pastSuccessfulRunNames=[s reason=s scheduleState=s
spark.v1beta2.SecretInfo name=s! path=s! secretType=s!
spark.v1beta2.SparkApplication apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:spark.v1beta2.SparkApplicationSpec! status=:spark.v1beta2.SparkApplicationStatus
spark.v1beta2.SparkApplicationSpec arguments=[s batchScheduler=s batchSchedulerOptions=:spark.v1beta2.BatchSchedulerConfiguration deps=:spark.v1beta2.Dependencies driver=:spark.v1beta2.DriverSpec! driverIngressOptions=[:spark.v1beta2.DriverIngressConfiguration dynamicAllocation=:spark.v1beta2.DynamicAllocation executor=:spark.v1beta2.ExecutorSpec! failureRetries=i hadoopConf={s hadoopConfigMap=s image=s imagePullPolicy=s imagePullSecrets=[s mainApplicationFile=s! mainClass=s memoryOverheadFactor=s mode=s(client,cluster,in-cluster-client) monitoring=:spark.v1beta2.MonitoringSpec nodeSelector={s proxyUser=s pythonVersion=s restartPolicy=:spark.v1beta2.RestartPolicy retryInterval=i sparkConf={s sparkConfigMap=s sparkUIOptions=:spark.v1beta2.SparkUIConfiguration sparkVersion=s! suspend=b timeToLiveSeconds=i type=s(Java,Python,R,Scala)! volumes=[:core.v1.Volume
spark.v1beta2.SparkApplicationStatus applicationState=:spark.v1beta2.ApplicationState driverInfo=:spark.v1beta2.DriverInfo! executionAttempts=i executorState={s lastSubmissionAttemptTime=s sparkApplicationId=s submissionAttempts=i submissionID=s terminationTime=s
spark.v1beta2.SparkUIConfiguration ingressAnnotations={s ingressTLS=[:networking.v1.IngressTLS serviceAnnotations={s serviceLabels={s servicePort=i servicePortName=s serviceType=s
storage.v1.CSIDriver apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storage.v1.CSIDriverSpec!
storage.v1.CSIDriverSpec attachRequired=b fsGroupPolicy=s nodeAllocatableUpdatePeriodSeconds=i@33- podInfoOnMount=b preventPodSchedulingIfMissing=b@36- requiresRepublish=b seLinuxMount=b@25- serviceAccountTokenInSecrets=b@35- storageCapacity=b tokenRequests=[:storage.v1.TokenRequest volumeLifecycleModes=[s
storage.v1.CSINode apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storage.v1.CSINodeSpec! status=:storage.v1.CSINodeStatus@37-
storage.v1.CSINodeDriver allocatable=:storage.v1.VolumeNodeResources name=s! nodeID=s! topologyKeys=[s
storage.v1.CSINodeSpec drivers=[:storage.v1.CSINodeDriver!
storage.v1.CSINodeStatus storageHealth=[:storage.v1.StorageHealth
storage.v1.CSIStorageCapacity apiVersion=s capacity=q kind=s maximumVolumeSize=q metadata=:meta.v1.ObjectMeta nodeTopology=:meta.v1.LabelSelector storageClassName=s!
storage.v1.StorageClass allowVolumeExpansion=b allowedTopologies=[:core.v1.TopologySelectorTerm apiVersion=s kind=s metadata=:meta.v1.ObjectMeta mountOptions=[s parameters={s provisioner=s! reclaimPolicy=s(Delete,Recycle,Retain) volumeBindingMode=s(Immediate,WaitForFirstConsumer)
storage.v1.StorageHealth healthConditions=[:storage.v1.StorageHealthCondition name=s!
storage.v1.StorageHealthCondition accessMode=s lastTransitionTime=t message=s reason=s! status=s! volumeMode=s
storage.v1.TokenRequest audience=s! expirationSeconds=i
storage.v1.VolumeAttachment apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storage.v1.VolumeAttachmentSpec! status=:storage.v1.VolumeAttachmentStatus
storage.v1.VolumeAttachmentSource inlineVolumeSpec=:core.v1.PersistentVolumeSpec persistentVolumeName=s
storage.v1.VolumeAttachmentSpec attacher=s! nodeName=s! source=:storage.v1.VolumeAttachmentSource!
storage.v1.VolumeAttachmentStatus attachError=:storage.v1.VolumeError attached=b! attachmentMetadata={s detachError=:storage.v1.VolumeError
storage.v1.VolumeAttributesClass apiVersion=s driverName=s! kind=s metadata=:meta.v1.ObjectMeta parameters={s
storage.v1.VolumeError errorCode=i@33- message=s time=t
storage.v1.VolumeNodeResources count=i
storage.v1alpha1.CSIStorageCapacity apiVersion=s capacity=q kind=s maximumVolumeSize=q metadata=:meta.v1.ObjectMeta nodeTopology=:meta.v1.LabelSelector storageClassName=s!
storage.v1alpha1.VolumeAttachment apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storage.v1alpha1.VolumeAttachmentSpec! status=:storage.v1alpha1.VolumeAttachmentStatus
storage.v1alpha1.VolumeAttachmentSource inlineVolumeSpec=:core.v1.PersistentVolumeSpec persistentVolumeName=s
storage.v1alpha1.VolumeAttachmentSpec attacher=s! nodeName=s! source=:storage.v1alpha1.VolumeAttachmentSource!
storage.v1alpha1.VolumeAttachmentStatus attachError=:storage.v1alpha1.VolumeError attached=b! attachmentMetadata={s detachError=:storage.v1alpha1.VolumeError
storage.v1alpha1.VolumeAttributesClass apiVersion=s driverName=s! kind=s metadata=:meta.v1.ObjectMeta parameters={s
storage.v1alpha1.VolumeError message=s time=t
storage.v1beta1.CSIDriver apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storage.v1beta1.CSIDriverSpec!
storage.v1beta1.CSIDriverSpec attachRequired=b fsGroupPolicy=s podInfoOnMount=b requiresRepublish=b storageCapacity=b tokenRequests=[:storage.v1beta1.TokenRequest volumeLifecycleModes=[s
storage.v1beta1.CSINode apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storage.v1beta1.CSINodeSpec!
storage.v1beta1.CSINodeDriver allocatable=:storage.v1beta1.VolumeNodeResources name=s! nodeID=s! topologyKeys=[s
storage.v1beta1.CSINodeSpec drivers=[:storage.v1beta1.CSINodeDriver!
storage.v1beta1.CSIStorageCapacity apiVersion=s capacity=q kind=s maximumVolumeSize=q metadata=:meta.v1.ObjectMeta nodeTopology=:meta.v1.LabelSelector storageClassName=s!
storage.v1beta1.StorageClass allowVolumeExpansion=b allowedTopologies=[:core.v1.TopologySelectorTerm apiVersion=s kind=s metadata=:meta.v1.ObjectMeta mountOptions=[s parameters={s provisioner=s! reclaimPolicy=s(Delete,Recycle,Retain) volumeBindingMode=s(Immediate,WaitForFirstConsumer)
storage.v1beta1.TokenRequest audience=s! expirationSeconds=i
storage.v1beta1.VolumeAttachment apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storage.v1beta1.VolumeAttachmentSpec! status=:storage.v1beta1.VolumeAttachmentStatus
storage.v1beta1.VolumeAttachmentSource inlineVolumeSpec=:core.v1.PersistentVolumeSpec persistentVolumeName=s
storage.v1beta1.VolumeAttachmentSpec attacher=s! nodeName=s! source=:storage.v1beta1.VolumeAttachmentSource!
storage.v1beta1.VolumeAttachmentStatus attachError=:storage.v1beta1.VolumeError attached=b! attachmentMetadata={s detachError=:storage.v1beta1.VolumeError
storage.v1beta1.VolumeAttributesClass apiVersion=s driverName=s! kind=s metadata=:meta.v1.ObjectMeta parameters={s
storage.v1beta1.VolumeError message=s time=t
storage.v1beta1.VolumeNodeResources count=i
storagemigration.v1.StorageVersionMigration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storagemigration.v1.StorageVersionMigrationSpec status=:storagemigration.v1.StorageVersionMigrationStatus
storagemigration.v1.StorageVersionMigrationSpec resource=:meta.v1.GroupResource!
storagemigration.v1.StorageVersionMigrationStatus conditions=[:meta.v1.Condition resourceVersion=s
storagemigration.v1alpha1.GroupVersionResource group=s resource=s version=s
storagemigration.v1alpha1.MigrationCondition lastUpdateTime=t message=s reason=s status=s! type=s!
storagemigration.v1alpha1.StorageVersionMigration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storagemigration.v1alpha1.StorageVersionMigrationSpec status=:storagemigration.v1alpha1.StorageVersionMigrationStatus
storagemigration.v1alpha1.StorageVersionMigrationSpec continueToken=s resource=:storagemigration.v1alpha1.GroupVersionResource!
storagemigration.v1alpha1.StorageVersionMigrationStatus conditions=[:storagemigration.v1alpha1.MigrationCondition resourceVersion=s
storagemigration.v1beta1.StorageVersionMigration apiVersion=s kind=s metadata=:meta.v1.ObjectMeta spec=:storagemigration.v1beta1.StorageVersionMigrationSpec status=:storagemigration.v1beta1.StorageVersionMigrationStatus
storagemigration.v1beta1.StorageVersionMigrationSpec resource=:meta.v1.GroupResource!
storagemigration.v1beta1.StorageVersionMigrationStatus conditions=[:meta.v1.Condition resourceVersion=s
"""#
}
