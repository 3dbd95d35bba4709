"""Contacts in a paragraph that names a Mission on a line of its own: "Embassy of …" / "Strohgasse 14c, 1030 Wien" / "Tel. …".

A mail may end so without words of leave, below the only delegate's entry; no sentence says that the number is his.
"""

from __future__ import annotations

from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon


def in_mission_block(strip: Strip, at: int, lexicon: Lexicon) -> bool:
    """Tell whether this place of the view stands in such a paragraph, on a line below the Mission's name or with it.

    Args:
        strip: in whose paragraph the contact stands.
        at: where the contact begins.
        lexicon: names of Missions, as they begin; a Chinese one ends so.
    """
    here = strip.row_at(at)
    if here is None:
        return False
    rows = strip.view[strip.block_start(here) : at].split("\n")
    return any(_is_mission(key(row), lexicon) for row in rows)


def _is_mission(row: str, lexicon: Lexicon) -> bool:
    """Tell whether a folded line is a Mission's name, or begins with it."""
    chinese = is_cjk(row[:1])
    return any(row.endswith(name) if chinese else f"{row} ".startswith(f"{name} ") for name in lexicon.missions)
