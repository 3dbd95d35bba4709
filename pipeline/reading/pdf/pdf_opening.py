"""PDF files and pages put right before they are read: a lost table of objects, pages that are shown turned."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

_CATALOG = re.compile(rb"(\d{1,10}) (\d{1,5}) obj\s*<<(?:(?!endobj).){0,2000}?/Type\s*/Catalog\b", re.DOTALL)
LETTERS_LOOKED_AT = 400  # enough to know how a page's text stands
STEP = 90


def opened(data: bytes) -> Any:
    """Return the pypdfium2 document; one whose end is lost is opened by a new one, as long as its catalogue is there.

    Raises:
        pypdfium2.PdfiumError: it cannot be opened, or needs a password (`err_code`).
    """
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        found = list(_CATALOG.finditer(data))
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or not found:
            raise
        number, generation = found[-1].groups()
        # pdfium looks for objects by itself, but not for the catalogue.
        return pypdfium2.PdfDocument(data + b"\ntrailer << /Root %s %s R >>\nstartxref\n0\n%%%%EOF\n" % (number, generation))


def turned_upright(page: Any) -> int:
    """Turn a page so that most of its letters stand upright, and return by how many degrees clockwise: 0, 90, 180 or 270."""
    text = page.get_textpage()
    try:
        count = text.count_chars()
        step = max(1, count // LETTERS_LOOKED_AT)
        angles = Counter(
            round(math.degrees(pdfium.FPDFText_GetCharAngle(text, index)) / STEP) * STEP % 360
            for index in range(0, count, step)
            if pdfium.FPDFText_GetUnicode(text, index) > ord(" ")
        )
    finally:
        text.close()
    if not angles:
        return 0
    angle, most = angles.most_common(1)[0]
    turn = (angle - page.get_rotation()) % 360
    if most <= angles.total() / 2 or not turn:
        return 0
    page.set_rotation(angle)
    return int(turn)
