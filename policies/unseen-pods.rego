# What no policy can look into is not passed in silence: a pod template or application that can't be read, a workload
# without a pod, and containers in a kind of object that lib.rego does not know.
package main

import data.lib
import rego.v1

deny contains msg if {
	some template in array.concat(lib.pod_templates, lib.embedded_applications)
	not template.readable
	msg := sprintf("unseen-pods: %s can't be read as one object — no policy sees it", [template.title])
}

deny contains msg if {
	some object_ in lib.objects
	path := lib.pod_paths[object_.kind]
	not is_object(object.get(object_, path, null))
	msg := sprintf("unseen-pods: %s has no %s", [lib.title(object_), lib.dotted(path)])
}

deny contains msg if {
	some object_ in lib.objects
	path := lib.application_paths[object_.kind]
	not is_object(object.get(object_, path, null))
	msg := sprintf("unseen-pods: %s has no %s", [lib.title(object_), lib.dotted(path)])
}

deny contains msg if {
	some application in lib.applications
	some role in ["driver", "executor"]
	not is_object(object.get(application.spec, role, null))
	msg := sprintf("unseen-pods: %s has no %s", [application.title, role])
}

deny contains msg if {
	some object_ in lib.objects
	not lib.pod_paths[object_.kind]
	not lib.application_paths[object_.kind]
	walk(object_, [path, value])
	path[count(path) - 1] in {"containers", "initContainers"}
	is_array(value)
	msg := sprintf("unseen-pods: %s has %s that no policy looks into — teach lib.rego this kind", [lib.title(object_), lib.dotted(path)])
}
