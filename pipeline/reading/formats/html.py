"""HTML: mail bodies and files. Tables stay tables; nothing that it refers to is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.formats.text import page_of_text
from pipeline.reading.geometry.typed import Grid, Piece, paragraphs, typed_page
from pipeline.reading.office.merged_cells import Spanning, filled_down, spread
from pipeline.reading.text.charset import decode
from pipeline.reading.text.markup import declared_charset
from pipeline.reading.text.unseen import without_hidden

_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe"})
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
    }
    | {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
    }
    | {"tfoot", "th", "thead", "tr", "ul"}
)
_PARTED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "hr", "ul", "ol", "blockquote", "table"})
_LISTS = frozenset({"ul", "ol"})
_BULLETS = "-•*"  # of a list, of one within its items, of one within those
_BLANKS = re.compile(r"\s+")
COLUMNS_MAX = 200  # of one table
PARAGRAPH = "\x1e"  # stands between paragraphs while text is gathered
_ORDINALS = {"a": "ª", "o": "º"}


def page_of_html(markup: str, depth_max: int) -> Page | None:
    """Return the one page of an HTML text; None where it holds no word. Markup beyond repair is read as plain text.

    Args:
        markup: the text with its tags.
        depth_max: of elements within each other; of what lies deeper the bare text is taken.
    """
    root = _parsed(markup)
    if root is None:
        return page_of_text(re.sub(r"<[^>]{0,2000}>", " ", markup))
    without_hidden(root)
    _with_ordinals(root)
    pieces: list[Piece] = []
    gathered: list[str] = []

    def flush() -> None:
        for text in "".join(gathered).split(PARAGRAPH):
            lines = [_BLANKS.sub(" ", line).strip() for line in text.split("\n")]
            pieces.extend(paragraphs("\n".join(lines)))
        gathered.clear()

    def visit(node: html.HtmlElement, depth: int, place: int) -> None:
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag and tag not in _SILENT:
            grid = _grid(node) if tag == "table" else _pairs(node) if tag == "dl" else None
            if grid:
                flush()
                pieces.append(grid)
            else:
                _open(node, tag, gathered, place)
                if depth >= depth_max:
                    gathered.extend(map(_text, node.itertext()))
                else:
                    gathered.append(_text(node.text))
                    items = 0
                    for child in node:
                        items += child.tag == "li"
                        visit(child, depth + 1, items)
                if tag in _BLOCKS:
                    gathered.append(PARAGRAPH if tag in _PARTED else "\n")
        gathered.append(_text(node.tail))

    visit(root, 1, 1)
    flush()
    return typed_page(1, pieces)


def _open(node: html.HtmlElement, tag: str, gathered: list[str], place: int) -> None:
    """Gather what stands before an element's text; `place`: among the items of its list, from 1."""
    if tag in _BLOCKS:
        gathered.append(PARAGRAPH if tag in _PARTED else "\n")
    if tag == "br":
        gathered.append("\n")
    parent = node.getparent()
    if tag == "li" and parent is not None:
        depth = _depth(parent)
        counted = parent.tag == "ol" and not depth
        gathered.append(f"{place - 1 + _start(parent)}. " if counted else f"{_BULLETS[min(depth, len(_BULLETS) - 1)]} ")


def _depth(inner: html.HtmlElement) -> int:
    """Return within how many items a list stands that say something themselves: a person above his post, a body above persons."""
    depth = 0
    for outer in inner.iterancestors():
        if inner.tag in _LISTS and outer.tag in {"li", *_LISTS}:
            depth += inner.getprevious() is not None or (outer.tag == "li" and bool((outer.text or "").strip()))
        inner = outer
    return depth


def _start(parent: html.HtmlElement) -> int:
    start = parent.get("start", "1")
    return int(start) if start.isascii() and start.isdigit() and len(start) < 5 else 1


def _with_ordinals(root: html.HtmlElement) -> None:
    """Write raised letters as the signs they stand for: "D<sup>a</sup>" is "Dª", no word "Da"."""
    for node in root.iter("sup"):
        sign = _ORDINALS.get((node.text or "").strip()) if not len(node) else None
        if sign is not None:
            node.text = sign


def _parsed(markup: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        return None


def _text(text: str | None) -> str:
    # In markup, line feeds are blanks.
    return _BLANKS.sub(" ", text) if text else ""


def _grid(table: html.HtmlElement) -> Grid | None:
    """Return the table's cells; None for tables that only lay out a page (one column, or tables within)."""
    if table.find(".//table") is not None:
        return None
    trees = [[cell for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
    spans = [[Spanning(_cell(cell), _count(cell, "colspan"), _count(cell, "rowspan")) for cell in row] for row in trees if row]
    rows = filled_down(spread(spans, COLUMNS_MAX))
    if not rows or max(len(row) for row in rows) < 2:
        return None
    return Grid(rows)


def _pairs(terms: html.HtmlElement) -> Grid | None:
    """Return a list of terms, each with one description, as a table of two columns; None for any other."""
    parts = [node for node in terms if node.tag in {"dt", "dd"}]
    if len(parts) < 4 or any(node.tag != ("dt", "dd")[at % 2] for at, node in enumerate(parts)):
        return None
    return Grid(tuple((_cell(term), _cell(told)) for term, told in zip(parts[::2], parts[1::2], strict=False)))


def _count(cell: html.HtmlElement, name: str) -> int:
    text = (cell.get(name) or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 1


def _cell(cell: html.HtmlElement) -> str:
    pieces: list[str] = []
    for event, node in etree.iterwalk(cell, events=("start", "end")):
        if event == "start":
            if node.tag == "br" or (node is not cell and node.tag in _BLOCKS):
                pieces.append("\n")
            pieces.append(_text(node.text))
        elif node is not cell:
            if node.tag in _BLOCKS:
                pieces.append("\n")
            pieces.append(_text(node.tail))
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    text, guessed = decode(data, declared_charset(data))
    if guessed:
        yield Problem(ProblemCode.CHARSET_UNKNOWN, "", "The HTML file's charset was guessed.")
    page = page_of_html(text, settings.markup_max_depth)
    if page:
        yield page


FORMAT = Format("html", lambda data: sniff(data) == "html", _pages)
