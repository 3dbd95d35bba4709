"""What each sentence of a reply does: refuse, put off, change, name; told by words of several classes that meet in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.idle_persons import idle, of_address
from pipeline.extraction.kinds.paragraphs import paragraphs_below_lists
from pipeline.extraction.kinds.sentence_spans import sentence_spans
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain, plain

REMEMBERED = 8  # pages: what a note does, whom it names and what it answers are asked one after the other
HANDED_REACH = 90  # letters between "forwarded" and him to whom: his office may stand between
LONG_LETTERS, DENIED_REACH = 300, 120  # of a sentence that may be a whole list; from "not" to "attend" in such a one
CHANGED_REACH = 90  # letters between a word of change and what it changes; tables and lists make one long sentence
STRAY_LETTERS = 100  # from "received … in error" to what is asked for then
DENIAL_LETTERS = 16  # before a word of change, where one that denies it ends
REMARK_LETTERS = 40  # behind "in addition": " to our telephone conversation"
_OURS_FOLLOWS = re.compile(r"[^.;]{0,24}?(?<![^\W_])[a-z]{2,4}[\s./-]?\d{4}\s?[/-]\s?\d{1,3}\s?\(?[a-h]\)?(?![^\W_])")
_BLANK = re.compile(r"\s?")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_POSTS_TOO = frozenset({"additional"})  # words of change that begin posts as well
_NUMBERED = re.compile(
    r"[.:]{0,2}\s{0,2}(?:[+(]?\d|[a-z]{2,4}[\s./-]?\d{4}\s?[/-])"
)  # "No. 28", "Tel. No.: +43 1", "№ CU 2009/3"


def _forwarding(language: Language) -> tuple[str, ...]:
    return language.grammar.forwarding


def _by(language: Language) -> tuple[str, ...]:
    return language.grammar.by


def _waiting(language: Language) -> tuple[str, ...]:
    return language.grammar.waiting


def _answer(language: Language) -> tuple[str, ...]:
    return language.grammar.answer


def _change(language: Language) -> tuple[str, ...]:
    return language.grammar.change


def _remark(language: Language) -> tuple[str, ...]:
    return language.grammar.remark


def _misdelivered(language: Language) -> tuple[str, ...]:
    return language.grammar.misdelivered


def _awaiting_you(language: Language) -> tuple[str, ...]:
    return language.grammar.awaiting_you


def _changed(language: Language) -> tuple[str, ...]:
    return language.grammar.changed


def _coming(language: Language) -> tuple[str, ...]:
    return language.persons.attending


def _contact(language: Language) -> tuple[str, ...]:
    return language.persons.contact


def _followed(language: Language) -> tuple[str, ...]:
    return language.persons.followed


_CLASSES: dict[str, Callable[[Language], tuple[str, ...]]] = {
    "negation": choices.negation,
    "refusal": choices.refusal,
    "attending": choices.attending,
    "forwarding": _forwarding,
    "waiting": _waiting,
    "answer": _answer,
    "change": _change,
    "changed": _changed,
    "intended": choices.intended,
    "coming": _coming,
}


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
        return self.persons > self.idle + self.handed and self.has("coming") and not self.has("negation")

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
        met = _met(own, first, page, knowledge)
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


def _met(sentence: Plain, first: int, page: PageText, knowledge: Knowledge) -> dict[str, tuple[Cue, ...]]:
    """Return the words of each class that stand in the sentence, in order: none that only look like words of the class.

    Args:
        sentence: its words; the places of the cues are counted from its beginning.
        first: where it begins in the page's plain text.
        page: on which it stands.
        knowledge: words by what they do in a sentence.
    """
    astray = _astray(sentence, knowledge)
    met: dict[str, tuple[Cue, ...]] = {}
    for name, choose in _CLASSES.items():
        own = [cue for cue in cues(knowledge, choose).all(sentence) if not (astray(cue) or of_address(cue, sentence.text))]
        if name == "change":
            own = [cue for cue in own if not (_no_change(cue, sentence.text, knowledge) or _of_a_name(page, first, cue))]
        else:
            own = [cue for cue in own if not _NUMBERED.match(sentence.text, cue.end)]
        if name == "waiting":
            own = [cue for cue in own if not of_yours(sentence, cue, knowledge)]
        met[name] = tuple(own)
    return met


def of_yours(text: Plain, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether what is waited for is our own answer, "awaiting your reply": nothing is promised to us by it."""
    return any(said.start < cue.end and cue.start < said.end for said in cues(knowledge, _awaiting_you).all(text))


