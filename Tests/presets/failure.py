"""What can go wrong, as two kinds: a preset that fails, and a set-up in which nothing can be tested."""


class Failure(Exception):
    """Something that a preset promises does not hold; `detail` are the lines that show it."""

    def __init__(self, what, detail=""):
        super().__init__(what)
        self.detail = detail.strip()


class Unusable(Exception):
    """Nothing was tested: the cluster, a tool or the plan is wrong. Says what, why, and what helps."""

    def __init__(self, what, why, help_):
        super().__init__(f"error: {what} — {why}\nhelp: {help_}")
