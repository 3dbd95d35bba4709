"""Labels below the sentence that names somebody: "Ms. A will attend." above "Title: Judge" and "Institution: Supreme Court"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

_LABELLED = re.compile(r"\s*(?P<label>[^\s:：][^:：\n]{1,47}?)\s*[:：]\s*(?P<value>\S.*)", re.DOTALL)
_TOLD = frozenset({"title", "organisation", "role"})
_BESIDE = CONTACTS | {"honorific", "number", "passport", "address", "country", "birth", "gender", "other"}
_SAID = frozenset({"prose", "tagger"})  # whom a sentence names


def with_labels_below(
    strip: Strip, found: Sequence[tuple[int, Person]], zones: tuple[Zone, ...], lexicon: Lexicon
) -> tuple[list[tuple[int, Person]], list[str]]:
    """Return (the persons with what such labels tell of them, rows of labels of which it is not told whose they are).

    They are his who alone comes of those in the paragraph above, if he is named last there; what is known of him stays.
    """
    told, left = list(found), list[str]()
    number = 0
    while number < len(strip.rows):
        run = _run(strip, number, zones, lexicon)
        if not run or not _TOLD.intersection(field for field, _ in run.values()):
            number += max(1, len(run))
            continue
        above = _above(strip, number)
        at = _only_named(strip, above, told, lexicon) if above is not None else None
        if at is not None:
            told[at] = (told[at][0], _with(told[at][1], run, lexicon))
        elif above is not None and any(above[0] <= start < above[1] and person.via in _SAID for start, person in told):
            left.append(strip.text(strip.rows[number]).strip())
        number = _last_row(strip, max(run)) + 1
    return told, left


def _run(strip: Strip, first: int, zones: tuple[Zone, ...], lexicon: Lexicon) -> dict[int, tuple[str, Piece]]:
    """Return for each of the rows from here that are labels, none of them a name's, (the field, its value); none in an item."""
    run: dict[int, tuple[str, Piece]] = {}
    number = first
    while number < len(strip.rows):
        row = strip.rows[number]
        told = None if row.item or within(zones, row.start) is not None else _field(strip, number, lexicon)
        if told is None:
            break
        run[number] = told
        number = _last_row(strip, number) + 1
    return run


def _last_row(strip: Strip, number: int) -> int:
    """Return the number of the last row on which what begins in this one goes on."""
    last = number
    while last + 1 < len(strip.rows) and strip.rows[last + 1].soft:
        last += 1
    return last


def _field(strip: Strip, number: int, lexicon: Lexicon) -> tuple[str, Piece] | None:
    """Return what the row's label names, and the value behind it with the rows on which it goes on."""
    found = _LABELLED.fullmatch(strip.view, strip.rows[number].start, strip.rows[_last_row(strip, number)].end)
    names = lexicon.label(found["label"]) if found is not None else ()
    if found is None or not names or names[0] not in _TOLD | _BESIDE:
        return None
    return names[0], Piece(strip.passage, found.start("value"), found.start("value") + len(found["value"].rstrip(" .;,")))


def _above(strip: Strip, number: int) -> tuple[int, int] | None:
    """Return where the paragraph above these labels stands; None where an item of a list begins it, or nothing is above."""
    if not number:
        return None
    row = strip.rows[number]
    before = strip.rows[number - 1]
    start = strip.block_start(before)
    items = (other.item for other in strip.rows if start <= other.start < row.start)
    return None if any(items) else (start, row.start)


def _only_named(strip: Strip, above: tuple[int, int], found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> int | None:
    """Return the number of the only person who comes of this paragraph; None where another is named behind him."""
    named = [number for number, (at, person) in enumerate(found) if above[0] <= at < above[1] and person.via in _SAID]
    if len(named) != 1:
        return None  # "Ms. A and Mr. B will attend." above labels of one
    number = named[0]
    end = max(piece.end for piece in found[number][1].name)
    rest = strip.view[end : above[1]]
    names = (name_at(rest, start, lexicon, strip.language) for start in courtesy_forms(rest, lexicon, strip.language))
    return None if any(name is not None and name.honorific is not None for name in names) else number


def _with(person: Person, run: dict[int, tuple[str, Piece]], lexicon: Lexicon) -> Person:
    for field, piece in run.values():
        if field == "title" and not person.title:
            person = replace(person, title=(piece,))
        elif field == "organisation" and not person.organisation:
            person = replace(person, organisation=(piece,))
        elif field == "role" and person.role is None and (role := lexicon.role(piece.text)) is not None:
            person = replace(person, role=role, role_piece=piece)
    return person
