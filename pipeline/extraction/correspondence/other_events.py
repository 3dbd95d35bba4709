"""Who is named for another event, behind those who come to ours: "As regards the Commission, Norland will be represented by"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS, said_before

_OPENING_LETTERS = 24  # of a sentence, in which the event's preposition begins: "And as for …"
_LEADING_LETTERS = 80  # of a sentence, in which its meeting is named
_BETWEEN_LETTERS = 16  # from the preposition to the event: "the forthcoming"
_NAME_WORDS = 3  # of an event's name, by which it is found again in what stands above
_CHINESE_LETTERS = 8


def with_other_events_doubted(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those doubted whose sentence begins with another event, where somebody is named above for ours.

    An event of which the text spoke above is ours; so is whatever the first sentence with persons speaks of. A body that a whole
    State has is none: "For the National Commission, Ms. B will attend". Where a later sentence begins with a meeting of its own,
    the first one may be of another: "As regards the Commission, … Ms. B. For the Working Group, … Mr. A".
    """
    names = sorted(person.name[0].start for _, person in found if person.name[0].passage is strip.passage)
    begins = sorted({said_before(strip.view, one) for one in names})
    meeting = max((start for start in begins[1:] if _begins_with_meeting(strip.view, start, lexicon)), default=-1)
    told: list[tuple[int, Person]] = []
    for at, person in found:
        own = person.name[0].start if person.name[0].passage is strip.passage else at
        begin = said_before(strip.view, own)
        behind = bisect_left(names, begin)
        first = names[behind] if behind < len(names) else own
        ours, above = meeting > begin, behind > 0
        other = (above or ours) and _begins_with_other(strip.view, begin, first, lexicon, behind=ours)
        told.append((at, person.doubted(Doubt.OTHER_EVENT) if other else person))
    return told


def _begins_with_meeting(view: str, begin: int, lexicon: Lexicon) -> bool:
    """Tell whether the sentence that begins here does so with a meeting: "For the Working Group, the delegate is …"."""
    said = view[begin : begin + _LEADING_LETTERS].replace("\n", " ")
    lead = len(said) - len(said.lstrip())
    topics = [stop for start, stop in lexicon.on_topics.all(Folded(said)) if start - lead <= _OPENING_LETTERS]
    return any(key(word) in lexicon.meeting for stop in topics for word in said[stop:].split()[:_NAME_WORDS])


def _begins_with_other(view: str, begin: int, end: int, lexicon: Lexicon, *, behind: bool) -> bool:
    """Tell whether the sentence view[begin:end] begins with an event that what stands above does not name, and announces.

    `behind`: what announces may stand behind the name as well: "…, Ms. B will represent Norland".
    """
    said = view[begin:end].replace("\n", " ")
    folded = Folded(said)
    close = SAID_ENDS.search(view, end)
    whole = view[begin : close.start() if close is not None else None].replace("\n", " ")
    announces = Folded(whole if behind else said)
    if lexicon.announcing.find(announces) is None and lexicon.coming.first(Plain(whole), near=False) is None:
        return False
    lead = len(said) - len(said.lstrip())
    for start, stop in lexicon.on_topics.all(folded):
        if start - lead > _OPENING_LETTERS:
            continue
        for event, event_end in lexicon.events.all(folded):
            if not 0 <= event - stop <= _BETWEEN_LETTERS or any(mark in said[stop:event] for mark in ",;:،，"):
                continue
            name = _name(said[event:]) if not is_cjk(said[event]) else said[stop : event_end + _CHINESE_LETTERS]
            nationwide = any(lexicon.is_nationwide(word) for word in key(said[stop:event] + name).split())
            if not nationwide and key(name) not in key(view[:begin]):
                return True
    return False


def _name(text: str) -> str:
    return " ".join(text.replace(",", " , ").split(" , ")[0].split()[:_NAME_WORDS])
