"""How long `docgen serve` takes from the write of a page to the answer that makes browsers reload it, and to the new page."""

import json
import os
import re
import statistics
import subprocess
import time
import urllib.request


class Preview:
    """A running `docgen serve`; ends with the block."""

    def __init__(self, binary, root, environment):
        self.process = subprocess.Popen(
            [binary, "serve", "--port", "0"], cwd=root, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.address = next(match[1] for line in self.process.stdout if (match := re.search(r"(http://\S+?)/?,", line)))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def get(self, path):
        with urllib.request.urlopen(f"{self.address}{path}", timeout=60) as answer:
            return answer.read().decode()

    def version(self, known):
        """The site's version as a page asks for it: answers when there is another one."""
        return json.loads(self.get(f"/_docgen/changes?since={known}"))["version"]


def milliseconds(binary, root, page, address, environment, runs=7):
    """Medians: from the write to the answer, and to the page with the new sentence."""
    with Preview(binary, root, environment) as preview:
        known = preview.version(-1)
        while known == 0:
            known = preview.version(known)
        preview.get(address)
        told, shown = [], []
        for number in range(runs):
            sentence = f"Sentence number {number} is new."
            text = page.read_text(encoding="utf-8") + f"\n{sentence}\n"
            start = time.perf_counter()
            page.write_text(text, encoding="utf-8")
            known = preview.version(known)
            told.append(time.perf_counter() - start)
            if sentence not in preview.get(address):
                raise SystemExit(f"error: docgen serve shows an old {address}")
            shown.append(time.perf_counter() - start)
            # Times of the next edit must not meet the end of this one.
            time.sleep(0.3)
    return statistics.median(told) * 1000, statistics.median(shown) * 1000
