"""Roles that stand before or behind what a sentence says of a person: "as expert Ms. A", "…, who will head the delegation"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.entry_words import role_behind, role_in_clause
from pipeline.extraction.entries.parts_or_posts import POSTS_TOO
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.capacities import begins_capacity, capacity_before
from pipeline.extraction.running_text.parts_ahead import part_ahead
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_PART = re.compile(r"[,،，;؛；.。(（]")
_LEADS_BEFORE = 80  # letters before a name in which a verb may tell that he leads


def role_beside(
    text: str,
    places: tuple[int, int, int],
    anchors: Sequence[Anchor],
    index: int,
    replacing: Sequence[tuple[int, int]],
    lexicon: Lexicon,
    *,
    in_place: bool = False,
) -> Role | None:
    """Return the role of the person of this number, None where none is told.

    Args:
        text: holds the sentence, wraps as blanks.
        places: from where his role may stand, where what is said of him ends, and where the sentence ends.
        anchors: the persons, in order.
        index: his number.
        replacing: where others are said to be replaced.
        lexicon: words of roles.
        in_place: somebody comes if another cannot, and the verb behind him tells as what: "would act as her alternate".
    """
    if (ahead := part_ahead(text, anchors, index, lexicon)) is not None:
        return ahead[1]
    start, stop, end = places
    replaces = any(start <= at < anchors[index].match.start for at, _ in replacing)
    if index and not replaces and _deputises(text, start, anchors, index, lexicon):
        return Role.ALTERNATE
    behind = text[start : anchors[index].cut].lstrip(" ,،") if index else ""
    before = not begins_capacity(behind, lexicon)  # "Ms. A, as head, el Sr. B": the part was told of the one before
    ahead_of = anchors[index].post or (anchors[index].match.start,)  # "Deputy" of "by Deputy Minister A" is his post's
    own_ahead = index > 0 and _told_ahead(text, anchors, index - 1, lexicon)
    role = capacity_before(text, start, ahead_of[0], lexicon, first=index == 0, ahead=own_ahead) if before else None
    role = role or role_behind(text, stop, replacing, lexicon)
    limit = anchors[index + 1].cut if index + 1 < len(anchors) else end
    alone = index == 0 or _said_to_come(text[anchors[index - 1].match.end : anchors[index].cut], lexicon)
    clause = text[stop:limit]
    if role is None and in_place and lexicon.said.stepping_in.find(Folded(clause), first=True) is not None:
        deputy = not lexicon.said.deputies.isdisjoint(key(_PART.split(clause, maxsplit=1)[0]).split())
        return role_in_clause(clause, lexicon) or (Role.ALTERNATE if deputy else None)
    return role_in_clause(clause, lexicon) if role is None and alone and clause else role


def _told_ahead(text: str, anchors: Sequence[Anchor], index: int, lexicon: Lexicon) -> bool:
    """Tell whether the part of the person of this number stands before his name: "asistirán, en calidad de jefe, el Sr. A"."""
    name = anchors[index].match.start
    start = anchors[index - 1].match.end if index else max(0, name - _LEADS_BEFORE)
    return capacity_before(text, start, name, lexicon, first=index == 0, ahead=True) is not None


def _deputises(text: str, start: int, anchors: Sequence[Anchor], index: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands before a name says that he deputises for the one before, and that one leads.

    "يرأس الوفد السيد أ، وينوب عنه [السيد ب]"; who deputises for another in one session is no deputy head.
    """
    words = f" {key(text[start : anchors[index].match.start])} "
    if not any(f" {phrase} " in words for phrase in lexicon.said.deputising):
        return False
    before = text[max(0, anchors[0].match.start - _LEADS_BEFORE) : start]
    return (
        lexicon.leads.find(Folded(before)) is not None
        or any(lexicon.headed.search(text[max(0, one.match.start - _LEADS_BEFORE) : one.match.start]) for one in anchors[:index])
        or lexicon.leads.find(Folded(text[start : anchors[index].match.start])) is not None
    )


def with_part_ahead(person: Person, text: str, anchors: Sequence[Anchor], index: int, lexicon: Lexicon) -> Person:
    """Return the person with the lead or deputy's part told before his name; a part told behind it as well is his post.

    "… and his alternate, Ms. B, Adviser".
    """
    ahead = part_ahead(text, anchors, index, lexicon) if person.role in POSTS_TOO and person.role_piece is not None else None
    if ahead is None or person.role_piece is None or ahead[1] not in (Role.HEAD, Role.ALTERNATE):
        return person
    return replace(person, role=ahead[1], role_piece=None, title=person.title or (person.role_piece,))


def _said_to_come(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a verb of coming stands behind the person before: the next such verb is the next person's alone."""
    folded = Folded(text)
    return lexicon.attending.find(folded) is not None or lexicon.leads.find(folded) is not None
