# Pods stay out of the node: its files, network, processes and ports. A hostPath with the container
# runtime's socket is root on the node; the host's network goes around every NetworkPolicy.
package main

import data.lib
import rego.v1

deny contains msg if {
	some pod in lib.pods
	some field in ["hostNetwork", "hostPID", "hostIPC"]
	object.get(pod.spec, field, false) != false
	msg := sprintf("host-access: %s sets %s — leave it out", [pod.title, field])
}

deny contains msg if {
	some pod in lib.pods
	some volume in lib.list_of(pod.spec, "volumes")
	object.get(volume, "hostPath", null) != null
	msg := sprintf("host-access: %s, volume %s is a hostPath — use an emptyDir or a claim", [pod.title, volume.name])
}

deny contains msg if {
	some container in lib.containers
	some port in lib.list_of(container.spec, "ports")
	object.get(port, "hostPort", 0) != 0
	msg := sprintf("host-access: %s takes port %s of the node — use a Service", [container.title, lib.text_of(port.hostPort)])
}
