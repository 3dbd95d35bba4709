"""Finds the phrases of the language files in plain text: whole words, in any case, and on poor pages nearly so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
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
# Where a word (which is kept), a Chinese character or a sign begins.
_STARTS = re.compile(r"(?<![^\W_])(?=([^\W_]+))|(?=[\u3000-\u9fff\uff00-\uffef])|(?=[^\w\s])")
_FIRST_WORD = re.compile(r"[^\W_]{2,}(?=$| |…|\.\.\.)")  # that is always written so: not "représentant*", "l'expert"
_GAP = re.compile(r"\s?(?:…|\.\.\.)\s?")
_OPEN = re.compile(r"…|\.\.\.|\*")  # of a phrase in which any words or letters may stand
_LOOSE = re.compile(r"[\s'’-]+")  # what may be more, less or missing between the letters of a phrase
_LOOSE_LETTERS = {" ": r"[\s-]+", "'": r"['’]?\s?", "*": r"[^\W_]*"}  # what stands for more than itself in a phrase
GAP = r"[,،]?(?: [^ .;]+){0,20}? "  # what "…" stands for: a meeting's whole title, and no more than words of the same sentence …
WIDE_GAP = r"[^.;。；]{0,24}?"  # … or so many characters where words have no blanks
LEAD = 12  # letters of a phrase that are looked at before its pattern is made
PHRASES = 40_000  # kept in plain: more than the files of all languages hold
PATTERNS = 8_000  # phrases of which the patterns are kept: a third of all that there are; a text has few of them
NEAR_FROM = 14  # letters: shorter phrases differ from others by one misread letter too often
REMEMBERED = 8  # texts for each purpose
_NUMBER_BEHIND = re.compile(  # "no.: +49 …", "no. nv/967", "no 0043 …", "no cu 2009/33"
    r"[.:]\s?:?\s?[+(]{0,2}[a-z]{0,3}[-/ ]?\d|\s[+(]{0,2}(?:\+|[a-z]{0,3}\d{3}|[a-z]{2,4}[\s./-]?\d{4}\s?[/-])"
)
_NAME_WITH_NOT = re.compile("阿不(?![能会克参出再便])")
_NAME_WITH_IF = re.compile("若[瑟望昂泽澤热熱][\u3400-\u9fff]{0,4}[·•・‧]")
LIKENESS = 88  # of 100, rapidfuzz partial ratio; one letter in eight misread


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase found: `Plain.text[start:end]`; `near` where letters of it were misread."""

    start: int
    end: int
    phrase: str
    near: bool = False

    def moved(self, letters: int) -> Cue:
        """Return it as it stands in a longer text, of which its own begins behind so many letters."""
        return Cue(self.start + letters, self.end + letters, self.phrase, self.near)


class _Alike:
    """Phrases with the same beginning, the longest first: which of them stands at a place.

    The letters are looked at first, and only of a phrase whose first letters stand there a pattern is made: to make one costs a
    hundred times as much, and a text has few of them.
    """

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = tuple((_lead(phrase), phrase) for phrase in phrases)
        self._leads = tuple({lead for lead, _ in self._phrases})

    def match(self, text: str, at: int, there: str) -> re.Match[str] | None:
        """Return the phrase that stands at this place of the plain text, or None; `there` is what `_letters_at` says of it."""
        some = len(there) < LEAD and at + 2 * LEAD < len(text)  # so many blanks that letters of it are out of sight
        if not some and not there.startswith(self._leads):
            return None
        alike = (phrase for lead, phrase in self._phrases if some or there.startswith(lead))
        return next((found for phrase in alike if (found := _made(phrase).match(text, at))), None)


