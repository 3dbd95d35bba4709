"""Old Word documents (.doc, Word 97 to 2003) as text, tables and lists; those of Word 6 and 95 as text.

Written here so that such a letter, usual in 2009, is read on every machine, without a word processor that runs for seconds on a
stranger's bytes. Source: MS-DOC (the numbers of tables and of single property modifiers are those of the specification).
"""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

import olefile

from pipeline.reading.office.msdoc_lists import ListNumbers
from pipeline.reading.office.wordml import WINGDINGS
from pipeline.reading.text.charset import decode

_WORD_MARK, _WORD_97 = 0xA5EC, 0x00C1
_ENCRYPTED, _OTHER_TABLE = 0x0100, 0x0200
_STORIES = 76  # where the lengths of the body, notes, headers, comments, endnotes and boxes stand
_POINTERS = 154  # where pairs of (place, length) in the table stream begin
_HEADERS, _RUNS, _PARAGRAPHS, _PIECES, _LISTS, _OVERRIDES = 11, 12, 13, 33, 73, 74
_PAGE = 512
_IN_TABLE, _ROW_END, _LIST, _LEVEL, _DELETED, _HIDDEN, _NEW_PAGE = 0x2416, 0x2417, 0x460B, 0x260A, 0x0800, 0x083C, 0x2407
_STRUCK, _STRUCK_TWICE = 0x0837, 0x2A53
_INNER_CELL, _INNER_ROW, _DEPTH = 0x244B, 0x244C, 0x6649
_UNSEEN = (_DELETED, _HIDDEN, _STRUCK, _STRUCK_TWICE)
_OPERAND_BYTES = (1, 1, 2, 4, 2, 2, 0, 3)  # by the kind of a modifier; the seventh kind tells its length itself
_LONG_MODIFIERS = frozenset({0xD606, 0xD608})  # whose length takes two bytes


class DocError(Exception):
    """The document cannot be read; the text says why."""


class DocLocked(DocError):
    """The document needs a password."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the end of a paragraph tells about it."""

    in_table: bool = False
    row_end: bool = False
    nested: bool = False
    number: str = ""  # what Word writes before it
    cell_end: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """One run of text: the body, a header, the notes; paragraphs with their ends."""

    paragraphs: tuple[tuple[str, Mark], ...]


@dataclass(slots=True)
class OldWord:
    """What such a document holds.

    Attributes:
        heads, body, notes, boxes, feet: its stories.
        pictures: JPEG and PNG files that seem to stand in it.
    """

    heads: list[Story] = field(default_factory=list)
    body: Story = Story(())
    notes: list[Story] = field(default_factory=list)
    boxes: list[Story] = field(default_factory=list)
    feet: list[Story] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)


def old_word(data: bytes) -> OldWord:
    """Return the content of a .doc file.

    Raises:
        DocError: it is damaged; DocLocked: it needs a password. A damaged file may raise OSError, ValueError, IndexError, too.
    """
    with olefile.OleFileIO(io.BytesIO(data)) as container:
        if not container.exists("WordDocument"):
            raise DocError("it has no text")
        stream = container.openstream("WordDocument").read()
        if len(stream) < _POINTERS or _number(stream, 0, 2) not in {_WORD_MARK, 0xA5DC}:
            raise DocError("its beginning is damaged")
        flags = _number(stream, 10, 2)
        if flags & _ENCRYPTED:
            raise DocLocked("it needs a password")
        if _number(stream, 2, 2) < _WORD_97:
            return _early(stream)
        name = "1Table" if flags & _OTHER_TABLE else "0Table"
        if not container.exists(name):
            raise DocError("its table of contents is missing")
        pictures = container.openstream("Data").read() if container.exists("Data") else b""
        found = _Document(stream, container.openstream(name).read()).read()
        found.pictures = _pictures(pictures)
        return found


def _early(stream: bytes) -> OldWord:
    """Return the text of a document of Word 6 or 95, in whatever code page its letters fit."""
    text = decode(stream[_number(stream, 24, 4) : _number(stream, 28, 4)], None)[0]
    return OldWord(body=Story(tuple((_shown(paragraph.replace("\x07", "\t")), Mark()) for paragraph in text.split("\r"))))


