"""One word that may be a post or a part in the delegation, where all others have posts: "Ms. Poe, Adviser" on a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import is_cjk, key

SURE = 0.5  # that such a word is no post
_BOTH = frozenset({Role.ADVISER, Role.EXPERT})  # a Mission has advisers, and a ministry experts
_WRITTEN = frozenset({"list", "prose", "block"})  # tables and forms say what a column holds

_MARKS = frozenset({",", "،", "，", "-", "–", "—"})


def with_lone_roles_asked(persons: Sequence[Person]) -> list[Person]:
    """Return the persons, the missing post of the only one doubted whose word for a part stands where the others have posts.

    Where another has no post either, or a part beside his post, the list tells parts, and the word is one.
    """
    alone = [number for number, person in enumerate(persons) if _may_be_post(person)]
    others = [person for number, person in enumerate(persons) if number not in alone]
    told = others and all(person.title and (person.role is None or person.role is Role.HEAD) for person in others)
    if len(alone) != 1 or not told:
        return list(persons)
    return [replace(person, post_sure=SURE) if number in alone else person for number, person in enumerate(persons)]


def _may_be_post(person: Person) -> bool:
    """Tell whether one word right behind the name tells a part that is a post as well, and he has no other post."""
    piece = person.role_piece
    if piece is None or person.role not in _BOTH or person.title or person.via not in _WRITTEN:
        return False
    name = person.name[-1]
    between = piece.passage.text[name.end : piece.start] if piece.passage is name.passage else None
    below = person.via == "block" and between == "\n"  # alone on the line below the name, where the others have posts
    behind = below or (between is not None and between.strip() in _MARKS)
    return behind and " " not in key(piece.text) and not is_cjk(piece.text[:1])
