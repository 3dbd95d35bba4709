"""Mails that name persons only to ask something about them: "Mr. A and Ms. B have applied for visas. Who issues the letter?"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.persons_announced import body_span, patronymics
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS, said_before

QUESTION_REACH = 240  # letters from somebody to the mark of a question: in his sentence, one of the next two, or one before
SENTENCES = 3
_ASKED = re.compile(r"[?？؟]")


def _asking_for_them(language: Language) -> tuple[str, ...]:
    """Return what would have somebody come: such a question is a nomination all the same ("Could you please register …?")."""
    return (*choices.nomination(language), *choices.addition(language), *language.mail.handing_on, *language.persons.attending)


def _parts(language: Language) -> tuple[str, ...]:
    """Return what gives somebody a part in the delegation: "(head)", "will lead the delegation"."""
    return (*language.roles.head, *language.roles.alternate, *language.persons.headed, *language.persons.leads)


def _members(language: Language) -> tuple[str, ...]:
    return (*language.roles.member, *language.role_headings.member)


def _already(language: Language) -> tuple[str, ...]:
    return language.grammar.already


def asked_about(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first question of a mail, where it asks of whoever it names, and says of nobody that he comes."""
    found: Clue | None = None
    for page in pages:
        first, last = body_span(page, knowledge)
        for at in sorted((*courtesies(page, knowledge), *patronymics(page, knowledge))):
            if not first <= at < last:
                continue
            asked = _asked_beside(page.plain.text, at, knowledge)
            if asked is None:
                return None
            found = found or Clue(page, asked)
    return found


def _asked_beside(text: str, at: int, knowledge: Knowledge) -> Cue | None:
    """Return the mark of the question behind or else before somebody; None where none is near, or his sentence has him come."""
    begin = said_before(text, at)
    ends = [end.start() for end in SAID_ENDS.finditer(text, at, at + QUESTION_REACH)]
    said = Plain(text[begin : ends[0] if ends else at + QUESTION_REACH])
    last = (ends[:SENTENCES] or [at + QUESTION_REACH])[-1] + 1
    mark = _ASKED.search(text, at, last) or _asked_before(text, at)
    comes = cues(knowledge, _asking_for_them).first(said, near=False)
    if mark is None or (
        comes is not None and cues(knowledge, _already).first(Plain(said.text[: comes.start]), near=False) is None
    ):
        return None  # "already accredited for the meeting" only says who is meant
    behind = Plain(said.text[at - begin :])
    if cues(knowledge, _parts).first(said, near=False) or cues(knowledge, _members).first(behind, near=False):
        return None  # "Mr. A (head) and Ms. B. Is that enough?", "Mr. A and Ms. B are our delegates. Is there a fee?"
    return Cue(mark.start(), mark.end(), mark.group())


def _asked_before(text: str, at: int) -> re.Match[str] | None:
    """Return the mark of a question that ends before somebody; none that is answered by naming him: "Three? No, two: Mr. A"."""
    marks = list(_ASKED.finditer(text, max(0, at - QUESTION_REACH), at))
    return marks[0] if marks and not any(colon in text[marks[-1].end() : at] for colon in COLONS) else None
