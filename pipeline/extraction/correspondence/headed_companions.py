"""Persons below a heading of those who only come along: "Accompanying persons (not taking part in the meeting)", "随行人员"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.extraction.correspondence.withdrawals import directly_below
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.item_marks import heading_mark
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.persons_counted import company_counted, names_company, persons_counted

_HEAD_LETTERS = 200  # of such a heading, with what stands in its brackets
_BRACKETED = re.compile(r"\s*[(（\[]([^()（）\[\]]{3,160})[)）\]]\s*$")
_MARKS = " \t.:：-–—*"


def comes_along(text: str, lexicon: Lexicon, denies: Callable[[str], bool]) -> bool | None:
    """Tell whether this whole text heads persons who come along, and says in brackets that they do not take part.

    Args:
        text: of one row.
        lexicon: how such headings read.
        denies: whether a clause denies that somebody attends.

    Returns:
        None where it heads nobody of the kind, False where it does not say whether they take part. A line that counts them
        heads them too, "Our two drivers as well:"; with others, "Our two delegates and one driver:", it tells not who is who.
    """
    if len(text) > _HEAD_LETTERS:
        return None
    mark = heading_mark(text, 0)
    bare = text[mark.end if mark is not None else 0 :].strip(_MARKS)
    said = _BRACKETED.search(bare)
    head = bare[: said.start()] if said is not None else bare
    words, apart = head.strip(_MARKS), said is not None and denies(said[1])
    if apart and lexicon.is_post_word(words):
        return True  # "INTERPRETER (outside the delegation)"; any other interpreter may be one of it
    if key(words) in lexicon.said.along_heads:
        return apart
    if not text.rstrip().endswith(COLONS) or not persons_counted(text, lexicon):
        return None
    return apart if company_counted(text, lexicon) else False if names_company(text, lexicon) else None


def without_companions(
    strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon, denies: Callable[[str], bool]
) -> tuple[list[tuple[int, Person]], tuple[str, ...]]:
    """Return the persons of a strip, those in doubt who stand below such a heading, and the names of who does not take part."""
    heads = [(row, told) for row in strip.rows if (told := comes_along(strip.text(row), lexicon, denies)) is not None]
    if not heads:
        return list(found), ()
    coming: list[tuple[int, Person]] = []
    absent: list[str] = []
    for at, person in found:
        above: tuple[Row, bool] | None = next((one for one in reversed(heads) if one[0].start < at), None)
        if above is None or not directly_below(strip, above[0], at):
            coming.append((at, person))
        elif above[1]:
            absent.append(_named(person))
        else:
            coming.append((at, person.doubted(Doubt.ACCOMPANIES)))
    return coming, tuple(absent)


def without_companions_in_table(
    persons: Sequence[Person], above: Strip | None, lexicon: Lexicon, denies: Callable[[str], bool]
) -> tuple[list[Person], tuple[str, ...]]:
    """Return the same for the persons of a table, below the last row of the text `above` it."""
    rows = [row for row in above.rows if key(above.text(row))] if above is not None and persons else []
    told = comes_along(above.text(rows[-1]), lexicon, denies) if above is not None and rows else None
    if told is None:
        return list(persons), ()
    if told:
        return [], tuple(map(_named, persons))
    return [person.doubted(Doubt.ACCOMPANIES) for person in persons], ()


def _named(person: Person) -> str:
    return " ".join(" ".join(piece.text for piece in person.name).split())