def _spans(page: PageText, start: int, end: int, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    inside = [at for at in paragraphs_below_lists(page) if start < at < end]
    for first, last in pairwise((start, *inside, end)):
        yield from sentence_spans(page.plain.text, first, last, knowledge)


def whom_to_ask(sentence: Plain, knowledge: Knowledge) -> Cue | None:
    """Return the words about whom to ask: "please contact"; "the file is followed by" only where nobody is said to come."""
    contact = cues(knowledge, _contact).first(sentence, near=False)
    if contact is not None:
        return contact
    come = (choices.announcing, _coming)
    if any(cues(knowledge, said).first(sentence, near=False) is not None for said in come):
        return None
    return cues(knowledge, _followed).first(sentence, near=False)


def _handed(sentence: Plain, persons: list[int], knowledge: Knowledge) -> int:
    """Return how many of the persons stand behind a word of forwarding, as those who decide who will come."""
    count = 0
    announced = cues(knowledge, choices.announcing).first(sentence, near=False)
    if announced is not None and persons and announced.start < persons[0]:
        return 0  # "the competent authorities have designated"
    for cue in cues(knowledge, _forwarding).all(sentence):
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
    return any(0 <= person - cue.end <= HANDED_REACH for cue in cues(knowledge, _waiting).all(sentence) for person in persons)


def _changes(sentence: Plain, words: Sequence[Cue], persons: list[int], knowledge: Knowledge) -> bool:
    """Tell whether one of the sentence's words of change stands near somebody or something of a delegation that is changed."""
    if not words:
        return False
    places = [*persons, *(cue.start for cue in cues(knowledge, _changed).all(sentence))]
    return any(-CHANGED_REACH <= place - cue.end <= CHANGED_REACH for cue in words for place in places)


def _astray(sentence: Plain, knowledge: Knowledge) -> Callable[[Cue], bool]:
    """Return what tells whether a word is of a mail that went astray: "If you received this in error, please delete it"."""
    said = cues(knowledge, _misdelivered).all(sentence)
    return lambda cue: any(one.start <= cue.start <= one.end + STRAY_LETTERS for one in said)


def _of_a_name(page: PageText, first: int, cue: Cue) -> bool:
    """Tell whether a word of change is part of a body's name: "Oficina Presidencial de Cambio Climático"."""
    start, end = first + cue.start, first + cue.end
    before = page.plain.text[max(0, start - 2) : start].strip()
    written = page.as_written(start, end)
    return written[:1].isupper() and not written.isupper() and before[-1:].isalpha()


def _no_change(cue: Cue, text: str, knowledge: Knowledge) -> bool:
    """Tell whether a word of change is a post's ("Additional Secretary"), a remark's, of our own number, or denied."""
    if "note" in cue.phrase.split() and _OURS_FOLLOWS.match(text, cue.end):
        return True
    before = text[max(0, cue.start - DENIAL_LETTERS) : cue.start]
    if any(_BLANK.fullmatch(before, no.end) for no in cues(knowledge, choices.negation).all(Plain(before))):
        return True  # "no change is expected"
    told = cues(knowledge, _remark).first(Plain(text[cue.start : cue.end + REMARK_LETTERS]), near=False)
    if told is not None and not told.start:
        return True
    following = _NEXT_WORD.match(text, cue.end)
    if following is None or cue.phrase not in _POSTS_TOO:
        return False
    return following[1] in _post_words(knowledge)


@lru_cache(maxsize=4)
def _post_words(knowledge: Knowledge) -> frozenset[str]:
    """Return the words of posts that are none of what a delegation is made of: "Additional Judge", not "additional member"."""
    titles = {plain(word) for language in knowledge.languages for word in language.title_words}
    changed = cues(knowledge, _changed)
    return frozenset(word for word in titles if changed.first(Plain(word), near=False) is None)
