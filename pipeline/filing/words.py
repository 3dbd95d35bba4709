"""The words by which a message is found, in plain letters: without case, accents and script. Pure.

"Лисовский" is found by "lisovskiy", "Lisovsky" and "лисовск"; "يوسف" by "Youssef"; "王小明" by "Wang", "xiaoming" and "小明".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

WORD_MAX = 40  # letters kept of one word; longer ones are addresses and rubbish
WORDS_MAX = 2_000  # of one message: a delegation of 200 has about 1,000
BONES = "~"  # begins the consonants of a word of another script
BONES_LEAST = 2  # consonants; one fits everything
ENDED = "."  # ends bones so short that only whole words may be told by them
ENDED_BELOW = 3  # consonants
_ARTICLE = "ال"  # "al-", joined to Arabic names

_PIECE = re.compile(r"[^\W_]+")
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_PLAIN = re.compile(r"[a-z0-9]+")
_VOWELS = re.compile(r"[aeiouwyhj']")
_DOUBLE = re.compile(r"(.)\1+")
# What Latin spellings write in several ways; told alike when words of two scripts are compared.
_ALIKE = (
    ("kh", "x"),
    ("ch", "c"),
    ("sh", "c"),
    ("ts", "c"),
    ("zh", "z"),
    ("dj", "z"),
    ("ph", "f"),
    ("q", "k"),
    ("ck", "k"),
    ("v", "f"),
)


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Return the text in small ASCII letters and digits; other signs become blanks."""
    return " ".join(_PLAIN.findall(anyascii(text).lower()))


def bones(word: str) -> str:
    """Return the consonants of a plain word, those that are spelt in several ways told alike."""
    for several, one in _ALIKE:
        word = word.replace(several, one)
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", word))


def words_of(texts: Iterable[str | None]) -> frozenset[str]:
    """Return the words under which these texts are found."""
    found: set[str] = set()
    for text in texts:
        for piece in _PIECE.findall(text or ""):
            found |= _forms(piece)
            if len(found) > WORDS_MAX:
                return frozenset(found)
    return frozenset(found)


def _forms(piece: str) -> set[str]:
    if _CHINESE.search(piece):
        # No blanks part the words: each sign may begin one.
        return {word[:WORD_MAX] for at in range(min(len(piece), WORD_MAX)) if (word := plain(piece[at:]).replace(" ", ""))}
    forms = {word[:WORD_MAX] for word in plain(piece).split()}
    if piece.startswith(_ARTICLE) and len(piece) > len(_ARTICLE) + 1:
        forms |= {word[:WORD_MAX] for word in plain(piece[len(_ARTICLE) :]).split()}
    if not piece.isascii():
        # Latin letters with accents, too: "Müller" may be looked for as "Mueller".
        forms |= {bare for word in set(forms) if (bare := _bare(word))}
    return forms


def _bare(word: str) -> str:
    left = bones(word)
    if len(left) < BONES_LEAST or word.isdigit():
        return ""
    return BONES + left + (ENDED if len(left) < ENDED_BELOW else "")


def wanted(query: str) -> tuple[tuple[str, ...], ...]:
    """Return for each word of a query the beginnings of which one must be among a message's words; () for an empty query."""
    return tuple(forms for piece in _PIECE.findall(query) if (forms := _beginnings(piece)))


def _beginnings(piece: str) -> tuple[str, ...]:
    word = plain(piece).replace(" ", "")[:WORD_MAX]
    if not word:
        return ()
    bare = _bare(word)
    return (word, bare) if bare else (word,)


def after(beginning: str) -> str:
    """Return the first text that sorts after all words with this beginning, byte by byte."""
    return beginning[:-1] + chr(ord(beginning[-1]) + 1)
