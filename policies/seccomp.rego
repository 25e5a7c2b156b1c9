# The runtime's system call filter is on. Kubernetes leaves it off unless a pod asks, and Pod Security
# "restricted" refuses pods that don't.
package main

import data.lib
import rego.v1

deny contains msg if {
	some container in lib.containers
	not filtered_calls(lib.security(container, "seccompProfile"))
	msg := sprintf("seccomp: %s runs without a system call filter — set seccompProfile.type to RuntimeDefault", [container.title])
}

filtered_calls(profile) if profile.type in {"RuntimeDefault", "Localhost"}
