"""Validates JSON on standard input against a schema: prints what is wrong, a line each."""

import json
import sys

from jsonschema import Draft202012Validator as Validator

with open(sys.argv[1]) as file:
    schema = json.load(file)
Validator.check_schema(schema)
# Formats, such as dates, are checked only when one says so.
validator = Validator(schema, format_checker=Validator.FORMAT_CHECKER)
for error in validator.iter_errors(json.load(sys.stdin)):
    print(error.json_path, error.message)
