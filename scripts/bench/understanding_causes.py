"""Why values are wrong: each miss put under one cause, and the causes counted."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from scoring import Mark, bare, folded

CAUSES_SHOWN = 10


def cause_of(mark: Mark) -> str:
    """Return in a few words what is wrong with a value."""
    field, wanted, got = mark.field, mark.wanted, mark.got
    if field in ("stranger", "nobody"):
        return "who is named as somebody else" if field == "stranger" else "no person"
    if not got:
        return "not found"
    if not wanted:
        return "given where none is"
    if field in ("kind", "reference", "state"):
        return f"{wanted} taken for {got}"
    if bare(wanted) == bare(got):
        return "accents or marks only"
    if sorted(bare(wanted).split()) == sorted(bare(got).split()):
        return "order of words"
    one, other = _letters(wanted), _letters(got)
    if one == other:
        return "blanks or punctuation only"
    if other and other in one:
        return "cut short"
    if one and one in other:
        return "more than belongs to it"
    return "letters misread" if mark.near else "another text"


def causes(wrong: Iterable[Mark]) -> list[tuple[str, list[Mark]]]:
    """Return (cause with its field, the misses) of these, the commonest first."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for mark in wrong:
        found[f"{mark.field}: {cause_of(mark)}"].append(mark)
    return sorted(found.items(), key=lambda pair: -len(pair[1]))


def print_causes(title: str, wrong: Iterable[Mark], shown: int = CAUSES_SHOWN) -> None:
    """Print the commonest causes with their counts and an example each."""
    ranked = causes(wrong)
    print(f"\n{title}: {sum(len(marks) for _, marks in ranked)} wrong values")
    for cause, marks in ranked[:shown]:
        mark = marks[0]
        where = f"{mark.truth.get('corpus', '')} {mark.truth.get('file') or mark.truth['message_id']}".strip()
        print(f"{len(marks):5}  {cause:34}  e.g. {where} ({mark.truth['language']}): {mark.wanted!r} read {mark.got!r}")


def _letters(text: str) -> str:
    return "".join(letter for letter in folded(text) if unicodedata.category(letter)[0] in "LNM")
