"""The text layer of a PDF page: its words with their places, and whether it may be trusted.

Letters are put in order by their places, not by the order in which the file or a library lists them: Arabic comes out of these in
visual order, in logical order, or in a mixture of both.
"""

from __future__ import annotations

import ctypes
import unicodedata
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw as pdfium

from models.page import Box, Word
from pipeline.reading.direction import in_reading_order, is_right_to_left
from pipeline.reading.wording import clean

LETTERS_MIN = 25  # fewer on a page with a picture are a stamp or a page number, not its text
LINE_END_HYPHEN = 2  # what pdfium makes of a hyphen at the end of a line; it may belong to an address
HIDDEN_MODE = 3  # text rendering mode "neither fill nor stroke". Source: ISO 32000-1, table 106
PICTURE_SHARE = 0.6  # of the page; from here on a picture is the page itself
BAD_SHARE = 0.05  # of the letters; replacement marks, private-use letters, controls: a font without a usable map
VOWELS = frozenset("aeiouyаеёиоуыэюя")
VOWEL_SHARE = (
    0.22,
    0.62,
)  # of Latin and Cyrillic letters in the six languages: 0.36 to 0.48; a shifted font map gives 0.1 or less
GAP = 0.22  # of the letter size; a wider gap parts words where the file has no blank


@dataclass(frozen=True, slots=True)
class Layer:
    """What a page's text layer holds.

    Attributes:
        words: in the order of the file, boxes as fractions of the page as shown.
        trusted: whether it can be used instead of reading the picture.
    """

    words: tuple[Word, ...]
    trusted: bool


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    left: float
    top: float
    right: float
    bottom: float


def layer_of(page: Any) -> Layer:
    """Return the text layer of a pypdfium2 page."""
    text_page = page.get_textpage()
    try:
        letters, hidden = _letters(page, text_page)
    finally:
        text_page.close()
    words = tuple(word for run in _runs(letters) if (word := _word(run)))
    return Layer(words, _trusted(words, hidden, _picture_share(page)))


def _letters(page: Any, text_page: Any) -> tuple[list[_Letter | None], int]:
    """Return the page's letters (None for a blank or line end), and how many of them are drawn invisibly."""
    place = _placing(page)
    found: list[_Letter | None] = []
    hidden = 0
    values = [ctypes.c_double() for _ in range(4)]
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if code == LINE_END_HYPHEN:
            code = ord("-")
        text = clean(chr(code)) if code and code < 0x110000 else "\ufffd"
        if not text or text.isspace():
            found.append(None)
            continue
        if not pdfium.FPDFText_GetCharBox(text_page, index, *values):
            continue
        left, right, bottom, top = (value.value for value in values)
        found.append(_Letter(text, *place(left, bottom, right, top)))
        shape = pdfium.FPDFText_GetTextObject(text_page, index)
        if shape and pdfium.FPDFTextObj_GetTextRenderMode(shape) == HIDDEN_MODE:
            hidden += 1
    return found, hidden


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


def _runs(letters: list[_Letter | None]) -> list[list[_Letter]]:
    """Part the letters into words: at blanks, at jumps to another line and at wide gaps."""
    runs: list[list[_Letter]] = [[]]
    for letter in letters:
        last = runs[-1][-1] if runs[-1] else None
        if letter is None:
            if last:
                runs.append([])
            continue
        if last and _apart(last, letter):
            runs.append([])
        runs[-1].append(letter)
    return [run for run in runs if run]


def _apart(last: _Letter, letter: _Letter) -> bool:
    height = max(last.bottom - last.top, letter.bottom - letter.top, 1e-6)
    if min(last.bottom, letter.bottom) - max(last.top, letter.top) < -height:
        return True
    gap = max(letter.left - last.right, last.left - letter.right)
    return gap > 2.5 * GAP * max(height, 0.008)


def _word(run: list[_Letter]) -> Word | None:
    text = "".join(letter.text for letter in run)
    if is_right_to_left(text):
        text = in_reading_order([(letter.text, letter.left, letter.right) for letter in run])
    box = Box(
        min(1.0, max(0.0, min(letter.left for letter in run))),
        min(1.0, max(0.0, min(letter.top for letter in run))),
        min(1.0, max(0.0, max(letter.right for letter in run))),
        min(1.0, max(0.0, max(letter.bottom for letter in run))),
    )
    if box.width <= 0 and box.height <= 0:
        return None  # outside the page as shown
    return Word(clean(text), box)


def _picture_share(page: Any) -> float:
    """Return how much of the page its largest picture covers, 0 to 1."""
    width, height = page.get_size()
    largest: float = 0.0
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = shape.get_bounds()
        largest = max(largest, (right - left) * (top - bottom))
    return float(largest / max(width * height, 1.0))


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
    alphabetic = [
        letter
        for letter in unicodedata.normalize("NFD", "".join(letters).lower())
        if "a" <= letter <= "z" or "а" <= letter <= "я"
    ]
    if len(alphabetic) < 100:
        return True
    vowels = sum(letter in VOWELS for letter in alphabetic) / len(alphabetic)
    return VOWEL_SHARE[0] <= vowels <= VOWEL_SHARE[1]
