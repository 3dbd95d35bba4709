"""Words whose places overlap: what was read twice, specks over a word, and places that an engine made too wide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from models.page import Word
from pipeline.reading.geometry.spots import letter_height

WITHIN = 0.8  # of a word's width that lies over or under another word: it is within that one's place
LEVEL = 0.5  # of the lower height that two words of one row share
SAME_LETTERS = 0.75  # of the letters of what lies within a word that stand in that word too, in one run: it was read twice
SPECK_HIGH, SPECK_NEAR = 0.4, 0.6  # letter heights: a sign lower than this, so near to the word over or under which it stands
LETTERS_MIN = 2  # of a second reading
TOO_WIDE = 1.6  # times the page's usual letters: a place that holds other words too


def untangled(words: Sequence[Word]) -> list[Word]:
    """Return the words without second readings and specks within others' places, and with places that hold their own word only.

    Args:
        words: of one page, as read from its picture, in any order.
    """
    usual = letter_height(words)
    ordered = sorted(words, key=lambda word: word.box.left)
    letter = sorted(word.box.width / max(1, len(word.text)) for word in words)[len(words) // 2] if words else 0.0
    gone: set[int] = set()
    within: dict[int, list[Word]] = {}
    for at, word in enumerate(ordered):
        # Only words that begin before it, or behind it within its width, can hold it.
        for other in ordered[max(0, at - 60) : at + 20]:
            if other is word or id(other) in gone or not _lies_within(word, other):
                continue
            if _is_speck(word, other, usual) or (_is_level(word, other) and _is_read_twice(word, other)):
                gone.add(id(word))
                break
            if _is_level(word, other):
                within.setdefault(id(other), []).append(word)
    kept = [word for word in words if id(word) not in gone]
    return [_narrowed(word, [other for other in within.get(id(word), ()) if id(other) not in gone], letter) for word in kept]


def _lies_within(word: Word, other: Word) -> bool:
    if word.box.width > other.box.width:
        return False
    shared = min(word.box.right, other.box.right) - max(word.box.left, other.box.left)
    return word.box.width > 0 and shared >= WITHIN * word.box.width


def _is_level(word: Word, other: Word) -> bool:
    shared = min(word.box.bottom, other.box.bottom) - max(word.box.top, other.box.top)
    return shared >= LEVEL * min(word.box.height, other.box.height) > 0


def _is_speck(word: Word, other: Word, usual: float) -> bool:
    """Tell whether this is a low sign right over, in or under the other word."""
    if any(map(str.isalnum, word.text)) or word.box.height > SPECK_HIGH * usual or not any(map(str.isalnum, other.text)):
        return False
    return max(other.box.top - word.box.bottom, word.box.top - other.box.bottom) < SPECK_NEAR * usual / 2


def _is_read_twice(word: Word, other: Word) -> bool:
    mine, theirs = (text.casefold() for text in (word.text, other.text))
    if sum(map(str.isalnum, mine)) < LETTERS_MIN or (mine == theirs and word.box == other.box):
        return False
    run = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match()
    return run.size >= max(LETTERS_MIN, SAME_LETTERS * len(mine))


def _narrowed(word: Word, others: Sequence[Word], letter: float) -> Word:
    """Return the word where no other stands in its place: the widest part of it that is free."""
    if not others or word.box.width < TOO_WIDE * letter * len(word.text):
        return word
    free, left = [], word.box.left
    for other in sorted(others, key=lambda other: other.box.left):
        free.append((left, other.box.left))
        left = max(left, other.box.right)
    left, right = max([*free, (left, word.box.right)], key=lambda part: part[1] - part[0])
    return replace(word, box=replace(word.box, left=left, right=right)) if right - left > letter else word
