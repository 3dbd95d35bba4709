"""Bodies above the items that change a list: "MINISTRY OF JUSTICE" above "- Mr. A is replaced by Ms. B, Judge"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.tables.headings import body_heading, under_body
from pipeline.extraction.words.lexicon import Lexicon

SENTENCE_LETTERS = 60  # of a line of the sentence that announces the items: the letterhead stands above any
UNSURE = 0.35  # that the body is his too who comes in another's place


def with_bodies_above(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return those told of in sentences of items, asked about with the body that heads these, where no other is told.

    Args:
        strip: the paragraphs.
        found: (where he is named, somebody who comes); entries of a list have their headings already.
        lexicon: the words of bodies.
    """
    return [(at, _under(strip, at, person, lexicon) if person.via == "prose" else person) for at, person in found]


def _under(strip: Strip, at: int, person: Person, lexicon: Lexicon) -> Person:
    index = next((number for number, row in enumerate(strip.rows) if row.start <= at < row.end), None)
    if index is None or person.organisation:
        return person
    named = index
    while index and (strip.rows[index].soft or strip.rows[index].item):
        index -= 1
    row = strip.rows[index]
    heads = index != named and row.first and any(len(strip.text(above)) >= SENTENCE_LETTERS for above in strip.rows[:index])
    body = body_heading(strip, row, lexicon) if heads else None
    return replace(under_body(person, body, lexicon), body_sure=UNSURE) if body is not None else person
