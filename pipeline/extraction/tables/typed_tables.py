"""Tables that somebody typed: cells between strokes, semicolons or wide gaps, line under line, made tables of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Block, Box, Cell, Document, Line, Page, Paragraph, Table, Word
from pipeline.extraction.layout.column_gaps import spread
from pipeline.extraction.layout.turned_pages import TYPED, with_pages

ROWS_MIN = 2  # one line with strokes is no table
TRIED_ONCE = 100  # lines of what looks like a table and is none, from which on its other lines begin none either
SAME_CELLS = 0.6  # share of the rows that must have as many cells as most
SEMICOLON_CELLS_MIN = 3  # "A; B" is an enumeration
CELL_WORDS_MAX = 9  # on average; longer stretches between semicolons are clauses of a sentence
GAP_CELLS_MIN = 3  # a line with one gap is a label with its value, or two columns of a letterhead
GAP_LETTERS = 2.6  # a blank wider than so many letters parts two cells; typed text is not justified
NARROW_GAP_LETTERS = 1.6  # two blanks part cells where these stand exactly one below the other
COLUMN_LETTERS = 2.5  # by which the beginnings of the cells of one column may differ
CONTACT_DIGITS = 6  # a cell with more figures holds a number, and no roster begins with that
_STROKE = re.compile(r"[|¦│┃]")
_SEMICOLON = re.compile(r"[;；؛]")
_RULE = re.compile(r"^[\s|¦│┃+:=_\-–—─━┼├┤┌┐└┘┬┴*]+$")
_MARK = re.compile(r"^\s*(?:\(?\w{1,3}[.)]-?|[-–•*])\s*\S")

Cells = list[tuple[Word, ...]]


class _Starts:
    """Where the columns of a table begin, fractions of the page's width."""

    def __init__(self, starts: Sequence[float]) -> None:
        self.count = len(starts)
        self._ordered = sorted((start, column) for column, start in enumerate(starts))

    def near(self, left: float, reach: float) -> int | None:
        """Return the first column that begins no farther from this place than `reach`, None where none does."""
        near: int | None = None
        for at in range(bisect_left(self._ordered, (left - 2 * reach, 0)), self.count):
            start, column = self._ordered[at]
            if abs(left - start) <= reach and (near is None or column < near):
                near = column
            elif start > left + reach:
                break
        return near


def with_typed_tables(document: Document) -> Document:
    """Return the document with a table for every run of lines that is typed like one; pictures' pages stay as they are."""
    return with_pages(document, TYPED, _page)


def _page(page: Page) -> Page:
    """Every item of a list is a paragraph by itself, and so is the numbered row of a table: paragraphs are read on."""
    made: list[Block] = []
    lines: list[tuple[Line, bool]] = []
    for block in page.blocks:
        if isinstance(block, Paragraph):
            lines += [(line, index == 0) for index, line in enumerate(block.lines)]
        else:
            made += [*_blocks(lines), block]
            lines = []
    made += _blocks(lines)
    return replace(page, blocks=tuple(made))


def _blocks(lines: Sequence[tuple[Line, bool]]) -> Iterator[Block]:
    """Yield paragraphs and tables; `lines` are (line, whether it begins a paragraph)."""
    open_: list[Line] = []
    at = tried = 0
    while at < len(lines):
        rows, end = _table(lines, at) if at >= tried else ([], at)
        if open_ and (rows or lines[at][1]):
            yield Paragraph(tuple(open_))
            open_ = []
        if rows:
            yield table_of(rows)
            at = end
        else:
            open_.append(lines[at][0])
            tried = max(tried, end)
            at += 1
    if open_:
        yield Paragraph(tuple(open_))


def _table(lines: Sequence[tuple[Line, bool]], at: int) -> tuple[list[Cells], int]:
    """Return the rows of the table that begins with this line and the number of the line behind it; no rows where none does.

    Of many lines that look like a table and are none, those behind the first are not tried again.
    """
    tried = at
    for read in (_strokes, _semicolons, _gaps):
        rows, end = read(lines, at)
        if len(rows) >= ROWS_MIN:
            return rows, end
        tried = max(tried, end)
    return [], tried if tried - at >= TRIED_ONCE else at


def _strokes(lines: Sequence[tuple[Line, bool]], at: int) -> tuple[list[Cells], int]:
    if not _STROKE.search(lines[at][0].text):
        return [], at
    framed = lines[at][0].text.lstrip()[:1] in "|¦│┃"
    rows: list[Cells] = []
    end = at
    for line, begins in lines[at:]:
        text = line.text
        if _RULE.match(text) and len(text) > 1:
            end += 1
            continue
        on = _STROKE.search(text) is not None
        goes_on = framed and bool(rows) and text.lstrip()[:1] not in "|¦│┃" and not begins
        if not on and not goes_on:
            break
        cells = _parted(line, _STROKE)
        if framed and not goes_on:
            cells = cells[1:]
        if len(cells) > 1 and not cells[-1] and text.rstrip()[-1:] in "|¦│┃":
            cells = cells[:-1]
        if goes_on:
            rows[-1] = [*rows[-1][:-1], rows[-1][-1] + cells[0], *cells[1:]]
        else:
            rows.append(cells)
        end += 1
    return (rows if _even(rows, 2) and not _begins_with_contacts(rows) else []), end


