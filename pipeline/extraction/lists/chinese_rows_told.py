"""Whom a Chinese list's own sentence names on a row that was read as none of its entries: "团长兼首席专家尹成峻" / "成员李明"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.entries.same import name_key
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

Placed = tuple[int, Person]


def with_chinese_rows_told(
    strip: Strip, listed: Sequence[Placed], told: Sequence[Placed], lexicon: Lexicon, *, sure: float
) -> list[Placed]:
    """Return the persons of the list with those whom the sentence over its rows announces besides.

    A part or a post stands before their names without a blank, so that nothing shows where the name begins. The sentence must
    name all who are listed; and the others stand on rows of their own below the words that lead the list in.

    Args:
        strip: in which they were found.
        listed: (offset, person) of the list, one at least.
        told: (offset, person) of all sentences, as if no list stood there.
        lexicon: parts and posts.
        sure: the weight from which on somebody is announced.
    """
    known = {name_key(person) for _, person in listed}
    if not is_cjk(listed[0][1].name[0].text[:1]) or not known <= {name_key(person) for _, person in told}:
        return list(listed)
    begins = min(at for at, _ in listed)
    led_in = [row.end for row in strip.rows if row.end <= begins and strip.text(row).rstrip().endswith(COLONS)]
    first = led_in[-1] if led_in else begins
    others = [
        (row.start, person)
        for at, person in told
        if person.weight >= sure and name_key(person) not in known and at >= first
        if (row := strip.row_at(at)) is not None and _is_his(strip, row, at, lexicon)
        if not any(row.start <= start < row.end for start, _ in listed)
    ]
    return sorted([*listed, *others], key=lambda pair: pair[0])


def _is_his(strip: Strip, row: Row, name: int, lexicon: Lexicon) -> bool:
    """Tell whether the row begins with the name, or with a part or post before it."""
    before = strip.view[row.marker_end : name]
    part = lexicon.role(before) is not None or place(before, lexicon) is Place.TITLE
    return not row.soft and (part or not before.strip())
