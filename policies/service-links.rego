# Pods do without the variables that Kubernetes makes of every Service in the namespace: one that is
# called spark-master sets SPARK_MASTER_PORT to "tcp://…", and Spark ends with a NumberFormatException.
package main

import data.lib
import rego.v1

deny contains msg if {
	some pod in lib.pods
	object.get(pod.spec, "enableServiceLinks", true) != false
	msg := sprintf("service-links: %s gets variables of every Service — set enableServiceLinks to false", [pod.title])
}
