"""The sentence in which a note verbale presents compliments: who writes, and to whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from config.knowledge import Knowledge, Language
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.our_numbers import OUR_FORM
from pipeline.extraction.words.plain import Plain

REMEMBERED = 16  # texts: a page is asked about by a dozen
TOLD_WORDS, SIGNED_WORDS = 40, 30  # more than a letterhead has, and as many as a signature with its address
ANSWER_WORDS = 8  # of a sentence that answers, at least
SUBJECT_LETTERS = 260  # the longest name of a mission in the six languages has 170
_SENTENCE_END = re.compile(r"(?<!\bno)(?<!\bnr)(?<!\bref)(?<!\b[a-z])[.。;；!?](?=\s|[\u3000-\u9fff]|$)")
_LITTLE_BEFORE = re.compile(r"(?:^|[.,:;،。，]|\s-)\s?(?:[^\W\d_]{1,3}[\s']\s?)?$")
# A line's start and an article at most; the line above ends in no little word that wants a continuation ("Embassy and").
_LINE_BEFORE = re.compile(r"(?<![ \n][a-zа-я])(?<![ \n][a-zа-я]{2})(?<![ \n][a-zа-я]{3})\s*\n(?:[^\W\d_]{1,3}[ '’])?$")


def salutations(language: Language) -> tuple[str, ...]:
    """Return how notes in this language present compliments."""
    return language.formulae.salutation


def bodies(language: Language) -> tuple[str, ...]:
    """Return how the name of a mission or ministry begins (in Chinese: ends)."""
    return (*language.formulae.mission, *language.formulae.ministry)


@dataclass(frozen=True, slots=True)
class Compliments:
    """Places in a page's plain text.

    Attributes:
        subject: (start, end) of the body that writes.
        cue: (start, end) of the words that present compliments; what follows, up to the sentence's end, names the addressee.
        near: the words were misread in part.
    """

    subject: tuple[int, int]
    cue: tuple[int, int]
    near: bool


@lru_cache(maxsize=REMEMBERED)
def compliments_in(text: Plain, knowledge: Knowledge) -> Compliments | None:
    """Return the first sentence that presents compliments, or None."""
    cue = cues(knowledge, salutations).first(text)
    if cue is None or takes_leave(text.text[: cue.start], text.text[cue.end :]):
        return None
    word = text.text[cue.start : cue.end]
    if "\u0600" <= word.strip()[0] <= "\u06ff":
        return _verb_first(text, cue, knowledge)
    if "\u3400" <= word[-1] <= "\u9fff":
        return _chinese(text, cue)
    if _adds_greetings(text, cue, knowledge):
        return None
    start = _subject_start(text, cue.start, knowledge)
    return Compliments((start, cue.start), (cue.start, cue.end), cue.near)


def _adds_greetings(text: Plain, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether a person's greetings stand behind the answer: "Asistirá el Sr. A. La Ministra ofrece sus saludos."."""
    sentence = _sentence_start(text, cue.start)
    if any(sentence <= hit.start < cue.start for hit in cues(knowledge, bodies).all(text)):
        return False

    def announces(said: str) -> bool:
        told = Plain(said)
        return any(cues(knowledge, words).first(told, near=False) for words in (choices.announcing, choices.attending))

    return answered_before(text.text[:sentence], text.text[cue.end :], announces)


def answered_before(before: str, behind: str, announces: Callable[[str], bool]) -> bool:
    """Tell whether the answer stands before greetings: our number, and words that announce, which do not follow behind.

    Args:
        before: the text up to the sentence that greets.
        behind: what follows the greetings.
        announces: whether a text announces somebody.
    """
    told = len(before.split()) >= max(ANSWER_WORDS, len(behind.split())) and OUR_FORM.search(before) is not None
    return told and announces(before) and not announces(behind)


def takes_leave(before: str, after: str) -> bool:
    """Tell whether words of greeting end a letter ("Les saluda"): all is said before, and hardly more than a name follows.

    Behind a colon a table goes on: no letter ends so.
    """
    return len(before.split()) >= TOLD_WORDS and len(after.split()) <= SIGNED_WORDS and not after.rstrip().endswith(COLONS)


def _sentence_start(text: Plain, cue_start: int) -> int:
    """Return where the sentence of the compliments begins, or as far ahead as a subject reaches."""
    lowest = max(0, cue_start - SUBJECT_LETTERS)
    ends = [found.end() for found in _SENTENCE_END.finditer(text.text[lowest:cue_start])]
    return lowest + (ends[-1] if ends else 0)


def _subject_start(text: Plain, cue_start: int, knowledge: Knowledge) -> int:
    """Return where the writing body's name begins: at the last mission or ministry that opens a clause before the compliments."""
    sentence = _sentence_start(text, cue_start)
    hits = [hit for hit in cues(knowledge, bodies).all(text) if sentence <= hit.start < cue_start]
    opening = [hit.start for hit in hits if opens(text, hit.start)]
    if opening:
        return opening[-1]
    if hits:
        return hits[0].start
    comma = text.text.rfind(", ", sentence, cue_start)
    start = comma + 2 if comma > sentence and cue_start - comma > 25 else sentence
    while start < cue_start and not text.text[start].isalnum():
        start += 1
    return start


def opens(text: Plain, start: int) -> bool:
    """Tell whether a clause or a line may begin here, but for an article."""
    if _LITTLE_BEFORE.search(text.text[max(0, start - 6) : start]):
        return True
    before = text.original[: text.span(start, start)[0]]
    return bool(_LINE_BEFORE.search(before[-40:]))


def _verb_first(text: Plain, cue: Cue, knowledge: Knowledge) -> Compliments:
    """Arabic: the verb, then who writes, then the compliments, then to whom. The phrase found may be the verb or the whole."""
    rest = text.text[cue.end : cue.end + SUBJECT_LETTERS]
    greeting = re.search(r"\s(?:ا\w{3}\s|خالص\s)?تحيات", rest)
    if greeting:
        start = cue.end + len(rest[: greeting.start()]) - len(rest[: greeting.start()].lstrip())
        return Compliments((start, cue.end + greeting.start()), (cue.start, cue.end + greeting.end()), cue.near)
    verb = text.text.rfind("هدي", max(0, cue.start - SUBJECT_LETTERS), cue.start)
    if verb >= 0:
        return Compliments((min(verb + 4, cue.start), cue.start), (verb - 1, cue.end), cue.near)
    start = _subject_start(text, cue.start, knowledge)
    return Compliments((start, cue.start), (cue.start, cue.end), cue.near)


def _chinese(text: Plain, cue: Cue) -> Compliments:
    """Chinese: who writes, 向, to whom, 致意."""
    towards = text.text.rfind("向", max(0, cue.start - 80), cue.start + 1)
    end = towards if towards >= 0 else cue.start
    window = text.text[max(0, end - 80) : end]
    start = end - len(re.split(r"[。，；：:\s（(](?=[^（(]*$)", window)[-1]) if window else end
    pieces = re.search(r"(?:^|[。；：:\s])([^。；：:\s]*)$", window)
    if pieces:
        start = end - len(pieces.group(1))
    return Compliments((start, end), (end, cue.end), cue.near)
