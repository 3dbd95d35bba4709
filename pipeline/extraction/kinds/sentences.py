"""What each sentence of a reply does: refuse, put off, change, name; told by words of several classes that meet in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.chinese_stand_ins import names_behind
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.idle_persons import idle
from pipeline.extraction.kinds.paragraphs import paragraphs_below_lists
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.kinds.sentence_spans import sentence_spans
from pipeline.extraction.kinds.sentence_words import changed, coming, forwarding, waiting, words_met
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.plain import Plain

REMEMBERED = 8  # pages: what a note does, whom it names and what it answers are asked one after the other
HANDED_REACH = 90  # letters between "forwarded" and him to whom: his office may stand between
LONG_LETTERS, DENIED_REACH = 300, 120  # of a sentence that may be a whole list; from "not" to "attend" in such a one
_EDGES = " \n.:!。：؛-–—*"  # around the words of a short sentence
CHANGED_REACH = 90  # letters between a word of change and what it changes; tables and lists make one long sentence


def _by(language: Language) -> tuple[str, ...]:
    return language.grammar.by


def _contact(language: Language) -> tuple[str, ...]:
    return language.persons.contact


def _followed(language: Language) -> tuple[str, ...]:
    return language.persons.followed


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a page: plain.text[start:end].

    Attributes:
        words: for each class of words that stands in it ("refusal", "attending", …), the first of them.
        persons: how many courtesy forms with a name stand in it.
        change_words: all words of change in it, in order, without those of a post, a name, a remark or a denial.
        handed: how many of them are those to whom the note was forwarded: "was submitted to Mr. X, Attorney General".
        changes: it changes something about a delegation or somebody in it: a word of change stands near what it changes, and
            it is no sentence about whom to ask.
        asides: it is a sentence about whom to ask.
        behind: everybody in it stands before its first word of waiting.
        awaited: somebody stands close behind a word of waiting, and nobody is announced: "as soon as the Minister, Mr. A, …".
        apart: it is as long as a list without stops, and no word of attending stands near one that denies.
        idle: how many of the persons it names without saying that they come: intended once, away, or whom to send the report to.
        aside_from: where it begins to be about whom to ask: behind the list that it may begin with.
    """

    start: int
    end: int
    words: dict[str, Cue]
    persons: int
    change_words: tuple[Cue, ...] = ()
    changes: bool = False
    asides: bool = False
    behind: bool = False
    handed: int = 0
    awaited: bool = False
    apart: bool = False
    aside_from: int = 0
    idle: int = 0

    def has(self, *classes: str) -> bool:
        """Tell whether words of all these classes stand in it, each in a place of its own."""
        return all(name in self.words for name in classes)

    @property
    def refuses(self) -> bool:
        """It says that there will be no attending, and names nobody who might come."""
        general = self.persons == 0 or self.has("intended")
        denied = self.has("refusal", "attending") or (general and self.has("negation", "attending") and not self.apart)
        return self.persons == self.idle and denied

    @property
    def denies(self) -> bool:
        """It says no, to whatever was asked: "I am afraid we must let this one pass"."""
        return self.persons == self.idle and (self.has("refusal") or self.has("negation"))

    @property
    def names_idly(self) -> bool:
        """It tells of nobody but those who were once meant to come, who are away, or to whom something is sent."""
        meant = self.idle > 0 or (self.has("intended") and not self.has("change"))
        return meant and self.idle == self.persons

    @property
    def sends(self) -> bool:
        """It says of somebody that he comes, and denies nothing."""
        return self.tells and self.has("coming")

    @property
    def tells(self) -> bool:
        """It names somebody, not as one who is away or to whom something is handed, and denies nothing."""
        return self.persons > self.idle + self.handed and not self.has("negation")

    @property
    def puts_off(self) -> bool:
        """It promises an answer for later, or hands the note on."""
        return self.persons == self.handed and (self.has("waiting", "answer") or self.has("forwarding"))

    @property
    def promises(self) -> bool:
        """It promises an answer for later once somebody has given it: "… with Mr. A; once he replies, the name …"."""
        awaited = self.behind or (self.persons == 1 and self.awaited)
        return self.persons > 0 and awaited and self.has("waiting", "answer")


