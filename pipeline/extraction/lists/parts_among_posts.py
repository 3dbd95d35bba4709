"""Words for parts that are posts, since all beside them have posts in their place: "Ms. A, Judge", "Mr. B, Adviser"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.parts_or_posts import POSTS_TOO


def with_posts_among_posts(found: Sequence[tuple[int, Person]]) -> list[tuple[int, Person]]:
    """Return the persons, "adviser" and "expert" behind a name as posts where all others have posts and nobody else a part.

    Where somebody leads, or one of them is told a part besides his post, the words tell parts.

    Args:
        found: (offset, person) of one text.
    """
    told = [person for _, person in found]
    headed = (person.role is Role.MEMBER and person.role_piece is None for person in told)  # "Members:" above all of them
    posted = [person for person, member in zip(told, headed, strict=True) if person.title and (person.role is None or member)]
    bare = [person for person in told if _is_bare_part(person)]
    if not posted or not bare or len(posted) + len(bare) < len(told):
        return list(found)
    return [(at, _posted(person) if _is_bare_part(person) else person) for at, person in found]


def _is_bare_part(person: Person) -> bool:
    """Tell whether a word for a part that may be a post is all that stands behind his name."""
    piece, name = person.role_piece, person.name[-1]
    if person.role not in POSTS_TOO or piece is None or person.title or person.organisation:
        return False
    return piece.passage is name.passage and piece.start >= name.end


def _posted(person: Person) -> Person:
    return replace(person, title=(person.role_piece,) if person.role_piece is not None else (), role=None, role_piece=None)
