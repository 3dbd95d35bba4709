"""A sentence announces more persons than were read: "two officials will attend", and one is found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.errors import Problem, ProblemCode
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.folding import Folded, is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

MOST = 20  # persons of whom one sentence tells how many they are
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"(?<![\w.,/:+-])\d{1,2}(?![\w.,/:]*\d)")
_NOUN_LETTERS = 48  # behind the number: "senior officials", "members of the delegation"
_NOUN_WORDS = 4
_PART = re.compile(r"[,،;؛.。，:：()（）\n/]")
_HYPHENS = ("-", "‐", "‑")
_COLON = re.compile(r"[:：]")
_NO_NOUN = re.compile(r"\s?[人名位]?\s?[:：,，]")
_WE_ARE_LETTERS = 40  # before the number
_JOIN_LETTERS = 24  # before the number, in which "and", "accompanied by" stand


def fewer_than_counted(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> tuple[Problem, ...]:
    """Return the problem that a sentence about who comes counts more persons than were found, else ().

    Args:
        persons: the delegates.
        readings: what was read, each with the zones in which nobody named comes.
        lexicon: numbers, nouns for persons, words of announcing and joining.
    """
    if not persons:
        return ()
    for reading in readings:
        for start, end in _sentences(reading.strip.view):
            for at, count, noun in _counts(reading.strip.view, start, end, lexicon):
                wanted = count + _joined(persons, reading, start, at, lexicon)
                if wanted > len(persons) and _comes(reading, start, end, at, lexicon):
                    said = " ".join(reading.strip.view[at:noun].split())
                    detail = f"“{said}” are announced, and fewer were found"
                    return (Problem(ProblemCode.DELEGATES_MISSING, "this message", detail),)
    return ()


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in SAID_ENDS.finditer(text):
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


def _counts(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int, int]]:
    """Yield (where a number of persons begins, the number, where the noun behind it ends)."""
    counting = lexicon.said.counting
    for match in counting.numbers.finditer(text, start, end):
        count = counting.values.get(key(match.group()), 0)
        yield from _with_noun(text, match, count, end, lexicon)
    for match in _FIGURE.finditer(text, start, end):
        count = int(match.group())
        if 1 < count <= MOST:
            yield from _with_noun(text, match, count, end, lexicon)


def _with_noun(text: str, match: re.Match[str], count: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int, int]]:
    """Yield the number, if a noun for persons follows, or "we will be" stands before it; not of "one of the two delegates"."""
    before = _WORD.findall(text[max(0, match.start() - _JOIN_LETTERS) : match.start()])
    stop = _PART.search(text, match.end(), min(end, match.end() + _NOUN_LETTERS))
    behind = text[match.end() : stop.start() if stop is not None else min(end, match.end() + _NOUN_LETTERS)]
    said = text[max(0, match.start() - _WE_ARE_LETTERS) : match.start()]
    if _NO_NOUN.match(text, match.end(), end) is not None and lexicon.said.counting.we_are.search(said) is not None:
        yield match.start(), count, match.end()  # "we will be three:"
        return
    noun = lexicon.said.counting.nouns.search(behind)
    if noun is None and is_arabic(match.group()) and lexicon.said.counting.nouns.fullmatch(before[-1] if before else ""):
        yield match.start(), count, match.end()  # "مندوبين اثنين"
    if noun is None or _counts_others(behind[: noun.start()], behind[: noun.end()], lexicon):
        return
    if len(before) > 1 and key(before[-1]) in lexicon.said.articles and key(before[-2]) in lexicon.stop:
        return
    yield match.start(), count, match.end() + noun.end()


def _counts_others(between: str, told: str, lexicon: Lexicon) -> bool:
    """Tell whether something else is counted before the noun: "three-day expert meeting", "two groups of experts"."""
    words = [key(word) for word in _WORD.findall(between)]
    small = [len(word) == 1 or word in lexicon.stop for word in words]  # "d'experts"
    begun = small.index(False) if False in small else len(small)  # "two of its officials"
    if any(small[begun:]) or len(_WORD.findall(told)) > _NOUN_WORDS:
        return True
    return bool(words) and between[:1] in _HYPHENS


def _joined(persons: Sequence[Person], reading: Reading, start: int, at: int, lexicon: Lexicon) -> int:
    """Return how many are named in the sentence before those counted, where "and" or "accompanied by" adds them to these."""
    near = max(start, at - _JOIN_LETTERS)
    joints = [joint.end() for joint in lexicon.together.finditer(reading.strip.view, near, at)]
    if not joints or _WORD.search(reading.strip.view, joints[-1], at) is not None:
        return 0
    begins = (piece.start for person in persons for piece in person.name[:1] if piece.passage is reading.strip.passage)
    return sum(start <= begin < at for begin in begins)


def _comes(reading: Reading, start: int, end: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether the sentence says that somebody comes, and denies nothing."""
    zone = within(reading.zones, at)
    if zone is not None and not zone.letterhead:
        return False
    sentence = " ".join(reading.strip.view[start:end].split())
    listed = _COLON.search(reading.strip.view, at, end) is not None
    cues = (lexicon.announcing, lexicon.attending) if listed else (lexicon.announcing,)
    announced = any(cue.find(Folded(sentence)) is not None for cue in cues)
    return announced and lexicon.denying.first(Plain(sentence), near=False) is None
