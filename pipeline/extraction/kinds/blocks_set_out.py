"""Persons set out in paragraphs of their own, each a name above a post and a body or contacts: nobody does so for bystanders."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from models.page import Paragraph
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.other_matters import addressed, otherwise
from pipeline.extraction.kinds.persons_announced import begins_somebody, body_span
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

BLOCKS_MIN = 2  # one alone may be somebody to write to
LINES_MIN = 3  # of a paragraph: the name, the post, the body or a contact
LINE_WORDS = 12  # of a line: a sentence has more
# Not STOP or SAID_ENDS: a line of an entry ends in a stop, and "Licda. Ana" has one within; only what goes on is a sentence.
_SENTENCE = re.compile(r"(?<=[^\W\d_]{5})[.!?؟][\"”»)]?\s+\S|[。！？]\S")


def _others(language: Language) -> tuple[str, ...]:
    """Return what makes of those set out below others than those who come."""
    return (*otherwise(language), *addressed(language))


def set_out(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first line of the first person of several who are set out so; None where fewer than two are.

    The paragraph above the first tells what for: one that denies, changes, asks, or tells whom to write to announces nobody.
    """
    for page in pages:
        blocks, lead = _blocks(page, knowledge)
        if len(blocks) >= BLOCKS_MIN and cues(knowledge, _others).first(Plain(lead), near=False) is None:
            start, end = blocks[0]
            return Clue(page, Cue(start, end, page.plain.text[start:end]))
    return None


def _blocks(page: PageText, knowledge: Knowledge) -> tuple[list[tuple[int, int]], str]:
    """Return where in the plain text the first lines of such paragraphs stand, and the paragraph above the first of them."""
    start, stop = body_span(page, knowledge)
    found: list[tuple[int, int]] = []
    lead, at = "", 0
    for block in page.page.blocks:
        lines = [line.text for line in block.lines] if isinstance(block, Paragraph) else []
        if not lines:
            continue
        place = page.passage.text.find(lines[0], at)
        at = place + len(lines[0]) if place >= 0 else at
        if place >= 0 and start <= (first := page.plain.at(place)) < stop and _sets_out(lines, knowledge):
            found.append((first, page.plain.at(at)))
        elif not found:
            lead = " ".join(lines)
    return found, lead


def _sets_out(lines: list[str], knowledge: Knowledge) -> bool:
    short = all(len(line.split()) <= LINE_WORDS and not _SENTENCE.search(line) for line in lines)
    return len(lines) >= LINES_MIN and short and begins_somebody(lines[0].strip(), knowledge)
