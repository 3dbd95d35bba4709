"""One word that may be a post or a part in the delegation, where all others have posts: "Ms. Poe, Adviser" on a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import is_cjk, key

SURE = 0.5  # that such a word is no post
BELOW = 0.3  # likewise where it fills the line below the name; the calibration asks about it
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
    told_so = {number: BELOW if _between(persons[number]) == "\n" else SURE for number in alone}
    return [replace(person, post_sure=told_so.get(number, person.post_sure)) for number, person in enumerate(persons)]


def _may_be_post(person: Person) -> bool:
    """Tell whether one word right behind the name tells a part that is a post as well, and he has no other post."""
    piece = person.role_piece
    if piece is None or person.role not in _BOTH or person.title or person.via not in _WRITTEN:
        return False
    between = _between(person)
    if between == "\n":  # alone on the line below the name, where the others have posts
        return " " not in key(piece.text)
    return between.strip() in _MARKS and " " not in key(piece.text) and not is_cjk(piece.text[:1])


def _between(person: Person) -> str:
    """Return what stands between the name and the word for his part, a line's end with its indent as that alone."""
    piece, name = person.role_piece, person.name[-1]
    if piece is None or piece.passage is not name.passage:
        return ""
    between = piece.passage.text[name.end : piece.start]
    return "\n" if between.strip(" \t,،，") == "\n" else between
