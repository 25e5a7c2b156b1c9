"""What a block costs: 100 trivial bash blocks through our runner, byexample and prysk.

run.py RUNNER_BENCH — prints milliseconds per block, the median of five runs, and the ratios. Wall time
of whole processes, so each tool's start counts. A slow tool is no failure; a wrong output is one."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

BLOCKS, RUNS = 100, 5
HEAD = "---\nid: operations/bench\ntitle: T\nsummary: S\n---\n\n## Steps\n\n"


def block(number):
    return f"V{number}=x; echo {number}"


def page():
    return HEAD + "\n".join(
        f"```bash {{name=b{n}}}\n{block(n)}\n```\n\n```text {{output-of=b{n}}}\n{n}\n```\n"
        for n in range(BLOCKS)
    )


def examples():
    return "\n".join(f"```shell\n$ {block(n)}\n{n}\n```\n" for n in range(BLOCKS))


def session():
    return "\n".join(f"block {n}\n\n  $ {block(n)}\n  {n}\n" for n in range(BLOCKS))


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def seconds(command, base):
    """Wall time of a run that has to pass, in a folder of its own, and what it printed."""
    folder = tempfile.mkdtemp(dir=base)
    command = [word.format(folder=folder) for word in command]
    start = time.perf_counter()
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    wall = time.perf_counter() - start
    if run.returncode != 0:
        sys.exit(f"error: {command[0]} failed with {run.returncode}:\n{run.stdout}{run.stderr}")
    return wall, run.stdout + run.stderr


def main():
    runner = os.path.abspath(sys.argv[1])
    scripts = os.path.dirname(sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        tools = {
            "recipes": ([runner, write(folder, "page.md", page()), "{folder}"],
                        f"ran {BLOCKS} blocks"),
            "byexample": ([f"{scripts}/byexample", "-l", "shell", write(folder, "examples.md", examples())],
                          f"Pass: {BLOCKS} Fail: 0 Skip: 0"),
            "prysk": ([f"{scripts}/prysk", "--shell=/bin/bash", write(folder, "session.t", session())],
                      "Ran 1 tests, 0 skipped, 0 failed"),
        }
        times = {name: [] for name in tools}
        # In turns, so that a busy moment of the machine meets all of them.
        for _ in range(RUNS):
            for name, (command, said) in tools.items():
                wall, output = seconds(command, folder)
                if said not in output:
                    sys.exit(f"error: {name} did not say '{said}':\n{output}")
                times[name].append(wall * 1000 / BLOCKS)
    ours = statistics.median(times["recipes"])
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:10} {median:6.2f} ms per block  x{median / ours:.2f}"
              f"  (of {RUNS}: {min(values):.2f} to {max(values):.2f})")


main()
