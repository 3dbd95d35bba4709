"""Rows of a list that tell a part in the delegation and nothing else: "Head of delegation:" above a name, "Adviser" below one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.entries.parts_or_posts import bracketed_part, is_post_beside
from pipeline.extraction.entries.row_ends import is_open, is_post_row
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.item_marks import heading_mark
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.open_entry import OpenEntry
from pipeline.extraction.lists.role_groups import Group, closes_entry, heads_others
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, bare_heading


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A row that tells a part alone.

    Attributes:
        role: that it tells.
        words: by which it does, the mark of an item before them and those behind left out.
        folded: those words as they are compared.
        piece: with those and the marks behind them.
        small: a small letter begins the words, as where a sentence goes on.
        heading: a colon ends it.
        below: the next row, () where there is none.
        named_below: somebody's name begins that row.
    """

    role: Role
    words: str
    folded: str
    piece: Piece
    small: bool
    heading: bool
    below: Sequence[Row]
    named_below: bool

    @property
    def ends_block(self) -> bool:
        """Whether no further row of its block follows: then it heads the blocks below."""
        return not self.below or self.below[0].first

    @property
    def names_next(self) -> bool:
        """Whether the name on the row below stands in its own block."""
        return self.named_below and not self.below[0].first


def role_row(strip: Strip, index: int, names: Callable[[Row], bool], lexicon: Lexicon) -> RoleRow | None:
    """Return what the `index`-th row tells; None where it is no part's: "Title: Head of Delegation" labels a post.

    Args:
        strip: the rows.
        index: of the row.
        names: whether a row begins with somebody's name.
        lexicon: roles and their headings.
    """
    row = strip.rows[index]
    text = strip.text(row)
    mark = heading_mark(text, row.marker_end - row.start)
    bare = text[mark.end if mark is not None else 0 :]
    words, folded = bare_heading(bare), key(bare)
    labelled = len(folded) < 2 or re.search("[:：]", words)
    role = None if labelled else lexicon.role_heading(words)
    if role is None:
        return None
    below = strip.rows[index + 1 : index + 2]
    return RoleRow(
        role,
        words,
        folded,
        piece=Piece(strip.passage, row.marker_end, row.end),
        small=bare[:1].islower(),
        heading=bare.rstrip().endswith(COLONS),
        below=below,
        named_below=any(map(names, below)),
    )


def goes_on(strip: Strip, row: Row, told: RoleRow, entry: OpenEntry | None, lexicon: Lexicon) -> bool:
    """Tell whether a sentence goes on in the row, or the entry above does, so that its words tell no part."""
    named = told.named_below and not told.below[0].soft  # a name has its own line below
    if row.soft and (told.small or (entry is None and not named)):
        return True
    return is_open("" if entry is None or row.first else strip.view[entry.start : row.start], lexicon)


def is_post_below(strip: Strip, row: Row, told: RoleRow, entry: OpenEntry, lexicon: Lexicon) -> bool:
    """Tell whether the words right below a name are his post: "Adviser" above the body that he is adviser of."""
    if row.block != entry.block or not entry.is_one_row:
        return False
    known = bracketed_part(strip.view[entry.after_name : row.start], lexicon)
    if is_post_beside(told.words, told.role, known, lexicon):
        return True  # "Ms. A (head of delegation)" / "Deputy Head" / "Police Service"
    post = "".join(strip.text(following) for following in told.below if not following.first)
    return is_post_row(told.folded, told.role, post, strip.view, lexicon, known=bool(entry.person.role))


def is_of_name_above(
    strip: Strip, index: int, told: RoleRow, entry: OpenEntry, group: Group | None, hits: Sequence[Hit], lexicon: Lexicon
) -> bool:
    """Tell whether the part is his whose name stands above, though every line stands apart.

    Below the name alone it is that person's; above a name it may be the next one's, but where the first name has none above it.

    Args:
        strip: the rows.
        index: of the row.
        told: what the row tells.
        entry: above it.
        group: that holds for the person of that entry.
        hits: the strip's contacts: above nothing but those of his the part ends his entry.
        lexicon: roles and their headings.
    """
    alone = entry.is_one_row and (not told.named_below or _parts_stand_below(strip, index, told, entry, lexicon))
    if not alone and not closes_entry(strip, index, hits, entry.start):
        return False
    return not (strip.rows[index].first and heads_others(told.words, group, entry.person, lexicon))


def _parts_stand_below(strip: Strip, index: int, told: RoleRow, entry: OpenEntry, lexicon: Lexicon) -> bool:
    """Tell whether each part stands below its name, in a paragraph of names alone on their rows: "Mr. A" / "Adviser" / "Ms. B".

    Were it the next one's, the first name would have a part right above it too. What heads several, "Experts", is the next ones'.
    """
    row = strip.rows[index]
    bare = not any(map(str.isalnum, strip.view[entry.after_name : entry.first_row_end]))
    if row.block != entry.block or not bare or entry.person.honorific is None or entry.person.role is not None:
        return False
    if told.heading or lexicon.heads_several(told.folded) is not None:
        return False
    rows = strip.rows
    named = (
        at
        for at, other in enumerate(rows)
        if other.block == row.block and honorific_at(strip.view, other.marker_end, lexicon, strip.language) is not None
    )
    first = next(named, 0)
    above = strip.text(rows[first - 1]) if first else ""
    leads = lexicon.leading.find(Folded(above)) or lexicon.leads.find(Folded(above))
    return leads is None and (not first or _part(strip, rows[first - 1], lexicon) is None)


def heads_by_turns(strip: Strip, names: Callable[[Row], bool], lexicon: Lexicon) -> frozenset[int]:
    """Return which rows tell parts of those below them, by turns with their entries, though no colon says so.

    "HEAD OF DELEGATION" / "- Mr. A, Judge" / "EXPERTS" / "- Ms. B, Clerk": the first stands above the first of all entries, each
    has an entry right below it, and none stands behind the last entry, as where parts stand below the names. Who leads is the
    first: "Members" / "- Mr. A" / "Head of delegation" / "- Ms. B" may be told of Mr. A.

    Args:
        strip: the rows.
        names: whether a row begins with somebody's name.
        lexicon: roles and their headings.
    """
    rows = strip.rows
    told = {at: role for at, row in enumerate(rows) if not row.soft and (role := _part(strip, row, lexicon)) is not None}
    entries = [at for at, row in enumerate(rows) if at not in told and names(row)] if len(told) > 1 else []
    if not entries or entries[0] - 1 not in told:
        return frozenset()
    listed, named = [at for at in told if at >= entries[0] - 1], frozenset(entries)
    turns = len(listed) > 1 and all(at + 1 in named for at in listed)
    return frozenset(listed) if turns and all(told[at] is not Role.HEAD for at in listed[1:]) else frozenset()


def _part(strip: Strip, row: Row, lexicon: Lexicon) -> Role | None:
    """Return the part that is all a row tells, behind the mark of an item perhaps."""
    text = strip.text(row)
    mark = heading_mark(text, row.marker_end - row.start)
    return lexicon.role_heading(bare_heading(text[mark.end if mark is not None else 0 :]))
