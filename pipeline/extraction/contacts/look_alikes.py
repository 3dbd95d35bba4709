"""Letters that small or coarse pictures show alike."""

from __future__ import annotations

Alike = tuple[frozenset[str], ...]
# Several letters may look like one.
ALIKE: Alike = (
    frozenset("li1tfj|"),
    frozenset("oce0a"),
    frozenset("uvnhrm"),
    frozenset("gq9y"),
    frozenset("vy"),
    frozenset("s5"),
    frozenset("z2"),
    frozenset("bh6"),
)
_RUNS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("nn", "m"), ("ri", "n"), ("ij", "j"))


def looks_like(read: str, meant: str, alike: Alike = ALIKE) -> bool:
    """Tell whether one word differs from the other by nothing but letters that look alike."""
    if is_run(read, meant):
        return alike is ALIKE
    if len(read) != len(meant):
        return False
    return all(
        one == other or any(one in letters and other in letters for letters in alike)
        for one, other in zip(read, meant, strict=True)
    )


def is_run(read: str, meant: str) -> bool:
    """Tell whether two letters of one stand for one letter of the other: "thornas" for "thomas"."""
    return any(meant in (read.replace(run, letter), read.replace(letter, run)) for run, letter in _RUNS)
