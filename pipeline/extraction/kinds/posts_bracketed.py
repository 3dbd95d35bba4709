"""Persons of a hurried mail, named without courtesy forms, each with a post in brackets: "van Juana Ibarra (jueza)"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.entries import places
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue
from pipeline.extraction.words.lexicon import lexicon

# Two to four words with capitals, or two or three Chinese characters, and brackets right behind them.
_NAMED = re.compile(
    r"(?<![^\W_])(?:(?:[^\W\d_a-zа-яёà-ÿ][\w'’-]{1,30} ){1,3}[^\W\d_a-zа-яёà-ÿ][\w'’-]{1,30}\s?|[\u4e00-\u9fff]{2,3})"
    r"[(（]([^()（）\n]{3,60}(?:\n[^()（）\n]{0,60})?)[)）]"
)
_PARTS = re.compile(r"[,،，;；]")


def bracketed(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first name with a post in brackets behind it; None where there is none."""
    words = lexicon(knowledge)
    for page in pages:
        first, last = (page.plain.span(at, at)[0] for at in body_span(page, knowledge))
        for found in _NAMED.finditer(page.passage.text, first, max(first, last)):
            parts = (part.replace("\n", " ").strip() for part in _PARTS.split(found[1]))
            if any(part and places.place(part, words) is places.Place.TITLE for part in parts):
                start, end = page.plain.at(found.start()), page.plain.at(found.end())
                return Clue(page, Cue(start, end, page.plain.text[start:end]))
    return None
