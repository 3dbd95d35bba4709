"""What each sentence of a reply does: refuse, put off, change, name; told by words of several classes that meet in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from config.knowledge import Knowledge, Language
from pipeline.extraction.cues import Cue, cues
from pipeline.extraction.persons_announced import courtesies
from pipeline.extraction.plain import Plain, plain
from pipeline.extraction.text import PageText

CHANGED_REACH = 90  # letters between a word of change and what it changes; tables and lists make one long sentence
_END = re.compile(r"[.!?؟](?=\s|$)|[。；！？;]")
_NUMBERED = re.compile(r"[.:]{0,2}\s{0,2}[+(]?\d")  # "No. 28", "Tel. No.: +43 1" deny nothing
_LAST_WORD = re.compile(r"[^\s(]+$")
_INITIAL = re.compile(r"^[^\W\d_]{1,2}$|^(?:[^\W\d_]\.)+[^\W\d_]?$")  # "J.", "г.", "p.m." end no sentence
_ABBREVIATIONS = frozenset({"no", "nr", "ref", "réf", "art", "tel", "fax", "ext", "p.o", "núm", "nro", "исх", "тел", "стр"})


def _negation(language: Language) -> tuple[str, ...]:
    return language.grammar.negation


def _refusal(language: Language) -> tuple[str, ...]:
    return language.grammar.refusal


def _attending(language: Language) -> tuple[str, ...]:
    return language.grammar.attending


def _receipt(language: Language) -> tuple[str, ...]:
    return language.grammar.receipt


def _forwarding(language: Language) -> tuple[str, ...]:
    return language.grammar.forwarding


def _waiting(language: Language) -> tuple[str, ...]:
    return language.grammar.waiting


def _answer(language: Language) -> tuple[str, ...]:
    return language.grammar.answer


def _change(language: Language) -> tuple[str, ...]:
    return language.grammar.change


def _changed(language: Language) -> tuple[str, ...]:
    return language.grammar.changed


def _contact(language: Language) -> tuple[str, ...]:
    return language.persons.contact


_CLASSES: dict[str, Callable[[Language], tuple[str, ...]]] = {
    "negation": _negation,
    "refusal": _refusal,
    "attending": _attending,
    "receipt": _receipt,
    "forwarding": _forwarding,
    "waiting": _waiting,
    "answer": _answer,
    "change": _change,
    "changed": _changed,
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a page: plain.text[start:end].

    Attributes:
        words: for each class of words that stands in it ("refusal", "attending", …), the first of them.
        persons: how many courtesy forms with a name stand in it.
        changes: it changes something about a delegation or somebody in it: a word of change stands near what it changes, and
            it is no sentence about whom to ask.
    """

    start: int
    end: int
    words: dict[str, Cue]
    persons: int
    changes: bool = False

    def has(self, *classes: str) -> bool:
        """Tell whether words of all these classes stand in it, each in a place of its own."""
        return all(name in self.words for name in classes)

    @property
    def refuses(self) -> bool:
        """It says of nobody in particular that there will be no attending."""
        return self.persons == 0 and (self.has("refusal", "attending") or self.has("negation", "attending"))

    @property
    def denies(self) -> bool:
        """It says no, to whatever was asked: "I am afraid we must let this one pass"."""
        return self.persons == 0 and (self.has("refusal") or self.has("negation"))

    @property
    def puts_off(self) -> bool:
        """It promises an answer for later, or hands the note on."""
        return self.persons == 0 and (self.has("waiting", "answer") or self.has("forwarding"))


def sentences(page: PageText, knowledge: Knowledge, start: int = 0, end: int | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of plain.text[start:end] in their order."""
    text = page.plain.text
    persons = courtesies(page, knowledge)
    found: list[Sentence] = []
    for first, last in _spans(text, start, len(text) if end is None else end, knowledge):
        own = Plain(text[first:last])
        words = {}
        for name, choose in _CLASSES.items():
            cue = next((cue for cue in cues(knowledge, choose).all(own) if not _NUMBERED.match(own.text[cue.end :])), None)
            if cue:
                words[name] = Cue(first + cue.start, first + cue.end, cue.phrase)
        inside = [at - first for at in persons if first <= at < last]
        found.append(Sentence(first, last, words, len(inside), _changes(own, inside, knowledge)))
    return tuple(found)


def _changes(sentence: Plain, persons: list[int], knowledge: Knowledge) -> bool:
    changes = cues(knowledge, _change).all(sentence)
    if not changes or cues(knowledge, _contact).first(sentence, near=False):
        return False
    places = [*persons, *(cue.start for cue in cues(knowledge, _changed).all(sentence))]
    return any(-CHANGED_REACH <= place - cue.end <= CHANGED_REACH for cue in changes for place in places)


def _spans(text: str, start: int, end: int, knowledge: Knowledge) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = start
    for stop in _END.finditer(text, start, end):
        if stop.group() == "." and not _ends(text[at : stop.start()], knowledge):
            continue
        spans.append((at, stop.end()))
        at = stop.end()
    if at < end:
        spans.append((at, end))
    return spans


def _ends(before: str, knowledge: Knowledge) -> bool:
    """Tell whether a stop after these words ends a sentence: not after a courtesy form, an initial or an abbreviation."""
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    last = word.group()
    return not _INITIAL.match(last) and last not in _ABBREVIATIONS and last not in _courtesy(knowledge)


@lru_cache(maxsize=4)
def _courtesy(knowledge: Knowledge) -> frozenset[str]:
    """Return the last words of courtesy forms that end in a stop, without it: "mr", "h.e", "sra"."""
    forms = (plain(honorific.text) for language in knowledge.languages for honorific in language.honorifics)
    return frozenset(form.rstrip(".").split()[-1] for form in forms if form.endswith(".") and form.rstrip("."))
