# A pod says whether it gets the token of its ServiceAccount, and gets it only where it has a use: with
# a ServiceAccount of its own and, when the whole render is seen at once (`conftest --combine`), one
# that a RoleBinding of the same render names. What an account from elsewhere may do can't be seen here.
package main

import data.lib
import rego.v1

deny contains msg if {
	some pod in lib.pods
	not is_boolean(object.get(pod.spec, "automountServiceAccountToken", null))
	msg := sprintf("token-mount: %s leaves open whether it gets a token — set automountServiceAccountToken", [pod.title])
}

deny contains msg if {
	some object_ in lib.objects
	object_.kind == "ServiceAccount"
	not is_boolean(object.get(object_, "automountServiceAccountToken", null))
	msg := sprintf("token-mount: %s leaves open whether its pods get a token — set automountServiceAccountToken", [lib.title(object_)])
}

deny contains msg if {
	some pod in lib.pods
	takes_token(pod.spec)
	object.get(pod.spec, "serviceAccountName", "default") in {"", "default"}
	msg := sprintf("token-mount: %s gets the token of the default ServiceAccount — give it one of its own, or no token", [pod.title])
}

deny contains msg if {
	lib.combined
	some pod in lib.pods
	takes_token(pod.spec)
	account := object.get(pod.spec, "serviceAccountName", "default")
	rendered_account(account)
	not bound_account(account)
	msg := sprintf("token-mount: %s gets a token, but no RoleBinding names its ServiceAccount %s — bind it, or mount no token", [pod.title, account])
}

takes_token(spec) if spec.automountServiceAccountToken == true

takes_token(spec) if {
	some volume in lib.list_of(spec, "volumes")
	some source in object.get(volume, ["projected", "sources"], [])
	source.serviceAccountToken
}

rendered_account(name) if {
	some object_ in lib.objects
	object_.kind == "ServiceAccount"
	object_.metadata.name == name
}

bound_account(name) if {
	some object_ in lib.objects
	object_.kind in {"RoleBinding", "ClusterRoleBinding"}
	some subject in object_.subjects
	subject.kind == "ServiceAccount"
	subject.name == name
}
