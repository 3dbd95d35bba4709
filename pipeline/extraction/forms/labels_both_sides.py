"""Forms in two languages as they stand on the page: labels in the one at one edge, the same in the other at the other edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from models.page import Page, Source
from pipeline.extraction.forms.form_fields import Stretch, bare
from pipeline.extraction.forms.unread_labels import UNREAD_MIN, is_unread
from pipeline.extraction.words.lexicon import Lexicon

AGAIN_MIN = 3  # rows with a label at either edge that say the same, so that the form is known to have both
SAME_EDGE = 0.03  # of the page's width, between labels of one column
UNREAD_WIDTH = 0.12  # of the page's width, of the column in which labels stand that the engine cannot read
UNREAD_BLANK = 0.1  # of the page's width, at least, between any value and these

Row = list[Stretch]


@dataclass(frozen=True, slots=True)
class _Column:
    """The labels at one edge, in reading direction: where most begin and end, and where the last one ends."""

    start: float
    end: float
    far: float

    def holds(self, stretch: Stretch) -> bool:
        """Tell whether a stretch stands in the column, whichever edge its labels have in common."""
        return abs(stretch.start - self.start) <= SAME_EDGE or abs(stretch.end - self.end) <= SAME_EDGE


def with_labels_once(rows: Sequence[Sequence[Stretch]], page: Page, lexicon: Lexicon) -> list[Row]:
    """Return the rows of such a form with one label each, before the value; rows of others as they are.

    Either of the two labels may be lost or misread: the other one says what the value is.
    """
    kept = [list(row) for row in rows]
    again = [row for row in kept if len(row) > 2 and _says_again(row) and not any(stretch.names for stretch in row[1:-1])]
    if len(again) < AGAIN_MIN:
        return _without_unread(kept, page.language, lexicon) if page.source is Source.OCR else kept
    first, second = (_column([row[at] for row in again]) for at in (0, -1))
    return [_once(row, first, second) for row in kept]


def _says_again(row: Sequence[Stretch]) -> bool:
    return row[0].alone and row[-1].alone and bool(set(row[0].names) & set(row[-1].names))


def _column(labels: Sequence[Stretch]) -> _Column:
    starts, ends = [label.start for label in labels], [label.end for label in labels]
    return _Column(median(starts), median(ends), max(ends))


def _once(row: Row, first: _Column, second: _Column) -> Row:
    """Return the row with what stands at both edges as one label before its value.

    A second label that was read as a row of its own is none: its value has the first one.
    """
    last, before = row[-1], row[0]
    if not last.alone or not second.holds(last) or last.start < first.far:
        return row
    if len(row) == 1:
        return [replace(last, names=(), label_words=0)]
    labels = first.holds(before) and (bool(before.names) or before.end <= first.far + SAME_EDGE)
    if not labels:
        moved = replace(last, start=first.start, end=min(first.end, before.start))  # the first one was not read
        return row if before.names else [moved, *row[:-1]]
    if before.names and (not before.alone or not _says_again(row)):
        return row
    names = tuple(name for name in before.names if name in last.names) or last.names
    return [_with(before, last, names, "" if before.names else bare(last.words)), *row[1:-1]]


def _with(label: Stretch, other: Stretch, names: tuple[str, ...], wording: str) -> Stretch:
    """Return a label with the words of another one, as one that is known by this wording."""
    words = label.words + other.words
    return replace(label, words=words, names=names, label_words=len(words), wording=wording)


def _without_unread(rows: Sequence[Row], language: str | None, lexicon: Lexicon) -> list[Row]:
    """Return the rows without what was made of labels behind the values that the engine cannot read: "Membre     di".

    In most rows a value stands between the two: without it that behind the label is the value.
    """
    before = [row for row in rows if len(row) > 1 and row[0].alone]
    short = [row for row in before if is_unread(row[-1].text, row[0].names, lexicon, language)]
    far = max((row[-1].start for row in short), default=0.0) - UNREAD_WIDTH
    unread = [row for row in short if row[-1].start >= far]
    edge = min((row[-1].start for row in unread), default=0.0)
    values = [stretch for row in before for stretch in (row[1:-1] if row in unread else row[1:])]
    ends = max((stretch.end for stretch in values), default=1.0)
    valued = sum(len(row) > 2 for row in unread)
    if len(unread) < UNREAD_MIN or valued * 2 <= len(unread) or ends > edge - UNREAD_BLANK:
        return list(rows)
    return [
        [_with(row[0], row[-1], row[0].names, row[0].wording or bare(row[0].words)), *row[1:-1]] if row in unread else row
        for row in rows
    ]
