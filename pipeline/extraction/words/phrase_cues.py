"""The phrases for one purpose, looked for in a folded text: exactly, over a gap, or with misread letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from rapidfuzz import fuzz, process

from config.knowledge import Language
from pipeline.extraction.words.folding import GAP, PHRASE_LIKENESS, UNSPACED, Folded, is_arabic, is_cjk, key

_INSTEAD_OF_THIS = 3  # words of "بدلا من ذلك"
FUZZY_PHRASE_FROM = 18  # letters
SHORT, REMEMBERED = 400, 4_000  # letters of a sentence, and how many answers are kept
_NEAREST = 3  # phrases that a misread one may be
_LITTLE_WORD = 4  # letters: fewer


@dataclass(frozen=True, slots=True, eq=False)  # each is one purpose, known by itself
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
        labels: those that count before a colon only: "focal point:", while somebody may act as focal point.
    """

    phrases: frozenset[str]
    by_word: dict[str, tuple[str, ...]]
    unspaced: tuple[str, ...]
    long: dict[str, tuple[str, ...]]
    gapped: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    but: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def find(self, folded: Folded, language: str | None = None, *, first: bool = False) -> tuple[int, int] | None:
        """Return the earliest place of any phrase in the text, or None.

        Args:
            folded: the text.
            language: allow a misread letter in phrases of this language; None for typed text.
            first: only at the text's beginning.
        """
        return _found(self, folded, language, first) if len(folded.key) <= SHORT else self.look(folded, language, first)

    def look(self, folded: Folded, language: str | None, first: bool) -> tuple[int, int] | None:
        """Return what `find` does, without remembering it."""
        exact = [place for phrase in self._within(folded) if (place := folded.find(phrase))] + self._before_colons(folded)
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
        return [*(_all_found(self, folded) if len(folded.key) <= SHORT else self.look_for_all(folded))]

    def look_for_all(self, folded: Folded) -> list[tuple[int, int]]:
        """Return what `all` does, without remembering it."""
        whole = (place for phrase in self._within(folded) for place in folded.find_all(phrase))
        said = chain(whole, self._before_colons(folded), self._over_gaps(folded))
        places = sorted(self._meant([*said], folded), key=lambda place: (place[0], -place[1]))
        kept: list[tuple[int, int]] = []
        for place in places:
            if not kept or place[0] >= kept[-1][1]:
                kept.append(place)
        return kept

    def _before_colons(self, folded: Folded) -> list[tuple[int, int]]:
        """Return the places of the labels."""
        if not self.labels or not folded.colons:
            return []
        places = (place for label in self.labels if label in folded.key for place in folded.find_all(label))
        return [place for place in places if folded.before_colon(place[1])]

    def _meant(self, places: list[tuple[int, int]], folded: Folded) -> list[tuple[int, int]]:
        """Return the places without those where something else is said that begins so."""
        otherwise = (place for phrase in self.but if places and phrase in folded.key for place in folded.find_all(phrase))
        starts = {place[0] for place in otherwise}
        return [place for place in places if place[0] not in starts] if starts else places

    def _over_gaps(self, folded: Folded) -> list[tuple[int, int]]:
        """Return the places of phrases with a gap: from its first part to the end of the next second part within reach."""
        found: list[tuple[int, int]] = []
        if not self.gapped:
            return found
        words = self.gapped.keys() & folded.words | ({""} if folded.unspaced else set())
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
        unspaced = self.unspaced if self.unspaced and folded.unspaced else ()
        for phrase in (*chain.from_iterable(self.by_word[word] for word in words), *unspaced):
            if phrase in text:
                yield phrase


@lru_cache(maxsize=REMEMBERED)  # several rules ask the same of a sentence
def _found(cues: Cues, folded: Folded, language: str | None, first: bool) -> tuple[int, int] | None:
    return cues.look(folded, language, first)


@lru_cache(maxsize=REMEMBERED)
def _all_found(cues: Cues, folded: Folded) -> tuple[tuple[int, int], ...]:
    return tuple(cues.look_for_all(folded))


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
        code: {
            text for text in (key(phrase) for phrase in phrases if GAP not in phrase and not _is_label(phrase)) if _tells(text)
        }
        for code, phrases in written.items()
    }
    labels = {key(phrase) for phrases in written.values() for phrase in phrases if GAP not in phrase and _is_label(phrase)}
    halves = (map(key, phrase.split(GAP, 1)) for phrase in sorted(set().union(*written.values())) if GAP in phrase)
    by_word: dict[str, tuple[str, ...]] = {}
    unspaced: list[str] = []
    phrases = frozenset(text for texts in by_language.values() for text in texts)
    for text in sorted(phrases):
        if UNSPACED.match(text) or is_cjk(text[-1]):
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
    pairs = {word: tuple(halves) for word, halves in gapped.items()}
    return Cues(phrases, by_word, tuple(unspaced), long, pairs, but, tuple(sorted(labels - phrases)))


def _is_label(phrase: str) -> bool:
    """Tell whether a phrase counts before a colon only, with which it is written: "focal point:"."""
    return phrase.rstrip().endswith((":", "："))


def _tells(cue: str) -> bool:
    """Tell whether a cue says anything: what is left of "/s/" or "@" does not."""
    return len(cue.replace(" ", "")) > 1 or is_cjk(cue)
