"""Cuts a reply written by hand (page.html, body.txt, body.html) into the units that the tagger sees: paragraphs, items, cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

FULL_LINE = 55
"""Letters from which a line of a typed mail may have been wrapped by the program that sent it."""

_PARTS = re.compile(
    "p|div|li|h[1-6]|dt|dd|pre|blockquote|section|header|footer|center|caption|address|fieldset|table|tr|td|th|ul|ol|dl|tbody|thead|body|hr"
)
_CELLS = ("td", "th")
_UNSEEN = ("style", "script", "title", "head", "svg")
_PRE = re.compile(r"white-space\s*:\s*pre")
_BLANKS = re.compile(r"[^\S\n\t\u3000]+")
_ITEM = re.compile(r"\s*(?:[-–—•*·]|\(?\w{1,3}[.)、])\s")


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of a reply.

    Attributes:
        text: with line feeds where a line was ended on purpose.
        row: number of the table's row that it is a cell of; -1 for no cell.
    """

    text: str
    row: int = -1


@dataclass
class _Cutter(HTMLParser):
    """Gathers the units of a page."""

    keeps_lines: bool
    units: list[Unit] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._text, self._rows, self._row = "", 0, -1
        self._hidden = 0
        self._numbers: list[int] = []
        self._pre = 0
        self._span_ended = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._hidden += 1
        elif tag == "br":
            self._text += "\n"
        elif _PARTS.fullmatch(tag):
            self._flush()
        elif tag == "span" and self._span_ended:
            self._text += "\t"  # stretches of one line that the style sheet sets apart
        self._span_ended = False
        self._pre += tag == "pre"
        if tag in ("ol", "ul"):
            start = dict(attrs).get("start") or ""
            self._numbers.append(int(start) - 1 if start.isdigit() else 0)
            self._numbers[-1] = self._numbers[-1] if tag == "ol" else -1
        elif tag == "li":
            self._text += self._mark()
        elif tag == "tr":
            self._rows += 1
        elif tag in _CELLS:
            self._row = self._rows

    def _mark(self) -> str:
        if not self._numbers or self._numbers[-1] < 0:
            return "- "
        self._numbers[-1] += 1
        return f"{self._numbers[-1]}. "

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._hidden = max(0, self._hidden - 1)
        elif _PARTS.fullmatch(tag):
            self._flush()
        self._pre = max(0, self._pre - (tag == "pre"))
        if tag in _CELLS:
            self._row = -1
        if tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()
        self._span_ended = tag == "span"

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._text += data if self._pre or self.keeps_lines else re.sub(r"[\n\t\r ]+", " ", data)
            self._span_ended = False

    def _flush(self) -> None:
        text = tidy(self._text)
        if text and not re.fullmatch(r"- |\d+\. ", self._text):
            self.units.append(Unit(text, self._row))
        if not re.fullmatch(r"- |\d+\. ", self._text):  # the mark of an item whose text stands in a paragraph of its own
            self._text = ""


def tidy(text: str) -> str:
    """Return the text without blanks at the ends of its lines; wide gaps between columns become tabs."""
    text = re.sub(r"(?<=\S)(?: {3,}|[\u2003\t]+ ?)(?=\S)", "\t", text.replace("\xa0", " ").replace("\xad", "").replace("\r", ""))
    lines = [_BLANKS.sub(" ", line).strip() for line in text.split("\n")]
    return "\n".join(line for line in lines if line)


def of_page(markup: str) -> list[Unit]:
    """Return the units of a page in HTML, in their order; each cell of a table is one."""
    cutter = _Cutter(keeps_lines=_PRE.search(markup) is not None)
    cutter.feed(markup)
    cutter.handle_endtag("body")
    return cutter.units


def of_mail(text: str) -> list[Unit]:
    """Return the paragraphs of a typed mail; lines that a mail program may have wrapped are joined."""
    found = []
    for paragraph in re.split(r"\n\s*\n", text.replace("\r", "")):
        lines = [tidy(line) for line in paragraph.split("\n") if line.strip()]
        joined = "".join(line + _end(line, after) for line, after in pairwise([*lines, ""]))
        if joined.strip():
            found.append(Unit(joined.strip()))
    return found


def _end(line: str, after: str) -> str:
    wrapped = len(line) >= FULL_LINE and "\t" not in line + after and not _ITEM.match(after) and not line.endswith((":", ";"))
    return " " if wrapped else "\n"


def of_reply(folder: Path) -> list[Unit]:
    """Return the units of a reply's page, else of its mail; office files that lie beside them are not read."""
    for name, cut in (("page.html", of_page), ("body.txt", of_mail), ("body.html", of_page)):
        if (folder / name).exists() and (units := cut((folder / name).read_text(encoding="utf-8"))):
            return units
    return []
