"""Texts compared: without case, accents, spelling variants and blanks that mean nothing, with the way back to the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

from rapidfuzz import fuzz, process

from config.alphabets import is_latin_letter
from config.knowledge import Language
from pipeline.extraction.words.bare_letters import without_accents
from pipeline.extraction.words.letterwise import Letterwise

_INSTEAD_OF_THIS = 3  # words of "بدلا من ذلك"
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None, "ؤ": "و", "ئ": "ي"})
ARABIC_ARTICLE = "ال"  # written as one word with what follows
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "s", "ı": "i", "’": "'", "ё": "е"})
FUZZY_PHRASE_FROM = 18  # letters
_NEAREST = 3  # phrases that a misread one may be
_LITTLE_WORD = 4  # letters: fewer
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


def is_latin(text: str) -> bool:
    """Tell whether there are letters in the text and all of them are Latin."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and all(map(is_latin_letter, letters))


_CLAUSE_ENDS = re.compile(r"[;:؛：；。]|[.!?]\s+[^\W\d_]|\n\s*\n")
_FOLDED = Letterwise(lambda letter: _NO_LETTER.sub(" ", fold(letter)))


class Folded:
    """A text and its key, with the way back: which stretch of the text a stretch of the key came from."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.key, self._origin = _FOLDED.changed(text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Those of the key; several purposes look for theirs among them."""
        return frozenset(self.key.split(" "))

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
    wanted, read = phrase.split(), found.split()
    if len(wanted) != len(read):
        one, other = "".join(wanted), "".join(read)
        return abs(len(one) - len(other)) <= 1 and fuzz.ratio(one, other) >= JOINED_LIKENESS
    return all(
        fuzz.ratio(one, other) >= (WORD_LIKENESS if len(one) > SHORT_WORD else SHORT_LIKENESS) and not _inflected(one, other)
        for one, other in zip(wanted, read, strict=True)
    )


def _inflected(one: str, other: str) -> bool:
    """Tell whether one word is the other with an ending: "comunicará" is to come, "comunica" is done.

    So is an Arabic one with another pronoun at its end: "its note" of the Mission (مذكرتها) is not that of the Office (مذكرته).
    """
    short, long = sorted((one, other), key=len)
    if is_arabic(one[:1]) and one != other and len({_PRONOUN.sub("", word) for word in (one, other)}) == 1:
        return True
    return len(long) - len(short) >= ENDING and long.startswith(short)


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


_UNSPACED = re.compile("[\u0600-\u06ff\u3400-\u9fff]")  # Arabic and Chinese letters
_ALPHABETS = tuple(re.compile(letters) for letters in ("[A-Za-z\u00c0-\u024f]", "[\u0400-\u04ff]", "[\u0620-\u064a]"))


def two_alphabets(text: str) -> bool:
    """Tell whether letters of two alphabets stand in it: what a model of one makes of letters of the other."""
    return sum(letters.search(text) is not None for letters in _ALPHABETS) > 1


@dataclass(frozen=True, slots=True)
class Cues:
    """Phrases for one purpose, as keys.

    Attributes:
        phrases: those of all languages.
        by_word: those that stand where a word begins, by their first word.
        unspaced: those that may stand within words: Chinese ones, and Arabic ones behind a particle.
        long: by language those long enough to be told when misread.
        gapped: the two parts of those with a gap, "…", for which other words of the same clause may stand, by the first word of
            the first part; by "" where a particle may be written onto it.
        but: what begins with one of them and says something else: "instead of this" replaces nobody.
    """

    phrases: frozenset[str]
    by_word: dict[str, tuple[str, ...]]
    unspaced: tuple[str, ...]
    long: dict[str, tuple[str, ...]]
    gapped: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    but: tuple[str, ...] = ()

    def find(self, folded: Folded, language: str | None = None, *, first: bool = False) -> tuple[int, int] | None:
        """Return the earliest place of any phrase in the text, or None.

        Args:
            folded: the text.
            language: allow a misread letter in phrases of this language; None for typed text.
            first: only at the text's beginning.
        """
        exact = [place for phrase in self._within(folded) if (place := folded.find(phrase))]
        exact = self._meant(exact + self._over_gaps(folded), folded)
        if first:
            begin = len(folded.lead)
            exact = [place for place in exact if place[0] <= begin]
        if exact:
            begin = min(place[0] for place in exact)
            return begin, max(place[1] for place in exact if place[0] == begin)
        if language is None or first or len(folded.key) < FUZZY_PHRASE_FROM:
            return None
        found = process.extract(
            folded.key, self.long.get(language, ()), scorer=fuzz.partial_ratio, score_cutoff=PHRASE_LIKENESS, limit=_NEAREST
        )
        return next((folded.near(phrase) for phrase, *_ in found if not _ends_otherwise(folded, phrase)), None)

    def all(self, folded: Folded) -> list[tuple[int, int]]:
        """Return every place of every phrase, none within another, in order."""
        said = chain((place for phrase in self._within(folded) for place in folded.find_all(phrase)), self._over_gaps(folded))
        places = sorted(self._meant([*said], folded), key=lambda place: (place[0], -place[1]))
        kept: list[tuple[int, int]] = []
        for place in places:
            if not kept or place[0] >= kept[-1][1]:
                kept.append(place)
        return kept

    def _meant(self, places: list[tuple[int, int]], folded: Folded) -> list[tuple[int, int]]:
        """Return the places without those where something else is said that begins so."""
        otherwise = (place for phrase in self.but if places and phrase in folded.key for place in folded.find_all(phrase))
        starts = {place[0] for place in otherwise}
        return [place for place in places if place[0] not in starts] if starts else places

    def _over_gaps(self, folded: Folded) -> list[tuple[int, int]]:
        """Return the places of phrases with a gap: from its first part to the end of the next second part within reach."""
        found: list[tuple[int, int]] = []
        words = self.gapped.keys() & folded.words | ({""} if self.gapped and _UNSPACED.search(folded.key) else set())
        for head, tail in chain.from_iterable(self.gapped.get(word, ()) for word in words):
            tails = folded.find_all(tail) if head in folded.key and tail in folded.key else []
            for begin, stop in folded.find_all(head) if tails else []:
                behind = next((place for place in tails if place[0] >= stop), None)
                if behind is not None and folded.same_clause(stop, behind[0]):
                    found.append((begin, behind[1]))
        return found

    def _within(self, folded: Folded) -> Iterator[str]:
        """Yield the phrases that the key of a text holds, whole words or not."""
        text = folded.key
        words = self.by_word.keys() & folded.words
        unspaced = self.unspaced if self.unspaced and _UNSPACED.search(text) else ()
        for phrase in (*chain.from_iterable(self.by_word[word] for word in words), *unspaced):
            if phrase in text:
                yield phrase


