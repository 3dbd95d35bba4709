"""Pieces of a mail address that touch: one word that the engines have read as several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import Word

# Lengths are in letters of the piece on the left.
TOUCHING = 0.2  # of white between the pieces; between words it is 0.4 and more
OVERLAPPING = 1.5  # by which places may run into each other
READ_TWICE = 0.3  # from such an overlap on a letter at the border may stand in both pieces
LEVEL = 0.5  # of the lower height that two words of one row share
DOUBTFUL = 0.75  # confidence of what is put together where places overlap
_PIECE = re.compile(r"[A-Za-z0-9._%+-]+@?[A-Za-z0-9.-]*|@[A-Za-z0-9.-]+")
_SIGNS = "._-@"
_LAST = re.compile(r"[A-Za-z0-9.-]+[,;)]?")


def with_whole_addresses(words: Sequence[Word]) -> list[Word]:
    """Return the words with every mail address as one word whose pieces touch or overlap: "ada@just" and "ice.example".

    Args:
        words: of one page, as read from its picture, in any order.
    """
    result = list(words)
    for word in words:
        if "@" not in word.text or all(word is not other for other in result):
            continue
        address = word
        while (piece := _behind(address, result)) is not None or (piece := _before(address, result)) is not None:
            whole = _joined(*sorted((address, piece), key=lambda part: part.box.left))
            result = [whole if other is address else other for other in result if other is not piece]
            address = whole
    return result


def _behind(address: Word, words: Sequence[Word]) -> Word | None:
    fitting = (word for word in words if _touch(address, word) and _LAST.fullmatch(word.text))
    return min(fitting, key=lambda word: word.box.left, default=None) if _PIECE.fullmatch(address.text) else None


def _before(address: Word, words: Sequence[Word]) -> Word | None:
    """Return the piece before the address; a label ("e-mail") or number that stands close to it is none, a sign tells."""
    fitting = (word for word in words if _touch(word, address) and "@" not in word.text and _PIECE.fullmatch(word.text))
    piece = max(fitting, key=lambda word: word.box.right, default=None)
    if piece is None or piece.text.strip("._-").isdigit():
        return None
    signed = piece.text[-1] in _SIGNS or address.text[0] in _SIGNS
    return piece if signed or piece.box.right >= address.box.left else None


def _touch(left: Word, right: Word) -> bool:
    """Tell whether the second word begins where the first one ends, in its row."""
    if left is right or left.box.left >= right.box.left or left.box.right >= right.box.right:
        return False
    level = min(left.box.bottom, right.box.bottom) - max(left.box.top, right.box.top)
    letter = left.box.width / len(left.text)
    apart = right.box.left - left.box.right
    return level >= LEVEL * min(left.box.height, right.box.height) and -OVERLAPPING * letter <= apart <= TOUCHING * letter


def _joined(left: Word, right: Word) -> Word:
    letter = left.box.width / len(left.text)
    overlap = (left.box.right - right.box.left) / letter if letter else 0.0
    twice = overlap >= READ_TWICE and left.text[-1].casefold() == right.text[0].casefold()
    text = left.text + right.text[1 if twice else 0 :]
    sure = min(left.confidence, right.confidence)
    return Word(text, left.box.union(right.box), min(sure, DOUBTFUL) if overlap >= READ_TWICE else sure)
