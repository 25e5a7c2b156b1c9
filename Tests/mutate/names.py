"""Names that nearly are the old ones: what slips into a page, or out of a chart."""

import random


def typo(name, seed, taken=()):
    """The name with one slip of the hand in a run of letters: deterministic, and no name that is taken."""
    rng = random.Random(f"{seed}:{name}")
    letters = [i for i, letter in enumerate(name) if letter.isalpha()]
    slips = [_swapped, _dropped, _doubled, _replaced]
    for _ in range(200):
        slipped = rng.choice(slips)(name, rng.choice(letters), rng)
        if slipped != name and slipped not in taken and slipped[:1].isalnum() == name[:1].isalnum():
            return slipped
    raise ValueError(f"no typing error in {name!r} makes a new name")


def _swapped(name, i, _):
    if i + 1 >= len(name) or not name[i + 1].isalpha():
        return name
    return name[:i] + name[i + 1] + name[i] + name[i + 2:]


def _dropped(name, i, _):
    return name[:i] + name[i + 1:] if sum(letter.isalpha() for letter in name) > 3 else name


def _doubled(name, i, _):
    return name[:i] + name[i] + name[i:]


def _replaced(name, i, rng):
    letter = rng.choice("abcdefghiklmnoprstuvwxy")
    return name[:i] + (letter.upper() if name[i].isupper() else letter) + name[i + 1:]
