# Nothing runs as root. runAsNonRoot is what counts; a runAsUser, where there is one, has to be a number
# above 0. Where there is none, an image whose USER is a name (as Spark's) is refused at start, except
# on OpenShift, which gives each namespace a uid of its own: hence only a warning.
package main

import data.lib
import rego.v1

deny contains msg if {
	some container in lib.containers
	lib.security(container, "runAsNonRoot") != true
	msg := sprintf("non-root: %s may run as root — set securityContext.runAsNonRoot to true", [container.title])
}

deny contains msg if {
	some container in lib.containers
	user := lib.security(container, "runAsUser")
	user != null
	not ordinary_user(user)
	msg := sprintf("non-root: %s has runAsUser %s — set a number above 0", [container.title, lib.printable(user)])
}

warn contains msg if {
	some container in lib.containers
	lib.security(container, "runAsUser") == null
	msg := sprintf("non-root: %s has no runAsUser — right on OpenShift only", [container.title])
}

ordinary_user(user) if {
	is_number(user)
	user > 0
}