@lru_cache(maxsize=REMEMBERED)
def sentences(page: PageText, knowledge: Knowledge, start: int = 0, end: int | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of plain.text[start:end] in their order."""
    text = page.plain.text
    persons = courtesies(page, knowledge)
    found: list[Sentence] = []
    for first, last in _spans(page, start, len(text) if end is None else end, knowledge):
        own = Plain(text[first:last])
        met = words_met(own, first, page, knowledge)
        words = {name: cues_met[0].moved(first) for name, cues_met in met.items() if cues_met}
        inside = [at - first for at in persons[bisect_left(persons, first) : bisect_left(persons, last)]]
        contact = whom_to_ask(own, knowledge)
        listed = own.text.rfind(": ", 0, contact.start) if contact is not None else -1
        aside_from = first + listed + 1  # not what is announced above the list that stands before the aside
        if contact is not None and _announces_before(own, inside, contact, knowledge):
            aside_from = first + contact.start  # "… will be headed by Ms. A, who may be reached at …"
        found.append(
            Sentence(
                first,
                last,
                words,
                persons=len(inside),
                change_words=tuple(cue.moved(first) for cue in met["change"]),
                changes=contact is None and _changes(own, met["change"], inside, knowledge),
                asides=contact is not None,
                behind=bool(inside) and "waiting" in words and first + max(inside) < words["waiting"].start,
                handed=_handed(own, inside, knowledge),
                awaited=_awaited(own, inside, knowledge),
                apart=last - first > LONG_LETTERS and not _near(own, knowledge),
                aside_from=aside_from,
                idle=idle(own, inside, knowledge),
            )
        )
    return tuple(found)


def note_sentences(page: PageText, knowledge: Knowledge) -> tuple[Sentence, ...]:
    """Return the sentences of what the page says between its compliments and its close."""
    return sentences(page, knowledge, *body_span(page, knowledge))


def _spans(page: PageText, start: int, end: int, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    inside = [at for at in paragraphs_below_lists(page) if start < at < end]
    for first, last in pairwise((start, *inside, end)):
        yield from sentence_spans(page.plain.text, first, last, knowledge)


def whom_to_ask(sentence: Plain, knowledge: Knowledge) -> Cue | None:
    """Return the words about whom to ask: "please contact"; "the file is followed by" only where nobody is said to come."""
    contact = cues(knowledge, _contact).first(sentence, near=False)
    if contact is not None:
        return contact
    come = (choices.announcing, coming)
    if any(cues(knowledge, said).first(sentence, near=False) is not None for said in come):
        return None
    return cues(knowledge, _followed).first(sentence, near=False)


def _handed(sentence: Plain, persons: list[int], knowledge: Knowledge) -> int:
    """Return how many of the persons stand behind a word of forwarding, as those who decide who will come."""
    count = 0
    announced = cues(knowledge, choices.announcing).first(sentence, near=False)
    if announced is not None and persons and announced.start < persons[0]:
        return 0  # "the competent authorities have designated"
    for cue in cues(knowledge, forwarding).all(sentence):
        behind = [person for person in persons if 0 <= person - cue.end <= HANDED_REACH]
        between = Plain(sentence.text[cue.end : behind[0]]) if behind else None
        if between is not None and ":" not in between.text and cues(knowledge, _by).first(between, near=False) is None:
            count = max(count, len(behind))
    return count


def _announces_before(sentence: Plain, persons: list[int], contact: Cue, knowledge: Knowledge) -> bool:
    """Tell whether words that announce stand before somebody who stands before the words about whom to ask."""
    announced = cues(knowledge, choices.announcing).first(sentence, near=False)
    return announced is not None and any(announced.end <= person < contact.start for person in persons)


def _near(sentence: Plain, knowledge: Knowledge) -> bool:
    """Tell whether a word of attending stands near one that denies."""
    attending = cues(knowledge, choices.attending).all(sentence)
    denials = cues(knowledge, choices.negation).all(sentence)
    return any(abs(cue.start - denial.start) <= DENIED_REACH for denial in denials for cue in attending)


def _awaited(sentence: Plain, persons: list[int], knowledge: Knowledge) -> bool:
    """Tell whether the sentence announces nobody, and somebody stands behind a word of waiting, his post between them."""
    if not persons or cues(knowledge, choices.announcing).first(sentence, near=False) is not None:
        return False
    return any(0 <= person - cue.end <= HANDED_REACH for cue in cues(knowledge, waiting).all(sentence) for person in persons)


def _changes(sentence: Plain, words: Sequence[Cue], persons: list[int], knowledge: Knowledge) -> bool:
    """Tell whether one of the sentence's words of change stands near somebody or something of a delegation that is changed."""
    if not words:
        return False
    if any(is_cjk(cue.phrase[:1]) and names_behind(sentence, cue.end, knowledge) for cue in words):
        return True
    if any(sentence.text.strip(_EDGES) == sentence.text[cue.start : cue.end] for cue in words):
        return True  # nothing but that: "Correction." before "The delegation will consist of:"
    places = [*persons, *(cue.start for cue in cues(knowledge, changed).all(sentence))]
    return any(-CHANGED_REACH <= place - cue.end <= CHANGED_REACH for cue in words for place in places)
