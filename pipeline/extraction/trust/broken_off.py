"""Sentences that break off behind a name: his post stood below, and was taken for something else, a table or a stamp's words."""

from __future__ import annotations

from models.finding import Finding
from models.page import Page, Table
from models.reply import Delegate
from pipeline.extraction.words.marks import COMMAS

SENTENCE_WORDS = 6  # of a paragraph, his name among them: an item of a list is shorter


def breaks_off(name: Finding, person: Delegate, page: Page) -> bool:
    """Tell whether a paragraph ends with this name and a comma, and neither post nor body of his is known.

    Args:
        name: read on this page.
        person: whose it is.
        page: with its paragraphs.
    """
    place = name.where.box if name.where is not None else None
    if place is None or person.title.value is not None or person.organisation.value is not None:
        return False
    for block in page.blocks:
        words = [] if isinstance(block, Table) else [word for line in block.lines for word in line.words]
        if len(words) > SENTENCE_WORDS and words[-1].text.endswith(COMMAS) and words[-1].box.overlap(place) > 0:
            return True
    return False
