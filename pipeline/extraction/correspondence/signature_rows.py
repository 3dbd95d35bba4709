"""Rows of a signature below the name: those of its paragraph, or where each line is a paragraph of its own, post and body."""

from __future__ import annotations

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.lexicon import Lexicon


def rows_below_name(strip: Strip, index: int, most: int, lexicon: Lexicon) -> list[Row]:
    """Return up to `most` rows below the name in row `index` that may tell its post and body.

    A mail program may write each line as a paragraph. Then only lines that begin as posts or bodies do are taken, from the name
    on, up to the first other one.
    """
    rows = strip.rows
    name = rows[index]
    same = [row for row in rows[index + 1 : index + 1 + most] if row.block == name.block]
    if same:
        return same
    apart: list[Row] = []
    for row in rows[index + 1 : index + 1 + most]:
        alone = sum(other.block == row.block for other in rows) == 1
        if not alone or row.item or not _is_part(strip.text(row), strip, lexicon):
            break
        apart.append(row)
    return apart


def _is_part(text: str, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether a line is a post or a body, and neither a contact nor a sentence nor somebody else."""
    if has_contact(text) or text.rstrip().endswith((".", "!", "?", "。", ":", "：")):
        return False
    told = places.place(text.split(",", maxsplit=1)[0].strip(), lexicon)
    return told is not places.Place.OTHER and is_name_line(text, lexicon, strip.language) is None
