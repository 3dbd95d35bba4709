"""Words of observers: whether they say that somebody comes to the meeting as one, "will sit in on both days as an observer"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

SAID_REACH = 120  # letters before it in which its sentence says that somebody came to an earlier meeting
_LETTERS, _BETWEEN = 36, 12  # before the word, in which those of a capacity stand; behind them: "as official"
OWN_BODY = "A body that is no State sends observers, and no other is named with this person: it may be the writer's own."
SENTENCE_ENDS = re.compile(r"[.,;:!?،؛。，]")


def observers(language: Language) -> tuple[str, ...]:
    """Return the words for observers of one language."""
    return (*language.roles.observer, *language.role_headings.observer)


def _capacity(language: Language) -> tuple[str, ...]:
    return language.persons.capacity


def _attended(language: Language) -> tuple[str, ...]:
    return language.grammar.attended


def _observing(language: Language) -> tuple[str, ...]:
    return language.grammar.observing


def _accredited(language: Language) -> tuple[str, ...]:
    return language.grammar.accredited


def _otherwise(language: Language) -> tuple[str, ...]:
    return (*language.grammar.ill, *language.grammar.last_year, *language.grammar.elsewhere)


def as_observer(sentence: Plain, knowledge: Knowledge) -> bool:
    """Tell whether a sentence says that somebody comes as an observer: "will follow the proceedings as an observer".

    A verb of coming stands in it, and no word of an illness, of last year or of another meeting; a Permanent Observer holds a
    post: "The Mission, in its capacity as Permanent Observer, asks …".
    """
    told = [cue for cue in cues(knowledge, observers).all(sentence) if comes_as_one(sentence, cue, knowledge)]
    posts = cues(knowledge, _accredited).all(sentence) if told else []
    told = [cue for cue in told if not any(post.start <= cue.start < post.end for post in posts)]
    if not told or cues(knowledge, _otherwise).first(sentence, near=False) is not None:
        return False
    return cues(knowledge, _observing).first(sentence, near=False) is not None


def comes_as_one(text: Plain, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether somebody comes to the meeting as one, "takes part in the consultation as an observer"; once is not now.

    "… which attended the last session as an observer" tells nothing of this meeting.
    """
    before = SENTENCE_ENDS.split(text.text[max(0, cue.start - SAID_REACH) : cue.start])[-1]
    return is_as_one(text, cue, knowledge) and cues(knowledge, _attended).first(Plain(before), near=False) is None


def is_as_one(text: Plain, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether words of a capacity stand right before the word for observers, or in it: "as observers", "以观察员身份"."""
    before = max(0, cue.start - _LETTERS)
    said = Plain(text.text[before : cue.end])
    return any(before + told.end >= cue.start - _BETWEEN for told in cues(knowledge, _capacity).all(said))
