# Passwords, tokens and keys stand in Secrets alone. What is written into an environment variable, an
# argument, a ConfigMap or sparkConf is readable by all who may look at pods, stays in the release's
# history and reaches logs and Spark's web pages.
package main

import data.lib
import rego.v1

deny contains msg if {
	some container in lib.containers
	some variable in lib.list_of(container.spec, "env")
	names_secret(variable.name)
	literal_secret(object.get(variable, "value", ""))
	msg := sprintf("plaintext-secrets: %s, env %s has its value written out — use valueFrom.secretKeyRef", [container.title, variable.name])
}

deny contains msg if {
	some container in lib.containers
	some variable in lib.list_of(container.spec, "env")
	url_with_password(object.get(variable, "value", ""))
	msg := sprintf("plaintext-secrets: %s, env %s is an address with a password in it — take the password from a Secret", [container.title, variable.name])
}

deny contains msg if {
	some object_ in lib.objects
	object_.kind == "ConfigMap"
	some key, value in lib.map_of(object_, ["data"])
	names_secret(key)
	literal_secret(value)
	msg := sprintf("plaintext-secrets: %s holds %s — move it to a Secret", [lib.title(object_), key])
}

deny contains msg if {
	some setting in lib.settings
	names_secret(setting.name)
	setting.name != "key"
	literal_secret(setting.value)
	msg := sprintf("plaintext-secrets: %s: %s has its value written out — take it from a Secret", [setting.title, setting.name])
}

deny contains msg if {
	some text in free_texts
	url_with_password(text.value)
	msg := sprintf("plaintext-secrets: %s holds an address with a password in it — take the password from a Secret", [text.title])
}

deny contains msg if {
	some text in free_texts
	text.script == true
	some found in regex.find_all_string_submatch_n(script_secret, text.value, -1)
	msg := sprintf("plaintext-secrets: %s: %s has its value written out — take it from a Secret", [text.title, trim_space(found[1])])
}

# Configuration files and command lines, as whole texts.
free_texts := array.concat(
	[text |
		some file in lib.config_files
		text := {"title": file.title, "value": file.text, "script": lib.is_script_file(file.key)}
	],
	[text |
		some line in lib.command_lines
		some argument in line.arguments
		text := {"title": line.title, "value": argument, "script": lib.is_script_argument(argument)}
	],
)

# In a script only a quoted text given to such a name: anything else is code that computes it.
script_secret := `([A-Za-z0-9_.\-]*([Pp]ass(word|wd|phrase)|PASS(WORD|WD|PHRASE)|[Ss]ecret|SECRET|[Tt]oken|TOKEN|([Aa]ccess|[Ss]ecret|[Pp]rivate|[Aa]pi|[Ff]ernet)[_.\-]?[Kk]ey|(ACCESS|SECRET|PRIVATE|API|FERNET)_?KEY))["']?\s*[=:]\s*["'][^"'$%{}<>\s]+["']`

secret_words := `(password|passwd|passphrase|pwd|secret|token|(^|[_.\-])key|(access|secret|private|api|fernet)key|access[_.\-]?key[_.\-]?id)$`

names_secret(name) if {
	lowered := lower(name)
	regex.match(secret_words, lowered)
	not regex.match(`secretkeyref|\.secrets\.|existing[_\-]?secret$|pull[_\-]?secret$`, lowered)
}

# Not a secret: nothing, a switch, or a reference that is resolved elsewhere.
literal_secret(value) if {
	text := trim(lib.text_of(value), `"'`)
	not text in {"", "true", "false", "null", "None", "~"}
	not regex.match(`^(\$|\{\{|<)`, text)
}

url_with_password(value) if regex.match(`[a-z][a-z0-9+.\-]*://[^/\s:@"']+:[^/\s@$%{}<>"']+@`, lib.text_of(value))
