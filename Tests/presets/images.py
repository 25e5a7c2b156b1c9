"""The images that a cell uses: which, what stands behind their names, and that the node has them."""

import json
import os
import platform
import re
import shutil
import subprocess
import sys

from failure import Failure
from plan import ROOT


class Images:
    def __init__(self, root=ROOT):
        self.root = root
        self.known = {i["reference"]: i for i in json.loads((root / "cluster/images/images.json").read_text())["images"]}
        self.keys = {}
        for line in self._layers("plan", _architecture()).splitlines():
            _, reference, key, *_ = line.split()
            self.keys[reference] = key
        self._in_place = set()

    def _layers(self, *arguments):
        tool = self.root / "cluster/images/layers.py"
        done = subprocess.run([sys.executable, tool, *arguments], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        return done.stdout

    def used(self, rendered):
        """Key by reference, of those that stand in the render: in pods, in Spark's properties, in DAGs."""
        return {reference: key for reference, key in self.keys.items() if reference in rendered}

    def unknown(self, rendered):
        """Images of pods that cluster/images does not make."""
        return sorted({r for r in re.findall(r"""^ *-? *image: *["']?([^"'\s]+)["']?$""", rendered, re.M) if r not in self.known})

    def substitutes(self, references):
        pairs = [(s["for"], s["by"]) for r in references for s in self.known[r].get("substitutes", [])]
        return [f"{wanted}: {by}" for wanted, by in dict.fromkeys(pairs)]

    def put_in_place(self, references, provider, say):
        """Builds what is missing and brings it into the local node; other clusters pull their images."""
        missing = set(references) - self._in_place
        if provider != "local" or not missing:
            return
        names = [self.known[reference]["name"] for reference in sorted(missing)]
        for command in (["cluster/images/build", *names], ["cluster/local/load"]):
            say(f"images: {' '.join(command)}")
            done = subprocess.run([self.root / command[0], *command[1:]], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            if done.returncode:
                raise Failure(f"{command[0]} ended with {done.returncode}", done.stderr)
        self._in_place |= missing


def _architecture():
    if shutil.which("dpkg"):
        return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()
    return platform.machine()
