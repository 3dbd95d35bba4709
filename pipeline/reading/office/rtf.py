"""Rich text (RTF): letterhead, paragraphs, tables, notes and pasted pictures, code pages by font.

Written here because the one permissive library leaves out headers, footnotes and text boxes: on a letterhead the State's name.
Source: Rich Text Format Specification 1.9.1.
"""

from __future__ import annotations

import binascii
import codecs
import re
from dataclasses import dataclass, field, replace

from pipeline.reading.geometry.typed import Grid, Piece
from pipeline.reading.office.merged_cells import Row, filled_down
from pipeline.reading.office.wordml import WINGDINGS

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
# Groups that hold no text of the page; what is starred and not known is none either.
_SILENT = frozenset({
    "colortbl", "stylesheet", "info", "objdata", "fldinst", "themedata", "datastore", "listtable", "listoverridetable",
    "rsidtbl", "generator", "xmlnstbl", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "atndate", "atnref",
    "sp", "nonshppict", "shprslt", "htmltag", "mhtmltag", "xe", "tc", "txe", "formfield", "filetbl", "revtbl", "pnseclvl",
    "template", "passwordhash", "userprops", "docvar", "wgrffmtfilter", "latentstyles", "pgdsctbl", "ftnsep", "ftnsepc",
    "aftnsep", "aftnsepc", "ftncn", "aftncn", "colorschememapping", "blipuid", "picprop", "panose", "falt", "background",
    "do", "dptxbxtext",
})  # fmt: skip
_STARRED_SHOWN = frozenset({"shpinst", "shptxt", "shppict", "footnote"})
_HEADS = frozenset({"header", "headerf", "headerl", "headerr"})
_FEET = frozenset({"footer", "footerf", "footerl", "footerr"})
_SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": " ", "nestrow": "\n",
}  # fmt: skip
# Character sets of Windows fonts, and the code pages that they are written in.
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_MAC_PAGES = {10000: "mac_roman", 10007: "mac_cyrillic", 65001: "utf-8"}
DEPTH_MAX = 200  # groups within groups; Word stays below 30


@dataclass(frozen=True, slots=True)
class Rich:
    """What a rich text holds.

    Attributes:
        pages: pieces of each page, as far as page breaks are written down; letterhead first, foot and notes last.
        pictures: PNG and JPEG files pasted into it, in their order.
    """

    pages: tuple[tuple[Piece, ...], ...]
    pictures: tuple[bytes, ...]


def rich(data: bytes) -> Rich:
    """Return the content of an RTF file; what is broken in it costs only its own place."""
    return _Reader().read(data)


def rtf_text(data: bytes) -> str:
    """Return the text alone, cells parted by tabs."""
    lines: list[str] = []
    for page in rich(data).pages:
        for piece in page:
            lines.extend(["\t".join(row) for row in piece.rows] if isinstance(piece, Grid) else [piece])
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Group:
    place: str = "body"  # head, body, foot, note, fonts, picture or silent
    font: int = 0
    skip: int = 1  # how many bytes stand for a Unicode letter where it is not known
    hidden: bool = False
    struck: bool = False


@dataclass(slots=True)
class _Flow:
    """One run of text with its tables: the body, a header, the notes."""

    pages: list[list[Piece]] = field(default_factory=lambda: [[]])
    text: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    in_table: bool = False
    merged: list[bool] = field(default_factory=list)  # of the row's cells: it goes on with the one above
    merges: bool = False  # so does the next one that is defined

    def paragraph(self) -> None:
        if self.in_table:
            self.text.append("\n")
            return
        self.table()
        shown = "".join(self.text).strip("\n").rstrip()
        self.text.clear()
        if shown.strip():
            self.pages[-1].append(shown.expandtabs(8))

    def cell(self) -> None:
        self.cells.append("".join(self.text).replace("\t", " ").strip())
        self.text.clear()

    def row(self) -> None:
        if self.cells:
            goes_on = [*self.merged, *[False] * len(self.cells)]
            self.rows.append([None if goes_on[at] and not text else text for at, text in enumerate(self.cells)])
        self.cells = []

    def define(self, word: str) -> None:
        """Take a word that defines the row's cells: its beginning, that a cell goes on with the one above, the cell's end."""
        if word == "trowd":
            self.merged, self.merges = [], False
        elif word == "clvmrg":
            self.merges = True
        else:
            self.merged.append(self.merges)
            self.merges = False

    def table(self) -> None:
        """End the table, if one is open: a row's frame alone is a paragraph."""
        if self.rows and max(len(row) for row in self.rows) == 1:
            self.pages[-1].extend(row[0] for row in self.rows if row[0])
        elif self.rows:
            self.pages[-1].append(Grid(filled_down(self.rows)))
        self.rows = []

    def end(self) -> list[list[Piece]]:
        if self.cells:
            self.row()
        self.in_table = False
        self.paragraph()
        return self.pages


