"""Sets a letter on A4 pages: blocks of text in, marks at places out. Points (1/72 inch), origin top left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from PIL import ImageFont

WIDTH, HEIGHT = 595.0, 842.0  # A4
LEFT, RIGHT, TOP, BOTTOM = 70.0, 525.0, 52.0, 790.0
LEADING = 1.32  # line height as a multiple of the type size

_TRUETYPE, _OPENTYPE = Path("/usr/share/fonts/truetype"), Path("/usr/share/fonts/opentype")
# family -> (regular, bold, index within a collection). Debian packages: fonts-liberation, fonts-crosextra-caladea,
# fonts-crosextra-carlito, fonts-dejavu-core, fonts-hosny-amiri, fonts-noto-cjk, fonts-wqy-microhei.
FONTS = {
    "times": (_TRUETYPE / "liberation/LiberationSerif-Regular.ttf", _TRUETYPE / "liberation/LiberationSerif-Bold.ttf", 0),
    "arial": (_TRUETYPE / "liberation/LiberationSans-Regular.ttf", _TRUETYPE / "liberation/LiberationSans-Bold.ttf", 0),
    "courier": (_TRUETYPE / "liberation/LiberationMono-Regular.ttf", _TRUETYPE / "liberation/LiberationMono-Bold.ttf", 0),
    "cambria": (_TRUETYPE / "crosextra/Caladea-Regular.ttf", _TRUETYPE / "crosextra/Caladea-Bold.ttf", 0),
    "calibri": (_TRUETYPE / "crosextra/Carlito-Regular.ttf", _TRUETYPE / "crosextra/Carlito-Bold.ttf", 0),
    "verdana": (_TRUETYPE / "dejavu/DejaVuSans.ttf", _TRUETYPE / "dejavu/DejaVuSans-Bold.ttf", 0),
    "amiri": (_OPENTYPE / "fonts-hosny-amiri/Amiri-Regular.ttf", _OPENTYPE / "fonts-hosny-amiri/Amiri-Bold.ttf", 0),
    "song": (_OPENTYPE / "noto/NotoSerifCJK-Regular.ttc", _OPENTYPE / "noto/NotoSerifCJK-Bold.ttc", 2),
    "hei": (_TRUETYPE / "wqy/wqy-microhei.ttc", _TRUETYPE / "wqy/wqy-microhei.ttc", 0),
}


@dataclass(frozen=True)
class Text:
    """A run of letters: its left end (right end where right to left) and its base line."""

    x: float
    y: float
    text: str
    family: str
    size: float
    bold: bool = False
    rtl: bool = False


@dataclass(frozen=True)
class Rule:
    """A straight line of ink."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float = 0.7


