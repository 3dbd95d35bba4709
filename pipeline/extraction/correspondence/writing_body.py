"""The writing body where no compliments are presented: the subject of the note's first sentence."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.correspondence.compliments import bodies, opens
from pipeline.extraction.correspondence.letterhead import ARTICLE, SHORTEST_NAME, BodyName, goes_on, to_acronym
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain

OPENING_LETTERS = 900  # of a page within which its first sentence begins, behind letterhead, numbers and date
NAME_LETTERS = 200  # the longest name of a mission in the six languages has 170
_CLAUSE_END = re.compile(r"[.。;；](?=\s|$|[\u3400-\u9fff])|[،,，](?=\s|$|[\u3400-\u9fff])")
_CHINESE_START = re.compile(r"[^。；：:\s，,]*$")


def opening_body(page: PageText, knowledge: Knowledge) -> BodyName | None:
    """Return the mission, ministry or organisation of which the first sentences tell what it does, or None.

    "Le Ministère … de l'Union des Comores a pris connaissance …"; in Arabic the verb comes first: "تفيد سفارة …".
    """
    text = page.plain
    for cue in cues(knowledge, _bodies).all(Plain(text.text[:OPENING_LETTERS])):
        if "\u3400" <= text.text[cue.start] <= "\u9fff":
            found = _chinese(text, cue.end, knowledge)
        elif "\u0600" <= text.text[cue.start] <= "\u06ff":
            found = _arabic(text, cue.start, knowledge)
        else:
            found = _subject(text, cue.start, knowledge)
        name = BodyName(page.as_written(*found), *found, page) if found else None
        if name is not None and not goes_on(name, knowledge) and not _written_to(name, knowledge):
            return to_acronym(name)
    return None


def _written_to(name: BodyName, knowledge: Knowledge) -> bool:
    """Tell whether it is the secretariat, which replies to nobody: "To: UNODC, Secretariat of the Conference", the note below."""
    cue = cues(knowledge, choices.addressee).first(Plain(name.text), near=False)
    return cue is not None and cue.start == 0


def _subject(text: Plain, start: int, knowledge: Knowledge) -> tuple[int, int] | None:
    if not opens(text, start):
        return None
    name = Plain(text.text[start : start + NAME_LETTERS])
    after = [cue.start for cue in cues(knowledge, _predicates).all(name) if cue.start > SHORTEST_NAME]
    clause = _CLAUSE_END.search(name.text, SHORTEST_NAME)
    if not after or (clause and clause.group() not in ",،，" and clause.start() < after[0]):
        return None
    end = min(after[0], clause.start() if clause else NAME_LETTERS)
    if any(mark in name.text[:end] for mark in COLONS):
        return None  # "Organisation: [Ministry of X] E-mail: …": the lines of somebody's particulars
    article = ARTICLE.match(name.text)
    return start + (article.end() if article else 0), start + len(name.text[:end].rstrip(" ,"))


def _arabic(text: Plain, start: int, knowledge: Knowledge) -> tuple[int, int] | None:
    before = Plain(text.text[max(0, start - 16) : start])
    if not cues(knowledge, _predicates).first(before, near=False):
        return None
    name = Plain(text.text[start : start + NAME_LETTERS])
    after = [cue.start for cue in cues(knowledge, _predicates).all(name) if cue.start > SHORTEST_NAME]
    return (start, start + len(name.text[: after[0]].rstrip())) if after else None


def _chinese(text: Plain, end: int, knowledge: Knowledge) -> tuple[int, int] | None:
    following = Plain(text.text[end : end + 4])
    predicate = cues(knowledge, _predicates).first(following, near=False)
    before = _CHINESE_START.search(text.text[max(0, end - 60) : end])
    if predicate is None or predicate.start > 0 or before is None or len(before.group()) < 4:
        return None
    return end - len(before.group()), end


def _bodies(language: Language) -> tuple[str, ...]:
    return (*bodies(language), *language.formulae.organisation)


def _predicates(language: Language) -> tuple[str, ...]:
    return (*language.formulae.predicate, *language.formulae.honour)
