"""What the site has not got yet.

The tests of a feature run as soon as it is in the output. While it is not, they are skipped and counted, as long as
its name stands here; take it off when the feature lands, and a site without it fails.
"""

import pytest

PENDING = set()
WORDS = "not there yet: "


def needs(feature, found):
    """Goes on when the feature is in the output; otherwise skips, or fails when it should be there."""
    if found:
        return
    if feature in PENDING:
        pytest.skip(WORDS + feature)
    pytest.fail(f"the site has no {feature} any more, and pending.py does not name it")
