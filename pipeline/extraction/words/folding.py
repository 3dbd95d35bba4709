"""Texts compared: without case, accents, spelling variants and blanks that mean nothing, with the way back to the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property, lru_cache

from rapidfuzz import fuzz

from config.alphabets import is_latin_letter
from pipeline.extraction.words.bare_letters import without_accents
from pipeline.extraction.words.letterwise import Letterwise

_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None, "ؤ": "و", "ئ": "ي"})
ARABIC_ARTICLE = "ال"  # written as one word with what follows
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "s", "ı": "i", "’": "'", "ё": "е"})
PHRASE_LIKENESS = 87  # of 100, for phrases of two words or more within a line
WORD_LIKENESS = 76  # of 100, for each word of the phrase: "ampliación" is not "composición"
SHORT_WORD, SHORT_LIKENESS = 4, 60  # one letter of three misread leaves 67, another word less than 50
JOINED_LIKENESS = 92  # of 100, for phrases of which the blanks were misread
GAP = "…"
GAP_WORDS = 20  # that "…" in a phrase stands for at most: "will be represented … by"
ENDING = 2  # letters: misreading loses one at a word's end, hardly two
_PRONOUN = re.compile("(?:ها|هم|نا|كم|ه|ك)$")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Return the text without case, accents, Arabic vowel marks and spelling variants of alef; letters keep their order."""
    if text.isascii():
        return text.casefold()
    text = unicodedata.normalize("NFKC", text).casefold().translate(_SPECIAL).translate(_ARABIC)
    return without_accents(text)


_NO_LETTER = re.compile(r"[\W_]+")
_BETWEEN_CJK = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")


@lru_cache(maxsize=20_000)
def key(text: str) -> str:
    """Return what is compared: folded words with single blanks, no punctuation, no blanks between Chinese characters."""
    return _BETWEEN_CJK.sub("", _NO_LETTER.sub(" ", fold(text)).strip())


@lru_cache(maxsize=20_000)
def is_latin(text: str) -> bool:
    """Tell whether there are letters in the text and all of them are Latin."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and all(map(is_latin_letter, letters))


_CLAUSE_ENDS = re.compile(r"[;:؛：；。]|[.!?]\s+[^\W\d_]|\n\s*\n")
UNSPACED = re.compile("[\u0600-\u06ff\u3400-\u9fff]")  # Arabic and Chinese letters
_FOLDED = Letterwise(lambda letter: _NO_LETTER.sub(" ", fold(letter)))


class Folded:
    """A text and its key, with the way back: which stretch of the text a stretch of the key came from."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.key, self._origin = _FOLDED.changed(text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Folded) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    @cached_property
    def words(self) -> set[str]:
        """Those of the key; several purposes look for theirs among them."""
        return set(self.key.split(" "))  # a dict's keys are held against a set by its own fast way, against a frozen one by none

    @cached_property
    def colons(self) -> bool:
        """Whether any colon stands in the text."""
        return ":" in self._text or "：" in self._text

    @cached_property
    def unspaced(self) -> bool:
        """Whether the key holds Arabic or Chinese letters, which words may stand within."""
        return UNSPACED.search(self.key) is not None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where key[start:end] stands in the text."""
        return self._origin[start], self._origin[end - 1] + 1

    @property
    def lead(self) -> str:
        """What stands before the first letter or digit."""
        return self._text[: self._origin[0]] if self.key.strip() else self._text

    def find(self, phrase: str) -> tuple[int, int] | None:
        """Return the first place of the phrase (a key) in the text, as whole words; None if nowhere."""
        return next(iter(self.find_all(phrase)), None)

    def find_all(self, phrase: str) -> list[tuple[int, int]]:
        """Return every place of the phrase in the text, as whole words."""
        found: list[tuple[int, int]] = []
        at = -1
        while (at := self.key.find(phrase, at + 1)) >= 0:
            end = at + len(phrase)
            if _bounded(self.key, at, end):
                found.append(self.span(at, end))
        return found

    def before_colon(self, end: int) -> bool:
        """Tell whether a colon follows in the text behind this place."""
        return self._text[end : end + 2].lstrip()[:1] in (":", "：")

    def same_clause(self, start: int, end: int) -> bool:
        """Tell whether a few words at most stand in this stretch of the text, and nothing that ends a clause."""
        between = self._text[start:end]
        return len(between.split()) <= GAP_WORDS and not _CLAUSE_ENDS.search(between)

    def near(self, phrase: str) -> tuple[int, int] | None:
        """Return where something very like the phrase stands in the text, None if nowhere."""
        near = fuzz.partial_ratio_alignment(phrase, self.key, score_cutoff=PHRASE_LIKENESS)
        if near is None or near.dest_end - near.dest_start < 0.8 * len(phrase):
            return None
        start, end = whole_words(self.key, near.dest_start, near.dest_end)
        return self.span(start, end) if same_words(phrase, self.key[start:end]) else None


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of the text widened to the words of which it holds a part."""
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def same_words(phrase: str, found: str) -> bool:
    """Tell whether two phrases agree word by word but for misread letters: "no delegation" is not "the delegation".

    Where a blank was lost or read into a word, they agree as a whole.
    """
    wanted, read = phrase.split(), [word for word in found.split() if any(map(str.isalnum, word))]
    if len(wanted) != len(read):
        if read and _begins_otherwise(wanted[0], read[0]):
            return False
        one, other = "".join(wanted), "".join(read)
        return abs(len(one) - len(other)) <= 1 and fuzz.ratio(one, other) >= JOINED_LIKENESS
    return all(
        fuzz.ratio(one, other) >= (WORD_LIKENESS if len(one) > SHORT_WORD else SHORT_LIKENESS) and not _inflected(one, other)
        for one, other in zip(wanted, read, strict=True)
    )


