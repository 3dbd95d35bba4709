"""Pages as strips: running text whose rows know where a line merely wrapped, with the tables between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter

from models.page import Document, Line, Page, Paragraph, Source, Table
from pipeline.extraction.layout.arabic_marks import marks_mended
from pipeline.extraction.layout.column_gaps import chinese_gaps, typed_gaps
from pipeline.extraction.layout.item_marks import closing, item_marks, mark_kind
from pipeline.extraction.layout.passage import JOINER, Passage, passage
from pipeline.extraction.layout.strokes import slashed
from pipeline.extraction.layout.telegrams import telegram_marks
from pipeline.extraction.layout.unmarked_items import unmarked_items
from pipeline.extraction.layout.wraps import (
    announces_list,
    end_of_list_lines,
    is_torn,
    is_unfinished,
    is_wrapped,
    line_end,
    usual_end,
)

# A line of its own below a long one: "Pasaporte oficial C-118204", "Passport AB 1234567".
_NUMBERED = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ][^\d\n,;]{2,40}?\s[A-ZА-ЯЁ]{1,3}\s?[-–]?\s?\d{5,12}\s*")
WRAPPED_AT_LEAST = 60  # letters; no mail program breaks lines earlier
WRAPPED_LETTERS = 100  # mail programs break lines at 60 to 80 letters


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a strip.

    Attributes:
        start, end: offsets in the strip's text.
        block: number of the paragraph it belongs to.
        first: it begins its paragraph.
        soft: it only goes on where the row before had no room left.
        marker_end: offset after "1." or "-"; equal to `start` where no mark begins an item.
        far: where the row ends, as a fraction of the page's width in reading direction.
        first_word: width of its first word, a fraction of the page's width.
    """

    start: int
    end: int
    block: int
    first: bool
    soft: bool
    marker_end: int
    far: float = 0.0
    first_word: float = 0.0
    unmarked: bool = False  # an item begins here without a mark

    @property
    def item(self) -> bool:
        """Whether an item of a list begins here."""
        return self.marker_end > self.start or self.unmarked


@dataclass(frozen=True, slots=True, eq=False)  # each is itself: what is kept for one is found without comparing its rows
class Strip:
    """Paragraphs of one page that follow one another.

    Attributes:
        passage: the words with their places.
        view: `passage.text` of the same length, with a blank for every line feed that is only a wrap, and a tab for every
            blank that is a gap between columns.
    """

    passage: Passage
    view: str
    rows: tuple[Row, ...]
    language: str | None
    _blocks: dict[int, tuple[int, int]] = field(init=False, repr=False, default_factory=dict)  # where each begins and ends

    def __post_init__(self) -> None:
        """Note where each paragraph begins and ends; asked row by row, a long one would be gone through as often."""
        for row in self.rows:
            begins, ends = self._blocks.get(row.block, (row.start, row.end))
            self._blocks[row.block] = (min(begins, row.start), max(ends, row.end))

    def text(self, row: Row) -> str:
        """Return the row's text."""
        return self.view[row.start : row.end]

    def row_at(self, at: int) -> Row | None:
        """Return the row on which this place of the view stands, or at whose end; None between two rows."""
        number = bisect_left(self.rows, at, key=attrgetter("end"))
        return self.rows[number] if number < len(self.rows) and self.rows[number].start <= at else None

    def rows_from(self, begins: int) -> Iterator[tuple[int, Row]]:
        """Yield the rows that begin at this place or below it, with their numbers."""
        first = bisect_left(self.rows, begins, key=attrgetter("start"))
        return ((number, self.rows[number]) for number in range(first, len(self.rows)))

    def with_rows_begun(self, numbers: Collection[int]) -> Strip:
        """Return the strip with each of these soft rows begun: the line above only seemed to have had no room for it."""
        begun = [number for number in numbers if self.rows[number].soft]
        if not begun:
            return self
        view, rows = list(self.view), list(self.rows)
        for number in begun:
            view[rows[number].start - 1] = "\n"
            rows[number] = replace(rows[number], soft=False)
        return replace(self, view="".join(view), rows=tuple(rows))

    def goes_on(self, number: int) -> bool:
        """Tell whether this row is only the rest of the one above, which no stop ends: "… and International" / "Cooperation"."""
        return self.rows[number].soft and self.text(self.rows[number - 1]).rstrip()[-1:].isalpha()

    def mark(self, row: Row) -> str:
        """Return with what kind of mark the row's item begins: "1.", "(a)"; "" for no item."""
        return mark_kind(self.view[row.start : row.marker_end])

    def blocks(self) -> tuple[tuple[int, int], ...]:
        """Return where each paragraph begins and ends, in order."""
        return tuple(self._blocks.values())

    def block_start(self, row: Row) -> int:
        """Return where the paragraph of this row begins."""
        return self._blocks[row.block][0]

    def block_end(self, row: Row) -> int:
        """Return where the paragraph of this row ends."""
        return self._blocks[row.block][1]


