# No privileged container, and no process that gains rights its parent lacks (setuid programs). The
# second is on in Kubernetes unless it is turned off, so it has to be written down.
package main

import data.lib
import rego.v1

deny contains msg if {
	some container in lib.containers
	object.get(container.spec, ["securityContext", "privileged"], false) != false
	msg := sprintf("privileged: %s is privileged — set securityContext.privileged to false", [container.title])
}

deny contains msg if {
	some container in lib.containers
	object.get(container.spec, ["securityContext", "allowPrivilegeEscalation"], true) != false
	msg := sprintf("privileged: %s may gain privileges — set securityContext.allowPrivilegeEscalation to false", [container.title])
}
