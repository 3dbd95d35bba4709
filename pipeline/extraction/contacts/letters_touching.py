"""Letters of another script that touch an address on a picture: a model without Latin letters has read its beginning."""

from __future__ import annotations

from dataclasses import replace

from models.page import Word
from pipeline.extraction.contacts.mail_addresses import INVALID, Read
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.words.folding import is_cjk

TOUCHING = 0.33  # of a letter's width; a blank is wider, and so is the white behind a label
TOUCHED = "Letters of another script touch it: they may be its beginning."
LEVEL = 0.5  # of the lower height that two words of one line share


def with_touched_doubted(passage: Passage, read: Read) -> Read:
    """Return the address, in doubt where letters of another script touch it."""
    if not touched_by_script(passage, read.start, read.end):
        return read
    return replace(read, confidence=min(INVALID, read.confidence), reasons=(TOUCHED, *read.reasons))


def touched_by_script(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a word of other letters ends where the address at text[start:end] begins, without a blank.

    A label is none: it ends in a mark, or is Chinese, which has no blanks.
    """
    words = passage.words_between(start, end)
    return bool(words) and any(_touches(word, words[0]) for word in passage.words)


def _touches(word: Word, address: Word) -> bool:
    text = word.text
    if not text.isalpha() or text.isascii() or is_cjk(text) or any(letter < "\u0370" for letter in text):
        return False
    shared = min(word.box.bottom, address.box.bottom) - max(word.box.top, address.box.top)
    if shared < LEVEL * min(word.box.height, address.box.height) or word.box.left >= address.box.left:
        return False
    return abs(address.box.left - word.box.right) < TOUCHING * address.box.width / len(address.text)
