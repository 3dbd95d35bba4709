"""The text layer of a PDF page: its words with their places, and whether it may be trusted.

Letters are put in order by their places, not by the order in which the file or a library lists them: Arabic comes out of these in
visual order, in logical order, or in a mixture of both.
"""

from __future__ import annotations

import ctypes
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from pypdfium2 import raw as pdfium

from models.page import Box, Word
from pipeline.reading.pdf.pdf_forms import Tick, ticked
from pipeline.reading.text.direction import in_reading_order, is_right_to_left
from pipeline.reading.text.likeness import likeness_of
from pipeline.reading.text.wording import clean

LETTERS_MIN = 25  # fewer on a page with a picture are a stamp or a page number, not its text
LINE_END_HYPHEN = 2  # what pdfium makes of a hyphen at the end of a line; it may belong to an address
HIDDEN_MODE = 3  # text rendering mode "neither fill nor stroke". Source: ISO 32000-1, table 106
PICTURE_SHARE = 0.6  # of the page; from here on a picture is the page itself
BAD_SHARE = 0.05  # of the letters; replacement marks, private-use letters, controls: a font without a usable map
OPAQUE = 230  # mean alpha, 0 to 255; a scan lets nothing through, a watermark nearly everything
GAP = 0.09  # of a letter box's height (about 1.2 sizes of the font, Arabic 2); blanks are 0.2 sizes wide or more
GAP_JOINED = 0.16  # likewise, where the file writes no blank between Arabic words
GAP_BLANK = 0.08  # likewise, where it writes one; some stand within words
# In a row that shows how wide its blanks are: no ligature ("ffi") and no Arabic letter that joins nothing leaves so much.
BLANKS_TOLD, SHARE_OF_BLANK, GAP_LEAST_MAX = 2, 0.75, 0.3
LOWER = 0.8  # of the other letter's height, from which down a letter has a box of its ink alone: one of a ligature
LINE_ROOM = 0.18  # of a letter box's height above and below the letters themselves
STACKED = 0.5  # of the narrower letter's width, which lies within the other's
STEPS_TOLD = 2  # from one letter of a word to the next, from which the file's order is known
SAME_PLACE = 1e-5  # of the page's width; letters of one glyph
SAME_LINE = 1e-3  # of the page's height
ROWS_OPEN = 40  # rows that a letter may still belong to; files draw a page in almost any order


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
    baseline: float | None = None  # from the top; None where it is not known
    order: int = 0  # in the file


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
    words = tuple(ticked(_words(_composed(letters)), ticks, _placing(page)))
    share, covered = _picture(page)
    return Layer(words, not covered and _trusted(words, hidden, share))


def _letters(page: Any, text_page: Any) -> tuple[list[_Letter], int]:
    """Return the page's letters and blanks, and how many of them are drawn invisibly."""
    place = _placing(page)
    found: list[_Letter] = []
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
        if right <= 0 or bottom <= 0 or left >= 1 or top >= 1:
            continue  # outside the page as shown
        known = pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        level = place(x.value, y.value, x.value, y.value)[1] if known else None
        found.append(_Letter(text, left, top, right, bottom, level, index))
        if text.isspace():
            continue
        drawn = pdfium.FPDFText_GetTextObject(text_page, index)
        if drawn and pdfium.FPDFTextObj_GetTextRenderMode(drawn) == HIDDEN_MODE:
            hidden += 1
    return found, hidden


def _composed(letters: list[_Letter]) -> list[_Letter]:
    """Return the letters without those that only put an accent on the one before.

    Where a font lacks a letter, some programs draw the plain one and then its accent, and call the accent the whole letter:
    "C" and "Č", the second one on the place of the letter that follows.
    """
    kept: list[_Letter] = []
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


def _words(letters: list[_Letter]) -> list[Word]:
    """Return the words that the letters make where they stand: in rows, parted by white."""
    rows: list[list[_Letter]] = []
    for letter in letters:
        for row in reversed(rows[-ROWS_OPEN:]):
            if _is_level(row[-1], letter) or _share(row[-1], letter) > 0.5:
                row.append(letter)
                break
        else:
            if not letter.text.isspace():
                rows.append([letter])
    words = [word for row in rows for word in _parted(row)]
    return [word for word in words if word.text and word.box.width > 0 and word.box.height > 0]


def _parted(row: list[_Letter]) -> Iterator[Word]:
    """Yield the words of one row."""
    highest = max(letter.bottom - letter.top for letter in row)
    placed = _with_white(row)
    least = _least(white / highest for _, white, blank in placed if blank)
    run: list[_Letter] = []
    for letter, white, blank in placed:
        # The boxes of connected Arabic letters are those of their ink: there the file's blanks tell more than white does.
        joined = bool(run) and (is_right_to_left(run[-1].text) or is_right_to_left(letter.text))
        ligature = bool(run) and not blank and _of_ligature(run[-1], letter)
        wide = max(GAP_JOINED if joined or ligature else GAP, least)
        told = blank and white > (GAP_BLANK if joined else GAP) * highest
        if run and (told or white > wide * highest):
            yield _word(run)
            run = []
        run.append(letter)
    if run:
        yield _word(run)


