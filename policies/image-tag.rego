# An image has a tag that stays, or a digest: `latest`, which is also what no tag means, is another
# image tomorrow, and differs between the driver and an executor that starts an hour later.
package main

import data.lib
import rego.v1

deny contains msg if {
	some container in lib.containers
	image := object.get(container.spec, "image", "")
	image != ""
	not pinned_image(image)
	msg := sprintf("image-tag: %s uses %s — name a version or a digest", [container.title, lib.printable(image)])
}

# Spark fills in the image of a pod template.
deny contains msg if {
	some container in lib.containers
	container.spark != "template"
	object.get(container.spec, "image", "") == ""
	msg := sprintf("image-tag: %s names no image", [container.title])
}

deny contains msg if {
	some setting in lib.settings
	regex.match(`^spark\.kubernetes\.((driver|executor)\.)?container\.image$`, setting.name)
	not pinned_image(setting.value)
	msg := sprintf(
		"image-tag: %s: %s is %s — name a version or a digest",
		[setting.title, setting.name, lib.printable(setting.value)],
	)
}

pinned_image(image) if regex.match(`@sha256:[0-9a-f]{64}$`, image)

pinned_image(image) if {
	regex.match(`^[^@]*[^/@]:[A-Za-z0-9_][A-Za-z0-9_.\-]*$`, image)
	not endswith(image, ":latest")
}
