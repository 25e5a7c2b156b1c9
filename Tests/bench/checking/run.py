"""How long `recipes check` takes: this repository, and generated ones that grow.

run.py RECIPES — prints a table. A slow check is no failure; one that finds something in what is right, is."""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import corpus

ROOT = pathlib.Path(__file__).resolve().parents[3]
SIZES = (250, 500, 1000)
PAGES_PER_CHART = 50
RUNS = 3
CACHE = pathlib.Path(os.environ.get("SPARK_K8S_CACHE") or pathlib.Path(
    os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "spark-k8s-constructor")
LEFT_OUT = shutil.ignore_patterns(".git", ".build", "bin", "artifacts", "public")


class Repository:
    def __init__(self, binary, root, cache):
        self.binary, self.root, self.cache = binary, pathlib.Path(root), pathlib.Path(cache)
        self.edits = 0

    def forget(self):
        """An empty cache, but for the tools."""
        shutil.rmtree(self.cache, ignore_errors=True)
        self.cache.mkdir()
        for name in ("tools", "python"):
            if (CACHE / name).exists():
                (self.cache / name).symlink_to(CACHE / name)

    def edit(self, pages):
        """Changes pages so that they say the same: a comment at the end."""
        self.edits += 1
        for page in pages:
            with open(page, "a", encoding="utf-8") as file:
                file.write(f"\n<!-- edit {self.edits} -->\n")

    def pages(self):
        docs = [self.root / "docs"] if (self.root / "docs").is_dir() else [self.root / "content", self.root / "recipes"]
        return sorted(page for folder in docs for page in folder.rglob("*.md"))

    def check(self, *options):
        """Seconds, peak of resident memory in MB, and what was printed."""
        environment = {k: v for k, v in os.environ.items() if k != "GITHUB_ACTIONS"} | {"SPARK_K8S_CACHE": str(self.cache)}
        with tempfile.TemporaryFile() as out:
            start = time.perf_counter()
            process = subprocess.Popen([self.binary, "check", *options], cwd=self.root, env=environment, stdout=out, stderr=subprocess.STDOUT)
            peak = Peak(process.pid)
            process.wait()
            seconds = time.perf_counter() - start
            peak.end.set()
            out.seek(0)
            text = out.read().decode()
        if process.returncode != 0:
            sys.exit(f"error: recipes check ended with {process.returncode} in {self.root}:\n{text[:3000]}")
        return seconds, peak.megabytes, text

    def times(self, prepare, runs=RUNS):
        measured = []
        for _ in range(runs):
            prepare()
            measured.append(self.check()[:2])
        return statistics.median(s for s, _ in measured), max(p for _, p in measured)

    def size(self):
        report = json.loads(self.check("--format", "json", "--facts")[2])
        return report["pages"], report["commands"], len(report["facts"])


class Peak(threading.Thread):
    """Looks now and then, so that it takes no core from what is measured."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.megabytes, self.end = pid, 0, threading.Event()
        self.start()

    def run(self):
        # The kernel keeps the peak; the process alone counts, not helm's.
        while not self.end.wait(0.02):
            self.megabytes = max(self.megabytes, resident(self.pid))


def resident(pid):
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as file:
            return next((int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM")), 0)
    except OSError:
        return 0


def measured(repository):
    """cold, all pages changed, one page changed, nothing changed: seconds and memory."""
    cold = repository.times(repository.forget, 1 if len(repository.pages()) > 100 else RUNS)
    changed = repository.times(lambda: repository.edit(repository.pages()))
    one = repository.times(lambda: repository.edit(repository.pages()[:1]))
    nothing = repository.times(lambda: None)
    return cold, changed, one, nothing


def line(title, size, result):
    times = "".join(f"{seconds * 1000:9.0f}" for seconds, _ in result)
    return f"{title:22}{size[0]:7}{size[1]:10}{size[2]:8}{times}{max(peak for _, peak in result):9.0f}"


def main():
    binary = os.path.abspath(sys.argv[1])
    base = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="bench-", dir=base) as folder:
        print(f"{'':22}{'pages':>7}{'commands':>10}{'facts':>8}{'cold':>9}{'all':>9}{'one':>9}{'none':>9}{'memory':>9}")
        print(f"{'':47}{'ms, with an empty cache; all pages, one page, nothing changed':>36}       MB")
        shutil.copytree(ROOT, f"{folder}/own", symlinks=True, ignore=LEFT_OUT)
        own = Repository(binary, f"{folder}/own", f"{folder}/cache")
        result = measured(own)
        print(line("this repository", own.size(), result), flush=True)
        cost = {}
        for pages in SIZES:
            corpus.make(f"{folder}/{pages}", pages, pages // PAGES_PER_CHART)
            repository = Repository(binary, f"{folder}/{pages}", f"{folder}/cache")
            result = measured(repository)
            cost[pages] = result
            print(line(f"{pages} pages, {pages // PAGES_PER_CHART} charts", repository.size(), result), flush=True)
        small, large = SIZES[0], SIZES[-1]
        for index, name in enumerate(("cold", "all", "one", "none")):
            growth = cost[large][index][0] / cost[small][index][0]
            print(f"{name}: x{growth:.1f} from {small} to {large} pages, x{large / small:.0f} would be linear")


main()
