"""Two columns of a page that say the same in two languages: put together, and the sentences torn below them made whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from models.page import Block, Cell, Document, Line, Page, Paragraph, Table
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.same import alike, script_of
from pipeline.extraction.layout.turned_pages import PICTURES, with_pages
from pipeline.extraction.tables.cells import is_person
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

HEAD_LETTERS = 60  # of a heading over a column, at most
FAR_LEFT, FAR_RIGHT = 0.4, 0.7  # of the page's width, between which the second column begins
MIDDLE = 0.5  # of the page's width, between columns of which the first stands on the right
EDGE = 0.02  # of the page's width, by which lines of a column begin or end apart
LINES_MIN = 2  # of a column, its heading with them
COLUMNS = 2  # of such a band; a table of more is none
TORN_WORDS = 4  # of a line that is half a sentence, at least
NEW_PARAGRAPH = 1.3  # times the usual distance of a column's lines


@dataclass(frozen=True, slots=True)
class _Band:
    """The lines of both columns, from top to bottom, and those of the sentences torn below them."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    torn: tuple[Line, ...]


def with_twin_columns(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with such columns of a page read from a picture as a table of one row, a column in each cell."""
    return with_pages(document, PICTURES, lambda page: _page(page, lexicon))


def are_twins(table: Table, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether this is a table as `with_twin_columns` makes it."""
    if len(table.rows) != 1 or len(table.rows[0]) != 2:
        return False
    one, other = (cell.lines for cell in table.rows[0])
    return min(len(one), len(other)) >= LINES_MIN and _is_pair(one[0], other[0], lexicon) and _same(one, other, lexicon, language)


def twin_paragraphs(table: Table, begun: frozenset[str]) -> list[list[Paragraph]]:
    """Return the two columns as paragraphs: the heading, and one from each line on that names somebody in both columns."""
    return [_paragraphs(cell.lines, begun) for cell in table.rows[0]]


def named_twice(table: Table, lexicon: Lexicon, language: str | None) -> frozenset[str]:
    """Return the lines that name somebody whom the other column names too."""
    one, other = (cell.lines[1:] for cell in table.rows[0])
    found: set[str] = set()
    for lines, others in ((one, other), (other, one)):
        for above, line in zip((None, *lines), lines, strict=False):
            name = _name(line.text, lexicon, language)
            if name is not None and not (above is not None and _goes_on(above.text, line.text, lexicon, language)):
                twins = [again.text for again in others if alike(name, _name(again.text, lexicon, language) or again.text)]
                found |= {line.text, *twins} if twins else set()
    return frozenset(found)


def _goes_on(above: str, text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a line without courtesy form goes on with the name above it: "Ms. Phommachanh" / "Siriporn Bopha"."""
    name, more = (name_at(line, 0, lexicon, language) for line in (above, text))
    told = name is not None and name.honorific is not None and name.end == len(above)
    return told and more is not None and more.honorific is None


def rooms_of(columns: Sequence[Sequence[Paragraph]], page: Page) -> list[float]:
    """Return how far, in reading direction, the lines of each column might go: up to the other, or to the page's margin."""
    boxes = [[line.box for paragraph in column for line in paragraph.lines] for column in columns]
    if page.language == "ar":
        return [1 - max(box.right for box in boxes[1]) - EDGE, 1 - min(line.box.left for line in page.lines())]
    return [min(box.left for box in boxes[1]) - EDGE, max(line.box.right for line in page.lines())]


def _paragraphs(lines: Sequence[Line], begun: frozenset[str]) -> list[Paragraph]:
    """Return the lines of a column as paragraphs: more white stands between these than between their lines."""
    distances = [_height(below) - _height(above) for above, below in pairwise(lines)]
    usual = sorted(distances)[len(distances) // 3] if distances else 0.0
    parted = [[line] for line in lines[:1]]
    for number, (line, distance) in enumerate(zip(lines[1:], distances, strict=True)):
        if not number or line.text in begun or distance > NEW_PARAGRAPH * usual:
            parted.append([])
        parted[-1].append(line)
    return [Paragraph(tuple(part)) for part in parted]


def _height(line: Line) -> float:
    """Return at which height the line stands, a fraction of the page's; its words may be askew."""
    return median(word.box.middle for word in line.words)


def _page(page: Page, lexicon: Lexicon) -> Page:
    lines = sorted(page.lines(), key=_height)
    from_right = page.language == "ar"
    heads = next((pair for pair in _pairs(lines, lexicon) if _in_halves(*pair, from_right=from_right)), None)
    if heads is None:
        return page
    band = _band(lines, heads[0].box.top, MIDDLE if from_right else heads[1].box.left - EDGE, lexicon)
    if min(len(band.left), len(band.right)) < LINES_MIN or not _same(band.left, band.right, lexicon, page.language):
        return page
    if any(_is_roster(block, band, lexicon, page.language) for block in page.blocks):
        return page
    columns = (band.right, band.left) if from_right else (band.left, band.right)
    table = Table((tuple(Cell(1, number, column) for number, column in enumerate(columns, 1)),))
    return _laid_out(page, band, [table, *([Paragraph(tuple(_joined(band.torn)))] if band.torn else [])])


def _is_roster(block: Block, band: _Band, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a block that the band would tear is a table of persons whose head names its columns."""
    held = {id(line) for line in (*band.left, *band.right)}
    if not isinstance(block, Table) or not any(id(line) in held for row in block.rows for cell in row for line in cell.lines):
        return False
    known = columns_of(block.rows, lexicon, language) if len(block.rows[0]) > COLUMNS else None
    return known is not None and known[0].sure and len(block.rows) > known[1]


def _pairs(lines: Sequence[Line], lexicon: Lexicon) -> Iterable[tuple[Line, Line]]:
    """Yield (left, right) headings of lists of persons that stand side by side; one of them may have been misread."""
    for head in (line for line in lines if _heads(line, lexicon)):
        for other in lines:
            if other.box.top < head.box.middle < other.box.bottom and _is_pair(head, other, lexicon):
                left, right = sorted((head, other), key=lambda line: line.box.left)
                if left.box.right < right.box.left:
                    yield left, right


def _in_halves(left: Line, right: Line, *, from_right: bool) -> bool:
    """Tell whether two headings stand over the two halves of the page."""
    if from_right:
        return left.box.right < MIDDLE < right.box.left
    return FAR_LEFT < right.box.left < FAR_RIGHT


def _is_pair(one: Line, other: Line, lexicon: Lexicon) -> bool:
    return max(len(one.text), len(other.text)) <= HEAD_LETTERS and (_heads(one, lexicon) or _heads(other, lexicon))


def _heads(line: Line, lexicon: Lexicon) -> bool:
    return len(line.text) <= HEAD_LETTERS and lexicon.heading.find(Folded(line.text)) is not None


def _band(lines: Sequence[Line], top: float, cut: float, lexicon: Lexicon) -> _Band:
    """Return the lines from the height `top` on, down to one that goes over `cut`, where the second column begins."""
    below = [line for line in lines if line.box.middle > top]
    end = next((line.box.top for line in below if line.box.left < cut - EDGE and line.box.right > cut + 2 * EDGE), 1.0)
    held = [line for line in below if line.box.middle < end]
    left = [line for line in held if line.box.left < cut]
    right = [line for line in held if line.box.left >= cut]
    whole = next((line.box.top for line in left if _is_torn(line, right, lexicon)), 1.0)
    return _Band(
        tuple(line for line in left if line.box.middle < whole),
        tuple(line for line in right if line.box.middle < whole),
        tuple(line for line in held if line.box.middle >= whole),
    )


def _is_torn(line: Line, right: Sequence[Line], lexicon: Lexicon) -> bool:
    """Tell whether a line is half of the Mission's own sentence: "The Permanent Mission would appreciate t | ould be issued"."""
    words = key(line.text)
    told = next((sender for sender in lexicon.senders if f" {sender} " in f" {words} "), None)
    if told is None or len(words.split()) < TORN_WORDS or words.endswith(told):
        return False
    beside = [other.text for other in right if line.box.top < other.box.middle < line.box.bottom]
    return any(text[:1].isalpha() and not text[:1].isupper() for text in beside)


def _same(one: Sequence[Line], other: Sequence[Line], lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the second column names persons of the first and few others, or both have such headings in two scripts.

    Labels that come again are those of a form for each of two persons.
    """
    if script_of(one[0].text) != script_of(other[0].text) and all(_heads(lines[0], lexicon) for lines in (one, other)):
        return True
    names, again = (
        [name for line in lines[1:] if (name := _name(line.text, lexicon, language)) is not None and not lexicon.label(line.text)]
        for lines in (one, other)
    )
    found = [name for name in again if any(alike(name, first) for first in names)]
    return bool(found) and len(found) * 2 >= len(again)


def _name(text: str, lexicon: Lexicon, language: str | None) -> str | None:
    match = name_at(text, 0, lexicon, language) if is_person(text, lexicon, language) else None
    return None if match is None else text[slice(*match.name)]


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Return lines of which what stands at one height is one line."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and rows[-1][0].box.top < line.box.middle < rows[-1][0].box.bottom:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [Line(tuple(word for line in sorted(row, key=lambda line: line.box.left) for word in line.words)) for row in rows]


def _laid_out(page: Page, band: _Band, new: Sequence[Block]) -> Page:
    """Return the page with the new blocks where the first line of the band stands, and without its lines elsewhere."""
    used = {id(line) for line in (*band.left, *band.right, *band.torn)}
    blocks: list[Block] = []
    placed = False
    for block in page.blocks:
        lines = (
            block.lines if isinstance(block, Paragraph) else [line for row in block.rows for cell in row for line in cell.lines]
        )
        rest = tuple(line for line in lines if id(line) not in used)
        if len(rest) == len(lines):
            blocks.append(block)
            continue
        above = tuple(line for line in rest if line.box.bottom < band.left[0].box.middle)
        below = tuple(line for line in rest if line.box.bottom >= band.left[0].box.middle)
        blocks += [Paragraph(above)] if above else []
        blocks += new if not placed else ()
        placed = True
        blocks += [Paragraph(below)] if below else []
    return replace(page, blocks=tuple(blocks))
