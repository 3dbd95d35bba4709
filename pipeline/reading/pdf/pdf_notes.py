"""Notes upon a PDF's page that are not drawn on it, and what a reader has struck through there: told, for they name persons too.

Source: ISO 32000-1, 12.5.6; pdfium's fpdf_annot.h.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pypdfium2 import raw as pdfium

from pipeline.reading.text.wording import clean, flat

# What only shows where something is, or is drawn in with the page.
_NO_NOTES = frozenset(
    {
        pdfium.FPDF_ANNOT_LINK,
        pdfium.FPDF_ANNOT_POPUP,
        pdfium.FPDF_ANNOT_WIDGET,
        pdfium.FPDF_ANNOT_STAMP,
        pdfium.FPDF_ANNOT_FILEATTACHMENT,
    }
)
_WORD = re.compile(r"[^\W\d_]{2,}")
NOTES_MAX = 200  # of one page
TOLD_LETTERS = 300  # of one note, in what a person is told


def notes_on(page: Any) -> Iterator[str]:
    """Yield what is noted upon a pypdfium2 page and not drawn on it, one sentence each; the page is not yet flattened."""
    count = min(pdfium.FPDFPage_GetAnnotCount(page), NOTES_MAX)
    text = _squeezed(_text(page)) if count > 0 else ""  # as good as every page has none
    struck = 0
    for number in range(count):
        with _note(page, number) as note:
            if not note or pdfium.FPDFAnnot_GetFlags(note) & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
                continue
            kind = pdfium.FPDFAnnot_GetSubtype(note)
            struck += kind == pdfium.FPDF_ANNOT_STRIKEOUT
            if kind in _NO_NOTES or (kind == pdfium.FPDF_ANNOT_FREETEXT and _is_drawn(note)):
                continue
            said = flat(clean(_string(note, b"Contents")))
        # Some programs copy what was marked on the page into the note.
        if _WORD.search(said) and _squeezed(said) not in text:
            yield f"The page bears a note that is not part of its text: “{said[:TOLD_LETTERS]}”."
    if struck:
        yield "Something on the page is struck through with a reader's mark; it was read all the same."


@contextmanager
def _note(page: Any, number: int) -> Iterator[Any]:
    note = pdfium.FPDFPage_GetAnnot(page, number)
    try:
        yield note
    finally:
        if note:
            pdfium.FPDFPage_CloseAnnot(note)


def _text(page: Any) -> str:
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_range())
    finally:
        text_page.close()


def _squeezed(text: str) -> str:
    return "".join(_WORD.findall(text)).casefold()


def _is_drawn(note: Any) -> bool:
    # The length of an empty text, in UTF-16 with its end, is two bytes.
    return bool(pdfium.FPDFAnnot_GetAP(note, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > 2)


def _string(note: Any, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
    if length <= 2:
        return ""
    room = (pdfium.FPDF_WCHAR * (length // 2))()
    pdfium.FPDFAnnot_GetStringValue(note, key, room, length)
    return bytes(room).decode("utf-16-le", "replace").rstrip("\0")
