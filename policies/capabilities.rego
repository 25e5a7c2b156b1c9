# Containers give up all Linux capabilities: nothing here needs one. NET_BIND_SERVICE, for ports below
# 1024, is the one that Pod Security "restricted" lets a container add again.
package main

import data.lib
import rego.v1

deny contains msg if {
	some container in lib.containers
	not "ALL" in object.get(container.spec, ["securityContext", "capabilities", "drop"], [])
	msg := sprintf("capabilities: %s keeps capabilities — set securityContext.capabilities.drop to [ALL]", [container.title])
}

deny contains msg if {
	some container in lib.containers
	some capability in object.get(container.spec, ["securityContext", "capabilities", "add"], [])
	capability != "NET_BIND_SERVICE"
	msg := sprintf("capabilities: %s adds %s — only NET_BIND_SERVICE may be added", [container.title, lib.printable(capability)])
}
