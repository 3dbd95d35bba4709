"""PDFs of a page with a text layer: good ones as programs write them, and the bad ones that offices receive."""

from __future__ import annotations

import io
import random
import re
import subprocess
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
from making.browser import SetSheet, picture
from making.wear import pdf_around, pdf_of
from numpy.typing import NDArray
from PIL import Image

GOOD = ("skia", "cairo", "letterhead")
BAD = ("permuted", "shifted", "private", "unmapped", "hidden", "reversed", "under", "empty")
_OBJECT = re.compile(rb"(\d+) 0 obj\r?\n(.*?)\r?\nendobj", re.DOTALL)
_STREAM = re.compile(rb"(<<.*?>>)\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_PRIVATE = 0xF000  # where old symbol fonts put their letters
_MISREAD_SHARE = 0.12  # of the letters of a scanner's own reading


def kinds(language: str) -> tuple[str, ...]:
    """Return the kinds that there are in a language: letters put down from the wrong side are Arabic ones."""
    return GOOD + tuple(kind for kind in BAD if kind != "reversed" or language == "ar")


def layered(page: SetSheet, kind: str, chance: random.Random) -> bytes:
    """Return the page as a PDF with a text layer of one kind of GOOD or BAD."""
    return _KINDS[kind](page, chance)


def _cairo(page: SetSheet, _chance: random.Random) -> bytes:
    """Return the page as cairo writes it, a library that many programs print with."""
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder) / "given.pdf", Path(folder) / "made.pdf"
        given.write_bytes(page.pdf)
        subprocess.run(["pdftocairo", "-pdf", str(given), str(made)], check=True)
        return made.read_bytes()


def _letterhead(page: SetSheet, _chance: random.Random) -> bytes:
    """Return typed letters upon a picture that fills the page: a letterhead with a faint coat of arms."""
    paper = np.full((1170, 827), 255, np.uint8)
    cv2.circle(paper, (413, 600), 240, 236, 14)
    cv2.circle(paper, (413, 600), 150, 240, 40)
    stream = io.BytesIO()
    Image.fromarray(paper).save(stream, "JPEG", quality=70)
    typed, made = pypdfium2.PdfDocument(page.pdf), pypdfium2.PdfDocument.new()
    width, height = typed[0].get_size()
    sheet = made.new_page(width, height)
    back = pypdfium2.PdfImage.new(made)
    back.load_jpeg(io.BytesIO(stream.getvalue()), inline=True)
    back.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
    sheet.insert_obj(back)
    sheet.insert_obj(typed.page_as_xobject(0, made).as_pageobject())
    sheet.gen_content()
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def _remapped(change: Callable[[int], int]) -> Callable[[SetSheet, random.Random], bytes]:
    return lambda page, _chance: rewritten_maps(page.pdf, change)


def _permuted(page: SetSheet, chance: random.Random) -> bytes:
    """Return the page with a font map that takes letters for others: it looks right and copies wrong."""
    order = list(range(256))
    chance.shuffle(order)
    return rewritten_maps(page.pdf, lambda code: code - code % 256 + order[code % 256] if code > 0x2000 else _within(code, order))


def _within(code: int, order: list[int]) -> int:
    """Return another letter of the same alphabet and case."""
    for low, high in ((0x41, 0x5A), (0x61, 0x7A), (0x30, 0x39), (0x410, 0x42F), (0x430, 0x44F), (0x621, 0x64A)):
        if low <= code <= high:
            size = high - low + 1
            ranks = sorted(range(size), key=lambda at: order[at])
            return low + ranks[code - low]
    return code


def rewritten_maps(pdf: bytes, change: Callable[[int], int] | None) -> bytes:
    """Return the PDF with the targets of its fonts' ToUnicode maps changed; with None, without these maps."""
    found = {int(number): body for number, body in _OBJECT.findall(pdf)}
    for number in sorted({int(at) for at in re.findall(rb"/ToUnicode (\d+) 0 R", pdf)}):
        match = _STREAM.search(found[number])
        if match is None:
            continue
        text = zlib.decompress(match[2]) if b"FlateDecode" in match[1] else match[2]
        if change is not None:
            text = _changed(text, change)
        found[number] = b"<< /Length %d >>\nstream\n" % len(text) + text + b"\nendstream"
    root = re.search(rb"/Root (\d+) 0 R", pdf)
    if root is None:
        raise ValueError("a PDF without a catalogue")
    if change is None:
        found = {number: re.sub(rb"/ToUnicode \d+ 0 R", b"", body) for number, body in found.items()}
    last = max(found)
    objects = [found.get(number, b"null") for number in range(1, last + 1)]
    made = pdf_of(objects)
    return made.replace(b"/Root 1 0 R", b"/Root %d 0 R" % int(root[1]))


