"""Posts before names on the first lines of blocks: "First Secretary Ann Lee" above "Permanent Mission of Norland"."""

from __future__ import annotations

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.posts_before import post_ahead
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

SIGNER = 0.6  # how much such a block is trusted where who signs might stand


def post_in_block(strip: Strip, index: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where the two fill a block's first line; else None.

    The block is one of several, or the first below a colon: one above begins with a courtesy form, and a body stands right below.
    So nobody who signs a letter alone is taken for one of a list.

    Args:
        strip: lines in reading order.
        index: of the row.
        lexicon: words of posts and bodies, courtesy forms.
    """
    row, following = strip.rows[index], strip.rows[index + 1] if index + 1 < len(strip.rows) else None
    if not row.first or row.item or row.soft or following is None or following.block != row.block:
        return None
    if places.place(strip.text(following), lexicon) is not places.Place.BODY or not _is_among_blocks(strip, index, lexicon):
        return None
    found = post_ahead(strip.view, row.start, row.end, lexicon, strip.language)
    name = name_at(strip.view, found[1], lexicon, strip.language) if found is not None else None
    return found if name is not None and not strip.view[name.end : row.end].strip(" .,;،") else None


def weight_of_last(strip: Strip, row: Row, match: NameMatch, post: Piece | None) -> float:
    """Return how much a block is trusted that begins with a post and a name: less if it is the last, with no contact of its own.

    There he might stand who signs.
    """
    before = post is not None and not row.item and match.honorific is None and not strip.view[post.end : match.start].strip()
    below = strip.view[row.start :]
    last = before and strip.block_end(row) >= len(strip.view.rstrip())
    return SIGNER if last and "@" not in below and not any(letter.isdigit() for letter in below) else 1.0


def _is_among_blocks(strip: Strip, index: int, lexicon: Lexicon) -> bool:
    """Tell whether the row stands below a colon, or below a block of which the first line begins with a courtesy form."""
    above = strip.rows[index - 1] if index else None
    if above is None:
        return False
    first = next(row for row in strip.rows if row.block == above.block)
    courteous = honorific_at(strip.view, first.start, lexicon, strip.language) is not None and first is not above
    return courteous or strip.text(above).rstrip().endswith(COLONS)
