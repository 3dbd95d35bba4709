"""Blocks of which what stands below shows that the first line is a name: an address made of it, or all as in the block above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries import places
from pipeline.extraction.entries.addresses_of_names import spells_names
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_LETTERS_MIN = 5  # of the line
_NAME_LINE = re.compile(r"[^\W\d_][\w'’.,‐-]*(?: [^\W\d_][\w'’.,‐-]*){0,4}")


def name_of_block_alike(
    strip: Strip, index: int, zones: tuple[Zone, ...], hits: Sequence[Hit], lexicon: Lexicon
) -> NameMatch | None:
    """Return the first line of a block as a doubted name, if the block goes on as the one above it does; else None.

    It need be no name that is known, as "JonLang-Salinas", which lost a blank. In both a post, body or part stands on the second
    line, and an address or a number of one kind below; what stands there is not said of the person above a second time, but of
    somebody else.

    Args:
        strip: lines in reading order; whoever calls knows that the block above is a person's.
        index: of the row.
        zones: where others than delegates are named.
        hits: the contacts of the strip.
        lexicon: words of posts, bodies and labels.
    """
    row = strip.rows[index]
    text = strip.text(row).strip()
    if not row.first or row.item or row.soft or within(zones, row.start) is not None or not _may_be_name(text, lexicon):
        return None
    shared = _fields(strip, row.block, hits, lexicon) & _fields(strip, row.block - 1, hits, lexicon)
    return NameMatch(row.start, (row.start, row.end), None, None, row.end, len(text.split()), plain=False) if shared else None


def spelt_below(strip: Strip, index: int, hits: Sequence[Hit], lexicon: Lexicon) -> NameMatch | None:
    """Return the name that fills the first row of a paragraph, if the address on the row below is made of it; else None.

    "Chanda, Chola" / "E-mail: chanda-ch@…": without courtesy form and post nothing else tells that somebody is named.
    """
    row, following = strip.rows[index], strip.rows[index + 1] if index + 1 < len(strip.rows) else None
    if not row.first or row.item or following is None or following.block != row.block:
        return None
    text = strip.text(row)
    if not all(word[:1].isupper() for word in text.split()) or places.place(text, lexicon) is not places.Place.OTHER:
        return None
    own = [hit for hit in hits if hit.finding.field == "email" and following.start <= hit.start < following.end]
    if not any(spells_names(hit, [text]) for hit in own):
        return None
    match = name_at(text, 0, lexicon, strip.language, whole=True)
    fills = match is not None and match.plain and match.words > 1 and not text[match.end :].strip(" ,.;:")
    return match.moved(row.start) if match is not None and fills else None


def _may_be_name(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line may be a name as far as its form goes: capitals, no post, body, label or word of every day."""
    if len(text) < _LETTERS_MIN or is_cjk(text[0]) or _NAME_LINE.fullmatch(text) is None:
        return False
    words = text.split()
    small = any(word[0].islower() and key(word) not in lexicon.particles for word in words)
    usual = any(lexicon.is_title_word(word) or lexicon.is_body_word(word) or word in lexicon.common for word in key(text).split())
    told = lexicon.label(text) or lexicon.role(text) or lexicon.is_state(text)
    return not (small or usual or told) and places.place(text, lexicon) is places.Place.OTHER


def _fields(strip: Strip, block: int, hits: Sequence[Hit], lexicon: Lexicon) -> set[str]:
    """Return what kinds of contact a block has below its second line, which says what somebody is; none where it does not."""
    rows = [row for row in strip.rows if row.block == block]
    if len(rows) < 3 or any(rows[0].start <= hit.start < rows[1].end for hit in hits):
        return set()
    second = strip.text(rows[1]).strip()
    described = places.place(second, lexicon) is not places.Place.OTHER or lexicon.role(second) is not None
    return {hit.finding.field for hit in hits if rows[2].start <= hit.start < rows[-1].end} if described else set()
