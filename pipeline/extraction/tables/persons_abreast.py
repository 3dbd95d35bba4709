"""Blocks that stand abreast: each column of a table names somebody, and what he is stands below him in the same column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from statistics import median

from rapidfuzz import fuzz

from models.page import Line, Paragraph, Table
from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import is_latin, key
from pipeline.extraction.words.lexicon import Lexicon

COLUMNS_MIN = 2
PERSONS_MIN = 3  # who have no contacts
SAME_NAME = 75  # of 100, rapidfuzz ratio of the sorted words: one name in two spellings
ROW = 2.0  # heights of a line within which two blocks begin at one height


def persons_abreast(table: Table, lexicon: Lexicon, language: str | None) -> list[list[Paragraph]] | None:
    """Return the lines of each person as one paragraph, in the order in which they stand from top to bottom; None for a table.

    Every column begins with a courtesy form and a name that fill the line, and holds a post, a body or a contact below each; no
    name stands in two columns, as where they say the same in two languages. Two who have no contacts may be those who sign.
    """
    wide = max(len(row) for row in table.rows)
    columns = [[line for row in table.rows if at < len(row) for line in row[at].lines] for at in range(wide)]
    told = [_blocks(lines, lexicon, language) for lines in columns if lines]
    blocks = [block for column in told for block in column]
    if len(told) < COLUMNS_MIN or not all(told) or not all(_is_told(block, lexicon) for block in blocks):
        return None
    if len(blocks) < PERSONS_MIN and not any(has_contact(line.text) for block in blocks for line in block):
        return None
    names = [[_name(block[0].text, lexicon, language) for block in column] for column in told]
    if any(_same(a, b) for one, other in combinations(names, 2) for a in one for b in other):
        return None
    level = ROW * median(line.box.height for block in blocks for line in block) or 1.0
    placed = [(round(block[0].box.middle / level), at, block) for at, column in enumerate(told) for block in column]
    return [[Paragraph(tuple(block))] for _, _, block in sorted(placed, key=lambda place: place[:2])]


def _blocks(lines: Sequence[Line], lexicon: Lexicon, language: str | None) -> list[list[Line]]:
    """Return a column's lines, parted before each that names somebody; nothing where the first one does not."""
    blocks: list[list[Line]] = []
    for line in lines:
        if _name(line.text, lexicon, language):
            blocks.append([line])
        elif blocks:
            blocks[-1].append(line)
        else:
            return []
    return blocks


def _name(text: str, lexicon: Lexicon, language: str | None) -> str:
    """Return the name where a line is a courtesy form and a name, and nothing else; else nothing."""
    match = name_at(text, 0, lexicon, language)
    whole = match is not None and match.honorific is not None and match.plain and not text[match.end :].strip(" .,;:")
    return text[slice(*match.name)] if match is not None and whole else ""


def _is_told(block: Sequence[Line], lexicon: Lexicon) -> bool:
    """Tell whether something below the name says what the person is, or where to reach him."""
    return any(places.place(line.text, lexicon) is not places.Place.OTHER or has_contact(line.text) for line in block[1:])


def _same(one: str, other: str) -> bool:
    """Tell whether two names may be one, written alike or in different letters."""
    return is_latin(one) != is_latin(other) or fuzz.token_sort_ratio(key(one), key(other)) >= SAME_NAME