@dataclass(frozen=True)
class Emblem:
    """A coat of arms that belongs to nobody: a ring, a star, a wreath."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Stamp:
    """A round rubber stamp and initials in pen, over whatever stands there."""

    x: float
    y: float
    words: tuple[str, ...]
    family: str


Mark = Text | Rule | Emblem | Stamp
Page = tuple[Mark, ...]


@cache
def font(family: str, bold: bool, pixels: int) -> ImageFont.FreeTypeFont:
    """Return the font at a size in pixels."""
    regular, heavy, index = FONTS[family]
    return ImageFont.truetype(str(heavy if bold else regular), pixels, index=index, layout_engine=ImageFont.Layout.RAQM)


def width_of(text: str, family: str, size: float, bold: bool, rtl: bool) -> float:
    """Return how wide the text is, in points."""
    return font(family, bold, 200).getlength(text, direction="rtl" if rtl else "ltr") * size / 200


@dataclass
class Setter:
    """Sets blocks one below the other; `page` grows, `pages` are done."""

    family: str
    size: float
    rtl: bool
    chinese: bool
    page: list[Mark] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    y: float = TOP

    def turn(self) -> None:
        if self.page:
            self.pages.append(tuple(self.page))
        self.page, self.y = [], TOP

    def down(self, points: float) -> None:
        self.y += points
        if self.y > BOTTOM:
            self.turn()

    def wrapped(self, text: str, width: float, size: float, bold: bool = False, first: float = 0.0) -> list[str]:
        """Return the text as lines no wider than `width`; the first is shorter by `first`."""
        pieces = list(text) if self.chinese and _mostly_chinese(text) else [word + " " for word in text.split(" ")]
        lines, line, room = [], "", width - first
        for piece in pieces:
            too_wide = width_of((line + piece).rstrip(), self.family, size, bold, self.rtl) > room
            if line and too_wide and piece not in "，。、；：）》」":  # no Chinese line begins with a mark
                lines.append(line.rstrip())
                line, room = "", width
            line += piece
        return [*lines, line.rstrip()]

    def write(self, text: str, left: float, right: float, *, align: str = "start", size: float = 0.0, bold: bool = False) -> None:
        """Put one line between two edges at the present height; nothing moves down."""
        size = size or self.size
        width = width_of(text, self.family, size, bold, self.rtl)
        if align == "centre":
            start = (left + right - width) / 2
        elif (align == "start") != self.rtl:
            start = left
        else:
            start = right - width
        x = start + width if self.rtl else start
        self.page.append(Text(x, self.y + size, text, self.family, size, bold, self.rtl))

    def lines(
        self, lines: list[str], *, align: str = "start", size: float = 0.0, bold: bool = False, indent: float = 0.0
    ) -> None:
        left, right = (LEFT, RIGHT - indent) if self.rtl else (LEFT + indent, RIGHT)
        for line in lines:
            for part in self.wrapped(line, right - left, size or self.size, bold) if line else [""]:
                self.write(part, left, right, align=align, size=size, bold=bold)
                self.down((size or self.size) * LEADING)

    def paragraph(self, text: str, first: float) -> None:
        """Set running text, each line filled to both edges but the last, the first indented."""
        wrapped = self.wrapped(text, RIGHT - LEFT, self.size, first=first)
        for number, line in enumerate(wrapped):
            indent = first if number == 0 else 0.0
            left, right = (LEFT, RIGHT - indent) if self.rtl else (LEFT + indent, RIGHT)
            if number < len(wrapped) - 1 and not self.rtl and not self.chinese:
                self._justified(line, left, right)
            else:
                self.write(line, left, right)
            self.down(self.size * LEADING)

    def _justified(self, line: str, left: float, right: float) -> None:
        words = line.split()
        widths = [width_of(word, self.family, self.size, False, False) for word in words]
        blank = (right - left - sum(widths)) / max(1, len(words) - 1)
        x = left
        for word, width in zip(words, widths, strict=True):
            self.page.append(Text(x, self.y + self.size, word, self.family, self.size))
            x += width + blank


def _mostly_chinese(text: str) -> bool:
    return sum("\u3000" <= letter <= "\u9fff" for letter in text) * 2 >= len(text)


def pages(paper: dict[str, Any]) -> tuple[Page, ...]:
    """Return the pages of a letter as `letters/*.toml` describe it."""
    language = paper["language"]
    setter = Setter(paper["font"], paper.get("size", 11.0), language == "ar", language == "zh")
    for block in paper["block"]:
        _BLOCKS[block["kind"]](setter, block)
    setter.turn()
    return tuple(setter.pages)


def _letterhead(setter: Setter, block: dict[str, Any]) -> None:
    if block.get("emblem"):
        setter.page.append(Emblem(WIDTH / 2, setter.y + 20, 20))
        setter.y += 46
    for number, line in enumerate(block["lines"]):
        size = setter.size + 2 if number < block.get("large", 1) else setter.size - 2
        setter.write(line, LEFT, RIGHT, align="centre", size=size, bold=number < block.get("large", 1))
        setter.down(size * LEADING)
    if block.get("rule", True):
        setter.page.append(Rule(LEFT, setter.y + 4, RIGHT, setter.y + 4))
    setter.down(20)


def _lines(setter: Setter, block: dict[str, Any]) -> None:
    setter.lines(
        block["lines"],
        align=block.get("align", "start"),
        size=block.get("size", 0.0),
        bold=block.get("bold", False),
        indent=block.get("indent", 0.0),
    )
    setter.down(block.get("after", 8))


def _paragraph(setter: Setter, block: dict[str, Any]) -> None:
    setter.paragraph(block["text"], block.get("first", 28.0))
    setter.down(8)


def _list(setter: Setter, block: dict[str, Any]) -> None:
    for mark, *lines in block["items"]:
        setter.write(mark, LEFT + 18, RIGHT - 18)
        setter.lines(lines, indent=42)
        setter.down(5)
    setter.down(4)


def _labels(setter: Setter, block: dict[str, Any]) -> None:
    column = block.get("column", 130.0)
    for label, value in block["pairs"]:
        if not label:  # a blank line, or a heading between persons
            setter.write(value, LEFT, RIGHT, bold=True)
            setter.down(setter.size * LEADING + 2)
            continue
        setter.write(label, LEFT, RIGHT, bold=block.get("bold", False))
        before = setter.y
        setter.lines([value], indent=column)
        if block.get("dotted"):
            edges = (LEFT, RIGHT - column) if setter.rtl else (LEFT + column, RIGHT)
            setter.page.append(Rule(edges[0], before + setter.size + 3, edges[1], before + setter.size + 3, 0.4))
            setter.down(5)
    setter.down(8)


def _table(setter: Setter, block: dict[str, Any]) -> None:
    size = block.get("size", setter.size - 1)
    total = sum(block["widths"])
    widths = [(RIGHT - LEFT) * share / total for share in block["widths"]]
    if setter.rtl:
        widths.reverse()
    edges = [LEFT, *(LEFT + sum(widths[: number + 1]) for number in range(len(widths)))]
    for row_number, row in enumerate([*block.get("head", []), *block["rows"]]):
        bold = row_number < len(block.get("head", []))
        cells = [
            [part for line in cell.split("\n") for part in setter.wrapped(line, width - 8, size, bold)]
            for cell, width in zip(reversed(row) if setter.rtl else row, widths, strict=True)
        ]
        height = max(len(cell) for cell in cells) * size * LEADING + 7
        if setter.y + height > BOTTOM:
            setter.turn()
        top = setter.y
        for number, cell in enumerate(cells):
            setter.y = top + 2
            for line in cell:
                setter.write(line, edges[number] + 4, edges[number + 1] - 4, size=size, bold=bold)
                setter.y += size * LEADING
        setter.y = top + height
        if block.get("ruled", True):
            setter.page += [Rule(LEFT, y, RIGHT, y) for y in (top, top + height)]
            setter.page += [Rule(x, top, x, top + height) for x in edges]
    setter.down(12)


def _stamp(setter: Setter, block: dict[str, Any]) -> None:
    setter.page.append(Stamp(LEFT + block.get("x", 300.0), setter.y + block.get("y", 0.0), tuple(block["words"]), setter.family))


def _foot(setter: Setter, block: dict[str, Any]) -> None:
    setter.y = max(setter.y, BOTTOM - len(block["lines"]) * setter.size * LEADING)
    setter.lines(block["lines"], bold=block.get("bold", False))


def _turn(setter: Setter, _block: dict[str, Any]) -> None:
    setter.turn()


_BLOCKS = {
    "letterhead": _letterhead,
    "lines": _lines,
    "paragraph": _paragraph,
    "list": _list,
    "labels": _labels,
    "table": _table,
    "stamp": _stamp,
    "foot": _foot,
    "turn": _turn,
}


def blocks_of(paper: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the blocks that carry text, for files that are no pictures."""
    return (block for block in paper["block"] if block["kind"] != "stamp")
