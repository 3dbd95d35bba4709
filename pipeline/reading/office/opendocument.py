"""OpenDocument texts and presentations: letterhead, paragraphs, lists with their numbers, tables, boxes, notes, foot.

Source: OpenDocument 1.2, part 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pipeline.reading.geometry.typed import Grid, Piece
from pipeline.reading.office.merged_cells import filled_down
from pipeline.reading.office.xmltree import integer, local

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_SILENT = frozenset(
    {"annotation", "annotation-end", "tracked-changes", "note", "ruby-text", "desc", "title", "forms", "event-listeners"}
)
_FLOWS = frozenset(
    {"section", "text-box", "frame", "page", "body", "text", "presentation", "a", "index-body", "custom-shape", "g"}
)
_INDEXES = re.compile(r"(?:table-of-content|illustration-index|alphabetical-index|bibliography|table-index|object-index)$")
REPEAT_MAX = 60  # columns of one table; spreadsheets repeat an empty one to the edge of the sheet
BLANKS_MAX = 200  # in a row


class OpenReader:
    """Gathers the pieces of a document, page by page as far as page breaks are written down."""

    def __init__(self, content: Any, styles: Any | None, depth_max: int) -> None:
        """Take the trees of content.xml and styles.xml (None where it is missing), and `reading.markup_max_depth`."""
        self._depth_max = depth_max
        self.pages: list[list[Piece]] = [[]]
        self.pictures: list[str] = []
        self._notes: list[Any] = []
        self._breaks: set[str] = set()
        self._unseen: set[str] = set()
        self._lists: dict[str, dict[int, tuple[str, str, str, int]]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._styles = styles
        for tree in (styles, content):
            if tree is not None:
                self._learn(tree)

    def read(self, content: Any) -> None:
        """Gather the whole document."""
        heads, feet = (self._edges(kind) for kind in ("header", "footer"))
        for edge in heads:
            self.flow(edge, 0)
        for body in content.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}body"):
            self.flow(body, 0)
        for note in self._notes:
            self.flow(note, 0)
        for edge in feet:
            self.flow(edge, 0)

    def flow(self, element: Any, depth: int) -> None:
        """Gather all that stands in an element, in its order."""
        if depth > self._depth_max:
            self.pages[-1].extend(text for one in element.itertext() if (text := one.strip()))
            return
        for child in element:
            name = local(child)
            if name == "page" and self.pages[-1]:  # a presentation's
                self.pages.append([])
            if name in {"p", "h"}:
                self._paragraph(child, "", depth)
            elif name == "list":
                self._list(child, 1, child.get(_TEXT + "style-name", ""), depth)
            elif name == "table" and child.tag == _TABLE + "table":
                self._table(child, depth)
            elif name == "image":
                self.pictures.append(child.get(_XLINK + "href", ""))
            elif name == "section" and child.get(_TEXT + "display") == "none":
                continue
            elif name in _FLOWS or _INDEXES.search(name) or name.endswith("-source"):
                self.flow(child, depth + 1)

    def _is_hidden(self, element: Any) -> bool:
        return element.get(_TEXT + "style-name", "") in self._unseen or element.get(_TEXT + "is-hidden") == "true"

    def _paragraph(self, element: Any, mark: str, depth: int) -> None:
        if self._is_hidden(element):
            return
        if element.get(_TEXT + "style-name", "") in self._breaks and self.pages[-1]:
            self.pages.append([])
        frames: list[Any] = []
        text = "".join(self._inline(element, frames, depth)).strip("\n").rstrip()
        if text.strip():
            shown = f"{mark} {text.lstrip()}" if mark else text
            self.pages[-1].append(shown.expandtabs(8))
        for frame in frames:
            self.flow(frame, depth + 1)

    def _inline(self, element: Any, frames: list[Any], depth: int) -> Iterator[str]:
        """Yield the text within a paragraph; boxes and pictures anchored in it are put into `frames`, notes kept for the end."""
        yield element.text or ""
        for child in element:
            name = local(child)
            if name == "s":
                yield " " * min(integer(child.get(_TEXT + "c"), 1), BLANKS_MAX)
            elif name == "tab":
                yield "\t"
            elif name == "line-break":
                yield "\n"
            elif name == "note":
                self._notes.extend(part for part in child if local(part) == "note-body")
            elif name in {"frame", "text-box", "custom-shape", "g"}:
                frames.append(child)
            elif name in {"span", "hidden-text"} and self._is_hidden(child):
                pass
            elif name and name not in _SILENT and depth < self._depth_max:
                yield from self._inline(child, frames, depth + 1)
            yield child.tail or ""

    def _list(self, element: Any, level: int, style: str, depth: int) -> None:
        if level == 1 and element.get(_TEXT + "continue-numbering") != "true" and not element.get(_TEXT + "continue-list"):
            self._counts = {key: count for key, count in self._counts.items() if key[0] != style}
        for item in element:
            if local(item) not in {"list-item", "list-header"} or depth > self._depth_max:
                continue
            mark = self._mark(style, level) if local(item) == "list-item" else ""
            for child in item:
                if local(child) in {"p", "h"}:
                    self._paragraph(child, mark, depth)
                    mark = ""
                elif local(child) == "list":
                    self._list(child, level + 1, child.get(_TEXT + "style-name", "") or style, depth + 1)

    def _mark(self, style: str, level: int) -> str:
        kind, before, after, start = self._lists.get(style, {}).get(level, ("", "", ".", 1))
        if not kind:
            return "-"
        count = self._counts.get((style, level), start - 1) + 1
        self._counts[style, level] = count
        for key in [key for key in self._counts if key[0] == style and key[1] > level]:
            del self._counts[key]
        letter = chr(ord("a") + (count - 1) % 26)
        shown = {"a": letter, "A": letter.upper(), "i": _roman(count).lower(), "I": _roman(count)}.get(kind, str(count))
        return f"{before}{shown}{after}"

    def _table(self, table: Any, depth: int) -> None:
        if any(local(node) == "table" for cell in table.iter(_TABLE + "table-cell") for node in cell):
            for cell in table.iter(_TABLE + "table-cell"):  # a table that only lays out the page
                if next(cell.iterancestors(_TABLE + "table"), None) is table:
                    self.flow(cell, depth + 1)
            return
        laid: list[list[str | None]] = []
        down: dict[int, int] = {}  # by column: rows over which the cell above still goes
        for row in table.iter(_TABLE + "table-row"):
            cells: list[str | None] = []
            for cell in row:
                if local(cell) in {"table-cell", "covered-table-cell"}:
                    covered = local(cell) == "covered-table-cell" and down.get(len(cells), 0) > 0
                    down[len(cells)] = down.get(len(cells), 0) - 1 if covered else _rows_more(cell)
                    count = integer(cell.get(_TABLE + "number-columns-repeated"), 1)
                    cells.extend([None if covered else self._cell(cell, depth)] * min(count, REPEAT_MAX))
            laid.append(cells[:REPEAT_MAX])
        rows = filled_down(laid)
        wide = max((len(row) for row in rows), default=0)
        if wide == 1:
            self.pages[-1].extend(text for row in rows for text in row if text.strip())
        elif rows and any(text.strip() for row in rows for text in row):
            self.pages[-1].append(Grid(rows))

    def _cell(self, cell: Any, depth: int) -> str:
        """Return a cell's text, its paragraphs and lists one a line."""
        outer, self.pages = self.pages, [[]]
        self.flow(cell, depth + 1)
        inner, self.pages = self.pages, outer
        return "\n".join(piece.strip() for page in inner for piece in page if isinstance(piece, str))

    def _learn(self, tree: Any) -> None:
        for style in tree.iter(_STYLE + "style"):
            if any(_is_unseen(node) for node in style if local(node) == "text-properties"):
                self._unseen.add(style.get(_STYLE + "name", ""))
            if any(
                node.get(_FO + "break-before") == "page" for node in style if local(node) == "paragraph-properties"
            ) or style.get(_STYLE + "master-page-name"):
                self._breaks.add(style.get(_STYLE + "name", ""))
        for style in tree.iter(_TEXT + "list-style"):
            levels: dict[int, tuple[str, str, str, int]] = {}
            for node in style:
                if local(node) == "list-level-style-number":
                    kind = node.get(_STYLE + "num-format", "")
                    levels[integer(node.get(_TEXT + "level"), 1)] = (
                        kind,
                        node.get(_STYLE + "num-prefix", ""),
                        node.get(_STYLE + "num-suffix", ""),
                        integer(node.get(_TEXT + "start-value"), 1),
                    )
            self._lists[style.get(_STYLE + "name", "")] = levels

    def _edges(self, kind: str) -> list[Any]:
        """Return the headers or footers of the page styles, the same text once."""
        found: dict[str, Any] = {}
        for page in self._styles.iter(_STYLE + "master-page") if self._styles is not None else ():
            for edge in page:
                if local(edge) in {kind, f"{kind}-first", f"{kind}-left"}:
                    text = "".join(edge.itertext()).strip()
                    if text:
                        found.setdefault(text, edge)
        return list(found.values())


def _is_unseen(properties: Any) -> bool:
    """Tell whether letters are hidden, or struck through: who is, does not come."""
    lines = {properties.get(f"{_STYLE}text-line-through-{name}", "none") for name in ("style", "type")}
    return properties.get(_TEXT + "display") == "none" or lines != {"none"}


def _rows_more(cell: Any) -> int:
    """Return over how many further rows a cell goes."""
    return integer(cell.get(_TABLE + "number-rows-spanned"), 1) - 1


def _roman(count: int) -> str:
    text = ""
    for value, sign in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        text += sign * (count // value)
        count %= value
    return text
