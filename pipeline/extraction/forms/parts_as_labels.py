"""Parts in the delegation that are labels elsewhere: "Delegate" over or below "Capacity", "Head of" / "delegation"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Line
from pipeline.extraction.forms.form_fields import Stretch
from pipeline.extraction.forms.further_lines import NEXT_LINE_HEIGHTS
from pipeline.extraction.words.lexicon import Lexicon

LINES_MOST = 3  # of a part in the delegation, in a narrow box


def with_parts_as_values(
    rows: Sequence[Sequence[Stretch]], lexicon: Lexicon, *, above: bool, reach: float
) -> list[list[Stretch]]:
    """Return the rows with a part in the delegation as the value that it is where a label for one stands next to it.

    Args:
        rows: of a form.
        lexicon: the words for parts.
        above: values stand over their labels, not below them.
        reach: how far from them, at most, a fraction of the page's height.
    """
    stretches = [stretch for row in rows for stretch in row]
    made: dict[int, Stretch | None] = {}  # the part instead of its line next to the label, nothing instead of the others
    for label in stretches:
        if "role" in label.names and label.alone and lexicon.role_heading(label.text) is None:
            held = _part(label, stretches, lexicon, above=above, reach=reach)
            if any(id(line) in made for line in held):
                continue  # of the part that stands next to another label
            made |= {id(line): None for line in held}
            made |= {id(held[0]): _joined(held[::-1] if above else held)} if held else {}
    kept = [[made.get(id(each), each) for each in row] for row in rows]
    return [row for each in kept if (row := [stretch for stretch in each if stretch is not None])]


def _joined(lines: Sequence[Stretch]) -> Stretch:
    """Return the lines of a part as one stretch that is no label."""
    words = tuple(word for line in lines for word in line.words)
    start, end = min(line.start for line in lines), max(line.end for line in lines)
    return replace(lines[0], words=words, box=Line(words).box, start=start, end=end, names=(), label_words=0, colon=False)


def _part(label: Stretch, stretches: Sequence[Stretch], lexicon: Lexicon, *, above: bool, reach: float) -> Sequence[Stretch]:
    """Return the lines next to the label that together name a part in the delegation; () where they name none."""
    held: list[Stretch] = []
    while len(held) < LINES_MOST:
        last = held[-1] if held else label
        limit = NEXT_LINE_HEIGHTS * last.box.height if held else reach
        near = [
            (gap, at)
            for at, other in enumerate(stretches)
            if other is not last
            and other.alone == bool(other.names)
            and -last.box.height / 2 <= (gap := _gap(last, other, above)) <= limit
            if min(other.end, label.end) > max(other.start, label.start)
        ]
        if not near:
            return ()
        held.append(stretches[min(near)[1]])
        lines = held[::-1] if above else held
        if lexicon.role_heading(" ".join(line.text for line in lines)) is not None:
            return held
    return ()


def _gap(one: Stretch, other: Stretch, above: bool) -> float:
    return one.box.top - other.box.bottom if above else other.box.top - one.box.bottom