def _semicolons(lines: Sequence[tuple[Line, bool]], at: int) -> tuple[list[Cells], int]:
    rows: list[Cells] = []
    for line, _ in lines[at:]:
        cells = _parted(line, _SEMICOLON)
        if len(cells) > 1 and not cells[-1]:
            cells = cells[:-1]
        if len(cells) < SEMICOLON_CELLS_MIN or (rows and len(cells) != len(rows[0])) or _MARK.match(line.text):
            break
        rows.append(cells)
    words = sum(len(cell) for cells in rows for cell in cells)
    short = words <= CELL_WORDS_MAX * sum(map(len, rows)) and all(cells[0] for cells in rows)
    behind = [cell[0].text for cells in rows for cell in cells[1:] if cell]
    short = short and sum(text[0].islower() for text in behind) * 2 < len(behind)  # clauses go on in small letters
    return (rows if short and not _begins_with_contacts(rows) else []), at + len(rows)


def _gaps(lines: Sequence[tuple[Line, bool]], at: int) -> tuple[list[Cells], int]:
    """Return the table whose cells wide gaps part, by where they stand; by their number where more rows have as many."""
    exact, end = _columns(lines, at, NARROW_GAP_LETTERS, aligned=True)
    loose, end_loose = _columns(lines, at, GAP_LETTERS, aligned=False)
    longer = end_loose > end and len(loose) > len(exact) and len(loose[0]) == len(exact[0] if exact else loose[0])
    return (loose, end_loose) if longer or not exact else (exact, end)


def _columns(lines: Sequence[tuple[Line, bool]], at: int, gap: float, *, aligned: bool) -> tuple[list[Cells], int]:
    """Return the rows below each other; one may lack cells where what it has stands below the others' cells."""
    first = _gapped(lines[at][0], gap)
    if len(first) < GAP_CELLS_MIN or _MARK.match(" ".join(word.text for word in first[0])):
        return [], at
    starts = _Starts([cell[0].box.left for cell in first])
    rows: list[Cells] = []
    full = 0
    end = at
    for line, _ in lines[at:]:
        if _RULE.match(line.text) and rows:
            end += 1
            continue
        cells = _at_starts(_gapped(line, gap), starts, _letter(line)) if rows else _gapped(line, gap)
        placed = [starts.near(cell[0].box.left, COLUMN_LETTERS * _letter(line)) for cell in cells]
        same = len(cells) == len(first) and not aligned
        apart = len(set(placed)) == len(placed) and None not in placed
        if not (same or (apart and (len(cells) > 1 or placed[0]))):
            break
        row: Cells = [()] * len(first)
        for index, cell in enumerate(cells):
            row[index if same and not apart else placed[index] or 0] = cell
        rows.append(row)
        full += len(cells) >= GAP_CELLS_MIN
        end += 1
    return (rows if full >= ROWS_MIN and not _begins_with_contacts(rows) else []), end


def _gapped(line: Line, gap: float) -> Cells:
    """Return the words of a line parted at blanks wider than `gap` letters."""
    cells = [[line.words[0]]]
    letter = _letter(line)
    for word, following in pairwise(line.words):
        wide = max(following.box.left - word.box.right, word.box.left - following.box.right) > gap * letter
        if wide and not (len(word.text) == 1 and spread(word.text) and spread(following.text)):  # "团　长：" is one word
            cells.append([following])
        else:
            cells[-1].append(following)
    return [tuple(cell) for cell in cells]


def _at_starts(cells: Cells, starts: _Starts, letter: float) -> Cells:
    """Return the cells with one that fills its column to the last letter parted where the next column begins."""
    if len(cells) >= starts.count:
        return cells
    parted: list[list[Word]] = []
    for cell in cells:
        parted.append([cell[0]])
        for word in cell[1:]:
            if starts.near(word.box.left, letter / 2) is not None:
                parted.append([word])
            else:
                parted[-1].append(word)
    return [tuple(cell) for cell in parted] if len(parted) <= starts.count else cells


def _letter(line: Line) -> float:
    """Return the width of a letter on the made-up grid, a fraction of the page's width."""
    word = line.words[0]
    return max(word.box.width, 1e-9) / len(word.text)


def _parted(line: Line, mark: re.Pattern[str]) -> Cells:
    """Return the words of a line parted at the marks, which may stand within a word: "Name|Title"."""
    cells: list[list[Word]] = [[]]
    for word in line.words:
        start = 0
        for found in (*mark.finditer(word.text), None):
            stop = found.start() if found else len(word.text)
            if stop > start:
                cells[-1].append(_part(word, start, stop))
            if found:
                cells.append([])
                start = found.end()
    return [tuple(cell) for cell in cells]


def _part(word: Word, start: int, stop: int) -> Word:
    width = word.box.width / len(word.text)
    left = word.box.left + start * width
    box = Box(left, word.box.top, max(left, min(word.box.right, word.box.left + stop * width)), word.box.bottom)
    return word if stop - start == len(word.text) else replace(word, text=word.text[start:stop], box=box)


def _even(rows: Sequence[Cells], least: int) -> bool:
    counts = Counter(map(len, rows))
    usual = max(counts, key=lambda count: (counts[count], count), default=0)
    return usual >= least and counts[usual] >= SAME_CELLS * len(rows)


def _begins_with_contacts(rows: Sequence[Cells]) -> bool:
    """Tell whether a row begins with an address or number: lines below a name, or the foot of a letter."""
    return any("@" in text or sum(map(str.isdigit, text)) > CONTACT_DIGITS for text in map(_first_text, rows))


def _first_text(cells: Cells) -> str:
    return " ".join(word.text for word in cells[0]) if cells else ""


def table_of(rows: Sequence[Cells]) -> Table:
    """Return the table of these rows, each a line a cell; shorter rows end in empty cells."""
    wide = max(map(len, rows))
    return Table(
        tuple(
            tuple(
                Cell(number, column, (Line(words),) if words else ())
                for column, words in enumerate([*cells, *[()] * (wide - len(cells))], 1)
            )
            for number, cells in enumerate(rows, 1)
        )
    )
