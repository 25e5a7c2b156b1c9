# Finds what the policies judge: every pod that the objects of the input lead to, every container of
# it, and every setting that a configuration file or a command line carries. The input is one object,
# a List, or the array that `conftest --combine` makes.
package lib

import rego.v1

# Whether the whole render is seen at once.
combined if is_array(input)

objects contains object_ if {
	some root in roots
	some object_ in members(root)
}

roots contains input if is_object(input)

roots contains entry.contents if {
	is_array(input)
	some entry in input
}

members(root) := root.items if root.kind == "List"

members(root) := [root] if root.kind != "List"

title(object_) := sprintf("%s/%s", [object_.kind, object.get(object_, ["metadata", "name"], "?")])

# --- pods ------------------------------------------------------------------------------------------

pod_paths := {
	"Pod": ["spec"],
	"PodTemplate": ["template", "spec"],
	"Deployment": ["spec", "template", "spec"],
	"StatefulSet": ["spec", "template", "spec"],
	"DaemonSet": ["spec", "template", "spec"],
	"ReplicaSet": ["spec", "template", "spec"],
	"ReplicationController": ["spec", "template", "spec"],
	"Job": ["spec", "template", "spec"],
	"CronJob": ["spec", "jobTemplate", "spec", "template", "spec"],
}

application_paths := {
	"SparkApplication": ["spec"],
	"ScheduledSparkApplication": ["spec", "template"],
}

# `spark` says what completes the pod's first container: of a pod "template" Spark sets image, memory
# and CPU; of an "application" the operator does, from fields of its own.
pods contains pod if {
	some object_ in objects
	spec := object.get(object_, pod_paths[object_.kind], null)
	is_object(spec)
	pod := {"title": title(object_), "spec": spec, "spark": "no"}
}

pods contains pod if {
	some template in pod_templates
	template.readable
	pod := {"title": template.title, "spec": template.spec, "spark": "template"}
}

pods contains pod if {
	some application in applications
	some role in ["driver", "executor"]
	part := object.get(application.spec, role, null)
	is_object(part)
	pod := {
		"title": sprintf("%s %s", [application.title, role]),
		"spec": application_pod(application.spec, role, part),
		"spark": "application",
	}
}

# --- pod templates in ConfigMaps -------------------------------------------------------------------

pod_templates contains template if {
	some file in config_files
	holds_pod(file.key, file.text)
	template := pod_template(file)
}

holds_pod(key, _) if endswith(key, "-pod.yaml")

holds_pod(key, text) if {
	regex.match(`\.ya?ml$`, key)
	regex.match(`(^|\n)kind: *["']?Pod["']?[ \r]*(\n|$)`, text)
}

pod_template(file) := {"title": file.title, "readable": true, "spec": pod.spec} if {
	not regex.match(`\n---[ \t\r]*\n`, file.text)
	yaml.is_valid(file.text)
	pod := yaml.unmarshal(file.text)
	pod.kind == "Pod"
	is_object(pod.spec)
} else := {"title": file.title, "readable": false}

# --- the operator's applications: their fields, laid over their pod templates -----------------------

applications contains application if {
	some object_ in objects
	spec := object.get(object_, application_paths[object_.kind], null)
	is_object(spec)
	application := {"title": title(object_), "spec": spec}
}

application_pod(spec, role, part) := overlay(template, fields) if {
	template := object.get(part, ["template", "spec"], {})
	listed := list_of(template, "containers")
	own := own_container(listed, sprintf("spark-kubernetes-%s", [role]))
	fields := overlay(
		pick(part, {"hostNetwork": "hostNetwork", "podSecurityContext": "securityContext", "serviceAccount": "serviceAccountName"}),
		{
			"containers": array.concat(
				[application_container(spec, role, part, own)],
				array.concat([other | some other in listed; other != own], list_of(part, "sidecars")),
			),
			"initContainers": array.concat(list_of(template, "initContainers"), list_of(part, "initContainers")),
			"volumes": array.concat(list_of(template, "volumes"), list_of(spec, "volumes")),
		},
	)
}

# Spark completes the container of this name, or else the first.
own_container(listed, name) := named[0] if {
	named := [one | some one in listed; one.name == name]
	count(named) > 0
} else := listed[0] if {
	count(listed) > 0
} else := {}

application_container(spec, role, part, own) := overlay(own, overlay(
	pick(part, {"securityContext": "securityContext", "ports": "ports"}),
	{
		"name": sprintf("spark-kubernetes-%s", [role]),
		"image": application_image(spec, part, own),
		"env": array.concat(
			array.concat(list_of(own, "env"), list_of(part, "env")),
			[{"name": name, "value": part.envVars[name]} | some name in object.keys(object.get(part, "envVars", {}))],
		),
		"resources": {
			"requests": pick(part, {"coreRequest": "cpu"}),
			"limits": pick(part, {"coreLimit": "cpu"}),
		},
		"sized": {
			"memory": says(spec, part, ["memory"], sprintf("spark.%s.memory", [role])),
			"cpu": says(spec, part, ["cores", "coreRequest"], sprintf("spark.%s.cores", [role])),
		},
	},
))

application_image(spec, part, own) := said[0] if {
	said := [image |
		some image in [
			object.get(part, "image", ""),
			object.get(spec, "image", ""),
			object.get(spec, ["sparkConf", "spark.kubernetes.container.image"], ""),
			object.get(own, "image", ""),
		]
		image != ""
	]
	count(said) > 0
} else := ""

says(spec, part, keys, setting) if {
	some key in keys
	object.get(part, key, null) != null
} else if {
	object.get(spec, ["sparkConf", setting], null) != null
} else := false

