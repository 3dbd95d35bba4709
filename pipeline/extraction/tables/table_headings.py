"""Headings in the running text above tables: the body, or the role, of all persons in the table directly below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from models.reply import Role
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Row, Sheaf, Strip
from pipeline.extraction.tables.headings import body_heading, under_body
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import HEADING_MARKS

HEAD_WORDS = 5  # of what a page has at its head
BODIES_MIN = 2  # one alone may be a letterhead's, or the Mission's own name


class TableHeadings:
    """What stands above the tables of one document."""

    def __init__(self, parts: Sequence[Strip | Sheaf], lexicon: Lexicon) -> None:
        """Look at the parts of all pages, in reading order."""
        self._lexicon = lexicon
        above = [(strip, sheaf) for strip, sheaf in pairwise(parts) if isinstance(strip, Strip) and isinstance(sheaf, Sheaf)]
        rows = [(strip, sheaf, row) for strip, sheaf in above if (row := _alone(strip)) is not None]
        bodies = [(id(sheaf), piece) for strip, sheaf, row in rows if (piece := body_heading(strip, row, lexicon)) is not None]
        self._bodies: dict[int, Piece] = dict(bodies) if len(bodies) >= BODIES_MIN else {}
        roles = [(id(sheaf), lexicon.role_heading(strip.text(row).strip(HEADING_MARKS))) for strip, sheaf, row in rows]
        self._roles: dict[int, Role] = {sheaf: role for sheaf, role in roles if role is not None}

    def told(self, persons: Sequence[Person], sheaf: Sheaf) -> list[Person]:
        """Return the persons of this table with the body or role in the heading above it, where their rows tell none.

        Only one can head a delegation, or stand in for its head.
        """
        body, role = self._bodies.get(id(sheaf)), self._roles.get(id(sheaf))
        if body is not None:
            persons = [under_body(person, body, self._lexicon) for person in persons]
        if role is None or (role in (Role.HEAD, Role.ALTERNATE) and len(persons) > 1):
            return list(persons)
        return [person if person.role is not None else replace(person, role=role) for person in persons]


def _alone(strip: Strip) -> Row | None:
    """Return the last row of the text where it is a paragraph of its own, or stands below a page's number alone."""
    rows = [row for row in strip.rows if any(map(str.isalpha, strip.text(row)))]
    if len(rows) == 2 and not rows[1].first:  # "PM-094-2009 – page 2" at the head of the page
        head = strip.text(rows[0])
        return rows[1] if any(map(str.isdigit, head)) and len(head.split()) <= HEAD_WORDS else None
    return rows[-1] if rows and rows[-1].first else None
