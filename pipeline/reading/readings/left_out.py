"""Lines that tesseract's own search for lines left out: another engine finds where they stand, and they are read one by one.

On a page with little text, a stamp over it or a single rule below a head, tesseract takes everything for a picture and reads
nothing; on others it leaves out a cell or a line. The detector of `rapid` looks for what writing looks like, in any script.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from models.page import Box, Line, Word
from pipeline.reading.engines import EngineError, rapid
from pipeline.reading.pictures.raster import Pixels

READ = 0.65  # share of a place's width, its margins aside, from which words cover it
SURE = 0.5  # mean confidence of a line from which it is text: what tesseract makes of a stamp's ring has up to 0.45
TOLD_BY = 12  # places that tell which script a page is in
MARGINS = 0.6  # times a place's height: what the detector leaves white on both sides together
SAME_ROW = 0.5  # of the lower one's height
HIGH = 3.0  # times the usual place's height: no line of text, or one that stands upright


def places_of(grey: Pixels) -> tuple[Box, ...]:
    """Return where lines of text stand; none where the detector fails.

    Args:
        grey: the page, upright and straight.
    """
    try:
        found = rapid.lines_at(grey)
    except EngineError:
        return ()
    if not found:
        return ()
    usual = sorted(place.height for place in found)[len(found) // 2]
    return tuple(place for place in found if place.height <= HIGH * usual)


def unread(places: Sequence[Box], lines: Sequence[Line], aspect: float) -> tuple[Box, ...]:
    """Return those places that this reading has not, or only in part.

    Args:
        places: where lines stand.
        lines: the reading.
        aspect: height of the page's picture in its widths.
    """
    words = [word for line in lines for word in line.words]
    return tuple(place for place in places if _read_of(place, words, aspect) < READ)


def _read_of(place: Box, words: Sequence[Word], aspect: float) -> float:
    covered, right = 0.0, place.left
    for word in sorted(inside(place, words), key=lambda word: word.box.left):
        covered += max(0.0, min(word.box.right, place.right) - max(word.box.left, right))
        right = max(right, word.box.right)
    letters = place.width - MARGINS * place.height * aspect
    return covered / letters if letters > 0 else 1.0


def inside(place: Box, words: Sequence[Word]) -> list[Word]:
    """Return the words whose middle lies at this place."""
    return [
        word
        for word in words
        if place.left < (word.box.left + word.box.right) / 2 < place.right and place.top < word.box.middle < place.bottom
    ]


def inside_any(place: Box, lines: Sequence[Line]) -> bool:
    """Tell whether a word of these lines stands at this place."""
    return any(inside(place, line.words) for line in lines)


def widened(place: Box, places: Sequence[Box], words: Sequence[Word]) -> Box:
    """Return a place of some words as wide as the line found there, as far as no other word stands: a digit may have been lost.

    Args:
        place: of words of one reading.
        places: where lines stand.
        words: that reading.
    """
    left, right = place.left, place.right
    for one in places:
        high = min(one.bottom, place.bottom) - max(one.top, place.top)
        if high > SAME_ROW * min(one.height, place.height) and one.left < place.right and one.right > place.left:
            left, right = min(left, one.left), max(right, one.right)
    level = [word.box for word in words if place.top < word.box.middle < place.bottom]
    middle = (place.left + place.right) / 2
    left = max([left, *(box.right for box in level if box.right <= place.left or (box.left + box.right) / 2 < place.left)])
    right = min([right, *(box.left for box in level if box.left >= place.right or (box.left + box.right) / 2 > place.right)])
    return Box(min(left, middle, place.left), place.top, max(right, middle, place.right), place.bottom)


def completed(lines: Sequence[Line], again: Sequence[Line]) -> tuple[Line, ...]:
    """Return the reading with these lines in the place of what it has there, wherever they say more."""
    result = list(lines)
    for line in again:
        under = [word for one in result for word in inside(line.box, one.words)]
        if _letters(line.words) <= _letters(under):
            continue
        gone = {id(word) for word in under}
        kept = [tuple(word for word in one.words if id(word) not in gone) for one in result]
        result = [*(Line(words) for words in kept if words), line]
    return tuple(result)


def _letters(words: Sequence[Word]) -> int:
    return sum(map(str.isalnum, "".join(word.text for word in words)))


def longest(places: Sequence[Box]) -> tuple[Box, ...]:
    """Return the few longest of them, which tell the script of a page."""
    return tuple(sorted(places, key=lambda place: place.width, reverse=True)[:TOLD_BY])


def sure(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return those lines that are text."""
    return tuple(line for line in lines if _letters(line.words) and fmean(word.confidence for word in line.words) >= SURE)
