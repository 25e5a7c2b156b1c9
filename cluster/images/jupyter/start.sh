#!/bin/bash
# The image's entry point: runs the command that it is given, or the notebook server.
set -eu
[ $# -gt 0 ] || set -- start-notebook.py
exec "$@"