def _with_white(row: list[_Letter]) -> list[tuple[_Letter, float, bool]]:
    """Return the row's letters from the left, each with the white before it and whether the file writes a blank there.

    pdfium puts a blank without width between Arabic words on the left edge of the letter with which the next word begins,
    which is the word to the left: it stands to the right of that letter.
    """
    letters = sorted((letter for letter in row if not letter.text.isspace()), key=_middle)
    moved = {round(letter.left, 5): _middle(letter) for letter in letters if is_right_to_left(letter.text)}
    blanks = (one for one in row if one.text.isspace())
    places = sorted((moved if one.right <= one.left else {}).get(round(one.left, 5), _middle(one)) for one in blanks)
    placed: list[tuple[_Letter, float, bool]] = []
    for letter in letters:
        passed = bisect_left(places, _middle(letter))
        white = letter.left - max(one.right for one, _, _ in placed[-3:]) if placed else 0.0
        placed.append((letter, white, passed > 0))
        places = places[passed:]
    return placed


def _middle(letter: _Letter) -> float:
    return letter.left + letter.right  # twice the middle, which serves for order as well


def _least(blanks: Iterable[float]) -> float:
    """Return what white parts words without a blank in a row whose blanks are so wide; 0 where they are too few to tell."""
    told = [white for white in blanks if white > GAP]
    return min(SHARE_OF_BLANK * median(told), GAP_LEAST_MAX) if len(told) >= BLANKS_TOLD else 0.0


def _of_ligature(one: _Letter, other: _Letter) -> bool:
    """Tell whether one of two letters that the file writes one after the other is of a ligature: the "ffi" of "office".

    Their boxes are those of the ink, without the room beside it.
    """
    low, high = sorted((one, other), key=lambda letter: letter.bottom - letter.top)
    lower = low.bottom - low.top < LOWER * (high.bottom - high.top)
    return abs(other.order - one.order) == 1 and lower and low.text.isascii() and low.text.isalpha()


def _is_level(one: _Letter, other: _Letter) -> bool:
    # The ink of a final yeh hangs below the line, that of an alef stands upon it; both have one baseline.
    return one.baseline is not None and other.baseline is not None and abs(one.baseline - other.baseline) < SAME_LINE


def _glyphs_opened(run: list[_Letter]) -> list[_Letter]:
    """Return the letters of a right-to-left word from left to right, those of one glyph in the order in which they are spoken.

    pdfium gives some words as they are drawn and others as they are read; of these, the letters of one glyph come reversed.
    """
    steps = [(other.order - one.order) for one, other in pairwise(run) if abs(other.left - one.left) > SAME_PLACE]
    reversed_glyphs = sum(step < 0 for step in steps) > len(steps) / 2
    sign = -1 if reversed_glyphs else 1
    placed = sorted(run, key=lambda letter: (round(letter.left + letter.right, 4), sign * letter.order))
    return _unstacked(placed, sign) if len(steps) >= STEPS_TOLD else placed


def _unstacked(letters: list[_Letter], sign: int) -> list[_Letter]:
    """Return the letters with those that are drawn one over the other in the file's order: the lam of "الجنة" over its jeem.

    Args:
        letters: of a right-to-left word, from left to right.
        sign: 1 where the file has them in this order too, -1 where it has them the other way round.
    """
    found = list(letters)
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        if sign * (other.order - one.order) == -1 and _stacked(one, other):
            left, right = replace(other, left=one.left, right=one.right), replace(one, left=other.left, right=other.right)
            found[at], found[at + 1] = left, right
    return found


def _stacked(one: _Letter, other: _Letter) -> bool:
    narrower = min(one.right - one.left, other.right - other.left)
    apart = abs(one.left - other.left) > SAME_PLACE or abs(one.right - other.right) > SAME_PLACE
    both = is_right_to_left(one.text) and is_right_to_left(other.text)
    return both and apart and min(one.right, other.right) - max(one.left, other.left) > STACKED * narrower


def _share(one: _Letter, other: _Letter) -> float:
    low = max(1e-9, min(one.bottom - one.top, other.bottom - other.top))
    if other.text.isspace():
        return 1.0 if one.top <= (other.top + other.bottom) / 2 <= one.bottom else 0.0
    return (min(one.bottom, other.bottom) - max(one.top, other.top)) / low


def _word(run: list[_Letter]) -> Word:
    text = "".join(letter.text for letter in run)
    # An Arabic stop behind an address is no letter: the word stays as it is drawn, and its line puts the stop in its place.
    if any(is_right_to_left(letter) for letter in text if letter.isalpha()):
        text = in_reading_order([(letter.text, letter.left, letter.right) for letter in _glyphs_opened(run)])
    # Letter boxes hold the room above and below a line too; a word's box, as on a picture, is about as high as its letters.
    top, bottom = min(letter.top for letter in run), max(letter.bottom for letter in run)
    trim = LINE_ROOM * (bottom - top)
    box = Box(
        min(1.0, max(0.0, min(letter.left for letter in run))),
        min(1.0, max(0.0, top + trim)),
        min(1.0, max(0.0, *(letter.right for letter in run))),
        min(1.0, max(0.0, bottom - trim)),
    )
    return Word(clean(text), box)


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
