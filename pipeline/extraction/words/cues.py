"""Finds the phrases of the language files in plain text: whole words, in any case, and on poor pages nearly so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from rapidfuzz import fuzz

from config.knowledge import Knowledge, Language
from pipeline.extraction.words.folding import same_words, whole_words
from pipeline.extraction.words.phrase_patterns import longest_first
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.sieve import Sieve

BEGINNING = 2  # letters by which phrases are looked up
PARTICLES = "وفبلك"  # Arabic particles that are written together with the next word
AS_PARTICLE, OF_PARTICLE = "ك", "ل"  # of them "as" before what somebody comes as, and "of" before a State
# Where a word, a Chinese character or a sign begins.
_STARTS = re.compile(r"(?:(?<![^\W_])(?=[^\W_])|(?=[\u3000-\u9fff\uff00-\uffef])|(?=[^\w\s]))")
_GAP = re.compile(r"\s?(?:…|\.\.\.)\s?")
GAP = r"[,،]?(?: [^ .;]+){0,20}? "  # what "…" stands for: a meeting's whole title, and no more than words of the same sentence …
WIDE_GAP = r"[^.;。；]{0,24}?"  # … or so many characters where words have no blanks
NEAR_FROM = 14  # letters: shorter phrases differ from others by one misread letter too often
REMEMBERED = 8  # texts for each purpose
LIKENESS = 88  # of 100, rapidfuzz partial ratio; one letter in eight misread


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase found: `Plain.text[start:end]`; `near` where letters of it were misread."""

    start: int
    end: int
    phrase: str
    near: bool = False


class _Patterns(dict[str, re.Pattern[str]]):
    """One pattern for all phrases that begin alike, made when a text first has a word that begins so."""

    def __init__(self, beginnings: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self._beginnings = beginnings

    def __missing__(self, beginning: str) -> re.Pattern[str]:
        self[beginning] = made = re.compile("|".join(_pattern(phrase) for phrase in self._beginnings[beginning]))
        return made


class Cues:
    """Phrases for one purpose, in any number of languages.

    In a phrase "…" stands for up to twenty words, "*" at its end for any ending of the last word.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        known = longest_first({plain(phrase) for phrase in phrases} - {""})
        beginnings: dict[str, list[str]] = {}
        for phrase in known:
            beginnings.setdefault(_GAP.split(phrase)[0][:BEGINNING], []).append(phrase)  # "由…代替" begins with 由 alone
        self._beginnings = frozenset(beginnings)
        self._patterns = _Patterns(beginnings)
        self._near = lru_cache(maxsize=REMEMBERED)(self._nearest)  # several ask about the same page
        self._long = tuple(phrase for phrase in known if len(phrase) >= NEAR_FROM and not re.search(r"…|\.\.\.|\*", phrase))
        self._sieve = Sieve(self._long, LIKENESS, 3)

    def all(self, text: Plain) -> tuple[Cue, ...]:
        """Return every phrase that stands in the text as it is known, in order, the longest where several begin alike."""
        return tuple(self._found(text.text))

    def first(self, text: Plain, *, near: bool = True) -> Cue | None:
        """Return the first phrase that stands in the text, or (if `near`) the likeliest misread one, or None."""
        found = next(self._found(text.text), None)
        return found or (self._near(text.text) if near else None)

    def _found(self, text: str) -> Iterator[Cue]:
        """Yield phrases where a word begins; looking them up by their first letters is ten times faster than one long pattern."""
        end = 0
        known = _beginnings(text)
        alike = self._beginnings & known.by_letters.keys()
        for number in sorted(chain.from_iterable(known.by_letters[letters] for letters in alike)):
            at, behind, beginning = known.places[number]
            if at < end:
                continue
            for letters in (beginning, beginning[:1]):
                if letters in self._beginnings and (found := self._patterns[letters].match(text, behind)):
                    end = found.end()
                    yield Cue(at, end, text[at:end])
                    break

    def _nearest(self, text: str) -> Cue | None:
        best: Cue | None = None
        score = float(LIKENESS)
        for phrase in (self._long[possible] for possible in self._sieve.possible(text)):
            if len(phrase) > len(text):
                continue
            place = fuzz.partial_ratio_alignment(phrase, text, score_cutoff=score)
            if place is None or place.score <= score:
                continue
            start, end = whole_words(text, place.dest_start, place.dest_end)
            if _wide(phrase[0]) or same_words(phrase, text[start:end]):
                score, best = place.score, Cue(start, end, phrase, near=True)
        return best


def _pattern(phrase: str) -> str:
    """Return a pattern for a phrase from a word's beginning on; blanks may be any blanks or hyphens."""
    pieces = [_literal(piece) for piece in _GAP.split(phrase) if piece]
    body = (WIDE_GAP if _wide(phrase[0]) else GAP).join(pieces)
    if _wide(phrase[0]):
        return body
    if phrase.endswith("*"):
        return body.removesuffix(re.escape("*")) + r"[^\W_]*"
    after = r"(?![^\W_])" if phrase[-1].isalnum() and not _wide(phrase[-1]) else ""
    return body + after


def _literal(text: str) -> str:
    escaped = (r"[\s-]+" if letter == " " else r"['’]?\s?" if letter == "'" else re.escape(letter) for letter in text)
    return (r"\s?" if _wide(text[0]) else "").join(escaped)


def _wide(letter: str) -> bool:
    return "\u3000" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef"


@dataclass(frozen=True, slots=True)
class _Beginnings:
    """Where phrases may begin in a text.

    Attributes:
        places: for every word (its place, where a phrase may begin in it, the first letters from there).
        by_letters: which of the places begin with these letters, one or BEGINNING of them.
    """

    places: tuple[tuple[int, int, str], ...]
    by_letters: dict[str, list[int]]


@lru_cache(maxsize=64)
def _beginnings(text: str) -> _Beginnings:
    """Return where phrases may begin in the plain text.

    An Arabic word has up to three of them, as particles are written together with it. Kept, as a page is looked through for
    hundreds of purposes.
    """
    found: list[tuple[int, int, str]] = []
    for start in _STARTS.finditer(text):
        at = behind = start.start()
        found.append((at, at, text[at : at + BEGINNING]))
        arabic = "\u0600" <= text[at] <= "\u06ff"
        while arabic and behind - at < 2 and behind + 1 < len(text) and text[behind] in PARTICLES:
            behind += 1
            found.append((at, behind, text[behind : behind + BEGINNING]))
    by_letters: dict[str, list[int]] = {}
    for number, (_, _, beginning) in enumerate(found):
        for letters in {beginning, beginning[:1]}:
            by_letters.setdefault(letters, []).append(number)
    return _Beginnings(tuple(found), by_letters)


@lru_cache(maxsize=256)
def cues(knowledge: Knowledge, choose: Callable[[Language], tuple[str, ...]]) -> Cues:
    """Return the phrases that `choose` takes from every language. `choose` must be a module's constant, so that it is kept."""
    return Cues(phrase for language in knowledge.languages for phrase in choose(language))
