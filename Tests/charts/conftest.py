import pathlib
import shutil
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))


def pytest_configure(config):
    if not shutil.which("helm"):
        pytest.exit("error: helm is not on PATH — charts are rendered by the real helm\nhelp: run `make tools`", returncode=2)


def pytest_terminal_summary(terminalreporter):
    import helm

    counts = dict(helm.COUNTS)
    if counts:
        first = ", ".join(f"{counts.pop(what, 0)} {what}" for what in ("renders", "objects", "cells"))
        terminalreporter.write_line(f"charts: {first}")
        for what, number in sorted(counts.items()):
            terminalreporter.write_line(f"charts: {number} {what}")
