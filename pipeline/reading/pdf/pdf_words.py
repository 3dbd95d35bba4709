"""Words of a page's text layer: letters put in rows by their places, and parted where white shows that a word ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from models.page import Box, Word
from pipeline.reading.text.direction import in_reading_order, is_right_to_left
from pipeline.reading.text.wording import clean

GAP = 0.09  # of a letter box's height (about 1.2 sizes of the font, Arabic 2); blanks are 0.2 sizes wide or more
GAP_JOINED = 0.16  # likewise, where the file writes no blank between Arabic words
GAP_BLANK = 0.08  # likewise, where it writes one; some stand within words
# In a row that shows how wide its blanks are: no ligature ("ffi") and no Arabic letter that joins nothing leaves so much.
BLANKS_TOLD, SHARE_OF_BLANK, GAP_LEAST_MAX = 2, 0.75, 0.3
# Arabic blanks that tell how wide they are on a page; wider ones are columns. Half as much parts words where one is written.
BLANKS_OF_PAGE, BLANK_WIDEST, HALF = 8, 1.0, 0.5
LOWER = 0.8  # of the other letter's height, from which down a letter has a box of its ink alone: one of a ligature
LINE_ROOM = 0.18  # of a letter box's height above and below the letters themselves
BESIDE_EDGE = 7e-4  # of the page's width: as far as a blank without width lies beside the edge of the letter's ink
STACKED = 0.5  # of the narrower letter's width, which lies within the other's
STEPS_TOLD = 2  # from one letter of a word to the next, from which the file's order is known
SAME_PLACE = 1e-5  # of the page's width; letters of one glyph
SAME_LINE = 1e-3  # of the page's height
ROWS_OPEN = 40  # rows that a letter may still belong to; files draw a page in almost any order


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, a figure, a mark or a blank, and its box: fractions of the page as shown.

    Attributes:
        text: one sign, or the several of one glyph.
        left, top, right, bottom: of its box.
        baseline: from the top; None where it is not known.
        order: its number in the file.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float | None = None
    order: int = 0


def words_of(letters: list[Letter]) -> list[Word]:
    """Return the words that the letters make where they stand: in rows, parted by white."""
    rows: list[list[Letter]] = []
    for letter in letters:
        for row in reversed(rows[-ROWS_OPEN:]):
            if _is_level(row[-1], letter) or _share(row[-1], letter) > 0.5:
                row.append(letter)
                break
        else:
            if not letter.text.isspace():
                rows.append([letter])
    usual = _usual_blank(rows)
    words = [word for row in rows for word in parted(row, usual)]
    return [word for word in words if word.text and word.box.width > 0 and word.box.height > 0]


def parted(row: list[Letter], usual: float = 0.0) -> Iterator[Word]:
    """Yield the words of one row.

    Args:
        row: its letters and blanks, in the order of the file.
        usual: white between Arabic words of its page, of a letter box's height; 0 where the page does not tell.
    """
    highest = max(letter.bottom - letter.top for letter in row)
    placed = _with_white(row)
    blanks = [white / highest for _, white, blank in placed if blank]
    least, least_joined = _least(blanks), _least(blanks, told_by=1)
    run: list[Letter] = []
    for letter, white, blank in placed:
        # The boxes of connected Arabic letters are those of their ink: there the file's blanks tell more than white does.
        joined = bool(run) and (is_right_to_left(run[-1].text) or is_right_to_left(letter.text))
        ligature = bool(run) and not blank and _of_ligature(run[-1], letter)
        of_page = max(least_joined, min(SHARE_OF_BLANK * usual, GAP_LEAST_MAX)) if joined else least
        wide = max(GAP_JOINED if joined or ligature else GAP, of_page)
        told = blank and white > (max(GAP_BLANK, HALF * usual) if joined else GAP) * highest
        if run and (told or white > wide * highest):
            yield word_of(run)
            run = []
        run.append(letter)
    if run:
        yield word_of(run)


def _with_white(row: list[Letter]) -> list[tuple[Letter, float, bool]]:
    """Return the row's letters from the left, each with the white before it and whether the file writes a blank there.

    pdfium puts a blank without width between Arabic words on the left edge of the letter with which the next word begins,
    which is the word to the left: it stands to the right of that letter.
    """
    letters = sorted((letter for letter in row if not letter.text.isspace()), key=_middle)
    begins = sorted((letter for letter in letters if is_right_to_left(letter.text)), key=_left)
    places = sorted(_place_of_blank(one, begins) for one in row if one.text.isspace())
    placed: list[tuple[Letter, float, bool]] = []
    for letter in letters:
        passed = bisect_left(places, _middle(letter))
        white = letter.left - max(one.right for one, _, _ in placed[-3:]) if placed else 0.0
        placed.append((letter, white, passed > 0))
        places = places[passed:]
    return placed


def _place_of_blank(blank: Letter, begins: list[Letter]) -> float:
    """Return where a blank stands (see `_middle`): to the right of the letter on whose left edge pdfium puts it.

    Args:
        blank: of a row.
        begins: the row's letters that are written from right to left, by their left edges.
    """
    if blank.right <= blank.left and begins:
        at = bisect_left(begins, blank.left, key=_left)
        nearest = min(begins[max(0, at - 1) : at + 1], key=lambda letter: abs(letter.left - blank.left))
        if abs(nearest.left - blank.left) < BESIDE_EDGE and nearest.order > blank.order:
            return _middle(nearest)
    return _middle(blank)


def _usual_blank(rows: Iterable[list[Letter]]) -> float:
    """Return what white, of a letter box's height, is usual between Arabic words; 0 where too few blanks of the page tell.

    Some files write blanks within words, too, where a letter does not join the next one: there is less white.
    """
    told: list[float] = []
    for row in rows:
        highest = max(letter.bottom - letter.top for letter in row)
        placed = _with_white(row)
        told += [
            white / highest
            for (before, _, _), (letter, white, blank) in pairwise(placed)
            if blank and GAP_BLANK < white / highest < BLANK_WIDEST and is_right_to_left(before.text + letter.text)
        ]
    return median(told) if len(told) >= BLANKS_OF_PAGE else 0.0


def _left(letter: Letter) -> float:
    return letter.left


def _middle(letter: Letter) -> float:
    return letter.left + letter.right  # twice the middle, which serves for order as well


def _least(blanks: Iterable[float], told_by: int = BLANKS_TOLD) -> float:
    """Return what white parts words without a blank in a row whose blanks are so wide; 0 where they are too few to tell."""
    told = [white for white in blanks if white > GAP]
    return min(SHARE_OF_BLANK * median(told), GAP_LEAST_MAX) if len(told) >= told_by else 0.0


def _of_ligature(one: Letter, other: Letter) -> bool:
    """Tell whether one of two letters that the file writes one after the other is of a ligature: the "ffi" of "office".

    Their boxes are those of the ink, without the room beside it.
    """
    low, high = sorted((one, other), key=lambda letter: letter.bottom - letter.top)
    lower = low.bottom - low.top < LOWER * (high.bottom - high.top)
    return abs(other.order - one.order) == 1 and lower and low.text.isascii() and low.text.isalpha()


def _is_level(one: Letter, other: Letter) -> bool:
    # The ink of a final yeh hangs below the line, that of an alef stands upon it; both have one baseline.
    return one.baseline is not None and other.baseline is not None and abs(one.baseline - other.baseline) < SAME_LINE


def _glyphs_opened(run: list[Letter]) -> list[Letter]:
    """Return the letters of a right-to-left word from left to right, those of one glyph in the order in which they are spoken.

    pdfium gives some words as they are drawn and others as they are read; of these, the letters of one glyph come reversed.
    """
    steps = [(other.order - one.order) for one, other in pairwise(run) if abs(other.left - one.left) > SAME_PLACE]
    reversed_glyphs = sum(step < 0 for step in steps) > len(steps) / 2
    sign = -1 if reversed_glyphs else 1
    placed = sorted(run, key=lambda letter: (round(letter.left + letter.right, 4), sign * letter.order))
    return _unstacked(placed, sign) if len(steps) >= STEPS_TOLD else placed


def _unstacked(letters: list[Letter], sign: int) -> list[Letter]:
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


def _stacked(one: Letter, other: Letter) -> bool:
    narrower = min(one.right - one.left, other.right - other.left)
    apart = abs(one.left - other.left) > SAME_PLACE or abs(one.right - other.right) > SAME_PLACE
    both = is_right_to_left(one.text) and is_right_to_left(other.text)
    return both and apart and min(one.right, other.right) - max(one.left, other.left) > STACKED * narrower


def _share(one: Letter, other: Letter) -> float:
    low = max(1e-9, min(one.bottom - one.top, other.bottom - other.top))
    if other.text.isspace():
        return 1.0 if one.top <= (other.top + other.bottom) / 2 <= one.bottom else 0.0
    return (min(one.bottom, other.bottom) - max(one.top, other.top)) / low


def word_of(run: list[Letter]) -> Word:
    """Return the word of these letters, Arabic ones in the order in which they are read."""
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