class _Reader:
    def __init__(self) -> None:
        self.flows = {place: _Flow() for place in ("head", "body", "foot", "note")}
        self.page = "cp1252"
        self.fonts: dict[int, str] = {}
        self.pending = bytearray()
        self.picture: list[bytes] = []
        self.pictures: list[bytes] = []
        self.group = _Group()
        self.stack: list[_Group] = []
        self.starred = False
        self.to_skip = 0
        self.high = ""

    def read(self, data: bytes) -> Rich:
        place = 0
        while match := _TOKEN.match(data, place):
            word, number, code, symbol, brace, text = match.groups()
            place = match.end()
            if brace:
                self._brace(brace)
            elif code:
                self._bytes(bytes([int(code, 16)]))
            elif text:
                self._bytes(text)
            elif word:
                self._letters()
                value = int(number) if number else None
                if word == b"bin" and value and value > 0:
                    place += value
                self._word(word.decode("ascii"), value)
            elif symbol:
                self._letters()
                self._symbol(symbol)
        self._letters()
        head, body, foot, note = (self.flows[name].end() for name in ("head", "body", "foot", "note"))
        body[0][:0] = _distinct(head)
        body[-1].extend([*_distinct(note), *_distinct(foot)])
        return Rich(tuple(tuple(page) for page in body), tuple(self.pictures))

    def _brace(self, brace: bytes) -> None:
        self._letters()
        self.starred = False
        if brace == b"{":
            if len(self.stack) < DEPTH_MAX:
                self.stack.append(self.group)
            return
        left = self.group
        if self.stack:
            self.group = self.stack.pop()
        if left.place == "picture" and self.group.place != "picture":
            self._picture()
        if left.place in {"head", "foot", "note"} and self.group.place != left.place:
            self.flows[left.place].in_table = False
            self.flows[left.place].paragraph()

    def _picture(self) -> None:
        digits = re.sub(rb"[^0-9a-fA-F]", b"", b"".join(self.picture))
        self.picture.clear()
        data = binascii.unhexlify(digits[: len(digits) // 2 * 2])
        if data.startswith((b"\x89PNG", b"\xff\xd8\xff")):
            self.pictures.append(data)

    def _bytes(self, data: bytes) -> None:
        if self.to_skip:
            cut = min(self.to_skip, len(data))
            self.to_skip -= cut
            data = data[cut:]
        if self.group.place == "picture":
            self.picture.append(data)
        elif data:
            self.pending += data

    def _letters(self) -> None:
        """Turn the bytes gathered so far into letters of the current font's code page."""
        if self.pending:
            data = bytes(self.pending)
            self.pending.clear()
            self._write(data.decode(self.fonts.get(self.group.font, self.page), "replace"))

    def _write(self, text: str) -> None:
        flow = self.flows.get(self.group.place)
        if flow is not None and not (self.group.hidden or self.group.struck):
            flow.text.append(text)

    def _symbol(self, symbol: bytes) -> None:
        self.to_skip = 0
        if symbol == b"*":
            self.starred = True
        elif symbol in {b"\r", b"\n"}:
            self._word("par", None)
        else:
            self._write({b"~": "\u00a0", b"_": "-", b"-": "", b"\t": "\t"}.get(symbol, symbol.decode("latin-1")))

    def _word(self, word: str, value: int | None) -> None:
        starred, self.starred = self.starred, False
        if word == "u" and value is not None:
            self._unicode(value & 0xFFFF)
            return
        self.to_skip = 0
        if self._destination(word, starred) or self._setting(word, value):
            return
        flow = self.flows.get(self.group.place)
        if flow is None:
            return
        ends = {"cell": flow.cell, "row": flow.row, "par": flow.paragraph}
        if word in ends:
            ends[word]()
        elif word in {"trowd", "clvmrg", "cellx"}:
            flow.define(word)
        elif word in {"page", "sect"} and self.group.place == "body":
            flow.in_table = False
            flow.paragraph()
            if word == "page":
                flow.pages.append([])
        elif word == "pagebb" and self.group.place == "body" and not "".join(flow.text).strip():
            flow.table()
            if flow.pages[-1]:
                flow.pages.append([])
        elif word == "intbl":
            flow.in_table = True
        elif word == "pard":
            if not flow.cells and not "".join(flow.text).strip():
                flow.in_table = False
        elif word in _SIGNS:
            self._write(_SIGNS[word])

    def _destination(self, word: str, starred: bool) -> bool:
        if self.group.place == "silent":
            return word not in _SIGNS
        if word in _SILENT or (starred and word not in _STARRED_SHOWN):
            self.group = replace(self.group, place="silent")
        elif word == "fonttbl":
            self.group = replace(self.group, place="fonts")
        elif word == "pict":
            self.group = replace(self.group, place="picture")
        elif word in _HEADS or word in _FEET:
            self.group = replace(self.group, place="head" if word in _HEADS else "foot")
        elif word == "footnote":
            self.group = replace(self.group, place="note")
        else:
            return False
        return True

    def _setting(self, word: str, value: int | None) -> bool:
        if word == "f" and value is not None:
            self.group = replace(self.group, font=value)
        elif word == "fcharset" and self.group.place == "fonts":
            if value in _CHARSETS and value:
                self.fonts[self.group.font] = _CHARSETS[value]
        elif word == "ansicpg" and value:
            self.page = _codec(value)
        elif word == "mac":
            self.page = "mac_roman"
        elif word == "uc" and value is not None:
            self.group = replace(self.group, skip=max(0, value))
        elif word in {"v", "deleted", "htmlrtf"}:
            self.group = replace(self.group, hidden=value != 0)
        elif word in {"strike", "striked"}:
            self.group = replace(self.group, struck=value != 0)
        elif word == "plain":
            self.group = replace(self.group, hidden=False, struck=False)
        else:
            return False
        return True

    def _unicode(self, code: int) -> None:
        self.to_skip = self.group.skip
        if 0xD800 <= code < 0xDC00:
            self.high = chr(code)
            return
        letter = WINGDINGS.get(code, "") if 0xF020 <= code <= 0xF0FF else chr(code)
        text, self.high = self.high + letter, ""
        self._write(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))


def _distinct(pages: list[list[Piece]]) -> list[Piece]:
    """Return the pieces once each: first page's and other pages' headers often are the same."""
    return list(dict.fromkeys(piece for page in pages for piece in page))


def _codec(page: int) -> str:
    name = _MAC_PAGES.get(page, f"cp{page}" if page != 936 else "gb18030")
    try:
        codecs.lookup(name)  # decoding nothing would not look
    except LookupError:
        return "cp1252"
    return name