def _changed(text: bytes, change: Callable[[int], int]) -> bytes:
    """Return a ToUnicode map with the letters that glyphs stand for changed; ranges become single entries."""
    entries: list[tuple[bytes, int]] = []
    for kind, body in re.findall(rb"begin(bfchar|bfrange)(.*?)end(?:bfchar|bfrange)", text, re.DOTALL):
        codes = re.findall(rb"<([0-9A-Fa-f]+)>", body)
        if kind == b"bfchar":
            entries += [(glyph, int(target[:4], 16)) for glyph, target in zip(codes[::2], codes[1::2], strict=True)]
            continue
        for first, last, target in zip(codes[::3], codes[1::3], codes[2::3], strict=True):
            for step in range(int(last, 16) - int(first, 16) + 1):
                entries.append((b"%0*X" % (len(first), int(first, 16) + step), int(target, 16) + step))
    head, tail = text[: text.index(b"endcodespacerange") + len("endcodespacerange")], b"\nendcmap end end"
    made = head
    for at in range(0, len(entries), 100):  # a section may hold a hundred. Source: Adobe Technical Note 5411
        part = entries[at : at + 100]
        made += b"\n%d beginbfchar\n" % len(part)
        made += b"\n".join(b"<%s> <%04X>" % (glyph, change(letter) & 0xFFFF) for glyph, letter in part) + b"\nendbfchar"
    return made + tail


def misread(line: str, chance: random.Random) -> str:
    """Return a line as a bad reader has it: letters taken for neighbours, lost and doubled."""
    letters = [letter for letter in line if letter.isalpha()] or ["x"]
    made = ""
    for letter in line:
        if letter.isspace() or chance.random() >= _MISREAD_SHARE:
            made += letter
        else:
            made += chance.choice(("", letter * 2, chance.choice(letters), chance.choice("1l|!.,")))
    return made


def _scanned(page: SetSheet) -> tuple[bytes, NDArray[np.uint8]]:
    grey = cv2.resize(picture(page.pdf), None, fx=2 / 3, fy=2 / 3, interpolation=cv2.INTER_AREA)
    stream = io.BytesIO()
    Image.fromarray(grey).save(stream, "JPEG", quality=50, dpi=(200, 200))
    return stream.getvalue(), np.asarray(grey)


def _over_scan(lines: list[str], page: SetSheet, *, under: bool) -> bytes:
    """Return the page as a scan with letters in the same file: unseen above the picture, or drawn first and covered by it."""
    jpeg, grey = _scanned(page)
    height = grey.shape[0] * 72 / 200
    step = (height - 120) / max(len(lines), 1)
    operators = b"BT /F0 10 Tf %d Tr\n" % (0 if under else 3)
    for number, line in enumerate(lines):
        code = line.encode("utf-16-be", "ignore").hex().encode()
        operators += b"1 0 0 1 60 %.1f Tm <%s> Tj\n" % (height - 60 - step * number, code)
    operators += b"ET\n"
    to_unicode = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Whole def /CMapType 2 def\n"
        b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n"
        b"endcmap end end"
    )
    font = b"/F0 6 0 R"
    made = pdf_around(jpeg, grey.shape[1], grey.shape[0], 200, b"" if under else operators, font)
    objects = [body for _, body in _OBJECT.findall(made)]
    if under:
        match = _STREAM.search(objects[3])
        drawn = operators + (match[2] if match else b"")
        objects[3] = b"<< /Length %d >>\nstream\n" % len(drawn) + drawn + b"\nendstream"
    objects += [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Scanner /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 9 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Scanner /CIDSystemInfo 10 0 R /DW 500 /FontDescriptor 8 0 R >>",
        b"<< /Type /FontDescriptor /FontName /Scanner /Flags 4 /FontBBox [0 -200 500 800] /Ascent 800 /Descent -200 /StemV 80 >>",
        b"<< /Length %d >>\nstream\n" % len(to_unicode) + to_unicode + b"\nendstream",
        b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
    ]
    return pdf_of(objects)


def _empty(page: SetSheet, _chance: random.Random) -> bytes:
    """Return a scan whose only letters are a page number."""
    return _over_scan(["1"], page, under=False)


_KINDS: dict[str, Callable[[SetSheet, random.Random], bytes]] = {
    "skia": lambda page, _chance: page.pdf,
    "cairo": _cairo,
    "letterhead": _letterhead,
    "permuted": _permuted,
    "shifted": _remapped(lambda code: code + 3),
    "private": _remapped(lambda code: _PRIVATE + code % 256),
    "unmapped": lambda page, _chance: rewritten_maps(page.pdf, None),
    "hidden": lambda page, chance: _over_scan([misread(line, chance) for line in page.lines], page, under=False),
    "reversed": lambda page, _chance: _over_scan(list(page.lines), page, under=True),
    "under": lambda page, chance: _over_scan([misread(line, chance) for line in page.lines], page, under=True),
    "empty": _empty,
}
