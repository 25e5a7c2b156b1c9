# Finds what the policies judge: every pod that the objects of the input lead to, every container of
# it, and every setting that a configuration file or a command line carries. The input is one object,
# a List, or the array that `conftest --combine` makes.
#
# What is found is kept in arrays: rego-cpp orders a set by comparing its members whole, which for the
# objects of a render takes seconds. It also does not parse `some key, value in` in a comprehension of an
# array or a set; `some key` and `map[key]` say the same.
package lib

import rego.v1

# Whether the whole render is seen at once.
combined if is_array(input)

objects := [object_ | some root in roots; some object_ in members(root)]

roots := [input] if is_object(input)

roots := [entry.contents | some entry in input] if is_array(input)

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

# `spark` says what completes the pod's first container: of a pod "template" that names no image Spark
# sets image, memory and CPU; of an "application" the operator does, from fields of its own.
pods := array.concat(array.concat(rendered_pods, template_pods), application_pods)

rendered_pods := [pod |
	some object_ in objects
	spec := object.get(object_, pod_paths[object_.kind], null)
	is_object(spec)
	pod := {"title": title(object_), "spec": spec, "spark": "no"}
]

template_pods := [pod |
	some template in pod_templates
	template.readable
	pod := {"title": template.title, "spec": template.spec, "spark": template_use(template.spec)}
]

application_pods := [pod |
	some application in applications
	some role in ["driver", "executor"]
	part := object.get(application.spec, role, null)
	is_object(part)
	pod := {
		"title": sprintf("%s %s", [application.title, role]),
		"spec": application_pod(application.spec, role, part),
		"spark": "application",
	}
]

template_use(spec) := "no" if {
	list_of(spec, "containers")[0].image
} else := "template"

# --- pod templates and applications in ConfigMaps ----------------------------------------------------

pod_templates := [template |
	some file in config_files
	holds(file, "Pod")
	template := embedded(file, "Pod", ["spec"])
]

embedded_applications := [application |
	some file in config_files
	some kind in object.keys(application_paths)
	holds(file, kind)
	application := embedded(file, kind, application_paths[kind])
]

# Whether a file is, or has to be, one object of this kind.
holds(file, "Pod") if endswith(file.key, "-pod.yaml")

holds(file, kind) if {
	regex.match(`\.ya?ml$`, file.key)
	regex.match(concat("", [`(^|\n)kind: *["']?`, kind, `["']?[ \r]*(\n|$)`]), file.text)
}

# The only document of a file; a second one would go unseen.
embedded(file, kind, path) := {"title": file.title, "readable": true, "spec": spec} if {
	not regex.match(`\n---[ \t\r]*\n`, file.text)
	yaml.is_valid(file.text)
	object_ := yaml.unmarshal(file.text)
	object_.kind == kind
	spec := object.get(object_, path, null)
	is_object(spec)
} else := {"title": file.title, "readable": false}

holds_object(file) if holds(file, "Pod")

holds_object(file) if {
	some kind in object.keys(application_paths)
	holds(file, kind)
}

# --- the operator's applications: their fields, laid over their pod templates -----------------------

applications := array.concat(rendered_applications, [application |
	some application in embedded_applications
	application.readable
])

rendered_applications := [application |
	some object_ in objects
	spec := object.get(object_, application_paths[object_.kind], null)
	is_object(spec)
	application := {"title": title(object_), "spec": spec}
]

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

containers := [container |
	some pod in pods
	some list in ["initContainers", "containers"]
	listed := list_of(pod.spec, list)
	some index
	spec := listed[index]
	container := {
		"title": sprintf("%s, container %s", [pod.title, object.get(spec, "name", "?")]),
		"spec": spec,
		"pod": object.get(pod.spec, "securityContext", {}),
		"spark": completed_by(pod, list, index),
	}
]

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
	object.get(container.pod, key, null),
)

# --- settings --------------------------------------------------------------------------------------

config_files := [file |
	some object_ in objects
	object_.kind == "ConfigMap"
	data_ := map_of(object_, ["data"])
	some key
	text := data_[key]
	file := {"title": sprintf("%s[%s]", [title(object_), key]), "key": key, "text": text}
]

