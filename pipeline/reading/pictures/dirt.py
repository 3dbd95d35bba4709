"""Specks, punched holes, crests and strokes of a pen that an engine took for signs: they tear lists and tables apart."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Word
from pipeline.reading.geometry.spots import letter_height

NEAR = 2.0  # letter heights to the next word of the row within which a bullet, a dash or a letter belongs to it
CLOSE = 0.6  # likewise a comma, a full stop, a quotation mark
COLONS = frozenset(":：")  # stand between a label and its value, however far from both
_CLOSE_SIGNS = frozenset(".,;!?'`´‘’‚“”\"|_~^،؛。，")
LOW, HIGH = 0.4, 2.2  # letter heights; a lone letter or digit that is lower is a speck, one that is higher a crest
LEVEL = 0.3  # of its height that a sign must share with its row: a comma hangs below it
SHORT = 2  # letters of what may be a crest
_HEADS = frozenset({"№", "#"})  # of a column of numbers
_CHINESE_FROM = "\u2e80"


def without_dirt(words: Sequence[Word], aspect: float) -> list[Word]:
    """Return the words without those that stand alone and are no text: signs without a letter, specks, large single letters.

    Args:
        words: of one page, as read from its picture.
        aspect: the page's width over its height.
    """
    usual = letter_height(words)
    suspects = [word for word in words if _is_suspect(word, usual)]
    if not suspects:
        return list(words)
    taken = {id(word) for word in suspects}
    sound = [word for word in words if id(word) not in taken]
    alone = {id(word) for word in suspects if not any(_near(word, other, usual, aspect) for other in sound)}
    return [word for word in words if id(word) not in alone]


def _is_suspect(word: Word, usual: float) -> bool:
    text = word.text
    if not any(map(str.isalnum, text)):
        return text not in _HEADS
    if len(text) > SHORT or max(text) >= _CHINESE_FROM:
        return False
    return word.box.height > HIGH * usual or (len(text) == 1 and word.box.height < LOW * usual)


def _near(word: Word, other: Word, usual: float, aspect: float) -> bool:
    """Return whether another word stands beside this one, in its row."""
    high = min(word.box.bottom, other.box.bottom) - max(word.box.top, other.box.top)
    if COLONS.issuperset(word.text) and word.box.height < LOW * usual:
        return False  # a dot; those of a colon stand over each other
    level = high > LEVEL * word.box.height or abs(word.box.middle - other.box.middle) < 0.6 * usual
    apart = max(word.box.left - other.box.right, other.box.left - word.box.right)
    reach = CLOSE if _CLOSE_SIGNS.issuperset(word.text) else NEAR
    return level and (apart <= reach * usual / aspect or COLONS.issuperset(word.text))