class _Document:
    def __init__(self, stream: bytes, table: bytes) -> None:
        self.stream = stream
        self.table = table
        self.letters: list[str] = []
        self.places: list[int] = []  # of each letter in the stream
        self._fill()
        self.starts, self.properties = self._marks(_PARAGRAPHS)
        # The levels of the lists stand behind their table, outside of its length.
        lists = self.table[_number(self.stream, _POINTERS + 8 * _LISTS, 4) :] if self._at(_LISTS) else b""
        self.numbers = ListNumbers(lists, self._at(_OVERRIDES))

    def read(self) -> OldWord:
        lengths = [_number(self.stream, _STORIES + 4 * index, 4) for index in range(8)]
        body, notes, heads, _, _, ends, boxes, head_boxes = lengths  # two of them are comments and unused
        comments = lengths[4]
        gone = self._gone()
        at = 0
        found = OldWord()
        for length, kind in (
            (body, "body"),
            (notes, "notes"),
            (heads, "heads"),
            (comments, ""),
            (ends, "notes"),
            (boxes, "boxes"),
        ):
            if kind == "heads":
                self._headers(at, length, found, gone)
            elif kind == "body":
                found.body = self._story(at, at + length, gone)
            elif kind and length:
                getattr(found, kind).append(self._story(at, at + length, gone))
            at += length
        if head_boxes:
            found.heads.append(self._story(at, at + head_boxes, gone))
        return found

    def _at(self, index: int) -> bytes:
        place = _POINTERS + 8 * index
        start, length = _number(self.stream, place, 4), _number(self.stream, place + 4, 4)
        return self.table[start : start + length]

    def _fill(self) -> None:
        """Put the letters together from the pieces that Word saved them in."""
        pieces = self._at(_PIECES)
        place = 0
        while place + 3 <= len(pieces) and pieces[place] == 1:
            place += 3 + _number(pieces, place + 1, 2)
        if place + 5 > len(pieces) or pieces[place] != 2:
            raise DocError("its list of pieces is damaged")
        plan = pieces[place + 5 : place + 5 + _number(pieces, place + 1, 4)]
        count = (len(plan) - 4) // 12
        for index in range(count):
            length = _number(plan, 4 * index + 4, 4) - _number(plan, 4 * index, 4)
            start = _number(plan, 4 * (count + 1) + 8 * index + 2, 4)
            wide = not start & 0x40000000
            start = start if wide else (start & 0x3FFFFFFF) // 2
            size = 2 if wide else 1
            raw = self.stream[start : start + max(0, min(length, len(self.stream))) * size]
            # Letter by letter, so that each keeps its place; pairs of surrogates are joined at the end.
            for step in range(0, len(raw) - size + 1, size):
                piece = raw[step : step + size]
                self.letters.append(chr(piece[0] | piece[1] << 8) if wide else piece.decode("cp1252", "replace"))
                self.places.append(start + step)

    def _marks(self, index: int) -> tuple[list[int], list[dict[int, int]]]:
        """Return where stretches of paragraphs (or of letters) begin in the stream, and their properties."""
        pages = self._at(index)
        count = (len(pages) - 4) // 8
        runs: list[tuple[int, dict[int, int]]] = []
        for number in range(count):
            start = (_number(pages, 4 * (count + 1) + 4 * number, 4) & 0x3FFFFF) * _PAGE
            page = self.stream[start : start + _PAGE]
            if len(page) == _PAGE:
                runs.extend(_runs(page, paragraphs=index == _PARAGRAPHS))
        runs.sort(key=lambda run: run[0])
        return [start for start, _ in runs], [properties for _, properties in runs]

    def _gone(self) -> set[int]:
        """Return the places of letters that were deleted while changes were tracked, or are hidden or struck through."""
        starts, properties = self._marks(_RUNS)
        places = set()
        for place in self.places:
            index = bisect_right(starts, place) - 1
            if index >= 0 and any(properties[index].get(mark, 0) == 1 for mark in _UNSEEN):
                places.add(place)
        return places

    def _headers(self, at: int, length: int, found: OldWord, gone: set[int]) -> None:
        plan = self._at(_HEADERS)
        ends = [min(_number(plan, place, 4), length) for place in range(0, len(plan) - 3, 4)]
        seen: set[str] = set()
        for index in range(6, len(ends) - 1):  # the first six part notes from the text
            story = self._story(at + ends[index], at + ends[index + 1], gone)
            text = "".join(paragraph for paragraph, _ in story.paragraphs).strip()
            if text and text not in seen:
                seen.add(text)
                (found.feet if index % 6 in {2, 3, 5} else found.heads).append(story)

    def _story(self, start: int, end: int, gone: set[int]) -> Story:
        paragraphs: list[tuple[str, Mark]] = []
        text: list[str] = []
        for index in range(max(0, start), min(end, len(self.letters))):
            letter = self.letters[index]
            if letter not in "\r\x07\x0c" and self.places[index] in gone:
                continue
            if letter in "\r\x07":
                paragraphs.append((_shown("".join(text)), self._mark(self.places[index], letter)))
                text.clear()
            else:
                text.append(letter)
        if text:
            paragraphs.append((_shown("".join(text)), Mark()))
        return Story(tuple(paragraphs))

    def _mark(self, place: int, letter: str) -> Mark:
        index = bisect_right(self.starts, place) - 1
        found = self.properties[index] if index >= 0 else {}
        nested = found.get(_DEPTH, 1) > 1 or bool(found.get(_INNER_CELL) or found.get(_INNER_ROW))
        number = self.numbers.of(found.get(_LIST, 0), found.get(_LEVEL, 0)) if not found.get(_ROW_END) else ""
        return Mark(
            bool(found.get(_IN_TABLE)), bool(found.get(_ROW_END)), nested, number, letter == "\x07", bool(found.get(_NEW_PAGE))
        )


