import pathlib
import shutil
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))


def pytest_configure(config):
    if not shutil.which("helm"):
        pytest.exit("error: helm is not on PATH — presets are rendered by the real helm\nhelp: run `make tools`", returncode=2)
