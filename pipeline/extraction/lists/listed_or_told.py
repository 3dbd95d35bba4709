"""Whether a strip names its persons in a list with sentences beside it, or in its sentences alone: some lists are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import named_again
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.running_text.signed_alone import signs_alone

Placed = tuple[int, Person]  # where in the strip somebody is named, and who


def listed_or_told(
    strip: Strip,
    lists: ListReader,
    listed: Sequence[Placed],
    sentences: ProseReader,
    changed: Sequence[Placed],
    hits: Sequence[Hit],
    away: Callable[[Sequence[Placed]], bool],
) -> list[Placed]:
    """Return the persons of the lists and of the sentences beside them, or those of all sentences where the lists are none.

    Args:
        strip: that is read.
        lists: has read it, and knows what its lists cover.
        listed: whom it found there.
        sentences: reads the strip: as if no list stood there, and without what the lists cover where they are some.
        changed: whom sentences about changes bring.
        hits: contacts in the strip.
        away: tells whether nobody of these comes.
    """
    if not listed:
        return sentences.read(lists.covered, lists.rests)
    told = sentences.read(())
    if _only_stay_away(listed, away) or _tells_again(strip, listed, told, changed, hits):
        return told
    return [*listed, *sentences.read(lists.covered, lists.rests)]


def _only_stay_away(listed: Sequence[Placed], away: Callable[[Sequence[Placed]], bool]) -> bool:
    """Tell whether a list without marks or labels holds only those who stay away: no list that the sentences above announce."""
    return all(person.via == "block" for _, person in listed) and away(listed)


def _tells_again(
    strip: Strip, listed: Sequence[Placed], told: Sequence[Placed], changed: Sequence[Placed], hits: Sequence[Hit]
) -> bool:
    """Tell whether what looks like a list signs, or tells again of those whom the sentences announce.

    "Ms. A and Mr. B will attend." / "Mr. B, who leads, is …"
    """
    return signs_alone(strip, listed, [*changed, *told], hits) or named_again(
        [person for _, person in listed], [person for _, person in told]
    )