class _Patterns(dict[tuple[str, ...], _Alike | None]):
    """What finds all phrases with these beginnings, if there are any."""

    def __init__(self, beginnings: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self._beginnings = beginnings

    def __missing__(self, beginnings: tuple[str, ...]) -> _Alike | None:
        phrases = longest_first(chain.from_iterable(self._beginnings.get(letters, ()) for letters in beginnings))
        self[beginnings] = alike = _Alike(phrases) if phrases else None
        return alike


class Cues:
    """Phrases for one purpose, in any number of languages.

    In a phrase "…" stands for up to twenty words, "*" behind the letters of a word for any ending of it. What `but` holds begins
    with one of them and says something else: "instead of this" replaces nobody, "not only" denies nothing. Of `number_signs` none
    is found before a number: "tel. no. 4711" denies nothing.
    """

    def __init__(self, phrases: Iterable[str], but: Iterable[str] = (), number_signs: Iterable[str] = ()) -> None:
        said = {*map(_plain, phrases)} - {""}
        lengths = {len(phrase) for phrase in said}
        self._but = frozenset(text for text in {*map(_plain, but)} - said if any(text[:length] in said for length in lengths))
        self._number_signs = said & {*map(_plain, number_signs)}
        self._said = tuple(longest_first(said))
        beginnings: dict[str, list[str]] = {}
        for phrase in longest_first(said | self._but) if self._but else self._said:
            beginnings.setdefault(_beginning(phrase), []).append(phrase)
        self._beginnings = frozenset(beginnings)
        self._patterns = _Patterns(beginnings)
        # Several ask about the same page.
        self._near = lru_cache(maxsize=REMEMBERED)(self._nearest)
        self._exact = lru_cache(maxsize=REMEMBERED)(lambda text: next(self._found(text), None))
        self._all = lru_cache(maxsize=REMEMBERED)(lambda text: tuple(self._found(text)))

    @cached_property
    def _long(self) -> tuple[str, ...]:
        """The phrases that are told from others even when misread; many purposes never ask for them."""
        return tuple(phrase for phrase in self._said if len(phrase) >= NEAR_FROM and not _OPEN.search(phrase))

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve(self._long, LIKENESS, 3)

    def all(self, text: Plain) -> tuple[Cue, ...]:
        """Return every phrase that stands in the text as it is known, in order, the longest where several begin alike."""
        return self._all(text.text)

    def first(self, text: Plain, *, near: bool = True) -> Cue | None:
        """Return the first phrase that stands in the text, or (if `near`) the likeliest misread one, or None."""
        return self._exact(text.text) or (self._near(text.text) if near else None)

    def _found(self, text: str) -> Iterator[Cue]:
        """Yield phrases where a word begins; looking them up by their first letters is ten times faster than one long pattern."""
        end = 0
        known = _beginnings(text)
        alike = self._beginnings & known.all  # of two sets the smaller one is gone through
        for number in sorted({*chain.from_iterable(known.by_letters[letters] for letters in alike)}):
            at, behind, letters, word = known.places[number]
            if at < end:
                continue
            there = known.letters_at(text, number)
            for beginnings in ((word if word in self._beginnings else "", letters), (letters[:1],)):
                if (pattern := self._patterns[beginnings]) and (found := pattern.match(text, behind, there)):
                    end = found.end()
                    if (
                        (self._but and self._otherwise(text, behind))
                        or self._is_number_sign(text, behind, end)
                        or _in_name(text, at)
                    ):
                        break
                    yield Cue(at, end, text[at:end])
                    break

    def _otherwise(self, text: str, at: int) -> bool:
        """Tell whether what begins like a phrase at this place says something else."""
        return any(
            text.startswith(phrase, at) and (_wide(phrase[-1]) or not (text[at + len(phrase) :][:1] + phrase[-1:]).isalnum())
            for phrase in self._but
        )

    def _is_number_sign(self, text: str, start: int, end: int) -> bool:
        """Tell whether the phrase found stands for "number", and one follows."""
        return text[start:end] in self._number_signs and _NUMBER_BEHIND.match(text, end) is not None

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


def _in_name(text: str, at: int) -> bool:
    """Tell whether a Chinese "not" or "if" is a name's: "阿[不]都热依木·买买提", "[若]瑟·山度士"."""
    if text[at] == "不":
        return at > 0 and _NAME_WITH_NOT.match(text, at - 1) is not None
    return text[at] == "若" and _NAME_WITH_IF.match(text, at) is not None


@lru_cache(maxsize=PHRASES)
def _plain(phrase: str) -> str:
    """Return the plain form of a phrase; kept, as dozens of purposes have the same ones, which then share it."""
    return plain(phrase)


@lru_cache(maxsize=PHRASES)
def _beginning(phrase: str) -> str:
    """Return by what a phrase is looked up: a whole word that it begins with, and a blank; or else its first letters."""
    word = _FIRST_WORD.match(phrase)
    return f"{word[0]} " if word and not any(map(_wide, word[0])) else _GAP.split(phrase)[0][:BEGINNING]  # 由 alone of "由…代替"


def _lead(phrase: str) -> str:
    """Return the first letters, at most LEAD, that a text has wherever the phrase stands; "" where a gap comes first."""
    return _LOOSE.sub("", _GAP.split(phrase)[0].partition("*")[0])[:LEAD]


def _letters_at(text: str, at: int) -> str:
    """Return the letters at a place of the text that a lead is compared with, whatever blanks are between them."""
    return _LOOSE.sub("", text[at : at + 2 * LEAD])


@lru_cache(maxsize=PATTERNS)
def _made(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase made; kept, as several purposes have it."""
    return re.compile(_pattern(phrase))


def _pattern(phrase: str) -> str:
    """Return a pattern for a phrase from a word's beginning on; blanks may be any blanks or hyphens."""
    pieces = [_literal(piece) for piece in _GAP.split(phrase) if piece]
    body = (WIDE_GAP if _wide(phrase[0]) else GAP).join(pieces)
    if _wide(phrase[0]):
        return body
    after = r"(?![^\W_])" if phrase[-1].isalnum() and not _wide(phrase[-1]) else ""
    return body + after


def _literal(text: str) -> str:
    escaped = (_LOOSE_LETTERS.get(letter) or re.escape(letter) for letter in text)
    return (r"\s?" if _wide(text[0]) else "").join(escaped)


def _wide(letter: str) -> bool:
    return "\u3000" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef"


@dataclass(frozen=True, slots=True)
class _Beginnings:
    """Where phrases may begin in a text.

    Attributes:
        places: for every word (its place, where a phrase may begin in it, the first letters and the whole word with a blank
            from there).
        by_letters: which of the places begin with these letters, one or BEGINNING of them, or with this word and a blank.
        all: the keys of `by_letters`.
        seen: by the place's number what `letters_at` has said of it.
    """

    places: tuple[tuple[int, int, str, str], ...]
    by_letters: dict[str, list[int]]
    all: frozenset[str]
    seen: dict[int, str] = field(default_factory=dict)

    def letters_at(self, text: str, number: int) -> str:
        """Return the letters of the text at this place; looked at once, as hundreds of purposes ask."""
        if (there := self.seen.get(number)) is None:
            self.seen[number] = there = _letters_at(text, self.places[number][1])
        return there


@lru_cache(maxsize=64)
def _beginnings(text: str) -> _Beginnings:
    """Return where phrases may begin in the plain text.

    An Arabic word has up to three of them, as particles are written together with it. Kept, as a page is looked through for
    hundreds of purposes.
    """
    found: list[tuple[int, int, str, str]] = []
    for start in _STARTS.finditer(text):
        at = behind = start.start()
        letters = text[at : at + BEGINNING]
        word = f"{start[1]} " if start[1] else letters
        found.append((at, at, letters, word))
        arabic = "\u0600" <= text[at] <= "\u06ff"
        while arabic and behind - at < 2 and behind + 1 < len(text) and text[behind] in PARTICLES:
            behind += 1
            found.append((at, behind, text[behind : behind + BEGINNING], word[behind - at :]))
    by_letters: dict[str, list[int]] = {}
    for number, (_, _, letters, word) in enumerate(found):
        for beginning in {letters, letters[:1], word}:
            by_letters.setdefault(beginning, []).append(number)
    return _Beginnings(tuple(found), by_letters, frozenset(by_letters))


@lru_cache(maxsize=256)
def cues(knowledge: Knowledge, choose: Callable[[Language], tuple[str, ...]]) -> Cues:
    """Return the phrases that `choose` takes from every language. `choose` must be a module's constant, so that it is kept."""
    languages = knowledge.languages
    otherwise = (text for language in languages for text in (*language.grammar.instead_of_it, *language.grammar.consenting))
    signs = (word for language in languages for word in language.grammar.number_signs)
    return Cues((phrase for language in languages for phrase in choose(language)), otherwise, signs)
