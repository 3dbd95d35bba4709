"""Forms that somebody filled in for himself or a colleague: a name, and more of the same person, each behind its label."""

from __future__ import annotations

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue
from pipeline.extraction.words.lexicon import lexicon

NAMES = frozenset({"name", "family"})
TOLD = frozenset({"title", "organisation", "email", "phone", "mobile"})
TOLD_MIN = 2  # of these, beside the name
LABEL_LETTERS = 40


def filled_in(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the label of a name on a page that tells at least two things more of that person behind labels; else None."""
    words = lexicon(knowledge)
    for page in pages:
        first, last = (page.plain.span(at, at)[0] for at in body_span(page, knowledge))
        named, told = None, set[str]()
        for head in _heads(page, first, last):
            fields = {*words.label(head)} if 1 < len(head) <= LABEL_LETTERS else set()
            at = page.passage.text.find(head, first)
            named = named or (Cue(page.plain.at(at), page.plain.at(at + len(head)), head) if fields & NAMES and at >= 0 else None)
            told |= fields & TOLD
        if named is not None and len(told) >= TOLD_MIN:
            return Clue(page, named)
    return None


def _heads(page: PageText, first: int, last: int) -> list[str]:
    """Return what stands before a colon where lines begin, and in the first of two cells, with a value behind it."""
    lines = page.passage.text[first:last].split("\n")
    found = [(head, rest) for head, colon, rest in (line.replace("：", ":").partition(":") for line in lines) if colon]
    for table in (block for block in page.page.blocks if isinstance(block, Table)):
        cells = ([cell.text for cell in row if cell.lines] for row in table.rows)
        found += [(row[0], row[1]) for row in cells if len(row) == 2]
    return [head.strip(" .-–•*\t") for head, rest in found if any(map(str.isalnum, rest))]
