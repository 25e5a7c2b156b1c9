# A request above its limit is refused by the API server, but only once the pod is created, which with
# a Deployment or a Spark driver is long after the install said that all is well.
package main

import data.lib
import rego.v1

deny contains msg if {
	some container in lib.containers
	some resource, request in lib.map_of(container.spec, ["resources", "requests"])
	limit := object.get(container.spec, ["resources", "limits", resource], null)
	limit != null
	lib.amount(request) > lib.amount(limit)
	msg := sprintf(
		"requests-within-limits: %s requests %s %s, more than its limit %s",
		[container.title, lib.printable(request), resource, lib.printable(limit)],
	)
}
