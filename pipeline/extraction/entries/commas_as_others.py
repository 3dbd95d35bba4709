"""Names of two surnames and a given name behind a comma, where the others' names have a comma too: "Jasso Lozada, Mauro"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person

OTHERS_MIN = 2  # persons whose one surname stands before a comma
_TWO_SURNAMES = re.compile(r"(?:[^\W\d_]+['’\-]?[^\W\d_]* ){1,4}[^\W\d_]+, [^\W\d_]+(?: [^\W\d_]+)?")
_ONE_SURNAME = re.compile(r"[\w'’\-]+, \w+.*")


def with_commas_as_others(persons: Sequence[Person]) -> list[Person]:
    """Return the persons, such a name no longer doubted where it is the others' way: all of them have a comma, two a sure one.

    Alone "Mr. Jasso Lozada, Mauro, Senior Officer" may be two persons.
    """
    names = [" ".join(piece.text for piece in person.name) for person in persons]
    sure = sum(
        _ONE_SURNAME.fullmatch(name) is not None and not person.doubts for name, person in zip(names, persons, strict=True)
    )
    if sure < OTHERS_MIN or not all("," in name for name in names):
        return list(persons)
    doubted = [
        bool(_TWO_SURNAMES.fullmatch(name)) and Doubt.NO_NAME in one.doubts for name, one in zip(names, persons, strict=True)
    ]
    return [
        replace(one, doubts=tuple(doubt for doubt in one.doubts if doubt is not Doubt.NO_NAME)) if was else one
        for one, was in zip(persons, doubted, strict=True)
    ]
