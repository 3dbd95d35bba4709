"""Persons of whom an amendment says no more than that they stay: "the nomination of Ambassador A remains unchanged"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Knowledge, Language
from pipeline.extraction.correspondence.absent_persons import SAID_LETTERS
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS, said_before

_JOINED_WITHIN = 12  # letters from "and" to "the others": "and all the others"
_LITTLE = re.compile(r"\s*(?:[a-zà-ÿа-яё]{1,4}\s+){0,2}")  # between "and" and the next one: "et de", "y del"
_NOTHING_TOLD = re.compile(r"[^\w]*")  # between a name and "unchanged": neither a post nor a body
_BEFORE_NAME = re.compile(r"\W*(?:(?:el|la|le|l)\W+)?")  # an article between the verb and a name
LEADS_LETTERS = 80  # of what says before a name that he leads on
_OPEN = ("(", "（", "[")
_IN_BRACKETS = re.compile(r"[(（][^()（）\n]{1,160}[)）]")
_REMARKED = re.compile(r"[(（\[:：–—-]\s*$")  # before a remark: "Mr. A, Director - unchanged"


def _unchanged_last(language: Language) -> tuple[str, ...]:
    return language.grammar.unchanged_last


def _head_stays(language: Language) -> tuple[str, ...]:
    return language.grammar.head_stays


def _as_before(language: Language) -> tuple[str, ...]:
    return language.grammar.as_before


def _others(language: Language) -> tuple[str, ...]:
    return language.grammar.others


def _change(language: Language) -> tuple[str, ...]:
    return (*choices.changing(language), *language.grammar.change)


def _coming(language: Language) -> tuple[str, ...]:
    return (*choices.announcing(language), *language.persons.attending)


def without_unchanged(
    strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon, knowledge: Knowledge
) -> tuple[list[tuple[int, Person]], tuple[str, ...]]:
    """Return whom an amendment brings or changes, and the names of those of whom a sentence says that they stay as they are.

    A row that begins with its person and ends in a remark is none: "2. Ms. B (unchanged)" stands in a list of everybody, but for
    "- Ms. B: no change" among items that are sentences about changes; with a post or a body he is asked about there. Nor is who
    is named before another one, unless both are told together: "Ms. B is added, and Mr. A remains". Who stays but is reached by
    what follows is asked about: "The nomination of Ms. B remains unchanged. Her correct address is …".

    Args:
        strip: in which they were found.
        found: (offset, person), in order.
        lexicon: "and", roles.
        knowledge: words of staying, of the others, of changing and of coming.
    """
    changed: list[tuple[int, Person]] = []
    staying: list[str] = []
    whole = Plain(strip.view)
    if all(
        cues(knowledge, words).first(whole, near=False) is None
        for words in (choices.unchanged, _unchanged_last, _head_stays, _as_before)
    ):
        return list(found), ()
    revised = (
        cues(knowledge, choices.revision).first(whole, near=False) is not None
    )  # where the whole list is new, so is its head
    begins = sorted(at for at, _ in found)
    changes = _items_of_changes(strip, knowledge)
    for at, person in found:
        row = strip.row_at(at)
        name = person.name[0]
        start = name.start if name.passage is strip.passage else at
        following = next((begin for begin in begins if begin > start), len(strip.view))
        said = name.end if name.passage is strip.passage else start
        remarked = row is not None and strip.mark(row) in changes and _remark(strip, row, said, knowledge)
        bare = remarked and not (person.title or person.organisation or person.role or person.contacts)
        stays = row is not None and _stays(strip, row, start, following, lexicon, knowledge)
        stays = stays or (row is not None and _comes_as_told(strip, row, person, start, knowledge))
        stays = stays or (_still_leads(strip, person, start, knowledge) and not revised)
        if stays and _reached_anew(strip, person, start, knowledge):
            changed.append((at, person.doubted(Doubt.UNCHANGED)))
        elif bare or stays:
            staying.append(person.last_name_line)
        else:
            changed.append((at, person.doubted(Doubt.UNCHANGED) if remarked else person))
    return changed, tuple(staying)


def _items_of_changes(strip: Strip, knowledge: Knowledge) -> frozenset[str]:
    """Return the marks of items of which some are sentences about changes, not in brackets: "- Mr. A is replaced by Ms. B"."""
    marks: set[str] = set()
    mark = ""
    for row in strip.rows:
        mark = strip.mark(row) if row.item else "" if row.first else mark
        if mark and mark not in marks:
            text = Plain(_IN_BRACKETS.sub(" ", strip.text(row)))
            if cues(knowledge, choices.changing).first(text, near=False) is not None:
                marks.add(mark)
    return frozenset(marks)


def _remark(strip: Strip, row: Row, start: int, knowledge: Knowledge) -> bool:
    """Tell whether the row, an item, ends in a remark that nothing changes: "… Ms. B, Director: unchanged".

    In brackets it is one of an entry: "1. Mr. A, head (unchanged)" / "2. Mr. B, replaced by Ms. C".
    """
    text = Plain(strip.view[start : row.end])
    stays = cues(knowledge, choices.unchanged).first(text, near=False) if row.item else None
    before, behind = (text.text[: stays.start], text.text[stays.end :]) if stays is not None else ("", "x")
    told = _NOTHING_TOLD.fullmatch(before) is not None or _REMARKED.search(before) is not None
    return told and before.rstrip()[-1:] not in _OPEN and _NOTHING_TOLD.fullmatch(behind) is not None


def _stays(strip: Strip, row: Row, start: int, following: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the sentence with the name at `start`, and perhaps a `following` one, says that he stays, and no change."""
    block = [other for other in strip.rows if other.block == row.block]
    begin = max([row.marker_end] if row.item else [block[0].start], default=row.start)
    ends = [begin + end.end() for end in SAID_ENDS.finditer(strip.view[begin:start])]
    begin = ends[-1] if ends else begin
    behind = strip.view[start : min(strip.block_end(row), start + SAID_LETTERS)]
    stop = SAID_ENDS.search(behind)
    behind = behind[: stop.start()] if stop else behind
    before, said = Plain(strip.view[begin:start].replace("\n", " ")), Plain(behind.replace("\n", " "))
    stays = cues(knowledge, choices.unchanged).first(said, near=False) or _ends_staying(said, knowledge)
    if stays is None:
        return False
    between = said.text[: stays.start]
    if any(cues(knowledge, choices.changing).first(text, near=False) for text in (before, Plain(between))):
        return False
    others = cues(knowledge, _others).first(Plain(between), near=False)
    if others is None:
        first = Plain(strip.view[start:following].replace("\n", " "))
        if len(first.text) < stays.start and not _told_with_next(before, first, lexicon, knowledge):
            return False
        listed = row.item or (not row.soft and _REMARKED.search(between) is not None)
        return not (listed and _begins_item(Plain(strip.view[row.marker_end : start]).text, lexicon))
    return _joined(between, others, lexicon) and not any(_comes(text, lexicon, knowledge) for text in (before, Plain(between)))


