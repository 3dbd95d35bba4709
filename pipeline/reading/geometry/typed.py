"""Pages of typed text: words on a made-up grid that keeps columns, indentation and the order of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.page import Block, Box, Cell, Line, Page, Paragraph, Source, Table, Word
from pipeline.reading.text.wording import clean

TAB_LETTERS = 8  # a tabulator leads to the next column that is a multiple of it
GAP_LETTERS = 3  # blanks at the least for a tabulator, so that it still parts two cells where the first one fills its column
GRID_COLUMNS = 120  # letters across the made-up page; a longer line makes the whole page's grid finer
_WORD = re.compile(r"\S+")
# What begins an item of a list: "1.", "2)", "(a)", "b.", "IV.", "-", "•", "一、", "（二）". A capital with a dot is an initial.
_COUNTED = r"(?:\d{1,3}|[ivxIVX]{1,4}|[^\W\d_]|[一二三四五六七八九十]{1,3})"  # in brackets; "（维也纳）" and "(UN)" count nothing
_TIGHT = rf"(?:\(?\d{{1,3}}[.)、．)]|[(（]{_COUNTED}[)）]|[一二三四五六七八九十]{{1,3}}[、.．]|[-–—•*▪◦‣●·])"
_LOOSE = r"(?:[a-zа-я][.)]|[A-ZА-Я]\)|[IVX]{2,5}[.)])"
_AREA_CODE = r"[(（]\s?\d{1,4}\s?[)）][\s.-]?\d{3,4}[\s.-]?\d{2,4}"  # "(02) 1217 8299" is the rest of an entry, no item "(2)"
_ITEM = re.compile(rf"\s*(?!{_AREA_CODE})(?:{_TIGHT}(?:\s|(?=[^\W\d_]))|{_LOOSE}\s)")
_MARKER = rf"(?:{_TIGHT}|{_LOOSE})"
_BLANK_ITEM = re.compile(rf"\s*{_MARKER}\s*$")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of typed text: rows of cells, each cell's text with its line feeds."""

    rows: tuple[tuple[str, ...], ...]


Piece = str | Grid  # one paragraph with its line feeds, or a table


def typed_page(number: int, pieces: Sequence[Piece]) -> Page | None:
    """Return the page of these paragraphs and tables, None where they hold no word.

    Args:
        number: the page's number.
        pieces: in reading order.
    """
    pieces = [piece if isinstance(piece, Grid) else clean(piece) for piece in pieces]
    heights = [_height(piece) for piece in pieces]
    lines = sum(heights) + len(pieces)  # an empty line after every piece keeps them apart
    longest = max((len(line) for piece in pieces if isinstance(piece, str) for line in piece.split("\n")), default=0)
    columns = max(GRID_COLUMNS, longest)
    blocks: list[Block] = []
    row = 0
    for piece, height in zip(pieces, heights, strict=True):
        if isinstance(piece, Grid):
            blocks.extend(_table(piece, row, lines))
        else:
            words = tuple(
                line
                for index, text in enumerate(piece.split("\n"))
                if (line := _line(text, row + index, lines, 0.0, 1.0, columns))
            )
            if words:
                blocks.append(Paragraph(words))
        row += height + 1
    return Page(number, Source.TEXT, tuple(blocks)) if blocks else None


def typed_pages(pages: Iterable[Sequence[Piece]]) -> Iterator[Page]:
    """Yield the pages that hold a word, numbered from 1."""
    number = 0
    for pieces in pages:
        page = typed_page(number + 1, pieces)
        if page:
            number += 1
            yield page


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of plain text: parted by empty lines, and every item of a list by itself."""
    found: list[list[str]] = []
    open_one = False
    for line in map(_expanded, clean(text).split("\n")):
        if not line.strip():
            open_one = False
            continue
        if not open_one or _ITEM.match(line):
            found.append([])
        found[-1].append(line.rstrip())
        open_one = True
    return ["\n".join(lines) for lines in found]


def _expanded(line: str) -> str:
    """Return the line with blanks for its tabulators."""
    first, *others = line.split("\t")
    for part in others:
        first += " " * max(GAP_LETTERS, TAB_LETTERS - len(first) % TAB_LETTERS) + part
    return first


def begins_item(text: str) -> bool:
    """Return whether a line begins an item of a list: by a number, a letter or a bullet."""
    return bool(_ITEM.match(text) or _BLANK_ITEM.match(text))


def _height(piece: Piece) -> int:
    if isinstance(piece, Grid):
        return sum(max((cell.count("\n") + 1 for cell in row), default=1) for row in piece.rows)
    return piece.count("\n") + 1


def _line(text: str, row: int, rows: int, left: float, width: float, columns: int) -> Line | None:
    top, bottom = row / rows, (row + 1) / rows
    words = tuple(
        Word(match.group(), Box(left + width * match.start() / columns, top, left + width * match.end() / columns, bottom))
        for match in _WORD.finditer(text)
    )
    return Line(words) if words else None


def _table(grid: Grid, row: int, rows: int) -> list[Block]:
    wide = max((len(cells) for cells in grid.rows), default=0)
    found: list[tuple[Cell, ...]] = []
    for cells in grid.rows:
        texts = [clean(cell).strip() for cell in cells] + [""] * (wide - len(cells))
        if any(texts):
            found.append(tuple(_cell(text, len(found) + 1, column, wide, row, rows) for column, text in enumerate(texts, 1)))
        row += max((text.count("\n") + 1 for text in texts), default=1)
    return [Table(tuple(found))] if found else []


def _cell(text: str, row_number: int, column: int, wide: int, row: int, rows: int) -> Cell:
    texts = text.split("\n")
    columns = max(GRID_COLUMNS // wide, *(len(line) for line in texts))
    lines = (_line(line, row + index, rows, (column - 1) / wide, 1 / wide, columns) for index, line in enumerate(texts))
    return Cell(row_number, column, tuple(line for line in lines if line))
