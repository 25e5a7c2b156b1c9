# What no policy can look into is not passed in silence: a pod template that can't be read, a workload
# without a pod, and containers in a kind of object that lib.rego does not know.
package main

import data.lib
import rego.v1

deny contains msg if {
	some template in lib.pod_templates
	not template.readable
	msg := sprintf("unseen-pods: %s can't be read as one Pod — no policy sees it", [template.title])
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
	some role in ["driver", "executor"]
	not is_object(object.get(object_, array.concat(path, [role]), null))
	msg := sprintf("unseen-pods: %s has no %s.%s", [lib.title(object_), lib.dotted(path), role])
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
