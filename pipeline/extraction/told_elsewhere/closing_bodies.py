"""A bare "Permanent Mission" on the line below the last entry: his body, or whose letter it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

SURE = 0.4  # that such a line is of the person above it
_WRITTEN = frozenset({"list", "prose", "block"})  # tables and forms say what a field holds
_GOES_ON = (",", "،", "，", "、", ";", "؛", "-", "–", "—", ":", "：")


def with_closing_bodies_asked(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons, the last one's body in doubt where it is a Mission alone on the line below him, and no other has one.

    So a letter is signed as well: "2. Ms. B, Clerk" / "Permanent Mission". Where only one comes, his post must stand beside his
    name: in a block of lines each has its own.
    """
    if not persons:
        return []
    *others, last = persons
    alone = not others and not (last.title and _beside(last))
    if alone or any(person.organisation for person in others) or not _closes(last, lexicon):
        return [*others, last]
    return [*others, replace(last, body_sure=min(last.body_sure, SURE))]


def _closes(person: Person, lexicon: Lexicon) -> bool:
    """Tell whether the person's body is a Mission's name and fills a line below him that nothing on the line before leads to."""
    if person.via not in _WRITTEN or len(person.organisation) != 1:
        return False
    body = person.organisation[0]
    text, name = body.passage.text, person.name[-1]
    if name.passage is not body.passage or name.end > body.start or not begins_with_mission(body.text, lexicon):
        return False
    before, _, left = text[: body.start].rpartition("\n")
    right = text[body.end :].partition("\n")[0]
    return name.end <= len(before) and not key(left) and not key(right) and not before.rstrip().endswith(_GOES_ON)


def _beside(person: Person) -> bool:
    """Tell whether the post stands on the line of the name."""
    post, name = person.title[0], person.name[-1]
    return post.passage is name.passage and "\n" not in post.passage.text[min(name.end, post.start) : max(name.end, post.start)]
