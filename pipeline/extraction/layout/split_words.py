"""One word that was read or typed as several, cut where the texts it holds end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Word


def split_word(word: Word, texts: Sequence[str]) -> list[Word]:
    """Return a word for each text, from left to right, each as wide as its letters are of all.

    Args:
        word: written from left to right.
        texts: which it is made of, in order; together they are its text.
    """
    letter = word.box.width / len(word.text)
    words, at = list[Word](), 0
    for text in texts:
        left, at = word.box.left + at * letter, at + len(text)
        words.append(replace(word, text=text, box=replace(word.box, left=left, right=word.box.left + at * letter)))
    return words
