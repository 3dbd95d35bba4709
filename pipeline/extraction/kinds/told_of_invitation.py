"""Words that would announce somebody, but tell what the note of invitation asks: "by which it invites Governments to designate".

Who is invited, or who invites, stands beside the verb of inviting; whoever comes is named in no such clause.
"""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.persons_announced import patronymics
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain

REACH = 200  # letters from "invites" to what Governments are invited to do: the name of the meeting may stand between
BESIDE = 70  # letters between "invites" and who invites or is invited: a note's number and date may stand between
BESIDE_CHINESE = 12  # "秘书处在照会中请"


def _inviting(language: Language) -> tuple[str, ...]:
    return language.kind.inviting


def _invited(language: Language) -> tuple[str, ...]:
    return language.kind.invited


def _inviters(language: Language) -> tuple[str, ...]:
    return language.kind.inviters


def _now(language: Language) -> tuple[str, ...]:
    return language.formulae.honour


def of_invitation(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the words only say what Governments are invited to do.

    A verb of inviting stands before them in the sentence, and beside it the Secretariat or the Governments. No words with which
    a note says what it has to say stand between, and nobody is named behind in the sentence, nor does a colon lead to anybody.

    Args:
        page: on which the cue stands.
        cue: words that would announce somebody.
        knowledge: verbs of inviting, and who invites and who is invited.
    """
    text = page.plain.text
    start, end = next(
        ((one.start, one.end) for one in sentences(page, knowledge) if one.start <= cue.start < one.end), (cue.start, cue.end)
    )
    begin = max(start, cue.start - REACH)
    before = Plain(text[begin : cue.end])
    asked = next((one for one in reversed(cues(knowledge, _inviting).all(before)) if begin + one.start <= cue.start), None)
    if asked is None or not _beside(before, asked, knowledge):
        return False
    if cues(knowledge, _now).first(Plain(before.text[asked.end :]), near=False) is not None:
        return False
    behind = next((one.start for one in cues(knowledge, _now).all(Plain(text[cue.end : end]))), end - cue.end)
    named = (*courtesies(page, knowledge, cue.end, cue.end + behind), *patronymics(page, knowledge))
    leads = any(colon in text[cue.end : cue.end + behind] for colon in COLONS)
    return not leads and not any(cue.end <= at < cue.end + behind for at in named)


def _beside(before: Plain, asked: Cue, knowledge: Knowledge) -> bool:
    """Tell whether who invites stands shortly before the verb, or who is invited shortly before or behind it."""
    reach = BESIDE_CHINESE if is_cjk(asked.phrase[:1]) else BESIDE
    subject = Plain(before.text[max(0, asked.start - reach) : asked.start])
    if cues(knowledge, _inviters).first(subject, near=False) is not None:
        return True
    whole = Plain(before.text[max(0, asked.start - reach) : asked.end + reach])
    return cues(knowledge, _invited).first(whole, near=False) is not None