is_script_file(key) := regex.match(`\.(py|sh|sql|md|json|ipynb|js|xml|html)$`, key)

command_lines := array.concat(
	[line |
		some container in containers
		line := {
			"title": container.title,
			"arguments": array.concat(list_of(container.spec, "command"), list_of(container.spec, "args")),
		}
	],
	[line |
		some application in applications
		line := {
			"title": sprintf("%s arguments", [application.title]),
			"arguments": list_of(application.spec, "arguments"),
		}
	],
)

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
settings := array.concat(
	array.concat(file_settings, xml_settings),
	array.concat(application_settings, word_settings),
)

file_settings := [setting |
	some file in config_files
	is_script_file(file.key) == false
	not holds_object(file)
	some line in regex.split(`\n`, file.text)
	some found in regex.find_all_string_submatch_n(`^[ \t]*([A-Za-z0-9_.\-]+)[ \t]*[=:][ \t]*([^ \t\r].*)$`, line, 1)
	setting := {"title": file.title, "name": trim_space(found[1]), "value": trim_space(found[2])}
]

xml_settings := [setting |
	some file in config_files
	endswith(file.key, ".xml")
	some found in regex.find_all_string_submatch_n(`<name>([^<]*)</name>\s*<value>([^<]*)</value>`, file.text, -1)
	setting := {"title": file.title, "name": trim_space(found[1]), "value": trim_space(found[2])}
]

application_settings := [setting |
	some application in applications
	some field in ["sparkConf", "hadoopConf"]
	values := map_of(application.spec, [field])
	some name
	value := values[name]
	setting := {"title": sprintf("%s %s", [application.title, field]), "name": name, "value": text_of(value)}
]

word_settings := [setting |
	some line in command_lines
	listed := words(line)
	some index
	word := listed[index]
	some setting in settings_at(line.title, listed, index, word)
]

# --name=value, or --name and value.
settings_at(title_, _, _, word) := [setting |
	some found in regex.find_all_string_submatch_n(`^-*([A-Za-z0-9_.\-]+)=(.+)$`, word, 1)
	setting := {"title": title_, "name": trim_space(found[1]), "value": trim_space(found[2])}
] if {
	contains(word, "=")
}

settings_at(title_, listed, index, word) := [setting] if {
	not contains(word, "=")
	regex.match(`^--[A-Za-z0-9_.\-]+$`, word)
	value := listed[index + 1]
	not startswith(value, "-")
	setting := {"title": title_, "name": trim_space(trim_left(word, "-")), "value": value}
}

# --- quantities ------------------------------------------------------------------------------------

# What a unit multiplies by and divides by; not by 0.001, because 700m has to equal 0.7.
factors := {
	"": [1, 1], "m": [1, 1000], "u": [1, 1000000], "n": [1, 1000000000],
	"k": [1000, 1], "M": [1000000, 1], "G": [1000000000, 1], "T": [1000000000000, 1], "P": [1000000000000000, 1],
	"Ki": [1024, 1], "Mi": [1048576, 1], "Gi": [1073741824, 1], "Ti": [1099511627776, 1], "Pi": [1125899906842624, 1],
}

# The number that a Kubernetes quantity stands for; undefined when it is none, such as 2GB.
amount(quantity) := (to_number(found[0][1]) * unit[0]) / unit[1] if {
	found := regex.find_all_string_submatch_n(
		`^([0-9]+|[0-9]+\.[0-9]+|[0-9]+[eE][0-9]+)([KMGTP]i|[munkMGTP]|)$`,
		text_of(quantity), 1,
	)
	unit := factors[trim_space(found[0][2])]
}

# A value as it was written, text or not.
text_of(value) := value if is_string(value)

text_of(value) := sprintf("%v", [value]) if not is_string(value)

# Free text in a message: without characters that could break the line or its quoting.
printable(value) := trim_space(regex.replace(text_of(value), `[^ !#-\[\]-~]`, "?"))

# Trimmed, because rego-cpp's sprintf puts quotes around what concat and regex.* return.
dotted(path) := trim_space(concat(".", [text_of(step) | some step in path]))
