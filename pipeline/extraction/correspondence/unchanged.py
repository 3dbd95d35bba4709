"""Persons of whom an amendment says no more than that they stay: "the nomination of Ambassador A remains unchanged"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Knowledge, Language
from pipeline.extraction.correspondence.absent_persons import SAID_ENDS, SAID_LETTERS
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.cues import PARTICLES, Cue, cues
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_JOINED_WITHIN = 12  # letters from "and" to "the others": "and all the others"
_JOINER = "و"


def _unchanged(language: Language) -> tuple[str, ...]:
    return language.grammar.unchanged


def _others(language: Language) -> tuple[str, ...]:
    return language.grammar.others


def _changing(language: Language) -> tuple[str, ...]:
    return (*language.kind.replacement, *language.kind.addition, *language.persons.replaced)


def _coming(language: Language) -> tuple[str, ...]:
    return (*language.kind.nomination, *language.kind.representation, *language.persons.attending)


def without_unchanged(
    strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon, knowledge: Knowledge
) -> tuple[list[tuple[int, Person]], tuple[str, ...]]:
    """Return whom an amendment brings or changes, and the names of those of whom a sentence says that they stay as they are.

    An item of a list that begins with its person is none: "2. Ms. B (unchanged)" stands in a list of everybody.

    Args:
        strip: in which they were found.
        found: (offset, person), in order.
        lexicon: "and", roles.
        knowledge: words of staying, of the others, of changing and of coming.
    """
    changed: list[tuple[int, Person]] = []
    staying: list[str] = []
    if cues(knowledge, _unchanged).first(Plain(strip.view), near=False) is None:
        return list(found), ()
    for at, person in found:
        row = next((row for row in strip.rows if row.start <= at <= row.end), None)
        name = person.name[0]
        start = name.start if name.passage is strip.passage else at
        if row is not None and _stays(strip, row, start, lexicon, knowledge):
            staying.append(" ".join(person.name[-1].text.split()))
        else:
            changed.append((at, person))
    return changed, tuple(staying)


def _stays(strip: Strip, row: Row, start: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the sentence with the name at `start` says that he stays, and nothing that changes."""
    block = [other for other in strip.rows if other.block == row.block]
    begin = max([row.marker_end] if row.item else [block[0].start], default=row.start)
    ends = [begin + end.end() for end in SAID_ENDS.finditer(strip.view[begin:start])]
    begin = ends[-1] if ends else begin
    behind = strip.view[start : min(strip.block_end(row), start + SAID_LETTERS)]
    stop = SAID_ENDS.search(behind)
    behind = behind[: stop.start()] if stop else behind
    before, said = Plain(strip.view[begin:start].replace("\n", " ")), Plain(behind.replace("\n", " "))
    stays = cues(knowledge, _unchanged).first(said, near=False)
    if stays is None:
        return False
    between = said.text[: stays.start]
    if any(cues(knowledge, _changing).first(text, near=False) for text in (before, Plain(between))):
        return False
    others = cues(knowledge, _others).first(Plain(between), near=False)
    if others is None:
        return not (row.item and _begins_item(before.text, lexicon))
    return _joined(between, others, lexicon) and not any(_comes(text, lexicon, knowledge) for text in (before, Plain(between)))


def _begins_item(before: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a courtesy form or a role stands before the name in its item."""
    words = re.findall(r"\w+", before)
    return not words or lexicon.role(before.strip(" :：-–—,،")) is not None or len(words) == 1


def _joined(between: str, others: Cue, lexicon: Lexicon) -> bool:
    """Tell whether "and" joins the others to who is named: "Mr. A and the others"; in Arabic it is written onto them."""
    near = between[max(0, others.start - _JOINED_WITHIN) : others.start]
    glued = between[others.start : others.start + 1] == _JOINER and _JOINER in PARTICLES
    return glued or near.endswith(_JOINER) or next(lexicon.together.finditer(near), None) is not None


def _comes(text: Plain, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the text says that somebody comes; a role alone does not: "团长"."""
    return any(lexicon.role(cue.phrase) is None for cue in cues(knowledge, _coming).all(text))
