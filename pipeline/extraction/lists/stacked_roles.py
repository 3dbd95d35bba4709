"""Headings of several roles one below the other with nobody between: "Representative / Alternates / Adviser / Mr. A / Ms. B".

They stood beside the persons, or none is filled; which of them has which role, the text alone does not tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from models.reply import Role
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import ARABIC_ARTICLE, is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_MARKS = " :：.-–—"
_WHOLE_LETTERS = 4  # of "代表团成员"; "成员" heads the others


def with_stacked_roles_doubted(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those doubted who stand below several such headings, down to the next heading with somebody below.

    Args:
        strip: the rows.
        found: (offset, person), in any order.
        lexicon: roles and their headings.
    """
    starts = [at for at, _ in found]
    heads = [row for row in strip.rows if _heads(strip, row, lexicon)] if starts else []
    ends = [*(row.start for row in heads[1:]), len(strip.view) + 1]
    stacked = [
        (below.start, end)
        for (row, below), end in zip(pairwise(heads), ends[1:], strict=False)
        if not any(map(str.isalnum, strip.view[row.end : below.start])) and not _heads_all(strip, row, lexicon)
    ]
    meant = [any(begin <= at < end for begin, end in stacked) for at in starts]
    return [(at, person.doubted(Doubt.ROLES_ABOVE) if own else person) for (at, person), own in zip(found, meant, strict=True)]


def _heads(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row is a role and nothing else, and no part of what stands above it."""
    text = strip.view[row.marker_end : row.end]
    apart = row.first or text.rstrip()[-1:] in (":", "：")
    return apart and not row.soft and lexicon.role_heading(text.strip(_MARKS)) is not None


def _heads_all(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row heads the whole list, and the next heading the first part of it: "Members of the delegation"."""
    text = strip.view[row.marker_end : row.end].strip(_MARKS)
    bare = " ".join(word.removeprefix(ARABIC_ARTICLE) for word in text.split())
    whole = lexicon.said.delegation.search(f"{bare} ") or (is_cjk(text[:1]) and len(text) >= _WHOLE_LETTERS)
    return bool(whole) and lexicon.role_heading(text) is Role.MEMBER
