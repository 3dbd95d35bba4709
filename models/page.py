"""What was read: documents of pages of blocks of lines of words, each word with its place and confidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from models.errors import Problem

APART_LETTERS = 0.75  # width of a gap, in letters, that parts Chinese words: a full-width blank has 1
# The same between two characters that each have a box: an engine draws it narrower than the character's room, and not in its
# middle. In "邮件" there may be 0.8 of a box between the two, with a full-width blank there are 1.5 and more.
APART_BOXES = 0.95
# The same between two words of several letters: a text layer ends its words at white, and a typed blank is a quarter of a letter
# wide. A changed font leaves less: "中华人" and "民共和国" 0.19.
APART_WORDS = 0.22
_CHINESE = re.compile("[\u3000-\uff65]")  # every letter between two of which no blank may stand, and few others


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page; fractions of the page's width and height, origin top left, 0 <= left <= right <= 1."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical middle, a fraction of the page's height."""
        return (self.top + self.bottom) / 2

    def mirrored(self) -> Box:
        """Return the box as a mirror beside the page shows it: for lines that run from right to left."""
        return Box(1 - self.right, self.top, 1 - self.left, self.bottom)

    def union(self, other: Box) -> Box:
        """Return the smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def overlap(self, other: Box) -> float:
        """Return the share of the smaller box's area that both have in common, 0 to 1."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        smaller = min(self.width * self.height, other.width * other.height)
        return max(0.0, wide) * max(0.0, high) / smaller if smaller > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters without blanks.

    Attributes:
        text: NFC, in logical order (Arabic too).
        box: where it stands; on pages that are not pictures (mail bodies, DOCX cells) a place on a made-up grid that keeps
            order, columns and indentation.
        confidence: 0 to 1 that every letter is right; 1 for born-digital text.
    """

    text: str
    box: Box
    confidence: float = 1.0


def gap(before: str, after: str) -> str:
    """Return what stands between two words of one line: nothing between two Chinese characters or marks, else a blank."""
    return "" if before and after and _is_chinese(before[-1]) and _is_chinese(after[0]) else " "


def between(before: Word, after: Word) -> str:
    """Return what stands between two neighbours of one line: `gap`, and a blank where Chinese words stand a letter apart."""
    if (told := gap(before.text, after.text)) or not (_is_ideograph(before.text[-1:]) and _is_ideograph(after.text[:1])):
        return told
    letter = min(word.box.width / len(word.text) for word in (before, after))
    fewer, more = sorted((len(before.text), len(after.text)))
    apart = APART_WORDS if fewer > 1 else APART_BOXES if more == 1 else APART_LETTERS
    return " " if letter > 0 and after.box.left - before.box.right >= apart * letter else ""


def _is_ideograph(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff"


def _is_chinese(letter: str) -> bool:
    # CJK punctuation, unified ideographs with extension A and compatibility forms, full-width forms.
    return (
        "\u3000" <= letter <= "\u303f"
        or "\u3400" <= letter <= "\u9fff"
        or "\uf900" <= letter <= "\ufaff"
        or "\uff00" <= letter <= "\uff65"
    )


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line of one column, in reading order (right to left for Arabic). Never empty."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words joined by single blanks; Chinese characters by none, unless they stand apart."""
        joined = " ".join([word.text for word in self.words])
        if joined.isascii() or not _CHINESE.search(joined):
            return joined
        pieces = [self.words[0].text]
        for before, word in pairwise(self.words):
            pieces += between(before, word), word.text
        return "".join(pieces)

    @property
    def box(self) -> Box:
        boxes = [word.box for word in self.words]
        if len(boxes) == 1:
            return boxes[0]
        return Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )

    @property
    def confidence(self) -> float:
        """The lowest confidence of its words, 0 to 1."""
        return min(word.confidence for word in self.words)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together: a paragraph, a heading, an address block, one item of a list."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row; it may be empty. `column` and `row` count from 1."""

    row: int
    column: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, every row with the same number of cells, in reading order (the first column is the rightmost in Arabic).

    A spreadsheet's sheet, a DOCX or HTML table, and a table recognised from word positions all come as this.
    """

    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Table


class Source(StrEnum):
    """How the letters of a page came to be known."""

    TEXT = "text"  # typed text: a mail body, DOCX, XLSX
    LAYER = "layer"  # a PDF's own text layer
    OCR = "ocr"  # read from a picture


@dataclass(frozen=True, slots=True)
class Picture:
    """The page as it was read, upright and deskewed: word boxes are fractions of exactly this picture.

    Attributes:
        data: an encoded image that this software wrote itself (never a sender's bytes).
        media_type: "image/jpeg"; "image/webp" of pages read by earlier versions.
    """

    media_type: str
    data: bytes
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page read.

    Attributes:
        number: from 1 within its document.
        blocks: the page in the order in which a person reads it.
        second: another reading of the same picture by a model that knows Latin letters and "@", in the same coordinates; empty
            where there was none. E-mails, numbers and references are compared with it.
        language: ISO 639-1 of most of its text; None where the page has too little text to tell.
        picture: None for typed text.
        header: a fax station line or the like, kept out of `blocks`.
        rotation_degrees: by how many degrees clockwise the original had to be turned to stand upright: 0, 90, 180, 270.
        unread: places where letters stand that no word covers.
    """

    number: int
    source: Source
    blocks: tuple[Block, ...]
    second: tuple[Line, ...] = ()
    language: str | None = None
    picture: Picture | None = None
    header: str | None = None
    rotation_degrees: int = 0
    unread: tuple[Box, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Yield every line once, in reading order, tables row by row and cell by cell."""
        # What a cell over several rows says is a value of each of them, and one line of the page: told by its words and places,
        # for a page that came from a worker shares no objects.
        # Looked up by the first word: to hash all of them takes longer than all else here.
        told: dict[tuple[tuple[str, float, float], ...], list[tuple[Word, ...]]] = {}
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield from block.lines
                continue
            for line in (line for row in block.rows for cell in row for line in cell.lines):
                first = tuple((word.text, word.box.left, word.box.top) for word in line.words[:1])
                alike = told.setdefault(first, [])
                if line.words not in alike:
                    alike.append(line.words)
                    yield line

    @property
    def text(self) -> str:
        """Its lines, one a line."""
        return "\n".join(line.text for line in self.lines())


@dataclass(frozen=True, slots=True)
class Document:
    """One attachment, or one body of the message, read.

    Attributes:
        part: place in the message, as in `models.mail`.
        sha256: of the attachment's bytes; None for a body of the message.
        untrusted_name: the attachment's file name; "" for a body.
        format: name of the format that read it, e.g. "pdf", "tiff", "text".
    """

    part: str
    sha256: str | None
    untrusted_name: str
    format: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Transcript:
    """All that could be read in a message: documents in the order of the message, bodies first."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
