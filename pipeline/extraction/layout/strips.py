"""Pages as strips: running text whose rows know where a line merely wrapped, with the tables between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import attrgetter

from models.page import Document, Line, Page, Paragraph, Source, Table, between
from pipeline.extraction.layout.arabic_marks import marks_mended
from pipeline.extraction.layout.item_marks import closing, item_marks, mark_kind
from pipeline.extraction.layout.passage import JOINER, Passage, passage
from pipeline.extraction.layout.strokes import slashed
from pipeline.extraction.layout.telegrams import telegram_marks
from pipeline.extraction.layout.unmarked_items import unmarked_items
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.marks import COLONS

_LABEL = re.compile(r"[^\s:：]{1,20}(?: [^\s:：]{1,20}){0,2}\s?[:：](?!\d)")  # "Tel.:" begins a line of its own
_CHINESE_GAP = 5  # characters by which a full Chinese line may fall short of the edge
_SHORT_WORD = 3  # letters; articles and prepositions of the official languages that have small letters
# A line of its own below a long one: "Pasaporte oficial C-118204", "Passport AB 1234567".
_NUMBERED = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ][^\d\n,;]{2,40}?\s[A-ZА-ЯЁ]{1,3}\s?[-–]?\s?\d{5,12}\s*")
_ALONE = re.compile(r"[\u3400-\u9fff](?:$|[(（:：])")  # one character, as in "冯　燕(女)", "团　长："
SENTENCE, ANNOUNCED = 0.3, 0.15  # of the page's width: longer than a label; room that a word at the line's end would have had
NARROW = 0.62  # of a page's width between its margins: prose that stands alone is wider
_FEW_LINES = 10  # too few to tell a usual length
WRAPPED_AT_LEAST = 60  # letters; no mail program breaks lines earlier
WRAPPED_LETTERS = 100  # mail programs break lines at 60 to 80 letters

# "… as follows. Head:", and not what announces a list: "… (CU 2009/33 (A)) as follows:".
_LAST_LABEL = re.compile(r"[.,،，;؛。；(（][^.,،，;؛。；(（)）]{1,30}[:：]$")


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
    edge = max(room, _edge([_far(line, right_to_left) for line in lines]))
    if typed and lines:
        margin = min(line.box.left for line in lines)
        edge = max(edge, margin + WRAPPED_AT_LEAST * min(map(_letter, lines)))
    furthest = float("inf") if typed else max((_far(line, right_to_left) for line in lines), default=1.0)
    room = max(edge, _edge_of_list(page, lines, edge, right_to_left)) if lines and not typed else edge
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
            gaps = sorted({*(_gaps(line, offset) if typed else ()), *_chinese_gaps(line, offset)})
            for gap in gaps:
                view[gap] = "\t"
            wrapped = before is not None and (
                _unfinished(before)
                or (typed and _torn(before, line))
                or (
                    not unwrapped
                    and _NUMBERED.fullmatch(line.text) is None
                    and not _announces(before, furthest, right_to_left)
                    and _wraps(before, line, edge, room, right_to_left, typed=typed)
                )
            )
            soft = ending or (not first and wrapped and not marker and not gaps)
            if soft:
                view[offset - 1] = JOINER if _torn(before, line) else " "
            far, first_word = _far(line, right_to_left), line.words[0].box.width
            unmarked = first and number in bare
            rows.append(Row(offset, end, block, first, soft, offset + marker, far, first_word, unmarked))
            before = line
            offset = end + 1
    return Strip(held, slashed(telegram_marks("".join(view))), tuple(rows), language)


def _gaps(line: Line, offset: int) -> list[int]:
    """Return the offsets of the blanks that are columns' gaps: three letters wide or more (typed text is not justified)."""
    found: list[int] = []
    for word, following in pairwise(line.words):
        offset += len(word.text)
        blank = between(word, following)
        width = max(word.box.width, 1e-9) / len(word.text)
        if blank and max(following.box.left - word.box.right, word.box.left - following.box.right) > 2.6 * width:
            found.append(offset)
        offset += len(blank)
    return found


