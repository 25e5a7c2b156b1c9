"""Line coverage per target of Sources/, from the profiles of the tests and of the tools that they
start as processes. Fails below 80 % in all or below 70 % in a target."""

import collections
import glob
import json
import os
import subprocess
import sys

TOTAL, TARGET = 80.0, 70.0
BUILD = ".build/debug"

profiles = glob.glob(f"{BUILD}/codecov/*.profraw")
if not profiles:
    sys.exit("error: no coverage profile — run the tests with --enable-code-coverage first")
swift = os.path.dirname(os.path.realpath(subprocess.check_output(["which", "swift"], text=True).strip()))


def tool(name):
    beside = os.path.join(swift, name)
    return beside if os.path.exists(beside) else name


merged = f"{BUILD}/codecov/all.profdata"
subprocess.run([tool("llvm-profdata"), "merge", "-sparse", *profiles, "-o", merged], check=True)
objects = [*glob.glob(f"{BUILD}/*.xctest"), f"{BUILD}/recipes", f"{BUILD}/docgen"]
arguments = [objects[0]] + [word for path in objects[1:] for word in ("-object", path)]
report = json.loads(
    subprocess.check_output(
        [tool("llvm-cov"), "export", "-summary-only", "-instr-profile", merged, *arguments, "Sources"]
    )
)
lines = collections.defaultdict(lambda: [0, 0])
root = os.path.realpath("Sources") + "/"
for file in report["data"][0]["files"]:
    name = os.path.realpath(file["filename"])
    if name.startswith(root):
        summary = file["summary"]["lines"]
        target = lines[name[len(root) :].split("/")[0]]
        target[0] += summary["covered"]
        target[1] += summary["count"]
if not lines:
    sys.exit("error: the profiles name no file of Sources/")

failed = False
for target, (covered, count) in sorted(lines.items()):
    percent = 100 * covered / count
    low = percent < TARGET
    failed |= low
    print(f"  {target:14} {percent:5.1f} % of {count} lines{'   below ' + str(TARGET) if low else ''}")
covered, count = (sum(column) for column in zip(*lines.values()))
percent = 100 * covered / count
failed |= percent < TOTAL
print(f"  {'Sources':14} {percent:5.1f} % of {count} lines (at least {TOTAL} wanted)")
sys.exit(1 if failed else 0)