def _still_leads(strip: Strip, person: Person, start: int, knowledge: Knowledge) -> bool:
    """Tell whether right before a name, of which nothing else is told, it is said that he leads on: "главой остаётся [г-н А]"."""
    if person.title or person.organisation or person.contacts:
        return False
    start = min(start, person.honorific.start) if person.honorific and person.honorific.passage is strip.passage else start
    before = Plain(strip.view[max(0, start - LEADS_LETTERS) : start].replace("\n", " "))
    found = cues(knowledge, _head_stays).all(before)
    return bool(found) and _BEFORE_NAME.fullmatch(before.text, found[-1].end) is not None


def _comes_as_told(strip: Strip, row: Row, person: Person, start: int, knowledge: Knowledge) -> bool:
    """Tell whether a sentence says no more of somebody than that he comes as was told: "Mr. B is coming as already notified".

    Whoever has a post or a contact beside him is told anew, and whoever is put in or out is so before it.
    """
    if row.item or person.title or person.organisation or person.contacts:
        return False
    block = [other.start for other in strip.rows if other.block == row.block]
    begin = said_before(strip.view[:start], start)
    before = Plain(strip.view[max(begin, block[0]) : start].replace("\n", " "))
    behind = strip.view[start : min(strip.block_end(row), start + SAID_LETTERS)]
    stop = SAID_ENDS.search(behind)
    said = Plain(behind[: stop.start() if stop else len(behind)].replace("\n", " "))
    told = cues(knowledge, _as_before).first(said, near=False)
    return told is not None and not any(cues(knowledge, choices.changing).first(text, near=False) for text in (before, said))


def _ends_staying(said: Plain, knowledge: Knowledge) -> Cue | None:
    """Return the verb that means staying only where the sentence ends in it: "The nomination of Ms. B (Ministry) stands."."""
    found = cues(knowledge, _unchanged_last).all(said)
    return found[-1] if found and _NOTHING_TOLD.fullmatch(said.text, found[-1].end) is not None else None


def _reached_anew(strip: Strip, person: Person, start: int, knowledge: Knowledge) -> bool:
    """Tell whether an address or number of his stands behind the words of staying; before them it only says who is meant."""
    text = Plain(strip.view[start : start + SAID_LETTERS].replace("\n", " "))
    stays = cues(knowledge, choices.unchanged).first(text, near=False) if person.contacts else None
    return stays is not None and any(hit.start >= start + stays.end for hit in person.contacts)


def _begins_item(before: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a courtesy form or a role stands before the name in its item."""
    words = re.findall(r"\w+", before)
    return not words or lexicon.role(before.strip(" :：-–—,،")) is not None or len(words) == 1


def _told_with_next(before: Plain, first: Plain, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether one is named together with the next one ("of Mr. A, Director, and Ms. B"), and nothing else is said of him."""
    end = first.text[-_JOINED_WITHIN:] + " "
    marks = [*re.finditer("[,،，、]", end), *lexicon.together.finditer(end)]
    told = any(_LITTLE.fullmatch(end, mark.end()) for mark in marks) or lexicon.small.ends_in_attached_and(end.rstrip())
    changes = any(cues(knowledge, _change).first(text, near=False) for text in (before, first))
    return told and not changes and not _comes(first, lexicon, knowledge)


def _joined(between: str, others: Cue, lexicon: Lexicon) -> bool:
    """Tell whether "and" joins the others to who is named: "Mr. A and the others"; in Arabic it is written onto them."""
    near, ands = between[max(0, others.start - _JOINED_WITHIN) : others.start], lexicon.small.attached_ands
    glued = between.startswith(ands, others.start) or near.endswith(ands)
    return glued or next(lexicon.together.finditer(near), None) is not None


def _comes(text: Plain, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the text says that somebody comes; a role alone does not: "团长"."""
    return any(lexicon.role(cue.phrase) is None for cue in cues(knowledge, _coming).all(text))