def _chinese_gaps(line: Line, offset: int) -> list[int]:
    """Return the offsets of the full-width blanks that part name, body and post; letters that stand apart are one word.

    "郭　伟　外交部　司长" has two: names of two characters are spread to the width of three, as are headings ("代　表").
    """
    found: list[int] = []
    single = spread(line.words[0].text)  # so far the stretch has single characters that stand apart
    for index, (word, following) in enumerate(pairwise(line.words)):
        offset += len(word.text)
        blank = between(word, following)
        if blank and is_cjk(word.text[-1]) and is_cjk(following.text[0]):
            behind = line.words[index + 2] if index + 2 < len(line.words) else None
            alone = spread(following.text) and (behind is None or bool(between(following, behind)))
            if not (single and alone):
                found.append(offset)
            single = alone
        elif single and not blank:
            single = False
        offset += len(blank)
    return found


def spread(word: str) -> bool:
    """Tell whether the word is one Chinese character that stands apart, a bracket or colon behind it left aside."""
    return _ALONE.match(word) is not None


def _letter(line: Line) -> float:
    """Return the width of a letter of typed text, a fraction of the page's width."""
    word = line.words[0]
    return word.box.width / len(word.text)


def _edge(ends: list[float]) -> float:
    """Return where full lines end; a few lines that run far beyond the others (an address, a rule) do not count."""
    if len(ends) < _FEW_LINES:
        return max(ends, default=1.0)
    usual = sorted(ends)[int(0.9 * (len(ends) - 1))]
    return max(end for end in ends if end <= usual * 1.12)


def _edge_of_list(page: Page, lines: Sequence[Line], edge: float, right_to_left: bool) -> float:
    """Return where lines would end that fill the page, if these are short ones of a list with nothing beside them; 0 for others.

    No line of an annex wraps because it is the longest: "Ms. Rania Harb (HARB Rania)" ends there, and a post stands below it.
    """
    margin = min((1 - line.box.right if right_to_left else line.box.left) for line in lines)
    if edge - margin > NARROW * (1 - 2 * margin):
        return 0.0
    own, top, bottom = {id(line) for line in lines}, lines[0].box.top, lines[-1].box.bottom
    others = (line for line in page.lines() if id(line) not in own and top < line.box.middle < bottom)
    return 0.0 if any(_far(line, right_to_left) > edge for line in others) else 1 - margin


def _far(line: Line, right_to_left: bool) -> float:
    return 1 - line.box.left if right_to_left else line.box.right


def _unfinished(line: Line) -> bool:
    """Tell whether a line ends in a short word in small letters ("of", "de la", "по"): nothing ends there."""
    last = line.words[-1].text
    return len(line.words) > 1 and len(last) <= _SHORT_WORD and last.isalpha() and last.islower()


def _torn(before: Line | None, line: Line) -> bool:
    """Tell whether a name with a hyphen was torn at the end of the line: "Quaye-" above "Ampofo,"."""
    if before is None:
        return False
    last, first = before.words[-1].text, line.words[0].text
    name = len(last) > 2 and last[-1] in "-‐‑" and last[-2].isalpha() and last[:1].isupper()
    return name and first[:1].isupper() and first[1:2].islower() and not first.endswith(".")


def _announces(before: Line, furthest: float, right_to_left: bool) -> bool:
    """Tell whether a line of a sentence ends in a colon where there was room for more: a list begins below it."""
    sentence = before.text.endswith(COLONS) and before.box.width > SENTENCE
    return sentence and _far(before, right_to_left) < furthest - ANNOUNCED and not _LAST_LABEL.search(before.text)


def _wraps(before: Line, line: Line, edge: float, room: float, right_to_left: bool, *, typed: bool = False) -> bool:
    """Tell whether the first word of `line` would have had no room on the line before; hyphens and small letters tell too.

    Args:
        before: the line above.
        line: the one below it.
        edge: where the longest lines end.
        room: where lines could end; beyond the edge in a list of short lines.
        right_to_left: how the lines run.
        typed: the text was no picture.
    """
    text, following = before.text, line.text
    if _LABEL.match(following):
        return False
    if text.endswith(("-", "‐", "¬")) and following[:1].islower():
        return True
    first = line.words[0]
    # Chinese breaks between any two characters, and B joins them to one word.
    word = _CHINESE_GAP * first.box.width / max(1, len(first.text)) if is_cjk(first.text) else first.box.width
    blank = first.box.width / max(1, len(first.text))
    if typed:
        return _far(before, right_to_left) + blank + word > edge
    no_room = _far(before, right_to_left) + blank + word > room
    near_edge = _far(before, right_to_left) + 2.5 * word + 0.05 > edge
    return no_room or (following[:1].islower() and near_edge)