def _runs(page: bytes, *, paragraphs: bool) -> Iterator[tuple[int, dict[int, int]]]:
    count = page[-1]
    for index in range(count):
        start = _number(page, 4 * index, 4)
        place = page[min(4 * (count + 1) + index * (13 if paragraphs else 1), _PAGE - 1)] * 2
        if not place or place >= _PAGE - 2:
            yield start, {}
            continue
        size = page[place]
        if not paragraphs:
            yield start, modifiers(page[place + 1 : place + 1 + size])
        elif size:
            yield start, modifiers(page[place + 3 : place + 2 * size])  # behind the number of the style
        else:
            yield start, modifiers(page[place + 4 : place + 2 + 2 * page[place + 1]])


def modifiers(data: bytes) -> dict[int, int]:
    """Return the single property modifiers in `data` by number, with their operands as numbers."""
    found: dict[int, int] = {}
    place = 0
    while place + 2 < len(data):
        code = _number(data, place, 2)
        place += 2
        size = _OPERAND_BYTES[code >> 13]
        if not size:
            size = _number(data, place, 2) + 1 if code in _LONG_MODIFIERS else data[place] + 1
        found[code] = _number(data, place, min(size, 4))
        place += size
    return found


def _shown(text: str) -> str:
    """Return text as it is shown: instructions of fields, anchors and marks of notes left out."""
    kept: list[str] = []
    inside: list[bool] = []  # one for each open field: whether its result was reached
    for letter in text:
        if letter == "\x13":
            inside.append(False)
        elif letter == "\x14" and inside:
            inside[-1] = True
        elif letter == "\x15" and inside:
            inside.pop()
        elif all(inside):
            kept.append({"\x0b": "\n", "\x1e": "-", "\x1f": "", "\xa0": " ", "\x0e": "\n"}.get(letter, letter))
    kept = [WINGDINGS.get(ord(letter), "") if "\uf020" <= letter <= "\uf0ff" else letter for letter in kept]
    plain = "".join(letter for letter in "".join(kept) if letter >= " " or letter in "\t\n\x0c")
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _pictures(data: bytes) -> list[bytes]:
    """Return what begins like a JPEG or PNG file; what follows such a file does not disturb its reader."""
    found: list[bytes] = []
    for magic in (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"):
        place = data.find(magic)
        while place >= 0 and len(found) < 50:
            found.append(data[place:])
            place = data.find(magic, place + 1)
    return found


def _number(data: bytes, place: int, size: int) -> int:
    return int.from_bytes(data[place : place + size], "little")
