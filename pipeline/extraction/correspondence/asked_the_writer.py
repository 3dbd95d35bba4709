"""Who only had somebody write for him: "Mr. A, Counsellor, is travelling today and has asked me to send you the names:"."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from config.knowledge import Knowledge, Language
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain


class Asked(Enum):
    """What it says of somebody that he asked for the reply."""

    ONLY = "others are named below, and nothing else is said of him"
    PERHAPS_HIMSELF = "it may be for himself too"


def asked_the_writer(
    strip: Strip, person: Person, starts: Sequence[int], at: int, said: str, knowledge: Knowledge
) -> Asked | None:
    """Return what his own sentence says of somebody who asked the writer, or us, for what the reply does; None if he did not.

    Who "will attend and has asked me" comes, and so does he who has a part, contacts or an item of a list.

    Args:
        strip: in which he was found.
        person: as found there.
        starts: where everybody begins who was found there, in order.
        at: where he begins.
        said: of him, behind the name, up to the end of the sentence.
        knowledge: words of asking, of being away and of coming.
    """
    row = strip.row_at(at)
    if person.role is not None or person.contacts or row is None or row.item:
        return None
    asks = cues(knowledge, _asking).first(Plain(said), near=False)
    if asks is None or cues(knowledge, _denying).first(Plain(said), near=False) is not None:
        return None
    start, end = Plain(said).span(asks.start, asks.end)
    before, behind = Plain(said[:start]), Plain(said[end:])
    comes = cues(knowledge, choices.attending).all(before)
    away = cues(knowledge, _away).all(before)
    if any(not any(gone.start <= cue.start < gone.end for gone in away) for cue in comes):
        return None  # "will attend and has asked me to register also …"
    leads_on = said.rstrip().endswith(COLONS) and any(other >= at + len(said) for other in starts)
    himself = cues(knowledge, _himself).first(behind, near=False) is not None
    if leads_on and not himself:
        return Asked.ONLY
    return Asked.PERHAPS_HIMSELF if leads_on else None


def _asking(language: Language) -> tuple[str, ...]:
    return language.persons.asks_writer


def _denying(language: Language) -> tuple[str, ...]:
    return language.grammar.refusal


def _away(language: Language) -> tuple[str, ...]:
    return language.grammar.away


def _himself(language: Language) -> tuple[str, ...]:
    return language.persons.referring
