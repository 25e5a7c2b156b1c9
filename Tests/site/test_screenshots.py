"""Pictures of key pages for eyes to judge, in artifacts/screenshots; what can be judged without eyes is asserted."""

import pathlib
import shutil
import struct

import pytest
from site_files import LANGUAGES, RECIPE, ROOT

FOLDER = ROOT / "artifacts/screenshots"
KEY = {
    "home": "index.html",
    "quick-start": "quick-start.html",
    "architecture": "architecture.html",
    "backends": "choose-a-backend.html",
    "reference": "quick-reference.html",
    "values": "values-spark-41.html",
    "recipe": RECIPE,
    "recipe-list": "recipes/index.html",
}
WIDTHS = [390, 820, 1440]
pytestmark = pytest.mark.full


@pytest.fixture(scope="module", autouse=True)
def folder():
    """Without the pictures of earlier runs."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)


def take(page, name):
    """A picture of the whole page, and its size as its header says."""
    # Not `wait_for_function`: it evaluates a text in the page, which the site's policy refuses. A broken image is refused, too.
    page.evaluate("Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode() }))")
    file = pathlib.Path(FOLDER / f"{name}.png")
    page.screenshot(path=file, full_page=True, animations="disabled", timeout=120_000)
    data = file.read_bytes()
    assert data.startswith(b"\x89PNG")
    return data, struct.unpack(">II", data[16:24])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", KEY)
def test_key_pages_are_pictured(visit, language, name):
    page = visit(f"{language}/{KEY[name]}", reduced_motion="reduce").page
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        pictures = {}
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            data, size = take(page, f"{language}-{name}-{width}-{scheme}")
            # The picture is as wide as the window: nothing stands out of the page.
            assert size[0] == width and size[1] >= 900
            pictures[scheme] = data
        assert pictures["light"] != pictures["dark"]