def _begins_otherwise(one: str, other: str) -> bool:
    """Tell whether one word is the other with something before it: "recomposición", however many words stand behind it."""
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) >= ENDING and len(short) > SHORT_WORD and long.endswith(short)


def _inflected(one: str, other: str) -> bool:
    """Tell whether one word is the other with an ending, or with something before it.

    "Comunicará" is to come, "comunica" is done; a "composición" is no "recomposición".

    So is an Arabic one with another pronoun at its end: "its note" of the Mission (مذكرتها) is not that of the Office (مذكرته).
    """
    short, long = sorted((one, other), key=len)
    if is_arabic(one[:1]) and one != other and len({_PRONOUN.sub("", word) for word in (one, other)}) == 1:
        return True
    return len(long) - len(short) >= ENDING and (long.startswith(short) or long.endswith(short))


def _bounded(text: str, start: int, end: int) -> bool:
    if is_cjk(text[start]) or is_cjk(text[end - 1]):
        return True
    before = start == 0 or text[start - 1] == " " or (is_arabic(text[start]) and text[start - 1] in "وبلف")
    after = end == len(text) or text[end] == " " or (is_arabic(text[end]) and text[start:end].endswith((" ب", " ل")))
    return before and after


def is_cjk(text: str) -> bool:
    """Tell whether the first letter is a Chinese character."""
    return bool(text) and "\u3400" <= text[0] <= "\u9fff"


def is_simplified(letter: str) -> bool:
    """Tell whether a letter is no Chinese character, or one of the set of GB 2312, which has the common simplified ones."""
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        return not is_cjk(letter)
    return True


def is_arabic(text: str) -> bool:
    """Tell whether the first letter is an Arabic one."""
    return bool(text) and "\u0600" <= text[0] <= "\u06ff"


_ALPHABETS = tuple(re.compile(letters) for letters in ("[A-Za-z\u00c0-\u024f]", "[\u0400-\u04ff]", "[\u0620-\u064a]"))


def two_alphabets(text: str) -> bool:
    """Tell whether letters of two alphabets stand in it: what a model of one makes of letters of the other."""
    return sum(letters.search(text) is not None for letters in _ALPHABETS) > 1


def is_chinese(text: str) -> bool:
    """Tell whether most letters are Chinese characters."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(is_cjk(letter) for letter in letters) * 2 > len(letters)


def keys_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the keys of these texts; what holds no letter has none."""
    return frozenset(key(text) for text in texts) - {""}