@dataclass(frozen=True, slots=True)
class Sheaf:
    """A table where it stands on its page."""

    table: Table
    document: Document
    page: Page


def parts_of(document: Document, page: Page) -> Iterator[Strip | Sheaf]:
    """Yield the page's strips and tables in reading order."""
    gathered: list[Paragraph] = []
    for block in page.blocks:
        if isinstance(block, Paragraph):
            gathered.append(block)
            continue
        if gathered:
            yield strip(document, page, gathered)
            gathered = []
        if block.rows:
            yield Sheaf(block, document, page)
    if gathered:
        yield strip(document, page, gathered)


def strip(document: Document, page: Page, paragraphs: list[Paragraph], language: str | None = None, room: float = 0.0) -> Strip:
    """Return the strip of these paragraphs; `room` is how far its lines might go, a fraction of the page's width, where known."""
    lines = tuple(line for paragraph in paragraphs for line in paragraph.lines)
    held = passage(document, page, lines)
    language = language or page.language
    typed = page.source is Source.TEXT
    right_to_left = language == "ar" and not typed  # of typed text it is only known how far into the line its words stand
    rows: list[Row] = []
    view = list(held.text)
    texts = [line.text for line in lines]
    marks, ends = item_marks(texts), frozenset(closing(texts))
    bare = unmarked_items([paragraph.lines for paragraph in paragraphs], marks)
    edge = max(room, usual_end([line_end(line, right_to_left) for line in lines]))
    if typed and lines:
        margin = min(line.box.left for line in lines)
        edge = max(edge, margin + WRAPPED_AT_LEAST * min(map(_letter, lines)))
    furthest = float("inf") if typed else max((line_end(line, right_to_left) for line in lines), default=1.0)
    room = max(edge, end_of_list_lines(page, lines, edge, right_to_left)) if lines and not typed else edge
    # Typed text either wraps at the width of a mail or not at all.
    unwrapped = typed and any(len(line.text) > WRAPPED_LETTERS for line in lines)
    offset, block = 0, -1
    before: Line | None = None
    for number, paragraph in enumerate(paragraphs):
        for index, line in enumerate(paragraph.lines):
            end = offset + len(line.text)
            marker, ending = marks[len(rows)], len(rows) in ends
            first = not index and not ending
            block += first
            if right_to_left:
                view[offset:end] = marks_mended(line.text)
            gaps = sorted({*(typed_gaps(line, offset) if typed else ()), *chinese_gaps(line, offset)})
            for gap in gaps:
                view[gap] = "\t"
            wrapped = before is not None and (
                is_unfinished(before)
                or (typed and is_torn(before, line))
                or (
                    not unwrapped
                    and _NUMBERED.fullmatch(line.text) is None
                    and not announces_list(before, furthest, right_to_left)
                    and is_wrapped(before, line, edge, room, right_to_left, typed=typed)
                )
            )
            soft = ending or (not first and wrapped and not marker and not gaps)
            if soft:
                view[offset - 1] = JOINER if is_torn(before, line) else " "
            far, first_word = line_end(line, right_to_left), line.words[0].box.width
            unmarked = first and number in bare
            rows.append(Row(offset, end, block, first, soft, offset + marker, far, first_word, unmarked))
            before = line
            offset = end + 1
    return Strip(held, slashed(telegram_marks("".join(view))), tuple(rows), language)


def _letter(line: Line) -> float:
    """Return the width of a letter of typed text, a fraction of the page's width."""
    word = line.words[0]
    return word.box.width / len(word.text)
