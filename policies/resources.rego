# Every container says the memory and CPU that it needs and the memory that it may take: without
# requests the scheduler overfills a node, and without a memory limit one leak ends its neighbours.
# A CPU limit is not asked for: it only slows a container down while the node is idle.
#
# In a pod template the container that Spark completes is exempt: Spark writes its memory and CPU from
# spark.{driver,executor}.*, over anything that the template says. The operator does so from fields of
# the application, which are asked for in its place.
package main

import data.lib
import rego.v1

asked_resources := [["requests", "memory"], ["requests", "cpu"], ["limits", "memory"]]

deny contains msg if {
	some container in lib.containers
	container.spark == "no"
	some path in asked_resources
	object.get(container.spec, array.concat(["resources"], path), null) == null
	msg := sprintf("resources: %s has no resources.%s", [container.title, lib.dotted(path)])
}

deny contains msg if {
	some container in lib.containers
	container.spark == "application"
	some resource, said in container.spec.sized
	said == false
	msg := sprintf("resources: %s says no %s — set it in the application", [container.title, resource])
}

deny contains msg if {
	some container in lib.containers
	some group in ["requests", "limits"]
	some resource, quantity in lib.map_of(container.spec, ["resources", group])
	not lib.amount(quantity)
	msg := sprintf(
		"resources: %s, resources.%s.%s: %s is no quantity — write it like 500m, 2Gi",
		[container.title, group, resource, lib.printable(quantity)],
	)
}