pick(from, names) := {target: value |
	some source, target in names
	value := object.get(from, source, null)
	value != null
}

# Whole fields, not merged ones: a security context of the application replaces the template's.
overlay(base, top) := object.union(object.remove(base, object.keys(top)), top)

# --- containers ------------------------------------------------------------------------------------

containers contains container if {
	some pod in pods
	some list in ["initContainers", "containers"]
	some index, spec in list_of(pod.spec, list)
	container := {
		"title": sprintf("%s, container %s", [pod.title, object.get(spec, "name", "?")]),
		"spec": spec,
		"pod": pod.spec,
		"spark": completed_by(pod, list, index),
	}
}

completed_by(pod, list, index) := pod.spark if {
	list == "containers"
	index == 0
} else := "no"

list_of(from, key) := value if {
	value := object.get(from, key, [])
	is_array(value)
} else := []

map_of(from, path) := value if {
	value := object.get(from, path, {})
	is_object(value)
} else := {}

# What holds for a container: its own security context before the pod's.
security(container, key) := object.get(
	container.spec, ["securityContext", key],
	object.get(container.pod, ["securityContext", key], null),
)

# --- settings --------------------------------------------------------------------------------------

config_files contains file if {
	some object_ in objects
	object_.kind == "ConfigMap"
	some key, text in map_of(object_, ["data"])
	file := {"title": sprintf("%s[%s]", [title(object_), key]), "key": key, "text": text}
}

is_script_file(key) := regex.match(`\.(py|sh|sql|md|json|ipynb|js|xml|html)$`, key)

command_lines contains line if {
	some container in containers
	line := {
		"title": container.title,
		"arguments": array.concat(list_of(container.spec, "command"), list_of(container.spec, "args")),
	}
}

command_lines contains line if {
	some application in applications
	line := {
		"title": sprintf("%s arguments", [application.title]),
		"arguments": list_of(application.spec, "arguments"),
	}
}

# An argument of several lines is a script, and no list of words.
is_script_argument(argument) := count(regex.split(`\n`, argument)) > 1

words(line) := [word |
	some argument in line.arguments
	is_script_argument(argument) == false
	some word in regex.split(`[ \t]+`, argument)
	word != ""
]

# name=value, wherever Spark and its neighbours read one: lines of configuration files in ConfigMaps,
# properties in XML, sparkConf and hadoopConf, words of a command line.
settings contains setting if {
	some file in config_files
	is_script_file(file.key) == false
	not holds_pod(file.key, file.text)
	some line in regex.split(`\n`, file.text)
	some found in regex.find_all_string_submatch_n(`^[ \t]*([A-Za-z0-9_.\-]+)[ \t]*[=:][ \t]*([^ \t\r].*)$`, line, 1)
	setting := {"title": file.title, "name": trim_space(found[1]), "value": trim_space(found[2])}
}

settings contains setting if {
	some file in config_files
	endswith(file.key, ".xml")
	some found in regex.find_all_string_submatch_n(`<name>([^<]*)</name>\s*<value>([^<]*)</value>`, file.text, -1)
	setting := {"title": file.title, "name": trim_space(found[1]), "value": trim_space(found[2])}
}

settings contains setting if {
	some application in applications
	some map in ["sparkConf", "hadoopConf"]
	some name, value in map_of(application.spec, [map])
	setting := {"title": sprintf("%s %s", [application.title, map]), "name": name, "value": text_of(value)}
}

settings contains setting if {
	some line in command_lines
	some word in words(line)
	some found in regex.find_all_string_submatch_n(`^-*([A-Za-z0-9_.\-]+)=(.+)$`, word, 1)
	setting := {"title": line.title, "name": trim_space(found[1]), "value": trim_space(found[2])}
}

settings contains setting if {
	some line in command_lines
	listed := words(line)
	some index, word in listed
	regex.match(`^--[A-Za-z0-9_.\-]+$`, word)
	value := listed[index + 1]
	not startswith(value, "-")
	setting := {"title": line.title, "name": trim_space(trim_left(word, "-")), "value": value}
}

# --- quantities ------------------------------------------------------------------------------------

factors := {
	"": 1, "k": 1000, "M": 1000000, "G": 1000000000, "T": 1000000000000, "P": 1000000000000000,
	"Ki": 1024, "Mi": 1048576, "Gi": 1073741824, "Ti": 1099511627776, "Pi": 1125899906842624,
}

# Divided by, not multiplied with 0.001: 700m has to equal 0.7.
divisors := {"m": 1000, "u": 1000000, "n": 1000000000}

# The number that a Kubernetes quantity stands for; undefined when it is none, such as 2GB.
amount(quantity) := number * factors[unit] if {
	[number, unit] := number_and_unit(quantity)
	factors[unit]
} else := number / divisors[unit] if {
	[number, unit] := number_and_unit(quantity)
	divisors[unit]
}

number_and_unit(quantity) := [to_number(found[0][1]), trim_space(found[0][2])] if {
	found := regex.find_all_string_submatch_n(
		`^([0-9]+|[0-9]+\.[0-9]+|[0-9]+[eE][0-9]+)([KMGTP]i|[munkMGTP]|)$`,
		text_of(quantity), 1,
	)
	count(found) == 1
}

# A value as it was written, text or not.
text_of(value) := value if is_string(value)

text_of(value) := sprintf("%v", [value]) if not is_string(value)

# Free text in a message: without characters that could break the line or its quoting.
printable(value) := trim_space(regex.replace(text_of(value), `[^ !#-\[\]-~]`, "?"))

# Trimmed, because rego-cpp's sprintf puts quotes around what concat and regex.* return.
dotted(path) := trim_space(concat(".", [text_of(step) | some step in path]))
