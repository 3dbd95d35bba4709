"""Posts and bodies of who is named in a sentence and signs below: "I, Ann Lee, will attend" above "Ann Lee" / "Judge"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.signature_rows import rows_below_name
from pipeline.extraction.correspondence.zone import CLOSING, within
from pipeline.extraction.entries.entry import Person, described
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.entries.same import signed_so
from pipeline.extraction.layout.strips import Row
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_POST_ROWS = 2  # below the name


def with_posts_signed(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each of whom neither post nor body was read with those below his name where he signs the letter."""
    told = list(persons)
    if all(person.title or person.organisation for person in persons):
        return told
    for reading in readings:
        rows = reading.strip.rows
        for index, row in enumerate(rows):
            name = signing_name(reading, row, lexicon)
            meant = [at for at, person in enumerate(told) if len(name) > 1 and signed_so(person, name)]
            if len(meant) != 1 or told[meant[0]].title or told[meant[0]].organisation:
                continue
            below = rows_below_name(reading.strip, index, _POST_ROWS, lexicon)
            if below:
                own = told[meant[0]]
                said = described(own, reading.strip.passage, reading.strip.view, below[0].start, below[-1].end, (), lexicon)
                told[meant[0]] = replace(own, title=said.title, organisation=said.organisation, split_sure=said.split_sure)
    return told


def signing_name(reading: Reading, row: Row, lexicon: Lexicon) -> list[str]:
    """Return the words of the name that makes up a row of the close of the letter, more than one; [] where none does."""
    zone = within(reading.zones, row.start)
    if zone is None or zone.why != CLOSING:
        return []
    text = reading.strip.text(row)
    match = is_name_line(text, lexicon, reading.strip.language)
    return key(text[slice(*match.name)]).split() if match is not None and match.words > 1 else []
