"""The text layer of a PDF page: its words with their places, and whether it may be trusted.

Letters are put in order by their places, not by the order in which the file or a library lists them: Arabic comes out of these in
visual order, in logical order, or in a mixture of both.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pypdfium2 import raw as pdfium

from models.page import Word
from pipeline.reading.pdf.pdf_forms import Tick, ticked
from pipeline.reading.pdf.pdf_words import LINE_ROOM, SAME_LINE, Letter, words_of
from pipeline.reading.text.likeness import likeness_of
from pipeline.reading.text.wording import clean

LETTERS_MIN = 25  # fewer on a page with a picture are a stamp or a page number, not its text
LINE_END_HYPHEN = 2  # what pdfium makes of a hyphen at the end of a line; it may belong to an address
HIDDEN_MODE = 3  # text rendering mode "neither fill nor stroke". Source: ISO 32000-1, table 106
PICTURE_SHARE = 0.6  # of the page; from here on a picture is the page itself
BAD_SHARE = 0.05  # of the letters; replacement marks, private-use letters, controls: a font without a usable map
BEYOND = 0.5  # of the page's width, so far a word may run over its edge; words that stand wholly beyond it are left out
OPAQUE = 230  # mean alpha, 0 to 255; a scan lets nothing through, a watermark nearly everything


@dataclass(frozen=True, slots=True)
class Layer:
    """What a page's text layer holds.

    Attributes:
        words: in the order of the file, boxes as fractions of the page as shown.
        trusted: whether it can be used instead of reading the picture.
    """

    words: tuple[Word, ...]
    trusted: bool


def layer_of(page: Any, ticks: Sequence[Tick] = ()) -> Layer:
    """Return the text layer of a pypdfium2 page.

    Args:
        page: with what was written upon it drawn in.
        ticks: its boxes to be ticked; a ticked one is the word "☒" in its place, whatever sign is drawn there.
    """
    text_page = page.get_textpage()
    try:
        letters, hidden = _letters(page, text_page)
    finally:
        text_page.close()
    words = tuple(ticked(words_of(_composed(letters)), ticks, _placing(page)))
    share, covered = _picture(page)
    return Layer(words, not covered and _trusted(words, hidden, share))


def _letters(page: Any, text_page: Any) -> tuple[list[Letter], int]:
    """Return the page's letters and blanks, and how many of them are drawn invisibly."""
    place = _placing(page)
    found: list[Letter] = []
    hidden = 0
    shape = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if code == LINE_END_HYPHEN:
            code = ord("-")
        text = clean(chr(code)) if code and code < 0x110000 else "\ufffd"
        if not text or not pdfium.FPDFText_GetLooseCharBox(text_page, index, shape):
            continue
        left, top, right, bottom = place(shape.left, shape.bottom, shape.right, shape.top)
        # Outside the page as shown; but a word that stands partly on it is whole, as in a table that is too wide.
        if right <= -BEYOND or bottom <= 0 or left >= 1 + BEYOND or top >= 1:
            continue
        known = pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        level = place(x.value, y.value, x.value, y.value)[1] if known else None
        found.append(Letter(text, left, top, right, bottom, level, index))
        if text.isspace() or right <= 0 or left >= 1:
            continue
        drawn = pdfium.FPDFText_GetTextObject(text_page, index)
        if drawn and pdfium.FPDFTextObj_GetTextRenderMode(drawn) == HIDDEN_MODE:
            hidden += 1
    return found, hidden


def _composed(letters: list[Letter]) -> list[Letter]:
    """Return the letters without those that only put an accent on the one before.

    Where a font lacks a letter, some programs draw the plain one and then its accent, and call the accent the whole letter:
    "C" and "Č", the second one on the place of the letter that follows.
    """
    kept: list[Letter] = []
    for index, letter in enumerate(letters):
        base = unicodedata.normalize("NFD", letter.text)
        latin = kept and base[0].isascii() and kept[-1].text.isascii() and kept[-1].text.isalpha()
        if latin and len(base) > 1 and abs(kept[-1].top - letter.top) < SAME_LINE:
            following = letters[index + 1] if index + 1 < len(letters) else None
            level = following is not None and abs(following.top - letter.top) < 3 * LINE_ROOM * (letter.bottom - letter.top)
            covered = level and following is not None and following.left - letter.left < 0.5 * (letter.right - letter.left)
            if covered or (not level and base[0] == kept[-1].text):
                kept[-1] = replace(kept[-1], text=unicodedata.normalize("NFC", kept[-1].text + base[1:]))
                continue
        kept.append(letter)
    return kept


def _placing(page: Any) -> Any:
    """Return the function from PDF points to fractions of the page as shown, crop box and rotation heeded."""
    fine = 1_000_000
    across, down = ctypes.c_int(), ctypes.c_int()

    def shown(x: float, y: float) -> tuple[float, float]:
        pdfium.FPDF_PageToDevice(page, 0, 0, fine, fine, 0, x, y, across, down)
        return across.value / fine, down.value / fine

    (x0, y0), (x1, y1), (x2, y2) = shown(0, 0), shown(1_000, 0), shown(0, 1_000)

    def place(left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        xs = [x0 + ((x1 - x0) * x + (x2 - x0) * y) / 1_000 for x, y in ((left, bottom), (right, top))]
        ys = [y0 + ((y1 - y0) * x + (y2 - y0) * y) / 1_000 for x, y in ((left, bottom), (right, top))]
        return min(xs), min(ys), max(xs), max(ys)

    return place


def _picture(page: Any) -> tuple[float, bool]:
    """Return how much of the page its largest picture covers, 0 to 1, and whether that picture hides the text below it."""
    width, height = page.get_size()
    largest, below, above = 0.0, 0, 0
    # In the order in which they are drawn.
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_TEXT], max_depth=3):
        if shape.type == pdfium.FPDF_PAGEOBJ_TEXT:
            above += 1
            continue
        left, bottom, right, top = shape.get_bounds()
        share = (right - left) * (top - bottom) / max(width * height, 1.0)
        largest = max(largest, share)
        if share > PICTURE_SHARE and above and not _is_clear(shape):
            below, above = below + above, 0
    return float(largest), below > above


def _is_clear(shape: Any) -> bool:
    """Return whether what lies below a picture shines through it, as through a watermark."""
    if pdfium.FPDFPageObj_HasTransparency(shape):
        return True
    pixels = shape.get_bitmap(render=True, scale_to_original=False).to_numpy()  # with its mask, as large as it stands on the page
    return bool(pixels.ndim == 3 and pixels.shape[2] == 4 and pixels[:, :, 3].mean() < OPAQUE)


def _trusted(words: tuple[Word, ...], hidden: int, picture_share: float) -> bool:
    text = "".join(word.text for word in words)
    letters = [letter for letter in text if letter.isalpha()]
    if not letters or (picture_share > PICTURE_SHARE and len(letters) < 8 * LETTERS_MIN):
        return False
    if picture_share > 0.1 and len(letters) < LETTERS_MIN:
        return False
    if hidden > len(text) / 2 and picture_share > PICTURE_SHARE:
        return False  # a scanner's own reading under its picture: often wrong, and it looks typed
    bad = sum(unicodedata.category(letter) in {"Co", "Cn", "Cc"} or letter == "\ufffd" for letter in text)
    if bad > BAD_SHARE * len(text):
        return False
    return likeness_of(" ".join(word.text for word in words)).is_language
