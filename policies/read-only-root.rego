# A read-only root file system keeps an intruder from leaving programs behind. A warning: some images
# (Jupyter's home directory) have to write into theirs.
package main

import data.lib
import rego.v1

warn contains msg if {
	some container in lib.containers
	object.get(container.spec, ["securityContext", "readOnlyRootFilesystem"], false) != true
	msg := sprintf("read-only-root: %s can write to its root file system — set securityContext.readOnlyRootFilesystem to true", [container.title])
}
