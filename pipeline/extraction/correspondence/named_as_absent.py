"""Persons named by a sentence that says before their names that they do not come: "Two will not attend, namely Mr. A".

Where the clause speaks of an office ("The Minister is ill: Mr. A, Director"), he may as well come in its holder's stead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum

from config.knowledge import Knowledge, Language
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_LETTERS = 320  # before the name, in which the clause stands
_NEAR = 17  # letters between "not" and attending: "not be able to attend" has twelve, "не смогут принять участие" sixteen
_COLON = re.compile(r"[:：](?=\s|[\u3400-\u9fff])")
_MARKS = " \n,،，;；:：.。–—-(（"  # between the clause and the words that lead to the name
_PART = re.compile(r"[,،，:：]")


class NamedAs(Enum):
    """What a clause before a name says of the person."""

    COMING = "coming"
    PERHAPS_ABSENT = "perhaps absent"
    ABSENT = "absent"


def _namely(language: Language) -> tuple[str, ...]:
    return language.persons.namely


def _away(language: Language) -> tuple[str, ...]:
    return (*language.grammar.away, *language.grammar.ill)


def _coming(language: Language) -> tuple[str, ...]:
    return (
        *language.grammar.attending,
        *language.persons.attending,
        *language.persons.leads,
        *choices.replacement(language),
        *choices.announcing(language),
    )


def named_as_absent(
    strip: Strip,
    at: int,
    starts: Sequence[int],
    sentence: str,
    lexicon: Lexicon,
    knowledge: Knowledge,
    denies: Callable[[str], bool],
) -> NamedAs:
    """Tell whether "namely", "il s'agit de" or a colon leads to the person from a clause that denies that somebody comes.

    Args:
        strip: in which he is named.
        at: where.
        starts: where persons are named.
        sentence: what his own sentence says behind his name.
        lexicon: words of posts, and of parts of a meeting.
        knowledge: words of all languages.
        denies: whether a clause denies that somebody attends.
    """
    row = strip.row_at(at)
    if row is None:
        return NamedAs.COMING
    begin = max(at - _LETTERS, strip.block_start(row))
    text = strip.view[begin:at]
    mark = _leading_mark(text, knowledge)
    own = "" if sentence.startswith((".", "。")) else sentence
    if mark is None or SAID_ENDS.search(text, mark[1]) is not None or _has(text[mark[1] :] + own, _coming, knowledge):
        return NamedAs.COMING
    clause = text[: mark[0]].rstrip(_MARKS)
    first = max((end.end() for end in SAID_ENDS.finditer(clause)), default=0)
    if any(begin + first <= start < begin + len(clause) for start in starts):
        return NamedAs.COMING  # "Mr. A will not come; it is Ms. B who will"
    clause = clause[first:]
    if has_courtesy_form(clause, lexicon, strip.language) and any(
        points_ahead(key(clause[slice(*cue)]), lexicon) for cue in lexicon.replaced.all(Folded(clause))
    ):
        return NamedAs.COMING  # "nombra, en vez del Sr. A, que ya no integra la delegación, a: [la Sra. B]"
    if _has(clause, choices.excepting, knowledge) or not _is_of_absence(clause, knowledge, denies):
        return NamedAs.COMING
    office = any(lexicon.is_title_word(word) for word in key(clause).split())
    partly = lexicon.said.part_of_meeting.find(Folded(clause)) is not None  # "will not attend the reception"
    return NamedAs.PERHAPS_ABSENT if office or partly or _denies_a_means(clause, knowledge) else NamedAs.ABSENT


def _leading_mark(text: str, knowledge: Knowledge) -> tuple[int, int] | None:
    """Return where the last words stand that lead from a clause to names."""
    said = Plain(text)
    spans = [said.span(cue.start, cue.end) for cue in cues(knowledge, _namely).all(said)]
    return max([*spans, *(colon.span() for colon in _COLON.finditer(text))], default=None)


def _is_of_absence(clause: str, knowledge: Knowledge, denies: Callable[[str], bool]) -> bool:
    """Tell whether the last part of the clause denies that somebody comes, or says that he is ill or elsewhere."""
    said = Plain(clause)
    joints: list[Cue] = list(cues(knowledge, choices.joining).all(said))
    last = clause[max((said.span(joint.start, joint.end)[1] for joint in joints), default=0) :]
    last = _PART.split(last)[-1]
    return denies(last) or _has(last, _away, knowledge)


def _denies_a_means(clause: str, knowledge: Knowledge) -> bool:
    """Tell whether other words stand between "not" and attending: "those who do not require a visa to attend" may come."""
    said = Plain(clause)
    denials = cues(knowledge, choices.negation).all(said)
    gaps = [cue.start - no.end for cue in cues(knowledge, choices.attending).all(said) for no in denials if no.end <= cue.start]
    return bool(gaps) and min(gaps) > _NEAR


def _has(text: str, words: Callable[[Language], tuple[str, ...]], knowledge: Knowledge) -> bool:
    return cues(knowledge, words).first(Plain(text), near=False) is not None
