#!/usr/bin/python3
"""Starts JupyterLab with the arguments given; NOTEBOOK_ARGS and DOCKER_STACKS_JUPYTER_CMD are heeded."""
import os
import shlex
import sys

command = ["jupyter", os.environ.get("DOCKER_STACKS_JUPYTER_CMD", "lab")]
command += shlex.split(os.environ.get("NOTEBOOK_ARGS", "")) + sys.argv[1:]
print("start-notebook.py:", *(a for a in command if "token" not in a.lower() and "password" not in a.lower()), flush=True)
os.execvp(command[0], command)
