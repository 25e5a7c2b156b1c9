"""How long a site takes: docgen and Hugo on the same pages, cold; docgen again when nothing, or one page, has changed; and
from the write of a page to the answer of `docgen serve` that makes browsers reload it.

run.py DOCGEN [PAGES…] — prints a table. A slow build is no failure; one that fails, is. All in memory (/dev/shm)."""

import ctypes
import ctypes.util
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import corpus
import preview

SIZES = (1000, 10000)
# A site of 10,000 pages is built by Hugo in minutes.
RUNS = {1000: 3, 10000: 1}
FAST = pathlib.Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else pathlib.Path(tempfile.gettempdir())


def run(command, cwd, **environment):
    """Wall and CPU seconds, and the peak of resident memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    text = process.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"error: {command[0]} failed in {cwd}:\n{text[-3000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(runs):
    return tuple(statistics.median(values) for values in zip(*runs))


class Docgen:
    def __init__(self, binary, root):
        self.binary, self.root, self.cache = binary, root, root.parent / "cache"
        self.environment = {"SPARK_K8S_CACHE": str(self.cache), "GIT_CEILING_DIRECTORIES": str(FAST)}
        self.name = corpus.name_of(7)
        self.page = root / "content/en" / pathlib.Path(*self.name).with_suffix(".md")

    def build(self):
        return run([self.binary, "build"], self.root, **self.environment)

    def cold(self):
        for folder in (self.cache, self.root / "site/public"):
            shutil.rmtree(folder, ignore_errors=True)
        return self.build()

    def edited(self):
        self.page.write_text(self.page.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
        return self.build()

    def served(self):
        return preview.milliseconds(self.binary, self.root, self.page, f"/en/{'/'.join(self.name)}.html", self.environment)


def hugo(root):
    for folder in ("public", "resources"):
        shutil.rmtree(root / folder, ignore_errors=True)
    cache = root.parent / "hugo-cache"
    shutil.rmtree(cache, ignore_errors=True)
    program = pathlib.Path(sys.executable).with_name("hugo")
    return run([str(program), "--quiet", "--cacheDir", str(cache)], root)


class Commonmark:
    """libcmark-gfm alone: every page read, parsed and rendered, nothing written."""

    def __init__(self):
        self.core, self.more = (ctypes.CDLL(ctypes.util.find_library(name)) for name in ("cmark-gfm", "cmark-gfm-extensions"))
        for name in ("cmark_parser_new", "cmark_find_syntax_extension", "cmark_parser_finish", "cmark_render_html", "cmark_parser_get_syntax_extensions"):
            getattr(self.core, name).restype = ctypes.c_void_p
        self.more.cmark_gfm_core_extensions_ensure_registered()

    def page(self, data):
        call = lambda name, *values: getattr(self.core, name)(*values)
        parser = ctypes.c_void_p(call("cmark_parser_new", 0))
        for name in (b"table", b"strikethrough", b"autolink", b"tasklist"):
            call("cmark_parser_attach_syntax_extension", parser, ctypes.c_void_p(call("cmark_find_syntax_extension", name)))
        call("cmark_parser_feed", parser, data, ctypes.c_size_t(len(data)))
        root = ctypes.c_void_p(call("cmark_parser_finish", parser))
        html = ctypes.c_void_p(call("cmark_render_html", root, 0, ctypes.c_void_p(call("cmark_parser_get_syntax_extensions", parser))))
        ctypes.CDLL(None).free(html)
        call("cmark_node_free", root)
        call("cmark_parser_free", parser)

    def all(self, root):
        pages = sorted(root.glob("content/**/*.md"))
        start, cpu = time.perf_counter(), time.process_time()
        for path in pages:
            self.page(path.read_bytes())
        return time.perf_counter() - start, time.process_time() - cpu, 0


def line(name, pages, figures, note=""):
    wall, cpu, memory = figures
    print(f"{name:26} {pages:6} {wall:9.3f} {cpu:9.3f} {memory:7.0f}  {note}", flush=True)


def measure(binary, pages, folder):
    runs = RUNS.get(pages, 1)
    ours, theirs = folder / "docgen", folder / "hugo"
    corpus.generate(ours, pages)
    docgen = Docgen(binary, ours)
    plain = median([Commonmark().all(ours) for _ in range(runs)])
    cold = median([docgen.cold() for _ in range(runs)])
    same = median([docgen.build() for _ in range(5)])
    edited = median([docgen.edited() for _ in range(3)])
    told, shown = docgen.served()
    shutil.rmtree(ours)
    corpus.generate_for_hugo(theirs, pages)
    other = median([hugo(theirs) for _ in range(runs)])
    shutil.rmtree(theirs)
    line("libcmark-gfm alone", pages, plain, "parsed and rendered, one core")
    line("docgen, cold", pages, cold, f"x{cold[0] / plain[0]:.1f} of libcmark-gfm")
    line("docgen, nothing changed", pages, same)
    line("docgen, one page changed", pages, edited)
    print(f"{'docgen serve, one page':26} {pages:6} {told / 1000:9.3f} {'':9} {'':7}  from its write to the reload; {shown:.0f} ms to the new page", flush=True)
    line("hugo, cold", pages, other, f"docgen takes 1/{other[0] / cold[0]:.1f} of it")


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    sizes = [int(size) for size in sys.argv[2:]] or SIZES
    print(f"{'a site of generated pages':26} {'pages':>6} {'wall s':>9} {'CPU s':>9} {'MB':>7}")
    for pages in sizes:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="docgen-bench-", dir=FAST))
        try:
            measure(str(binary), pages, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