def _ends_otherwise(folded: Folded, phrase: str) -> bool:
    """Tell whether another word stands where the phrase ends in a little one: "accuser réception de" is not "… réception à"."""
    head, _, last = phrase.rpartition(" ")
    if len(last) >= _LITTLE_WORD or not head:
        return False
    following = [folded.key[at + len(head) :].split(" ", 2)[1:2] for at in _places(folded.key, head)]
    return bool(following) and all(word and word[0].isalpha() and len(word[0]) > 1 for word in following)


def _places(text: str, phrase: str) -> Iterator[int]:
    """Yield where whole words of the text are the phrase, and another word follows."""
    wanted, at = f"{phrase} ", -1
    while (at := text.find(wanted, at + 1)) >= 0:
        if not at or text[at - 1] == " ":
            yield at


def cues_of(languages: Sequence[Language], chosen: Callable[[Language], Iterable[str]], *, gaps: bool = False) -> Cues:
    """Return the cues that `chosen` takes from each language; those with a gap, in which somebody may be named, only if asked."""
    written = {language.code: set(chosen(language)) for language in languages}
    by_language = {
        code: {text for text in (key(phrase) for phrase in phrases if GAP not in phrase) if _tells(text)}
        for code, phrases in written.items()
    }
    halves = (map(key, phrase.split(GAP, 1)) for phrase in sorted(set().union(*written.values())) if GAP in phrase)
    by_word: dict[str, tuple[str, ...]] = {}
    unspaced: list[str] = []
    phrases = frozenset(text for texts in by_language.values() for text in texts)
    for text in sorted(phrases):
        if _UNSPACED.match(text) or is_cjk(text[-1]):
            unspaced.append(text)
        else:
            first = text.split(" ", maxsplit=1)[0]
            by_word[first] = (*by_word.get(first, ()), text)
    long = {
        code: tuple(sorted(text for text in texts if len(text) >= FUZZY_PHRASE_FROM and not is_cjk(text)))
        for code, texts in by_language.items()
    }
    gapped: dict[str, list[tuple[str, str]]] = {}
    for head, tail in halves if gaps else ():
        if _tells(head) and tail and not is_cjk(head):
            gapped.setdefault("" if is_arabic(head) else head.split(" ", 1)[0], []).append((head, tail))
    # Folded, a comma is gone: "instead of this," would be "instead of this delegate"; so would Arabic, but for the words behind.
    said = (text for language in languages for text in language.grammar.instead_of_it if not text.endswith(","))
    otherwise = {key(text) for text in said if not is_arabic(text) or len(text.split()) > _INSTEAD_OF_THIS}
    beginnings = tuple(phrases)
    but = tuple(sorted(text for text in otherwise if text.startswith(beginnings)))
    return Cues(phrases, by_word, tuple(unspaced), long, {word: tuple(pairs) for word, pairs in gapped.items()}, but)


def _tells(cue: str) -> bool:
    """Tell whether a cue says anything: what is left of "/s/" or "@" does not."""
    return len(cue.replace(" ", "")) > 1 or is_cjk(cue)


def is_chinese(text: str) -> bool:
    """Tell whether most letters are Chinese characters."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(is_cjk(letter) for letter in letters) * 2 > len(letters)


def keys_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the keys of these texts; what holds no letter has none."""
    return frozenset(key(text) for text in texts) - {""}
